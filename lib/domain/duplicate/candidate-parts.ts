import type { DuplicateCandidate } from "./duplicate-pair.ts";
import { foldLine } from "./fold-word.ts";
import { type NameParts, parseName } from "./name-parts.ts";
import { slugWords } from "./slug-parts.ts";

/** A person prepared for comparing: everything folded once. */
export type PairCandidate = {
  person: DuplicateCandidate;
  name: NameParts;
  company: string;
  headline: string;
  position: string;
  /** words of each slug's base, and the base itself */
  slugs: readonly (readonly string[])[];
  slugBases: readonly string[];
  /** neither a profile address nor a member id is known */
  linkless: boolean;
};

const legalForms =
  / (?:gmbh|inc|ltd|llc|ag|sa|sl|bv|nv|plc|co|corp|kg|se|srl|spa|oy|ab|as|limited)$/u;
/** Words between a role and the company in a headline, in the languages of the pasted pages. */
const atCompany =
  /^([^|·•,;]{0,80}?)(?:^|\s)(?:at|@|bei|chez|en|na|bij|presso|hos)\s+([^|·•,;]{2,80})/iu;

/** Remembers what was made of a text: companies, positions and names come again and again. */
function remember<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const made = known.get(text) ?? make(text);
    known.set(text, made);
    return made;
  };
}

/** Folds what will be compared again and again; each text once. */
export function prepareCandidates(people: readonly DuplicateCandidate[]): PairCandidate[] {
  const line = remember(foldLine);
  const firm = remember((text) => foldLine(text).replace(legalForms, ""));
  const name = remember(parseName);
  return people.map((person) => {
    const { headline } = person;
    const [, role = null, employer = null] = atCompany.exec(headline ?? "") ?? [];
    const slugs = person.slugs.map(slugWords);
    return {
      person,
      name: name(person.name),
      company: firm(person.company ?? employer ?? ""),
      position: line(person.position ?? role ?? ""),
      headline: line(headline ?? ""),
      slugs,
      slugBases: slugs.map((words) => words.join("-")),
      linkless: person.slugs.length === 0 && person.memberIds.length === 0,
    };
  });
}
