import { z } from "zod";

/** What a column of a table can mean. */
export const meanings = [
  "ignore",
  "full-name",
  "first-name",
  "middle-name",
  "last-name",
  "profile",
  "email",
  "company",
  "position",
  "headline",
  "location",
  "note",
  "tags",
  "connected-on",
] as const;
export const meaningSchema = z.enum(meanings);
export type ColumnMeaning = z.infer<typeof meaningSchema>;

/** What the cells of a column can look like although its heading does not say so. */
export type OfferedMeaning = Extract<ColumnMeaning, "email" | "profile">;

/** What the member reads for each of them. */
export const meaningWords: Record<ColumnMeaning, string> = {
  ignore: "Ignore",
  "full-name": "Full name",
  "first-name": "First name",
  "middle-name": "Middle name",
  "last-name": "Last name",
  profile: "LinkedIn address",
  email: "E-mail",
  company: "Company",
  position: "Position",
  headline: "Headline",
  location: "Place",
  note: "Note",
  tags: "Tags",
  "connected-on": "Connected on",
};

/** Which comes first in dates of numbers such as 3/11/2026. */
export const dayOrderSchema = z.enum(["day-first", "month-first"]);
export type DayOrder = z.infer<typeof dayOrderSchema>;

/** What the columns of one table mean, in order of the file. `dayOrder` null leaves it to the column's dates. */
export const sheetMappingSchema = z.object({
  columns: z.array(meaningSchema).max(500),
  dayOrder: dayOrderSchema.nullable(),
});
export type SheetMapping = z.infer<typeof sheetMappingSchema>;

const nameMeanings: readonly ColumnMeaning[] = ["full-name", "first-name", "last-name"];
const keyMeanings: readonly ColumnMeaning[] = ["profile", "email"];

/** Whether a table with these columns can bring people who are not known yet: a name is among them. */
export function namesPeople(columns: readonly ColumnMeaning[]): boolean {
  return columns.some((meaning) => nameMeanings.includes(meaning));
}

/** Whether a table with these columns can add to people who are known: an address or an e-mail is among them. */
export function recognisesPeople(columns: readonly ColumnMeaning[]): boolean {
  return columns.some((meaning) => keyMeanings.includes(meaning));
}
