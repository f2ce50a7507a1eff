import { cleanName, nameLikeness, namesInAlt } from "../paste/names.ts";
import type { PasteLine } from "../paste/pasted-page.ts";
import { foldSameLength } from "../paste/text-lines.ts";
import { readProfileUrl } from "../person/profile-slug.ts";
import { isCaption } from "./body-words.ts";
import { foldOwnerName, type OwnMarks, tokensOf, unquoteName } from "./mail-owner.ts";
import { type ProfileMention, profilesInText } from "./notification-links.ts";
import type { MailWriter } from "./received-mail.ts";

const longestName = 100;

/** Somebody whose profile a mail links to; `names` are what the links stand on, the likeliest first. */
export type LinkedPerson = { slug: string; names: string[] };

function mentionsOf(lines: readonly PasteLine[], text: string | null): ProfileMention[] {
  const linked = lines.flatMap((line) =>
    line.links.map((link) => ({ slug: link.slug, text: link.text || line.text })),
  );
  return linked.length > 0 ? linked : profilesInText(text ?? "");
}

/** The whole name out of a picture's text ("Photo of Ana Ruiz"), with its letters as they stood. */
function readLabel(text: string): string {
  const bare = unquoteName(text);
  const folded = foldSameLength(bare);
  const shortest = namesInAlt(folded).sort((a, b) => a.length - b.length)[0];
  const at = shortest === undefined ? -1 : folded.indexOf(shortest);
  return cleanName(at < 0 ? bare : bare.slice(at, at + (shortest?.length ?? 0)));
}

/** How much a link's words look like the name of whom it leads to. */
function likeness(text: string, slug: string): number {
  const parts = tokensOf(slug);
  const inSlug = tokensOf(text).filter((token) => parts.includes(token)).length;
  return nameLikeness(text) + 4 * inSlug;
}

function namesOf(slug: string, mentions: readonly ProfileMention[]): string[] {
  const names = mentions
    .map(({ text }) => readLabel(text))
    .filter(
      (name) => name !== "" && name.length <= longestName && !isCaption(foldSameLength(name)),
    );
  return [...new Set(names)].sort((a, b) => likeness(b, slug) - likeness(a, slug));
}

/** One person may be linked by their address and by LinkedIn's id, under one name. */
function joinTwins(people: LinkedPerson[]): LinkedPerson[] {
  const isId = ({ slug }: LinkedPerson) => readProfileUrl(`/in/${slug}`)?.kind === "member-id";
  const named = people.filter((person) => !isId(person));
  return people.filter((person) => {
    const [name] = person.names;
    const twin = named.find(
      (other) =>
        name !== undefined &&
        other.names.some((each) => foldOwnerName(each) === foldOwnerName(name)),
    );
    return !isId(person) || twin === undefined;
  });
}

/** Everybody whose profile a mail links to, beside the member. */
export function findLinkedPeople(
  lines: readonly PasteLine[],
  text: string | null,
  own: OwnMarks,
): LinkedPerson[] {
  const bySlug = Map.groupBy(mentionsOf(lines, text), ({ slug }) => slug);
  const others = [...bySlug].filter(([, those]) => !those.some((link) => own.isOwnLink(link)));
  return joinTwins(others.map(([slug, those]) => ({ slug, names: namesOf(slug, those) })));
}

/** The one among the linked people who bears a name, by the words of the link or by the address. */
export function findLinkedByName(
  people: readonly LinkedPerson[],
  name: string,
): LinkedPerson | null {
  const wanted = foldOwnerName(name);
  const bears = (text: string) => {
    const folded = foldOwnerName(text);
    return folded === wanted || folded.startsWith(`${wanted} `) || wanted.startsWith(`${folded},`);
  };
  const named = people.filter(({ names }) => names.some(bears));
  if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
  const tokens = tokensOf(name);
  const made = people.filter(({ slug }) => {
    const parts = tokensOf(slug);
    return tokens.length > 1 && tokens.every((token) => parts.includes(token));
  });
  return made.length === 1 ? (made[0] ?? null) : null;
}

/** As it is kept of a mail that could not be assigned. */
export function toMentions(people: readonly LinkedPerson[]): MailWriter[] {
  return people.slice(0, 20).map(({ slug, names }) => ({ name: names[0] ?? null, slug }));
}
