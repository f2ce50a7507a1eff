import "server-only";
import { readProfileUrl } from "../../domain/person/profile-slug.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import { toNameKey, toSearchText } from "../../domain/text/search-text.ts";
import { isStorable } from "../../domain/text/storable-text.ts";
import { inSpace, type Tx } from "../database.ts";
import { searchDuplicatesAfter } from "../queue/enqueue.ts";
import type { Viewer } from "../viewer.ts";
import { learnKey } from "./recognise.ts";

/** What the member may put right about a person. Empty texts take the value away. */
export type PersonEdit = {
  name: string;
  headline: string;
  company: string;
  /** any way of writing a profile address, or empty to leave it as it is */
  profileUrl: string;
};

const longest = { name: 200, headline: 500, company: 200 } as const;

function clean(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function findProblem(details: PersonEdit): Result<never> | null {
  if (details.name === "") return fail("person-name-missing", "name");
  for (const [field, value] of Object.entries(details)) {
    if (!isStorable(value)) return fail("text-unstorable", field);
  }
  for (const [field, limit] of Object.entries(longest)) {
    const value = details[field as keyof typeof longest];
    if (value.length > limit) return fail("text-too-long", { most: limit }, field);
  }
  return null;
}

/** Makes an address of a profile a key of the person. Fails when it is another person's. */
async function setProfile(
  tx: Tx,
  viewer: Viewer,
  personId: string,
  profileUrl: string,
): Promise<Result<string | null>> {
  if (profileUrl === "") return ok(null);
  const key = readProfileUrl(profileUrl);
  if (!key) return fail("profile-address-invalid", "profileUrl");
  const holder = await learnKey(tx, viewer, personId, key);
  return holder?.id === personId
    ? ok(key.value)
    : fail("profile-of-another", { name: holder?.name ?? null }, "profileUrl");
}

/** Puts name, headline, company and profile address of a person right. */
export function editPerson(
  viewer: Viewer,
  personId: string,
  input: PersonEdit,
): Promise<Result<{ id: string }>> {
  const details = {
    name: clean(input.name),
    headline: clean(input.headline),
    company: clean(input.company),
    profileUrl: input.profileUrl.trim(),
  };
  const problem = findProblem(details);
  if (problem) return Promise.resolve(problem);
  return inSpace(viewer, async (tx): Promise<Result<{ id: string }>> => {
    const where = { ownerId_id: { ownerId: viewer.ownerId, id: personId } };
    const known = await tx.person.findUnique({ where, select: { position: true, slug: true } });
    if (!known) return fail("person-gone");
    const profile = await setProfile(tx, viewer, personId, details.profileUrl);
    if (!profile.ok) return profile;
    const { name, headline, company } = details;
    const slug = profile.value ?? known.slug;
    await tx.person.update({
      where,
      data: {
        name,
        headline: headline || null,
        company: company || null,
        nameKey: toNameKey(name),
        searchText: toSearchText([name, headline, known.position, company, slug]),
        slug,
      },
    });
    searchDuplicatesAfter(tx, viewer);
    return ok({ id: personId });
  });
}

/** Marks a person as trusted, or not any more; with the member's reason. */
export async function setTrusted(
  viewer: Viewer,
  personId: string,
  { trusted, why }: { trusted: boolean; why: string },
): Promise<Result<{ trusted: boolean }>> {
  if (!isStorable(why)) return fail("text-unstorable", "why");
  const trustedWhy = trusted ? clean(why).slice(0, 500) || null : null;
  const { count } = await inSpace(viewer, (tx) =>
    tx.person.updateMany({
      where: { ownerId: viewer.ownerId, id: personId },
      data: { trusted, trustedWhy },
    }),
  );
  return count > 0 ? ok({ trusted }) : fail("person-gone");
}
