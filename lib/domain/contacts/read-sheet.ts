import { readDay, readDayOrder } from "../archive/dates/read-dates.ts";
import { type ColumnMeaning, namesPeople, recognisesPeople } from "../archive/headings/meaning.ts";
import type { ArchiveFile } from "../archive/open-table.ts";
import { quoteCell } from "../archive/rows/archive-row.ts";
import { detach } from "../text/clean-text.ts";
import { dayMs } from "../time/day-ms.ts";
import { wordsOf } from "../words/problems.ts";
import { say } from "../words/sentences.ts";
import { type Contact, countCharacters, mostCharacters, mostContacts } from "./contact.ts";
import type { ContactsMapping, SheetView } from "./contacts-preview.ts";
import type { Gathering } from "./gathering.ts";
import { type ColumnGuess, guessColumns, offerColumn } from "./guess-columns.ts";
import { type ContactSheet, openSheet } from "./open-sheet.ts";
import { createSheetRowReader } from "./read-sheet-row.ts";
import { createRepeatWatch } from "./watch-repeats.ts";

const shownSamples = 3;
const missingName = wordsOf("contacts-unreadable", { isUnnamed: true, offers: [] });

function viewSheet(sheet: ContactSheet, guesses: readonly ColumnGuess[]): SheetView {
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
      offer: guesses[index]?.offer ?? null,
    })),
    dayOrder: "day-first",
    dayOrderDoubt: false,
    hasDays: false,
    missing: readable ? null : missingName,
  };
}

const chosenGuess = (meaning: ColumnMeaning): ColumnGuess => ({
  meaning,
  doubt: null,
  offer: null,
});

/** What the member chose for this table, or else what its columns seem to mean. */
function findMeanings(sheet: ContactSheet, mapping: ContactsMapping) {
  const chosen = mapping.sheets[sheet.name];
  if (chosen && chosen.columns.length === sheet.header.length)
    return { guesses: chosen.columns.map(chosenGuess), said: new Set(sheet.header.keys()) };
  const named = sheet.header.map((heading) => mapping.headings[heading]);
  // What the member says of one column counts before the others are judged by whether they are enough.
  const guesses = guessColumns(sheet.header, sheet.samples, named);
  const said = new Set(named.flatMap((meaning, index) => (meaning ? [index] : [])));
  return { guesses, said };
}

type DatedContact = { contact: Contact; date: string };
type Rows = {
  dated: DatedContact[];
  owners: ReturnType<ReturnType<typeof createRepeatWatch>["owners"]>;
};

async function readRows(sheet: ContactSheet, view: SheetView, gathering: Gathering): Promise<Rows> {
  const meanings = view.columns.map(({ meaning }) => meaning);
  const read = createSheetRowReader(meanings, sheet.name);
  const watch = createRepeatWatch(meanings);
  const dated: DatedContact[] = [];
  let characters = gathering.characters;
  for await (const { rows, lines, rejects } of sheet.batches()) {
    for (const one of rejects) gathering.reject({ file: sheet.name, ...one });
    for (const [index, cells] of rows.entries()) {
      const line = lines[index] ?? 0;
      const found = read(cells, line);
      if ("contact" in found) {
        characters += countCharacters(found.contact);
        watch.see(cells, found.contact.name);
        dated.push({ contact: found.contact, date: detach(found.date) });
      } else {
        const raw = cells.join(sheet.delimiter);
        gathering.reject({ file: sheet.name, line, reason: found.reason, raw });
      }
    }
    if (dated.length > mostContacts || characters > mostCharacters) break;
    await gathering.onProgress?.(sheet.name, gathering.contacts.length + dated.length);
  }
  return { dated, owners: watch.owners() };
}

/**
 * Gives every contact its date, by the order that the whole column shows or the member chose. A date that can't be
 * believed is left out and said; it does not cost the person.
 */
function keepDated(
  view: SheetView,
  dated: readonly DatedContact[],
  gathering: Gathering,
  now: number,
): void {
  const tomorrow = new Date(now + dayMs).toISOString().slice(0, 10);
  for (const { contact, date } of dated) {
    const read = readDay(date, view.dayOrder);
    const isFuture = "day" in read && read.day !== null && read.day > tomorrow;
    const problem = "problem" in read ? read.problem : isFuture ? "future" : null;
    if (problem !== null) {
      const { file, line } = contact;
      const reason = say("row-date-left-out", { cell: quoteCell(date), problem });
      gathering.remark({ file, line, reason });
    }
    const connectedOn = problem === null && "day" in read ? read.day : null;
    if (!gathering.keep({ ...contact, connectedOn })) return;
  }
}

async function countRows(sheet: ContactSheet): Promise<number> {
  let count = 0;
  for await (const { rows, rejects } of sheet.batches()) count += rows.length + rejects.length;
  return count;
}

/** Reads a table of contacts into what is gathered. */
export async function readSheet(
  file: ArchiveFile,
  { mapping, now }: { mapping: ContactsMapping; now: number },
  gathering: Gathering,
): Promise<void> {
  const sheet = await openSheet(file);
  if ("problem" in sheet)
    return gathering.reject({ file: file.name, line: 1, reason: sheet.problem, raw: "" });
  const { guesses, said } = findMeanings(sheet, mapping);
  const before = gathering.mark();
  let view = viewSheet(sheet, guesses);
  gathering.sheets.push(view);
  if (view.missing !== null) return gathering.passOver(await countRows(sheet));
  let rows = await readRows(sheet, view, gathering);
  const owners = [...rows.owners].filter(([index]) => !said.has(index));
  if (owners.length > 0) {
    for (const [index, offer] of owners) guesses[index] = offerColumn(offer, "repeats");
    gathering.backTo(before);
    view = viewSheet(sheet, guesses);
    gathering.sheets.push(view);
    if (view.missing !== null) return gathering.passOver(await countRows(sheet));
    rows = await readRows(sheet, view, gathering);
  }
  const dates = rows.dated.map(({ date }) => date);
  const { order, isDoubtful } = readDayOrder(dates, sheet.delimiter, now);
  const chosen = mapping.sheets[file.name]?.dayOrder;
  view.dayOrder = chosen ?? order;
  view.dayOrderDoubt = isDoubtful && !chosen;
  view.hasDays = dates.some((date) => /^\d{1,2}[/.-]\d/.test(date));
  keepDated(view, rows.dated, gathering, now);
}
