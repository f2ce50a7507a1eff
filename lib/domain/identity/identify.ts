import { compareNames, type NameLikeness, nameLikenesses } from "../duplicate/compare-names.ts";
import { foldLine } from "../duplicate/fold-word.ts";
import { parseName } from "../duplicate/name-parts.ts";
import type { Sighting } from "./sighting.ts";

/**
 * By what somebody is recognised, the strongest first. `row`: the same row without an address, seen before;
 * `connection`: full name and Connected On; `file`: one file of LinkedIn speaks of one name in two places.
 */
export const identityKeys = [
  "conversation",
  "member-id",
  "slug",
  "email",
  "row",
  "connection",
  "file",
  "company",
  "name",
] as const;
export type IdentityKey = (typeof identityKeys)[number];

/**
 * Whether two sightings are of one person. `suggest`: something speaks for it and not enough; the member decides, under
 * Duplicates or in the preview.
 */
export type Identity =
  | { verdict: "same"; by: IdentityKey }
  | { verdict: "suggest"; by: IdentityKey }
  | { verdict: "different" };

const different = { verdict: "different" } as const;
const same = (by: IdentityKey) => ({ verdict: "same", by }) as const;
const suggest = (by: IdentityKey) => ({ verdict: "suggest", by }) as const;

function share(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.includes(one));
}

/** Member ids come in several forms (`ACoA…`, `AEMA…`, a number); only ids of one form can differ. */
const formOf = (id: string) => id.slice(0, 4);

function haveOtherIds(a: Sighting, b: Sighting): boolean {
  const comparable = a.memberIds.some((id) =>
    b.memberIds.some((other) => formOf(id) === formOf(other)),
  );
  return comparable && !share(a.memberIds, b.memberIds);
}

const isAddress = (id: string) => !id.startsWith("urn:");
const hasAddress = ({ slugs, memberIds }: Sighting) =>
  slugs.length > 0 || memberIds.some(isAddress);

/** How two names may be one person's; null when they can't, or one is empty. */
export function likenNames(one: string, other: string): NameLikeness | null {
  if (one === "" || other === "") return null;
  if (one === other || foldLine(one) === foldLine(other)) return "same";
  return compareNames(parseName(one), parseName(other));
}

/** How the names of two sightings may be one person's; null when they can't, or one is not known. */
export function likenSightings(a: Sighting, b: Sighting): NameLikeness | null {
  if (a.name === b.name && a.name !== "") return "same";
  const others = [b.name, ...b.otherNames];
  const found = [a.name, ...a.otherNames].flatMap((one) =>
    others.map((other) => likenNames(one, other)),
  );
  return nameLikenesses.find((likeness) => found.includes(likeness)) ?? null;
}

const fullNames: readonly (NameLikeness | null)[] = ["same", "transposed", "longer"];

const haveSameGiven = (a: Sighting, b: Sighting) =>
  parseName(a.name).given === parseName(b.name).given;

/** A mailbox is shared by offices and families, and handed on: the names have to agree as well. */
function identifyByMailbox(a: Sighting, b: Sighting, isApart: boolean): Identity {
  if (a.name === "" || b.name === "") return isApart ? suggest("email") : same("email");
  const likeness = likenSightings(a, b);
  if (likeness === null) return suggest("email");
  if (fullNames.includes(likeness)) return same("email");
  // Paul and Paula of one family: a letter in the given name is another person's.
  if (likeness === "one-letter" && !haveSameGiven(a, b)) return suggest("email");
  const areDated = a.connectedOn !== null && b.connectedOn !== null;
  // Whoever kept the mailbox, the given name and the day of connection has married, or writes the name anew.
  if (areDated) return a.connectedOn === b.connectedOn ? same("email") : suggest("email");
  return !isApart && likeness !== "other-surname" ? same("email") : suggest("email");
}

function identifyByName(a: Sighting, b: Sighting, isApart: boolean, isOneFile: boolean): Identity {
  if (likenSightings(a, b) !== "same") return different;
  const isSameDay = a.connectedOn !== null && a.connectedOn === b.connectedOn;
  const haveOtherMail = a.mailboxes.length > 0 && b.mailboxes.length > 0;
  if (isSameDay) return isApart && haveOtherMail ? suggest("connection") : same("connection");
  if (isOneFile && !isApart) return same("file");
  const isOneCompany =
    a.company !== null && b.company !== null && foldLine(a.company) === foldLine(b.company);
  if (isOneCompany) return suggest("company");
  return isApart ? different : suggest("name");
}

/**
 * Decides whether two sightings are of one person: the one rule for archive, contacts, mail, paste, form and command
 * line. Keys are ranked as `identityKeys`; a weaker key never beats a contradiction of stronger ones. Symmetric.
 *
 * - The same conversation or member id: one person, unless another id of the same form says otherwise.
 * - The same slug, old ones too: one person, whatever the name; who imports shows the new name before it is written.
 * - The same mailbox: one person when the name is the same; with another surname when the given name and Connected On
 *   are the same (a marriage). Another name is another person (a successor), and is suggested.
 * - The same full name and Connected On: one person, but for two mailboxes under two addresses.
 * - The same full name and company, or the name alone: suggested, never joined.
 *
 * The ranks are those of "Who is who" in the project's notes on LinkedIn's archive.
 *
 * @param isOneFile whether a file of LinkedIn that gives no address speaks of both, in an order of time that fits: an
 *   invitation and the connection that it became, a listed name and its messages
 */
export function identify(a: Sighting, b: Sighting, isOneFile = false): Identity {
  const isOtherId = haveOtherIds(a, b);
  if (share(a.conversations, b.conversations))
    return isOtherId ? suggest("conversation") : same("conversation");
  if (share(a.memberIds, b.memberIds)) return same("member-id");
  const isSlug = share(a.slugs, b.slugs);
  const isMail = share(a.mailboxes, b.mailboxes);
  if (isOtherId) return isSlug ? suggest("slug") : isMail ? suggest("email") : different;
  if (isSlug) return same("slug");
  const isApart = hasAddress(a) && hasAddress(b);
  if (isMail) return identifyByMailbox(a, b, isApart);
  if (!isApart && share(a.rows, b.rows)) return same("row");
  return identifyByName(a, b, isApart, isOneFile);
}
