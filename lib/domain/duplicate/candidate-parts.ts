import type { DuplicateCandidate } from "./duplicate-pair.ts";
import { foldLine } from "./fold-word.ts";
import { type NameParts, takeNameApart } from "./name-parts.ts";
import { slugWords } from "./slug-parts.ts";

/** A person prepared for comparing: everything folded once. */
export type Candidate = {
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

/** Role and company, as the archive states them or as the headline says: "Designer at Acme". */
function workOf({ company, position, headline }: DuplicateCandidate) {
  const [, role = null, firm = null] = atCompany.exec(headline ?? "") ?? [];
  return {
    company: foldLine(company ?? firm).replace(legalForms, ""),
    position: foldLine(position ?? role),
  };
}

/** Folds what will be compared again and again. */
export function prepareCandidate(person: DuplicateCandidate): Candidate {
  const slugs = person.slugs.map(slugWords);
  return {
    person,
    name: takeNameApart(person.name),
    ...workOf(person),
    headline: foldLine(person.headline),
    slugs,
    slugBases: slugs.map((words) => words.join("-")),
    linkless: person.slugs.length === 0 && person.memberIds.length === 0,
  };
}
