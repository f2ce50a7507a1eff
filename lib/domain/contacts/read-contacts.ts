import { readHead } from "../archive/csv/read-body.ts";
import type { ArchiveFile } from "../archive/open-table.ts";
import type { Reject } from "../archive/rows/archive-row.ts";
import { type Failure, fail } from "../result.ts";
import { say } from "../words/sentences.ts";
import { openCardText } from "./card-text.ts";
import type { Contact } from "./contact.ts";
import type { ContactsMapping, SharedAddress, SheetView } from "./contacts-preview.ts";
import { createGathering, type Gathering, type Remark } from "./gathering.ts";
import { readContactCard } from "./read-card.ts";
import { readSheet } from "./read-sheet.ts";
import { isCardText, refuseFile } from "./refuse-file.ts";
import { separateShared } from "./separate-shared.ts";
import { createCardSplitter } from "./split-cards.ts";

export type ContactsReading = {
  contacts: Contact[];
  sheets: SheetView[];
  /** the first of what could not be read; `rejected` counts all */
  rejects: Reject[];
  rejected: number;
  /** rows of tables in which nothing is known to name or recognise people */
  passedOver: number;
  /** the first of what came in without something; `remarked` counts all */
  remarks: Remark[];
  remarked: number;
  /** addresses beside different names, which nobody got */
  shared: SharedAddress[];
  /** why nothing of the upload can be read */
  problem: Failure | null;
};

export type ContactsInput = {
  files: readonly ArchiveFile[];
  mapping: ContactsMapping;
  /** epoch ms; a connection lies before it */
  now: number;
  onProgress?: (file: string, contacts: number) => void | Promise<void>;
};

async function readCards(file: ArchiveFile, gathering: Gathering): Promise<void> {
  const splitter = createCardSplitter();
  const { pieces, decode } = await openCardText(file.open, file.encoding);
  const pushCard = (piece: string, isLast: boolean) => {
    for (const card of splitter.push(piece, isLast)) {
      const lines = card.lines.map(decode);
      const read = readContactCard({ ...card, lines }, file.name, file.encoding);
      if ("contact" in read) {
        if (!gathering.keep(read.contact)) return false;
      } else {
        const { line } = card;
        gathering.reject({ file: file.name, line, reason: read.reason, raw: lines.join("\n") });
      }
    }
    return true;
  };
  for await (const piece of pieces()) {
    if (!pushCard(piece, false)) return;
    await gathering.onProgress?.(file.name, gathering.contacts.length);
  }
  pushCard("", true);
}

/** What the member said of a column that no table has: a slip that must not pass unseen. */
function findStrangeHeading({ headings }: ContactsMapping, sheets: readonly SheetView[]) {
  const all = sheets.flatMap(({ columns }) => columns.map(({ heading }) => heading));
  const strange = Object.keys(headings).find((heading) => !all.includes(heading));
  return strange === undefined
    ? null
    : fail("contacts-column-unknown", { heading: strange, headings: all });
}

/**
 * Reads files of other tools: vCards of any version and tables with any columns, told apart by what is in them. Every
 * row and card is a contact, is rejected with file, line and reason, or is passed over with its whole table; nothing throws for what a file holds.
 */
export async function readContacts(input: ContactsInput): Promise<ContactsReading> {
  const gathering = createGathering(input.onProgress);
  for (const file of input.files) {
    const head = await readHead(file.open);
    const isCards = isCardText(head);
    const problem = isCards ? null : refuseFile(head);
    if (problem !== null) gathering.reject({ file: file.name, line: 1, reason: problem, raw: "" });
    else if (isCards) await readCards(file, gathering);
    else await readSheet(file, input, gathering);
    if (gathering.problem !== null) break;
  }
  const { contacts, empty, shared } = separateShared(gathering.contacts);
  for (const { file, line } of empty) {
    const reason = say("row-address-shared");
    gathering.reject({ file, line, reason, raw: "" });
  }
  const { sheets, rejects, rejected, passedOver, remarks, remarked } = gathering;
  const [only] = rejects;
  const nothing = contacts.length === 0 && sheets.length === 0 && only;
  const strange = findStrangeHeading(input.mapping, sheets);
  const problem =
    gathering.problem ??
    strange ??
    (nothing ? fail("contacts-file-rejected", { file: only.file, reason: only.reason }) : null);
  return { contacts, sheets, rejects, rejected, passedOver, remarks, remarked, shared, problem };
}
