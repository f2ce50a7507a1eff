import { cleanName } from "../paste/names.ts";
import { foldSameLength } from "../paste/text-lines.ts";

/** The member to whom the mails come, as far as Acquaint knows them. */
export type MailOwner = { slug: string | null; name: string | null; headline: string | null };

/** Nobody's name is longer; what is cut off makes no difference. */
const longestName = 500;

/** A name without the quotes that some mails put around it. */
export function unquoteName(name: string): string {
  return name.slice(0, longestName).replace(/^["“”'\s]+|["“”'\s]+$/g, "");
}

/** A name or word as it is compared: folded, without quotes. */
export function foldOwnerName(name: string): string {
  return foldSameLength(cleanName(unquoteName(name)));
}

/** The words of a name or slug, folded; single letters say too little. */
export function tokensOf(name: string): string[] {
  return foldSameLength(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token.length > 1);
}

/** Tells the member's own marks in a mail: links to their profile, lines that bear their name. */
export type OwnMarks = {
  /** the member's whole names, folded: as the profile has it, and as the mail does */
  names: readonly string[];
  isOwnLink(link: { slug: string; text: string }): boolean;
};

/** @param to the receiver's name as the mail has it */
export function findOwnMarks(owner: MailOwner, to: string | null): OwnMarks {
  const names = [owner.name, to]
    .flatMap((name) => (name === null || name.includes("@") ? [] : [foldOwnerName(name)]))
    .filter((name, index, all) => name !== "" && all.indexOf(name) === index);
  const tokens = names.map(tokensOf).filter(({ length }) => length > 1);
  return {
    names,
    isOwnLink({ slug, text }) {
      if (slug === owner.slug || names.includes(foldOwnerName(text))) return true;
      if (owner.slug !== null) return false;
      const parts = tokensOf(slug);
      return tokens.some((name) => name.every((token) => parts.includes(token)));
    },
  };
}

/** Whether a person of this name may be meant by what a mail calls them: their first name, or more of it. */
export function canBeNamed(name: string, called: string): boolean {
  const [whole, part] = [tokensOf(name), tokensOf(called)];
  if (part.length === 0 || whole.length === 0) return foldOwnerName(name) === foldOwnerName(called);
  const [short, long] = part.length <= whole.length ? [part, whole] : [whole, part];
  // "Dr. Theo Brandt" is Theo Brandt; "Brandt" alone may be another of the family.
  const isSame = part[0] === whole[0] || short.length > 1;
  return isSame && short.every((token) => long.includes(token));
}
