import process from "node:process";
import pg from "pg";
import { listPastDecisions } from "../../lib/data/assessment/queries.ts";
import { listCalendarEvents } from "../../lib/data/calendar/queries.ts";
import { inSpace } from "../../lib/data/database.ts";
import { readDigestMatter, readDigestSettings } from "../../lib/data/digest/queries.ts";
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
import { listMailboxMails, readMailboxView } from "../../lib/data/mailbox/queries.ts";
import { readOutcomes } from "../../lib/data/message/outcomes.ts";
import { draftMany, readPreviewPerson } from "../../lib/data/message/queries.ts";
import { listTemplates } from "../../lib/data/message/templates.ts";
import { countToWrite, listToWrite } from "../../lib/data/message/to-write.ts";
import { countByStage, listPeople } from "../../lib/data/person/list-people.ts";
import { readPersonName, readPersonPage } from "../../lib/data/person/page.ts";
import { countTouches, listTouches } from "../../lib/data/person/touch-lists.ts";
import { readPastReview } from "../../lib/data/review/decisions.ts";
import { readReview } from "../../lib/data/review/queries.ts";
import { readRemovals } from "../../lib/data/review/removals.ts";
import { readMemberProfile } from "../../lib/data/settings/profile.ts";
import { readSettings } from "../../lib/data/settings/queries.ts";
import { readNavCounts } from "../../lib/data/today/nav-counts.ts";
import { readToday } from "../../lib/data/today/queries.ts";
import type { Viewer } from "../../lib/data/viewer.ts";
import { writeCalendar } from "../../lib/domain/calendar/write-calendar.ts";
import { composeDigest } from "../../lib/domain/digest/compose-digest.ts";
import { noFilter, type PeopleFilter } from "../../lib/domain/person/people-filter.ts";
import type { TouchList } from "../../lib/domain/person/touch-list.ts";

type Known = { viewer: Viewer; now: Date; busiestId: string; reviewId: string };
type Page = [name: string, load: () => Promise<unknown>];

async function readPeople(viewer: Viewer, narrowed: Partial<PeopleFilter>, now: Date) {
  const filter = { ...noFilter, ...narrowed };
  await Promise.all([countTouches(viewer, now), readSettings(viewer)]);
  await Promise.all([
    listPeople(viewer, filter, null, 60, now),
    countByStage(viewer, filter, now),
    countDuplicates(viewer),
  ]);
}

async function readList(viewer: Viewer, list: TouchList, query: string, now: Date) {
  await Promise.all([countTouches(viewer, now), readSettings(viewer)]);
  await listTouches(viewer, { list, query }, 100, now);
}

/** The reads of each page, as the page makes them. */
function listPages({ viewer, now, busiestId, reviewId }: Known): Page[] {
  const people = (name: string, narrowed: Partial<PeopleFilter>): Page => [
    `people: ${name}`,
    () => readPeople(viewer, narrowed, now),
  ];
  const queue = (order: "promising" | "newest", filter: "all" | "none" | "personal"): Page => [
    `queue: ${order}, ${filter}`,
    async () => {
      await readSettings(viewer);
      await listPending(viewer, { order, filter }, now);
      await countToWrite(viewer, now);
    },
  ];
  return [
    ["today", () => readToday(viewer, now)],
    ["counts of the navigation", () => readNavCounts(viewer, now)],
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
    ["people: keep in touch", () => readList(viewer, "keep-in-touch", "", now)],
    ["people: losing touch", () => readList(viewer, "losing-touch", "", now)],
    ["people: losing touch, search", () => readList(viewer, "losing-touch", "ada", now)],
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
    [
      "say hello, 1,000 waiting",
      async () => {
        const [waiting] = await Promise.all([listToWrite(viewer, now), readSettings(viewer)]);
        await draftMany(viewer, waiting.slice(0, 6));
      },
    ],
    [
      "settings",
      () =>
        Promise.all([
          readSettings(viewer),
          readMemberProfile(viewer),
          listPastDecisions(viewer),
          readDigestSettings(viewer),
          readMailboxView(viewer),
          listMailboxMails(viewer),
        ]),
    ],
    [
      "settings: wordings",
      () =>
        Promise.all([
          listTemplates(viewer),
          readOutcomes(viewer, now),
          readPreviewPerson(viewer, null, now),
          readSettings(viewer),
        ]),
    ],
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

let statements = 0;

/** Counts what goes to the database from here on, the frame of each transaction left out. */
function countStatements(): void {
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const asked = given[0] as string | { text?: string };
    const text = (typeof asked === "string" ? asked : asked.text) ?? "";
    if (!/^\s*(begin|commit|select set_config)/iu.test(text)) statements += 1;
    return Reflect.apply(query, this, given);
  } as typeof query;
}

type Measured = { statements: number; cold: number; warm: number };

async function timed(load: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await load();
  return performance.now() - started;
}

/** Cold is the first time in this process, warm the quickest of five more. */
async function measure(load: () => Promise<unknown>): Promise<Measured> {
  const before = statements;
  const cold = await timed(load);
  const counted = statements - before;
  const times: number[] = [];
  for (let run = 0; run < 5; run++) times.push(await timed(load));
  return { statements: counted, cold, warm: Math.min(...times) };
}

async function findKnown(viewer: Viewer, now: Date): Promise<Known> {
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

/**
 * Prints statements and milliseconds of every page's reads, against a query that reads nothing; `only` narrows to
 * pages whose name it is part of.
 */
export async function measurePages(viewer: Viewer, now: Date, only = ""): Promise<void> {
  const pages = listPages(await findKnown(viewer, now));
  countStatements();
  const trivial = await measure(() => inSpace(viewer, (tx) => tx.$queryRaw`select 1`));
  const line = (name: string, { statements: count, cold, warm }: Measured) =>
    `${name.padEnd(32)}${String(count).padStart(11)}${cold.toFixed(0).padStart(9)}${warm.toFixed(1).padStart(9)}${(warm / trivial.warm).toFixed(0).padStart(7)}\n`;
  process.stdout.write(
    `${"".padEnd(32)} statements  cold ms  warm ms  ratio\n${line("a query that reads nothing", trivial)}`,
  );
  for (const [name, load] of pages.filter(([n]) => n.includes(only)))
    process.stdout.write(line(name, await measure(load)));
}
