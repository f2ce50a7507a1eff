import { listCalendarEvents } from "../../lib/data/calendar/queries.ts";
import { inSpace } from "../../lib/data/database.ts";
import { readDigestMatter } from "../../lib/data/digest/queries.ts";
import {
  countDuplicates,
  findKeptPerson,
  listDuplicates,
  listMerges,
} from "../../lib/data/duplicate/queries.ts";
import { refreshDuplicates } from "../../lib/data/duplicate/refresh.ts";
import { readMissing } from "../../lib/data/import/missing.ts";
import { listImports } from "../../lib/data/import/queries.ts";
import { listPending } from "../../lib/data/invitation/queries.ts";
import { readHellos } from "../../lib/data/message/hello-page.ts";
import { readOutcomes } from "../../lib/data/message/outcomes.ts";
import { readEverybody, readTouches } from "../../lib/data/page/people-page.ts";
import { readSettingsPage, readWordings } from "../../lib/data/page/settings-page.ts";
import { readPersonName, readPersonPage } from "../../lib/data/person/page.ts";
import { readPastReview } from "../../lib/data/review/decisions.ts";
import { readReview } from "../../lib/data/review/queries.ts";
import { readRemovals } from "../../lib/data/review/removals.ts";
import { readSettings } from "../../lib/data/settings/queries.ts";
import { readFrame } from "../../lib/data/today/nav-counts.ts";
import { readToday } from "../../lib/data/today/queries.ts";
import type { Viewer } from "../../lib/data/viewer.ts";
import { writeCalendar } from "../../lib/domain/calendar/write-calendar.ts";
import { composeDigest } from "../../lib/domain/digest/compose-digest.ts";
import { noFilter, type PeopleFilter } from "../../lib/domain/person/people-filter.ts";

/** Whom the reads are made for, and the ids that some of them need. */
export type Known = { viewer: Viewer; now: Date; busiestId: string; reviewId: string };

/** A page by name, with the reads that it makes beside those of the frame around it. */
export type PageReads = [name: string, load: () => Promise<unknown>];

/** The reads of each page, as the page makes them. */
export function listPages({ viewer, now, busiestId, reviewId }: Known): PageReads[] {
  const people = (name: string, narrowed: Partial<PeopleFilter>): PageReads => [
    `people: ${name}`,
    () => readEverybody(viewer, { ...noFilter, ...narrowed }, now),
  ];
  const queue = (order: "promising" | "newest", filter: "all" | "none" | "personal"): PageReads => [
    `queue: ${order}, ${filter}`,
    () => listPending(viewer, { order, filter }, now),
  ];
  return [
    ["the frame of every page", () => readFrame(viewer, now)],
    ["today", () => readToday(viewer, now)],
    queue("promising", "all"),
    queue("newest", "all"),
    queue("promising", "none"),
    queue("promising", "personal"),
    people("all", {}),
    people("a stage", { stage: "unresponsive" }),
    people("trusted", { tag: "trusted" }),
    people("with a personal note", { note: "personal" }),
    people("without a note", { note: "none" }),
    people("sure not to have replied", { freshness: "no-reply" }),
    people("to check first", { freshness: "check-first" }),
    people("search, many", { query: "ada" }),
    people("search, none", { query: "zzzz nobody" }),
    people("search in notes", { query: "sailing" }),
    people("note, freshness, search", { query: "a", note: "none", freshness: "no-reply" }),
    ["people: keep in touch", () => readTouches(viewer, { list: "keep-in-touch", query: "" }, now)],
    ["people: losing touch", () => readTouches(viewer, { list: "losing-touch", query: "" }, now)],
    [
      "people: losing touch, search",
      () => readTouches(viewer, { list: "losing-touch", query: "ada" }, now),
    ],
    [
      "a person with 2,000 facts",
      async () => {
        await readPersonName(viewer, busiestId);
        await readPersonPage(viewer, busiestId, now);
        await listMerges(viewer, busiestId);
      },
    ],
    ["a person who was merged", () => findKeptPerson(viewer, reviewId)],
    [
      "duplicates (nothing new)",
      async () => {
        await readSettings(viewer);
        await refreshDuplicates(viewer, now);
        await listDuplicates(viewer, 30);
      },
    ],
    ["review: cards", () => readReview(viewer, { view: "cards", after: null }, now)],
    ["review: table", () => readReview(viewer, { view: "table", after: null }, now)],
    ["a past review", () => readPastReview(viewer, reviewId)],
    ["removals", () => readRemovals(viewer, now)],
    ["say hello", () => readHellos(viewer, now)],
    ["settings", () => readSettingsPage(viewer)],
    ["settings: wordings", () => readWordings(viewer, now)],
    ["settings: wordings, on demand", () => readOutcomes(viewer, now)],
    [
      "import",
      () =>
        Promise.all([
          listImports(viewer),
          readMissing(viewer),
          readSettings(viewer),
          countDuplicates(viewer),
        ]),
    ],
    [
      "calendar feed",
      async () => {
        const events = await listCalendarEvents(viewer, "http://127.0.0.1:3000", now);
        writeCalendar(events, { name: "Acquaint", stamp: now.getTime() });
      },
    ],
    [
      "digest",
      async () => {
        const { waiting, zone, rhythm } = await readDigestMatter(viewer, "weekly", now);
        const publicUrl = "http://127.0.0.1:3000";
        const frame = { zone, rhythm, publicUrl, now: now.getTime(), isTest: false };
        composeDigest(waiting, { ...frame, unsubscribeUrl: publicUrl });
      },
    ],
  ];
}

/** Finds those ids in a space that has people and a review. */
export async function findKnown(viewer: Viewer, now: Date): Promise<Known> {
  const { ownerId } = viewer;
  return inSpace(viewer, async (tx) => {
    const busiest = await tx.person.findFirstOrThrow({
      where: { ownerId },
      orderBy: [{ nameKey: "asc" }, { id: "asc" }],
    });
    const review = await tx.review.findFirstOrThrow({ where: { ownerId } });
    return { viewer, now, busiestId: busiest.id, reviewId: review.id };
  });
}
