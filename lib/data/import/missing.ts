import "server-only";
import { importResultSchema } from "../../domain/archive/import-preview.ts";
import type { Fact } from "../../domain/conversation/fact.ts";
import { newFact } from "../../domain/conversation/read-fact.ts";
import type { MissingAnswer, MissingPerson } from "../../domain/import/missing-person.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import { say } from "../../domain/words/sentences.ts";
import { inSpace, type Tx } from "../database.ts";
import { listConnectionsArchives } from "../review/confirmations.ts";
import { appendFacts } from "../timeline/append.ts";
import type { Viewer } from "../viewer.ts";

/** Stages of people who are no connections anyway. */
const notConnected = ["removed", "invited", "ignored", "not-connected"];

type Asking = { importId: string; archiveDate: number; people: MissingPerson[] };

/** Whoever the member kept, knowing that an archive misses them, is not asked about again. */
async function findAnswered(tx: Tx, viewer: Viewer, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select p.id from person p
    where p.owner_id = ${viewer.ownerId}::uuid and p.id = any(${ids}::uuid[])
      and p.kept_at is not null and exists (
        select from timeline_entry t where t.owner_id = p.owner_id and t.person_id = p.id
          and t.kind = 'kept' and t.at = p.kept_at and (t.data ->> 'missing')::boolean)`;
  return new Set(rows.map(({ id }) => id));
}

/** The people whom the newest archive misses and about whom nothing was said; in a transaction of the caller's. */
async function readMissingIn(tx: Tx, viewer: Viewer): Promise<Asking | null> {
  const { ownerId } = viewer;
  const newest = (await listConnectionsArchives(tx, viewer)).at(-1);
  if (!newest) return null;
  const where = { ownerId_id: { ownerId, id: newest.id } };
  const row = await tx.import.findUnique({ where, select: { result: true } });
  const result = importResultSchema.safeParse(row?.result);
  const ids = result.success ? result.data.missing.ids : [];
  const people = await tx.person.findMany({
    where: { ownerId, id: { in: ids }, stage: { notIn: notConnected } },
    select: { id: true, name: true, headline: true, slug: true },
    orderBy: [{ nameKey: "asc" }, { id: "asc" }],
  });
  const answered = await findAnswered(tx, viewer, ids);
  const open = people.filter(({ id }) => !answered.has(id));
  return { importId: newest.id, archiveDate: newest.archiveDate, people: open };
}

/** Whom the newest archive misses among the connections, still to be asked about; null without any archive. */
export function readMissing(viewer: Viewer): Promise<Asking | null> {
  return inSpace(viewer, (tx) => readMissingIn(tx, viewer));
}

/** It happened some time before the archive was made, and is known since then. */
function toFact(answer: MissingAnswer, archiveDate: Date, now: Date): Fact {
  const source = "typed";
  if (answer === "keep") {
    const reason = say("fact-kept-missing");
    return newFact({ kind: "kept", at: now, source, data: { reason, missing: true } }, now);
  }
  const by = answer === "they-removed" ? "them" : "me";
  const removed = { kind: "removed", at: archiveDate, precision: "approximate", source } as const;
  return newFact({ ...removed, data: { by } }, now);
}

/** Says what became of somebody whom the newest archive misses. */
export function answerAboutMissing(
  viewer: Viewer,
  { personId, answer }: { personId: string; answer: MissingAnswer },
  now: Date,
): Promise<Result<{ entryId: string }>> {
  return inSpace(viewer, async (tx) => {
    const asking = await readMissingIn(tx, viewer);
    if (!asking?.people.some(({ id }) => id === personId)) {
      return fail("person-not-missing");
    }
    const fact = toFact(answer, new Date(asking.archiveDate), now);
    const appended = await appendFacts(tx, viewer, personId, [fact], now);
    const entryId = appended?.entryIds[0];
    return entryId ? ok({ entryId }) : fail("person-gone");
  });
}
