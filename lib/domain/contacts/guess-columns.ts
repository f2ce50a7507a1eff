import { looksLikeDate } from "../archive/dates/read-dates.ts";
import { headingKey, readHeading } from "../archive/headings/heading-words.ts";
import { type Meaning, namesPeople, recognisesPeople } from "../archive/headings/meaning.ts";
import { isEmail, readProfiles } from "./clean-fields.ts";

/** What a column seems to mean, and why that is not certain. */
export type ColumnGuess = { meaning: Meaning; doubt: string | null };

type Column = {
  key: string;
  /** cells of the first rows that are not empty */
  samples: readonly string[];
};

const SALUTATION =
  /^(?:mr|mrs|ms|mx|miss|dr|prof|ing|dipl\S*|herr|frau|m|mme|mlle|sr|sra|srta|dhr|mevr|de heer|mevrouw|sir|dame)\.?$/i;
const bare: ColumnGuess = { meaning: "ignore", doubt: null };
const sure = (meaning: Meaning): ColumnGuess => ({ meaning, doubt: null });
const doubtful = (meaning: Meaning, doubt: string): ColumnGuess => ({ meaning, doubt });

function share(samples: readonly string[], test: (text: string) => boolean): number {
  return samples.length === 0 ? 0 : samples.filter(test).length / samples.length;
}

const hasEmail = (text: string) => text.split(/:::|[\s,;|<>]+/).some(isEmail);
const hasProfile = (text: string) => readProfiles(text, false).length > 0;
const canBeProfile = (text: string) => readProfiles(text, true).length > 0;

function guessByValues({ samples }: Column): ColumnGuess {
  if (share(samples, hasProfile) >= 0.5)
    return doubtful("profile", "Guessed from the cells: they are LinkedIn addresses.");
  if (share(samples, hasEmail) >= 0.7)
    return doubtful("email", "Guessed from the cells: they look like e-mail addresses.");
  return bare;
}

function guessName({ key }: Column, has: (meaning: Meaning) => boolean): ColumnGuess {
  // "Name" beside "Vorname" is the family name, "Nombre" beside "Apellidos" the given one.
  if (has("first-name") && !has("last-name")) return sure("last-name");
  if (has("last-name") && !has("first-name") && key !== "name") return sure("first-name");
  return sure("full-name");
}

function guessTitle({ samples }: Column, has: (meaning: Meaning) => boolean): ColumnGuess {
  if (has("position") || share(samples, (text) => SALUTATION.test(text.trim())) > 0.5) return bare;
  return sure("position");
}

/** A heading says what the cells do not bear out. */
function check(meaning: Meaning, { samples }: Column): ColumnGuess {
  if (samples.length === 0) return sure(meaning);
  const refuse = (what: string) =>
    doubtful("ignore", `Headed like ${what}, but no cell looks like it.`);
  if (meaning === "email" && share(samples, hasEmail) === 0) return refuse("an e-mail address");
  if (meaning === "profile" && share(samples, canBeProfile) === 0)
    return refuse("a LinkedIn address");
  const isDate = (text: string) => looksLikeDate(text) || /^\d{5}$/.test(text.trim());
  if (meaning === "connected-on" && share(samples, isDate) < 0.5) return refuse("a date");
  return sure(meaning);
}

/**
 * Guesses what each column means, by its heading in six languages and by its cells. When neither a name nor anything to
 * recognise people by is found, all is left to the member: every column is "ignore".
 */
export function guessColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): ColumnGuess[] {
  const columns: Column[] = header.map((heading, index) => ({
    key: headingKey(heading),
    samples: rows.map((row) => row[index]?.trim() ?? "").filter((cell) => cell !== ""),
  }));
  const read = columns.map(({ key }) => readHeading(key));
  const has = (meaning: Meaning) => read.includes(meaning);
  const guesses = columns.map((column, index): ColumnGuess => {
    const word = read[index] ?? null;
    if (word === null) return guessByValues(column);
    if (word === "of-no-use") return bare;
    if (word === "name") return guessName(column, has);
    if (word === "title") return guessTitle(column, has);
    if (word === "web") return column.samples.some(hasProfile) ? sure("profile") : bare;
    const checked = check(word, column);
    return checked.meaning === "ignore" && word !== "connected-on"
      ? ((guessed) => (guessed.meaning === "ignore" ? checked : guessed))(guessByValues(column))
      : checked;
  });
  const found = guesses.map(({ meaning }) => meaning);
  return namesPeople(found) || recognisesPeople(found) ? guesses : guesses.map(() => bare);
}
