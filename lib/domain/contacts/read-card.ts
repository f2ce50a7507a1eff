import type { Encoding } from "../archive/encoding/encodings.ts";
import { headingKey } from "../archive/headings/heading-key.ts";
import { isAboutSomebodyElse } from "../archive/headings/others-words.ts";
import type { ProfileKey } from "../person/profile-slug.ts";
import { cleanLine } from "../text/clean-text.ts";
import { say } from "../words/sentences.ts";
import { lineOrNull, noteOrNull, readEmails, readProfiles, readTags } from "./clean-fields.ts";
import type { ContactReading } from "./contact.ts";
import { type CardProperty, type CardVersion, readProperty } from "./read-property.ts";
import type { ContactCard } from "./split-cards.ts";

const SOCIAL = new Set(["X-SOCIALPROFILE", "SOCIALPROFILE", "X-LINKEDIN", "X-LINKEDIN-URL"]);

function versionOf(lines: readonly string[]): CardVersion {
  const named = lines.find((line) => /^VERSION\s*[:;]/i.test(line)) ?? "";
  const version = /:\s*([\d.]+)/.exec(named)?.[1];
  return version === "2.1" || version === "4.0" ? version : "3.0";
}

/** The formatted name without the titles that N names apart (`Dr. Ana Ruiz, MBA` → `Ana Ruiz`), or the parts of N. */
function nameOf(formatted: string, parts: readonly string[]): string {
  const [family = "", given = "", middle = "", prefix = "", suffix = ""] = parts.map((part) =>
    cleanLine(part, 200),
  );
  let name = cleanLine(formatted, 200);
  if (name === "" || name.includes("@")) name = cleanLine(`${given} ${middle} ${family}`, 200);
  if (prefix !== "" && name.startsWith(`${prefix} `)) name = name.slice(prefix.length + 1);
  if (suffix !== "" && name.endsWith(` ${suffix}`)) name = name.slice(0, -suffix.length - 1);
  return name.replace(/,$/, "").trim();
}

/** `20261103T101500Z` or `2026-11-03T10:15:00Z` in epoch milliseconds; null for what is no such time. */
function readRevision(text: string): number | null {
  const found = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}))?/.exec(text.trim());
  if (!found) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = found.slice(1).map(Number);
  const at = Date.UTC(year, month - 1, day, hour || 0, minute || 0);
  return year >= 1995 && year < 2100 && Number.isFinite(at) ? at : null;
}

function placeOf(address: readonly string[]): string | null {
  const parts = [address[3], address[4], address[6]].map((part) => cleanLine(part ?? "", 100));
  return lineOrNull(parts.filter((part) => part !== "").join(", "));
}

/** The labels of a Mac, `item1.X-ABLabel:_$!<Assistant>!$_`, by the group they label. */
function labelsOf(properties: readonly CardProperty[]): Map<string | null, string> {
  return new Map(
    properties
      .filter(({ name, group }) => name === "X-ABLABEL" && group !== null)
      .map(({ group, values }) => [group, headingKey(values.join(" "))]),
  );
}

/** Properties that are the contact's own: none whose label or type names an assistant, a spouse or anybody else. */
function ownProperties(properties: readonly CardProperty[]): CardProperty[] {
  const labels = labelsOf(properties);
  return properties.filter(
    ({ name, group, types }) =>
      name === "X-ABLABEL" ||
      ![labels.get(group) ?? "", ...types.map(headingKey)].some(isAboutSomebodyElse),
  );
}

function profilesOf(properties: readonly CardProperty[]): ProfileKey[] {
  const labels = labelsOf(properties);
  return properties.flatMap(({ name, group, types, user, values }) => {
    if (name !== "URL" && name !== "IMPP" && !SOCIAL.has(name)) return [];
    const isLinkedIn =
      name.startsWith("X-LINKEDIN") ||
      types.includes("linkedin") ||
      (labels.get(group)?.includes("linkedin") ?? false);
    const text = values.join(",").replace(/^x-apple:/i, "");
    const found = readProfiles(text, isLinkedIn);
    return found.length > 0 || user === null || !isLinkedIn ? found : readProfiles(user, true);
  });
}

/**
 * Makes a contact of a card: versions 2.1, 3.0 and 4.0, with the LinkedIn address wherever tools put it (URL, a labelled
 * `item1.URL`, X-SOCIALPROFILE, SOCIALPROFILE). What is labelled as an assistant's or a relative's is left out. Companies
 * and groups are no people and are refused in words.
 *
 * @param fallback the encoding of quoted-printable text that is wrong in the one it names
 */
export function readContactCard(
  card: ContactCard,
  file: string,
  fallback?: Encoding,
): ContactReading {
  if (card.problem !== null) return { reason: card.problem };
  const version = versionOf(card.lines);
  const properties = ownProperties(
    card.lines.flatMap((line) => readProperty(line, version, fallback) ?? []),
  );
  const all = (name: string) => properties.filter((property) => property.name === name);
  const values = (name: string) => all(name)[0]?.values ?? [];
  const text = (name: string) => values(name).join(", ");
  const kind = (text("KIND") || text("X-ADDRESSBOOKSERVER-KIND")).toLowerCase();
  if (kind === "group") return { reason: say("card-group") };
  const name = nameOf(text("FN"), values("N"));
  const company = lineOrNull(values("ORG")[0] ?? "");
  const isCompany = kind === "org" || /company/i.test(text("X-ABSHOWAS"));
  if (isCompany || (name === company && values("N").join("").trim() === ""))
    if (company !== null || isCompany) return { reason: say("card-company") };
  const profiles = profilesOf(properties);
  const emails = all("EMAIL").flatMap((email) => readEmails(email.values.join(" ")));
  if (name === "" && profiles.length === 0 && emails.length === 0)
    return { reason: say("row-unidentified") };
  return {
    contact: {
      file,
      line: card.line,
      name,
      profiles,
      emails: [...new Set(emails)],
      company,
      position: lineOrNull(text("TITLE")) ?? lineOrNull(text("ROLE")),
      headline: lineOrNull(text("X-HEADLINE"), 500),
      location:
        all("ADR")
          .map((address) => placeOf(address.values))
          .find((place) => place) ?? null,
      notes: all("NOTE").flatMap((note) => noteOrNull(note.values.join("")) ?? []),
      tags: all("CATEGORIES").flatMap((list) => readTags(list.values.join(","))),
      connectedOn: null,
      changedAt: readRevision(text("REV")),
    },
  };
}
