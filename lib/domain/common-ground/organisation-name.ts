import { foldWords } from "../note/fold-text.ts";

const LEGAL = new Set(
  "ltd limited inc incorporated llc llp lp plc corp corporation co company gmbh ag kg kgaa ohg ug ev mbh se sa sas sarl sasu srl spa snc sl slu bv nv vof ab oy oyj as asa aps kk pty pte bhd holding holdings group gruppe groupe grupo gruppo grupa sp zo oo".split(
    " ",
  ),
);
const SMALL = new Set(
  "the of and und et y e en i og och a an de del della di da do dos das des du der die das den von van la le les el los las il lo fur for at in zu".split(
    " ",
  ),
);
const SPELLINGS = new Map(
  Object.entries({
    university:
      "univ uni university universitat universitaet universite universidad universidade universita universiteit uniwersytet universitet universitetet univerzita universitesi yliopisto",
    college: "coll college",
    institute: "inst institute institut instituto istituto instytut instituut",
    school: "sch school schule ecole escuela escola scuola",
    technology: "tech technology technologie tecnologia technische technological",
    international: "intl international internacional internazionale",
    association: "assoc association",
    department: "dept department",
    saint: "st saint",
    brothers: "bros brothers",
  }).flatMap(([name, spellings]) => spellings.split(" ").map((each) => [each, name] as const)),
);
/** Names of a kind of place: alone they name nobody. */
const KINDS = new Set([...SPELLINGS.values(), "services", "solutions", "consulting"]);

/**
 * The words by which an organisation is known: no legal form, no small words, usual spellings made one ("Northwind
 * Analytics Ltd" and "The Northwind Analytics Group" are `northwind analytics`).
 */
function organisationWords(name: string): string[] {
  const written = name
    .slice(0, 200)
    .replace(/\([^()]*\)/g, " ")
    // "B.V." is "BV"
    .replace(/(?<!\p{L})(\p{L})\.\s?(?=\p{L}(?!\p{L}))/gu, "$1");
  const words = foldWords(written).map((word) => SPELLINGS.get(word) ?? word);
  const kept = words.filter((word, i) => !SMALL.has(word) && !(i > 0 && LEGAL.has(word)));
  return kept.length > 0 ? kept : words;
}

/** Does a set of words name somebody in particular, and not just a kind of place? */
function isDistinctive(words: readonly string[]): boolean {
  return words.some((word) => word.length > 1 && !KINDS.has(word));
}

function initialsOf(name: string, withSmall: boolean): string {
  return foldWords(name)
    .filter((word) => !LEGAL.has(word) && (withSmall || !SMALL.has(word)))
    .map((word) => word[0])
    .join("");
}

function isAcronymOf(short: string, name: string): boolean {
  const letters = short.trim().replaceAll(".", "");
  if (!/^[A-Z][A-Za-z]{2,6}$/.test(letters) || !/[A-Z].*[A-Z]/.test(letters)) return false;
  const folded = letters.toLowerCase();
  return folded === initialsOf(name, false) || folded === initialsOf(name, true);
}

/** Are these two spellings of one organisation? Word order matters only where no kind of school is named. */
export function isSameOrganisation(a: string, b: string): boolean {
  const [first, second] = [organisationWords(a), organisationWords(b)];
  if (isDistinctive(first) && first.join(" ") === second.join(" ")) return true;
  if (isAcronymOf(a, b) || isAcronymOf(b, a)) return true;
  const isSchool = (words: string[]) => words.some((word) => KINDS.has(word));
  if (!isSchool(first) || !isSchool(second) || !isDistinctive(first)) return false;
  return first.length === second.length && [...first].sort().join() === [...second].sort().join();
}

/**
 * Is the organisation named in a line of text? As whole words; a name of one common-looking word only after "at", "@",
 * "ex" and the like, so that "next steps" is not the company Next.
 */
export function namesOrganisation(line: string, organisation: string): boolean {
  const wanted = organisationWords(organisation);
  if (!isDistinctive(wanted)) return false;
  const words = foldWords(line.slice(0, 500)).map((word) => SPELLINGS.get(word) ?? word);
  const big = words.map((word, i) => ({ word, i })).filter(({ word }) => !SMALL.has(word));
  for (let start = 0; start + wanted.length <= big.length; start++) {
    if (!wanted.every((word, j) => big[start + j]?.word === word)) continue;
    const at = big[start]?.i ?? 0;
    if (wanted.length > 1 || hasMarkBefore(words, at) || (wanted[0]?.length ?? 0) >= 9) return true;
    if (line.trim().length <= organisation.length + 12) return true;
  }
  return isSchoolNamed(
    big.map(({ word }) => word),
    wanted,
  );
}

const MARKS = new Set(
  "at bei chez en bij hos w ex former formerly previously presso na no with for".split(" "),
);

function hasMarkBefore(words: string[], at: number): boolean {
  return MARKS.has(words[at - 1] ?? "");
}

/** "Leeds University" for "University of Leeds". */
function isSchoolNamed(words: string[], wanted: string[]): boolean {
  if (wanted.length !== 2 || !wanted.some((word) => KINDS.has(word))) return false;
  return words.some((word, i) => word === wanted[1] && words[i + 1] === wanted[0]);
}
