import { foldSameLength } from "../paste/text-lines.ts";
import { readProfileUrl } from "../person/profile-slug.ts";

const mostLinks = 400;
const address = /https?:\/\/[^\s"'<>)\]]{1,2000}/gi;
const thread = /\/messaging\/(?:thread|conversation)\/([^/?#"'&\s]{1,200})/i;
const template = /[?&;](?:amp;)?trk(?:info)?=eml-([a-z0-9_]{3,80})/gi;

/** A link to a profile, with the words it stands on. */
export type ProfileMention = { slug: string; text: string };

/** The addresses of profiles in plain text, in order. */
export function profilesInText(text: string): ProfileMention[] {
  return Array.from(text.matchAll(address))
    .slice(0, mostLinks)
    .flatMap(([url]) => {
      const key = readProfileUrl(url);
      return key ? [{ slug: key.value, text: "" }] : [];
    });
}

/** LinkedIn's id of the conversation that a mail leads to. Everything personal of the link stays out. */
export function findThread(source: string): string | null {
  const id = thread.exec(source)?.[1];
  if (!id) return null;
  try {
    return decodeURIComponent(id).replace(/\p{Cc}/gu, "");
  } catch {
    return id;
  }
}

/** LinkedIn's name for this sort of mail, which its tracked links carry in every language. */
export function findTemplate(source: string): string | null {
  const seen = Array.from(source.matchAll(template))
    .slice(0, mostLinks)
    .map(([, name]) => (name ?? "").toLowerCase());
  const counted = [...Map.groupBy(seen, (name) => name)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  return counted[0]?.[0] ?? null;
}

function tokensOf(name: string): string[] {
  return foldSameLength(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token.length > 1);
}

/**
 * The profile among those of a mail that belongs to the person named: the link that stands on their
 * name, or whose address is made of it, or the only one there is.
 *
 * @param own the member's own slug, which such mails carry too
 */
export function findSlug(
  mentions: readonly ProfileMention[],
  name: string | null,
  own: string | null,
): string | null {
  const others = mentions.filter(({ slug }) => slug !== own);
  const slugs = [...new Set(others.map(({ slug }) => slug))];
  if (name) {
    const wanted = foldSameLength(name.trim());
    const named = others.find(({ text }) => foldSameLength(text).includes(wanted));
    if (named) return named.slug;
    const tokens = tokensOf(name);
    const made = slugs.filter((slug) => {
      const parts = tokensOf(slug);
      return tokens.length > 1 && tokens.every((token) => parts.includes(token));
    });
    if (made.length === 1) return made[0] ?? null;
  }
  return slugs.length === 1 ? (slugs[0] ?? null) : null;
}
