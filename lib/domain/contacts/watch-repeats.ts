import type { ColumnMeaning, OfferedMeaning } from "../archive/headings/meaning.ts";
import { readEmails, readProfiles } from "./clean-fields.ts";
import { unwrapCell } from "./open-sheet.ts";
import { canBeOnePerson, foldContactName } from "./same-name.ts";

/** Fewer cells say nothing of a column: two namesakes of a family are no owner. */
const fewestCells = 4;

type Watched = {
  rows: number;
  values: Map<string, { rows: number; name: string; mixed: boolean }>;
};

/**
 * Watches the columns of addresses of one table. A column two thirds of whose cells stand beside different names holds an
 * owner's addresses, not the contacts'; those that happen to stand only once are the owner's as well.
 */
export function createRepeatWatch(columns: readonly ColumnMeaning[]) {
  const watched = new Map<number, Watched>();
  for (const [index, meaning] of columns.entries())
    if (meaning === "email" || meaning === "profile")
      watched.set(index, { rows: 0, values: new Map() });

  return {
    /** Takes in a row and the name that was read of it. */
    see(row: readonly string[], name: string) {
      if (name === "") return;
      for (const [index, column] of watched) {
        const cell = unwrapCell(row[index]?.trim() ?? "");
        if (cell.trim() === "") continue;
        const value =
          columns[index] === "email"
            ? readEmails(cell).join(" ")
            : readProfiles(cell, true)
                .map((key) => key.value)
                .join(" ");
        if (value === "") continue;
        column.rows++;
        const known = column.values.get(value);
        if (!known) column.values.set(value, { rows: 1, name, mixed: false });
        else {
          known.rows++;
          known.mixed ||=
            foldContactName(known.name) !== foldContactName(name) &&
            !canBeOnePerson(known.name, name);
        }
      }
    },
    /** The columns that are an owner's, with what they look like. */
    owners(): Map<number, OfferedMeaning> {
      const found = [...watched].filter(([, { rows, values }]) => {
        const repeated = values
          .values()
          .filter(({ mixed }) => mixed)
          .reduce((sum, one) => sum + one.rows, 0);
        return rows >= fewestCells && repeated * 3 >= rows * 2;
      });
      return new Map(
        found.map(([index]) => [index, columns[index] === "email" ? "email" : "profile"]),
      );
    },
  };
}
