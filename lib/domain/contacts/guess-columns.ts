import { looksLikeDate } from "../archive/dates/read-dates.ts";
import { headingKey } from "../archive/headings/heading-key.ts";
import { readHeading } from "../archive/headings/heading-words.ts";
import {
  type ColumnMeaning,
  namesPeople,
  type OfferedMeaning,
  recognisesPeople,
} from "../archive/headings/meaning.ts";
import { say } from "../words/sentences.ts";
import { isEmail, readProfiles } from "./clean-fields.ts";

/**
 * What a column seems to mean, and why that is not certain. `offer` is what its cells look like although its heading
 * does not say that they are the contact's: only the member can take them for that.
 */
export type ColumnGuess = {
  meaning: ColumnMeaning;
  doubt: string | null;
  offer: OfferedMeaning | null;
};

type Column = {
  key: string;
  /** cells of the first rows that are not empty */
  samples: readonly string[];
};

const SALUTATION =
  /^(?:mr|mrs|ms|mx|miss|dr|prof|ing|dipl\S*|herr|frau|m|mme|mlle|sr|sra|srta|dhr|mevr|de heer|mevrouw|sir|dame)\.?$/i;
const bare: ColumnGuess = { meaning: "ignore", doubt: null, offer: null };
const sure = (meaning: ColumnMeaning): ColumnGuess => ({ ...bare, meaning });
const doubtful = (meaning: ColumnMeaning, doubt: string): ColumnGuess => ({
  ...bare,
  meaning,
  doubt,
});

/** A column that is left out until the member says whose its addresses are. */
export function offerColumn(offer: OfferedMeaning, because: "heading" | "repeats"): ColumnGuess {
  return { meaning: "ignore", doubt: say(`column-whose-by-${because}`, { offer }), offer };
}

function share(samples: readonly string[], test: (text: string) => boolean): number {
  return samples.length === 0 ? 0 : samples.filter(test).length / samples.length;
}

const hasEmail = (text: string) => text.split(/:::|[\s,;|<>]+/).some(isEmail);
const hasProfile = (text: string) => readProfiles(text, false).length > 0;
const canBeProfile = (text: string) => readProfiles(text, true).length > 0;

function guessByValues({ samples }: Column): ColumnGuess {
  if (share(samples, hasProfile) >= 0.5) return offerColumn("profile", "heading");
  if (share(samples, hasEmail) >= 0.7) return offerColumn("email", "heading");
  return bare;
}

function guessName({ key }: Column, has: (meaning: ColumnMeaning) => boolean): ColumnGuess {
  // "Name" beside "Vorname" is the family name, "Nombre" beside "Apellidos" the given one.
  if (has("first-name") && !has("last-name")) return sure("last-name");
  if (has("last-name") && !has("first-name") && key !== "name") return sure("first-name");
  return sure("full-name");
}

function guessTitle({ samples }: Column, has: (meaning: ColumnMeaning) => boolean): ColumnGuess {
  if (has("position") || share(samples, (text) => SALUTATION.test(text.trim())) > 0.5) return bare;
  return sure("position");
}

/** A heading says what the cells do not bear out. */
function check(meaning: ColumnMeaning, { samples }: Column): ColumnGuess {
  if (samples.length === 0) return sure(meaning);
  const refuse = (what: "email" | "profile" | "date") =>
    doubtful("ignore", say(`column-unlike-${what}`));
  if (meaning === "email" && share(samples, hasEmail) === 0) return refuse("email");
  if (meaning === "profile" && share(samples, canBeProfile) === 0) return refuse("profile");
  const isDate = (text: string) => looksLikeDate(text) || /^\d{5}$/.test(text.trim());
  if (meaning === "connected-on" && share(samples, isDate) < 0.5) return refuse("date");
  return sure(meaning);
}

/**
 * Guesses what each column means, by its heading in some thirty languages; its cells can only speak against that. Columns about
 * somebody else are left out, and addresses under an unknown heading are offered. When neither a name nor anything to
 * recognise people by is found, all is left to the member: every column is "ignore".
 *
 * @param said what the member said of a column, by its place: that counts
 */
export function guessColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  said: readonly (ColumnMeaning | undefined)[] = [],
): ColumnGuess[] {
  const columns: Column[] = header.map((heading, index) => ({
    key: headingKey(heading),
    samples: rows.map((row) => row[index]?.trim() ?? "").filter((cell) => cell !== ""),
  }));
  const read = header.map((heading, index) => said[index] ?? readHeading(heading));
  const has = (meaning: ColumnMeaning) => read.includes(meaning);
  const guesses = columns.map((column, index): ColumnGuess => {
    const word = read[index] ?? null;
    const own = said[index];
    if (own) return sure(own);
    if (word === null) return guessByValues(column);
    if (word === "of-no-use" || word === "somebody-else") return bare;
    if (word === "name") return guessName(column, has);
    if (word === "title") return guessTitle(column, has);
    if (word === "web") return column.samples.some(hasProfile) ? sure("profile") : bare;
    return check(word, column);
  });
  const found = guesses.map(({ meaning }) => meaning);
  return namesPeople(found) || recognisesPeople(found)
    ? guesses
    : guesses.map((guess) => (guess.offer ? guess : bare));
}
