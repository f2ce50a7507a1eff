import { readProfileUrl } from "../person/profile-slug.ts";

const mostLinks = 400;
const address = /https?:\/\/[^\s"'<>)\]]{1,2000}/gi;
const thread = /\/messaging\/(?:thread|conversation)\/([^/?#"'&\s<>]{1,200})/gi;
const template = /[?&;](?:amp;)?trk(?:info)?=(?:3d)?eml-([a-z0-9_]{3,80})/gi;
/** Where a person's invitation is answered. Seen in public mails; the older ones as well. */
const answer =
  /\/(?:comm\/)?(?:mynetwork\/(?:invite-accept|invite-connect|preaccept-invite|invitation-manager|received)|invit(?:e|ation)s?\/(?:accept|received)|people\/invite-accept)|\/e\/[^\s"'<>]{1,80}\/(?:isd|ivv)\//i;
/** What one is invited to follow, read, attend or join. */
const offer =
  /linkedin\.com\/(?:comm\/)?(?:organization-guest\/)?(?:company|showcase|school|newsletters?|series|events?|groups?)\//i;

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

function decode(id: string): string {
  try {
    return decodeURIComponent(id).replace(/\p{Cc}/gu, "");
  } catch {
    return id;
  }
}

/** LinkedIn's ids of the conversations that a mail leads to. Everything personal of the links stays out. */
export function findThreads(source: string): string[] {
  const ids = Array.from(source.matchAll(thread))
    .slice(0, mostLinks)
    .map(([, id = ""]) => decode(id));
  return [...new Set(ids)].filter((id) => id !== "new" && id !== "");
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

/** Whether a mail asks to answer a person's invitation. */
export function asksForAnswer(source: string): boolean {
  return answer.test(source);
}

/** Whether a mail offers a page, newsletter, event or group. */
export function offersPage(source: string): boolean {
  return offer.test(source);
}
