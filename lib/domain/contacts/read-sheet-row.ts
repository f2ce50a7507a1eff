import type { ColumnMeaning } from "../archive/headings/meaning.ts";
import { cleanLine } from "../text/clean-text.ts";
import { say } from "../words/sentences.ts";
import {
  isEmail,
  lineOrNull,
  noteOrNull,
  readEmails,
  readProfiles,
  readTags,
} from "./clean-fields.ts";
import type { ContactReading } from "./contact.ts";
import { unwrapCell } from "./open-sheet.ts";

/** A contact whose date waits until the whole column shows the order of day and month. */
export type SheetRow = ContactReading & { date: string };

/** Endings behind a comma that make no family name of what stands before it. */
const ENDING = /^(?:jr|sr|ii|iii|iv|phd|ph\.d|mba|md|msc|bsc|ma|ba|cpa|esq|dr|prof|pmp|cfa)\b/i;

/** `Ruiz, Ana` as people are called. */
function turnName(name: string): string {
  const parts = name.split(",").map((part) => part.trim());
  const [family = "", given = ""] = parts;
  if (parts.length !== 2 || family === "" || given === "" || ENDING.test(given)) return name;
  return `${given} ${family}`;
}

const addresses: readonly ColumnMeaning[] = ["email", "profile"];

/** Of several values in one cell the first, where a contact has one. */
const firstValue = (cell: string) => cell.split(" ::: ")[0] ?? "";

/**
 * Makes the reader of one table's rows. Of columns that mean the same, the first filled one counts for a company or a
 * position; addresses, notes, tags and places are gathered. Cells are data: one that begins with `=` is text.
 */
export function createSheetRowReader(columns: readonly ColumnMeaning[], file: string) {
  const places = new Map<ColumnMeaning, number[]>();
  for (const [index, meaning] of columns.entries())
    places.set(meaning, [...(places.get(meaning) ?? []), index]);

  return (row: readonly string[], line: number): SheetRow => {
    const cells = (meaning: ColumnMeaning) =>
      (places.get(meaning) ?? [])
        .map((index) => unwrapCell(row[index]?.trim() ?? "", addresses.includes(meaning)).trim())
        .filter((cell) => cell !== "");
    const first = (meaning: ColumnMeaning, longest?: number) =>
      cells(meaning)
        .map((cell) => lineOrNull(firstValue(cell), longest))
        .find((cell) => cell !== null) ?? null;
    const names = [
      ...cells("first-name").slice(0, 1),
      ...cells("middle-name"),
      ...cells("last-name"),
    ];
    const hasHalf = cells("first-name").length + cells("last-name").length > 0;
    const whole = turnName(cleanLine(firstValue(cells("full-name")[0] ?? "").slice(0, 800), 200));
    const named = lineOrNull(hasHalf ? names.join(" ") : whole, 200) ?? "";
    // Address books name people by their address when they know no better.
    const name = isEmail(named) ? "" : named;
    const profiles = cells("profile").flatMap((cell) => readProfiles(cell, true));
    const emails = [...cells("email"), isEmail(named) ? named : ""].flatMap(readEmails);
    const date = cells("connected-on")[0]?.slice(0, 60) ?? "";
    if (name === "" && profiles.length === 0 && emails.length === 0)
      return { reason: say("row-unidentified"), date };
    return {
      date,
      contact: {
        file,
        line,
        name,
        profiles,
        emails: [...new Set(emails)],
        company: first("company"),
        position: first("position"),
        headline: first("headline", 500),
        location: lineOrNull([...new Set(cells("location"))].join(", ")),
        notes: cells("note").flatMap((cell) => noteOrNull(cell) ?? []),
        tags: [...new Set(cells("tags").flatMap(readTags))],
        connectedOn: null,
        changedAt: null,
      },
    };
  };
}
