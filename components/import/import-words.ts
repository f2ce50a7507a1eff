import type { ImportStatus } from "@/lib/domain/import/import-view";

/** What each status is called on the page. */
export const statusWords: Record<ImportStatus, string> = {
  uploading: "Upload not finished",
  uploaded: "Waiting to be read",
  reading: "Reading",
  preview: "Ready to apply",
  applying: "Applying",
  applied: "Applied",
  failed: "Could not be read",
  undoing: "Taking it back",
  undone: "Taken back",
  discarded: "Given up",
};

/** A number as people write it: 12,468. */
export function count(value: number): string {
  return value.toLocaleString("en");
}
