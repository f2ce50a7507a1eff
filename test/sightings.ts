import fc from "fast-check";
import { type Sighting, toSighting } from "../lib/domain/identity/sighting.ts";

/** Names as they stand in files: a marriage, a short form, a family, a successor, one in another order. */
export const names = [
  "Ada Quill",
  "Ada Lang",
  "Ada Quill, PhD",
  "Robert Miller",
  "Bob Miller",
  "Miller Robert",
  "Paul Weiss",
  "Paula Weiss",
  "Omar Müller",
  "Omar Mueller",
  "Nils Neu",
  "山田 太郎",
] as const;

const few = <T>(of: readonly T[], most: number) =>
  fc.uniqueArray(fc.constantFrom(...of), { maxLength: most });

/** Sightings of few people, so that their keys meet often. */
export const sightings: fc.Arbitrary<Sighting> = fc
  .record({
    name: fc.constantFrom("", ...names),
    conversations: few(["c1", "c2"], 1),
    memberIds: few(["ACoAA1", "ACoAA2", "AEMAA1", "urn:li:member:1", "urn:li:member:2"], 2),
    slugs: few(["ada-1", "ada-2", "bob"], 2),
    emails: few(["pr@harbour.example", "PR+li@harbour.example", "ada@home.example"], 2),
    rows: few(["connection:2024-08-20:ada quill:0"], 1),
    company: fc.constantFrom(null, "Harbour", "Kite"),
    connectedOn: fc.constantFrom(null, "2024-08-20", "2026-10-01"),
  })
  .map(({ conversations, memberIds, slugs, emails, rows, ...rest }) => {
    const keysOf = (kind: string, values: readonly string[]) =>
      values.map((value) => ({ kind, value }));
    const keys = [
      ...keysOf("member-id", memberIds),
      ...keysOf("slug", slugs),
      ...keysOf("email", emails),
      ...keysOf("archive-row", rows),
    ];
    return toSighting({ ...rest, keys, conversations });
  });
