import { findFirstName } from "./first-name.ts";

/** The most names that a member can enter, and the longest of them. */
export const mostCalledNames = 10;
export const longestCalledName = 60;

/** How the member signs, and every name that others call them by. */
export type CalledNames = { signature: string | null; names: string[] };

function withoutRepeats(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.toLocaleLowerCase("und");
    if (key === "" || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The names in one line of text: parted by commas, semicolons, slashes or line breaks. */
export function splitCalledNames(text: string): string[] {
  const parts = text.normalize("NFC").split(/[,;/\n]/u);
  return withoutRepeats(parts.map((part) => part.replace(/\s+/gu, " ").trim()));
}

/**
 * The names a member goes by. What the member entered comes first, and its first name signs; the names of the account
 * and of the archive are always among them, so that a note which greets by either greets the member.
 *
 * @param entered in the order of the member's own field; empty when never entered
 */
export function readCalledNames(
  entered: readonly string[],
  { account, archive }: { account: string | null; archive: string | null },
): CalledNames {
  const full = [archive, account].flatMap((name) => name?.trim() || []);
  const [known] = full;
  const signature = entered[0] ?? (known === undefined ? null : findFirstName(known));
  return { signature, names: withoutRepeats([...entered, ...full]) };
}

/** What stands in the member's field: what was entered, else the first names of archive and account. */
export function listCalledNames(
  entered: readonly string[],
  { account, archive }: { account: string | null; archive: string | null },
): string[] {
  if (entered.length > 0) return [...entered];
  return withoutRepeats([archive, account].flatMap((name) => findFirstName(name ?? "") ?? []));
}
