/** A name read out of a slug, for an address that came without one: `ana-ruiz-1b2c3` is Ana Ruiz. */
export function guessNameFromSlug(slug: string): string | null {
  const parts = slug.split("-").filter((part) => /\p{L}/u.test(part) && !/\d/u.test(part));
  if (parts.length === 0) return null;
  return parts.map((part) => part.charAt(0).toLocaleUpperCase("und") + part.slice(1)).join(" ");
}
