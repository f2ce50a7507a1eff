const SEGMENT = /\/in\/([^/?#\s"'<>]+)/i;
const MEMBER_ID = /^(ACoA|AEMA|ADEA)/;

function decodePercent(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
      try {
        return decodeURIComponent(run);
      } catch {
        return run;
      }
    });
  }
}

/**
 * The slug of a LinkedIn profile address, absolute or relative, or null. Percent-decoded (bad escapes tolerated), NFC,
 * lower-case except member ids, without query, fragment and locale tail (linkedin-archive, "Who is who").
 */
export function readProfileSlug(href: string): string | null {
  const address = href.trim().slice(0, 2000);
  const host = /^(?:[a-z]+:)?\/\/([^/?#]+)/i.exec(address)?.[1]?.toLowerCase();
  if (host !== undefined && host !== "linkedin.com" && !host.endsWith(".linkedin.com")) return null;
  const segment = SEGMENT.exec(address.split(/[?#]/, 1)[0] ?? "")?.[1];
  if (segment === undefined) return null;
  const slug = decodePercent(segment).normalize("NFC").trim();
  if (slug === "" || slug === "unavailable") return null;
  return MEMBER_ID.test(slug) ? slug : slug.toLowerCase();
}
