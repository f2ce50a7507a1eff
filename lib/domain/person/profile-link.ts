import { openProfileUrl } from "./profile-slug.ts";

/**
 * Where the member finds a conversation on LinkedIn.
 *
 * @param thread LinkedIn's own id of it, as an archive has it
 */
export function linkThread(thread: string): string {
  return `https://www.linkedin.com/messaging/thread/${encodeURIComponent(thread.toWellFormed())}/`;
}

/**
 * Where the member finds a person on LinkedIn: the profile, or LinkedIn's own search for the name
 * when no profile address is known. The member's browser opens it; Acquaint never does.
 */
export function linkProfile({ slug, name }: { slug: string | null; name: string }): string {
  if (slug) return openProfileUrl(slug);
  const keywords = encodeURIComponent(name.toWellFormed());
  return `https://www.linkedin.com/search/results/people/?keywords=${keywords}`;
}
