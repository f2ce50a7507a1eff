import { detach } from "../archive/clean-text.ts";
import { endsLinesWithReturn, readHead } from "../archive/csv/read-body.ts";
import { readDay, readDayOrder } from "../archive/dates/read-dates.ts";
import { namesPeople, recognisesPeople } from "../archive/headings/meaning.ts";
import type { ArchiveFile } from "../archive/open-table.ts";
import { quoteCell, type Reject } from "../archive/rows/archive-row.ts";
import { openCardText } from "./card-text.ts";
import { type Contact, mostCharacters, mostContacts, weighContact } from "./contact.ts";
import type { ContactsMapping, SheetView } from "./contacts-preview.ts";
import { type ColumnGuess, guessColumns } from "./guess-columns.ts";
import { openSheet, type Sheet } from "./open-sheet.ts";
import { readCard } from "./read-card.ts";
import { createSheetRowReader } from "./read-sheet-row.ts";
import { isCardText, refuseFile } from "./refuse-file.ts";
import { createCardSplitter } from "./split-cards.ts";

export type ContactsReading = {
  contacts: Contact[];
  sheets: SheetView[];
  /** the first of what could not be read; `rejected` counts all */
  rejects: Reject[];
  rejected: number;
  /** why nothing of the upload can be taken, in a sentence */
  problem: string | null;
};

export type ContactsInput = {
  files: readonly ArchiveFile[];
  mapping: ContactsMapping;
  /** epoch ms; a connection lies before it */
  now: number;
  onProgress?: (file: string, contacts: number) => void | Promise<void>;
};

const MOST_REJECTS = 10_000;
const LONGEST_RAW = 2000;
const shownSamples = 3;

type Gathered = ContactsReading & { characters: number; onProgress: ContactsInput["onProgress"] };

function reject(gathered: Gathered, { raw, ...entry }: Reject) {
  gathered.rejected++;
  if (gathered.rejects.length < MOST_REJECTS)
    gathered.rejects.push({ ...entry, raw: detach(raw.slice(0, LONGEST_RAW)) });
}

/** @returns false when more than can be taken has come together */
function keep(gathered: Gathered, contact: Contact): boolean {
  gathered.contacts.push(contact);
  gathered.characters += weighContact(contact);
  const isFull = gathered.contacts.length > mostContacts || gathered.characters > mostCharacters;
  if (isFull) {
    gathered.problem = `${contact.file} holds more than ${mostContacts.toLocaleString("en")} contacts or 40 MB of text: split it and import the parts.`;
  }
  return !isFull;
}

async function readCards(file: ArchiveFile, head: string, gathered: Gathered): Promise<void> {
  const splitter = createCardSplitter();
  const byReturn = endsLinesWithReturn(head);
  const { pieces, decode } = await openCardText(file.open);
  const take = (piece: string, isLast: boolean) => {
    for (const card of splitter.push(byReturn ? piece.replaceAll("\r", "\n") : piece, isLast)) {
      const lines = card.lines.map(decode);
      const read = readCard({ ...card, lines }, file.name);
      if ("contact" in read) {
        if (!keep(gathered, read.contact)) return false;
      } else {
        const { line } = card;
        reject(gathered, {
          file: file.name,
          line,
          reason: read.reason,
          raw: lines.join("\n"),
        });
      }
    }
    return true;
  };
  for await (const piece of pieces()) {
    if (!take(piece, false)) return;
    await gathered.onProgress?.(file.name, gathered.contacts.length);
  }
  take("", true);
}

const missingName =
  "No column is known to hold a name, an e-mail address or a LinkedIn address, so nothing is taken. Choose at least the name.";

function viewSheet(sheet: Sheet, guesses: readonly ColumnGuess[]): SheetView {
  const meanings = guesses.map(({ meaning }) => meaning);
  const readable = namesPeople(meanings) || recognisesPeople(meanings);
  return {
    name: sheet.name,
    columns: sheet.header.map((heading, index) => ({
      heading: heading.slice(0, 200).toWellFormed(),
      samples: sheet.samples
        .map((row) => row[index]?.trim() ?? "")
        .filter((cell) => cell !== "")
        .slice(0, shownSamples)
        .map((cell) => detach(cell.slice(0, 80))),
      meaning: guesses[index]?.meaning ?? "ignore",
      doubt: guesses[index]?.doubt ?? null,
    })),
    dayOrder: "day-first",
    dayOrderDoubt: false,
    hasDays: false,
    missing: readable ? null : missingName,
  };
}

