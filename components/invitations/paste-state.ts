import type { Recognition } from "@/lib/data/invitation/record-many";
import type { Doubt, PastedPage } from "@/lib/domain/paste/pasted-page";
import { openProfileUrl } from "@/lib/domain/person/profile-slug";

/** A row of the preview, as it is edited. */
export type PreviewRow = {
  key: number;
  chosen: boolean;
  name: string;
  profileUrl: string;
  headline: string;
  note: string;
  noteCut: boolean;
  date: string;
  dateExact: boolean;
  mutualCount: number | null;
  mutualNames: string[];
  doubts: readonly Doubt[];
  known: Recognition;
};

/** Rows that would bring nothing new are not chosen; the member may choose a namesake. */
export function toPreview(
  { rows }: PastedPage,
  known: readonly Recognition[],
  today: string,
): PreviewRow[] {
  return rows.map((row, key) => ({
    key,
    chosen: known[key] === "new" || known[key] === "known",
    name: row.name,
    profileUrl: row.slug ? openProfileUrl(row.slug) : "",
    headline: row.headline ?? "",
    note: row.note ?? "",
    noteCut: row.noteCut,
    date: row.date ?? today,
    dateExact: row.date !== null && row.dateExact,
    mutualCount: row.mutualCount,
    mutualNames: row.mutualNames,
    doubts: row.doubts,
    known: known[key] ?? "new",
  }));
}

/** Why a pasted page can't be taken over, in words; null when it can. */
export function findPageProblem({ page, rows }: PastedPage): string | null {
  if (page === "sent") return "This looks like the invitations you sent: nothing was taken.";
  if (page === "connections") {
    return "This looks like your connections: nothing was taken. They come with the archive.";
  }
  if (page === "unknown") {
    return "This looks like another page: nothing was taken. Open My network, then Invitations, select all and copy.";
  }
  return rows.length === 0 ? "No invitations were found on this page." : null;
}
