import { z } from "zod";
import { identityKeys, likenSightings } from "../identity/identify.ts";
import { toSighting } from "../identity/sighting.ts";

/** What people are told apart by on the page. */
export const identityFields = ["name", "slug", "email"] as const;
export type IdentityField = (typeof identityFields)[number];

/**
 * Somebody known whose name, slug or e-mail an import changes, or whom it recognises without an address of their own.
 * `by` says by what they were recognised; `doubt`: the new name is another one altogether.
 */
export const identityChangeSchema = z.object({
  personId: z.string(),
  /** as they are known before */
  name: z.string(),
  by: z.enum(identityKeys),
  doubt: z.boolean(),
  /** the old beside the new; `before` null where nothing stood */
  fields: z.array(
    z.object({ field: z.enum(identityFields), before: z.string().nullable(), after: z.string() }),
  ),
});
export type IdentityChange = z.infer<typeof identityChangeSchema>;

/** How many there are of each kind: with another name, with another address or e-mail alone, only recognised. */
export const identityCountsSchema = z
  .object({ renamed: z.number().int(), readdressed: z.number().int(), joined: z.number().int() })
  .default({ renamed: 0, readdressed: 0, joined: 0 });
export type IdentityCounts = z.infer<typeof identityCountsSchema>;

/** A change as the page shows it. `standing`: what the import wrote of it stands, so that it can be undone. */
export type IdentityRow = IdentityChange & { standing: boolean; takenBack: boolean };
export type IdentityPage = { rows: IdentityRow[]; total: number };

/** Rows that the page asks for at once. */
export const identitiesAtOnce = 50;

type Known = { id: string } & Record<IdentityField, string | null> & { name: string };
type Change = Partial<Record<IdentityField, string | null>>;

/**
 * What an import does to who somebody is; null when it does nothing of the kind.
 *
 * @param change the fields that it writes
 * @param joinedBy by what they were recognised, where no address of their own said so
 */
export function describeIdentityChange(
  known: Known,
  change: Change,
  joinedBy: IdentityChange["by"] | null,
): IdentityChange | null {
  const fields = identityFields.flatMap((field) => {
    const [before, after] = [known[field], change[field] ?? null];
    const isShown = after !== null && after !== before && (before !== null || joinedBy !== null);
    return isShown ? [{ field, before, after }] : [];
  });
  if (fields.length === 0 && joinedBy === null) return null;
  const doubt =
    change.name != null &&
    likenSightings(
      toSighting({ name: known.name, keys: [] }),
      toSighting({ name: change.name, keys: [] }),
    ) === null;
  return { personId: known.id, name: known.name, by: joinedBy ?? "slug", doubt, fields };
}

const has = (change: IdentityChange, ...wanted: IdentityField[]) =>
  change.fields.some(({ field, before }) => before !== null && wanted.includes(field));

function rankOf(change: IdentityChange): number {
  if (change.doubt) return 0;
  return has(change, "name") ? 1 : has(change, "slug", "email") ? 2 : 3;
}

/** The changes in the order of the page: other names first, those that are quite another at the top. */
export function orderIdentityChanges(changes: readonly IdentityChange[]): IdentityChange[] {
  const byName = new Intl.Collator("en");
  return changes.toSorted(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      byName.compare(a.name, b.name) ||
      (a.personId < b.personId ? -1 : a.personId > b.personId ? 1 : 0),
  );
}

/** How many people change their name, address or e-mail, and how many were recognised by less; for the preview. */
export function countIdentityChanges(changes: readonly IdentityChange[]): IdentityCounts {
  const ranks = changes.map(rankOf);
  const countOf = (...wanted: number[]) => ranks.filter((rank) => wanted.includes(rank)).length;
  return { renamed: countOf(0, 1), readdressed: countOf(2), joined: countOf(3) };
}

/** What an import writes and the member has refused before, by field. */
export type RefusedIdentity = Partial<Record<IdentityField, readonly string[]>>;
