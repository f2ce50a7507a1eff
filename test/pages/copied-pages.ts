import type { Doubt, PageKind } from "../../lib/domain/paste/pasted-page.ts";
import { type Copied, readFixturePairs } from "../fixture-pairs.ts";
import type { ExpectedRow } from "./people.ts";

/** A page of `e2e/fixtures/pages`, copied at `NOW`; of each row the fields that aren't empty. */
export type CopiedPage = Copied & {
  name: string;
  page: PageKind;
  rows: (Partial<ExpectedRow> & { name: string })[];
  /** What every row must doubt; the fields of rows in a language not known are not held to more. */
  doubts?: Doubt[];
};

const kinds: PageKind[] = ["received", "sent", "connections", "profile", "unknown"];

/** Pages whose every field is held to its truth. */
export const knownPages = kinds.flatMap((kind) => readFixturePairs<CopiedPage>(`pages/${kind}`));

/** The same two invitations in languages of which only the buttons are known, or not even they. */
export const foreignPages = readFixturePairs<CopiedPage>("pages/unknown-language");