type DatedContact = { contact: Contact; date: string; row: string };

/** Gives every contact its date, by the order that the whole column shows or the member chose. */
function settleDates(
  view: SheetView,
  dated: readonly DatedContact[],
  gathered: Gathered,
  now: number,
): boolean {
  const tomorrow = new Date(now + 86_400_000).toISOString().slice(0, 10);
  const readPast = (date: string) => {
    const read = readDay(date, view.dayOrder);
    const isFuture = "day" in read && read.day !== null && read.day > tomorrow;
    return isFuture ? { problem: "lies in the future" } : read;
  };
  for (const { contact, date, row } of dated) {
    const read = readPast(date);
    if ("problem" in read) {
      const { file, line } = contact;
      const reason = `the date of the connection, ${quoteCell(date)}, ${read.problem}`;
      reject(gathered, { file, line, reason, raw: row });
    } else if (!keep(gathered, { ...contact, connectedOn: read.day })) return false;
  }
  return true;
}

async function readSheet(
  file: ArchiveFile,
  input: ContactsInput,
  gathered: Gathered,
): Promise<void> {
  const sheet = await openSheet(file);
  if ("problem" in sheet)
    return reject(gathered, { file: file.name, line: 1, reason: sheet.problem, raw: "" });
  const chosen = input.mapping.sheets[file.name];
  const guesses =
    chosen && chosen.columns.length === sheet.header.length
      ? chosen.columns.map((meaning) => ({ meaning, doubt: null }))
      : guessColumns(sheet.header, sheet.samples);
  const view = viewSheet(sheet, guesses);
  gathered.sheets.push(view);
  if (view.missing !== null) return;
  const read = createSheetRowReader(
    view.columns.map(({ meaning }) => meaning),
    file.name,
  );
  const dated: DatedContact[] = [];
  let characters = gathered.characters;
  for await (const { rows, lines, rejects } of sheet.batches()) {
    for (const one of rejects) reject(gathered, { file: file.name, ...one });
    for (const [index, cells] of rows.entries()) {
      const line = lines[index] ?? 0;
      const found = read(cells, line);
      const row = () => cells.join(sheet.delimiter);
      if ("contact" in found) {
        characters += weighContact(found.contact);
        const raw = found.date === "" ? "" : row().slice(0, 200);
        dated.push({ contact: found.contact, date: detach(found.date), row: detach(raw) });
      } else reject(gathered, { file: file.name, line, reason: found.reason, raw: row() });
    }
    if (dated.length > mostContacts || characters > mostCharacters) break;
    await gathered.onProgress?.(file.name, gathered.contacts.length + dated.length);
  }
  const { order, isDoubtful } = readDayOrder(
    dated.map(({ date }) => date),
    sheet.delimiter,
    input.now,
  );
  view.dayOrder = chosen?.dayOrder ?? order;
  view.dayOrderDoubt = isDoubtful && !chosen?.dayOrder;
  view.hasDays = dated.some(({ date }) => /^\d{1,2}[/.-]\d/.test(date));
  settleDates(view, dated, gathered, input.now);
}

/**
 * Reads files of other tools: vCards of any version and tables with any columns, told apart by what is in them. What
 * cannot be read is listed with file, line and reason; nothing throws for what a file holds.
 */
export async function readContacts(input: ContactsInput): Promise<ContactsReading> {
  const gathered: Gathered = {
    contacts: [],
    sheets: [],
    rejects: [],
    rejected: 0,
    problem: null,
    characters: 0,
    onProgress: input.onProgress,
  };
  for (const file of input.files) {
    const head = await readHead(file.open);
    const isCards = isCardText(head);
    const problem = isCards ? null : refuseFile(head);
    if (problem !== null) reject(gathered, { file: file.name, line: 1, reason: problem, raw: "" });
    else if (isCards) await readCards(file, head, gathered);
    else await readSheet(file, input, gathered);
    if (gathered.problem !== null) break;
  }
  const { contacts, sheets, rejects, rejected } = gathered;
  const [only] = rejects;
  const nothing = contacts.length === 0 && sheets.length === 0 && only;
  const problem = gathered.problem ?? (nothing ? `${only.file} ${only.reason}.` : null);
  return { contacts, sheets, rejects, rejected, problem };
}
