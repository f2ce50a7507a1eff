import type { IdentityChange } from "../domain/import/identity-change.ts";

/** One line about somebody whose name or address an import changed, or whom it recognised by less. */
export function describeIdentity({ name, by, doubt, fields }: IdentityChange): string {
  const changes = fields.map(
    ({ field, before, after }) => `${field} ${before ?? "none"} → ${after}`,
  );
  const what = [`recognised by ${by}`, ...changes].join(", ");
  return `${name}: ${what}${doubt ? " (another name altogether: look at it)" : ""}.`;
}
