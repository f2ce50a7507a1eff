import { toSearchText } from "../text/search-text.ts";

/**
 * Mails by which LinkedIn reported a message and that could be assigned to nobody: of one name, or of none.
 * Times are epoch milliseconds.
 */
export type OpenMails = {
  /** as the mails give it; null for those that name nobody */
  name: string | null;
  count: number;
  newestAt: number;
};

/** Somebody whose answer is waited for; `invitedAt` null when it is not known since when. */
export type Waiting = { name: string; invitedAt: number | null };

/** The clock by which an invite was marked as sent may go a little after the one of a mail. */
export const clocksDiffer = 10 * 60_000;

/** The words by which a name can be recognised; none where it holds no more than initials. */
function wordsOfName(name: string | null): string[] {
  const words = toSearchText([name]).split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word.length > 1 || /\p{Lo}/u.test(word));
}

/**
 * Whether a name may be another way to write somebody's: the given name of one is among the words of
 * the other. A surname changes, and mails often give the first name alone; two people of one surname
 * and two given names are two people.
 */
export function mayBeName(mentioned: string | null, name: string): boolean {
  const [words, known] = [wordsOfName(mentioned), wordsOfName(name)];
  const [first] = words;
  const [given] = known;
  if (first === undefined || given === undefined) return true;
  return known.includes(first) || words.includes(given);
}

/**
 * Whether open mails may be about somebody's answer: what came before the invite can't be it, everything
 * after it can, whoever bears a like name, and anybody when no name is given.
 */
export function mayMean({ name, newestAt }: OpenMails, person: Waiting): boolean {
  const { invitedAt } = person;
  if (invitedAt !== null && newestAt + clocksDiffer < invitedAt) return false;
  return mayBeName(name, person.name);
}
