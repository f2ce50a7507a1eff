import type { IdentityChange, IdentityCounts } from "@/lib/domain/import/identity-change";
import { formatCount } from "@/lib/domain/time/format";

/** By what somebody was recognised, as the end of "recognised by …". */
export const keyWords: Record<IdentityChange["by"], string> = {
  conversation: "the conversation",
  "member-id": "LinkedIn's member id",
  slug: "the profile address",
  email: "the e-mail",
  row: "the same row, seen before",
  connection: "name and day of connection",
  file: "name and time, where LinkedIn's file gives no address",
  company: "name and company",
  name: "your word",
};

export const fieldWords = { name: "Name", slug: "Address", email: "E-mail" } as const;

/** "2 people would get another name, 1 another address or e-mail; 3 are recognised without an address". */
export function describeCounts(counts: IdentityCounts, applied: boolean): string {
  const { renamed, readdressed, joined } = counts;
  const would = applied ? "got" : "would get";
  const parts = [
    ...(renamed > 0 ? [`${formatCount(renamed, "person", "people")} ${would} another name`] : []),
    ...(readdressed > 0
      ? [`${formatCount(readdressed, "person", "people")} ${would} another address or e-mail`]
      : []),
    ...(joined > 0
      ? [`${formatCount(joined, "person is", "people are")} recognised without a known address`]
      : []),
  ];
  return parts.join("; ");
}
