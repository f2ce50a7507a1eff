import "server-only";
import type pg from "pg";
import type { InvitePage, PutRight } from "../../domain/import/invite-row.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import { toStorable } from "../../domain/text/storable-text.ts";
import { inSpace, type Tx } from "../database.ts";
import type { Viewer } from "../viewer.ts";

/** A message that a reading took for an invite. `at` is epoch milliseconds. */
export type Guess = {
  /** the same for the message in every archive */
  key: string;
  /** the id that its fact has or will have; of no use while its person is new */
  factId: string;
  name: string;
  at: number;
  text: string;
  /** the member's wording that it was made from */
  wording: string | null;
};

const rowsAtOnce = 500;
/** What is shown of a message: no invite is longer. */
const longestShown = 2000;

/** The messages that the member said are no invites, by key, whichever import brought them. */
export async function readNoInvites(
  client: pg.PoolClient,
  viewer: Viewer,
): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ key: string }>(
    "select distinct key from import_guess where owner_id = $1::uuid and not is_invite",
    [viewer.ownerId],
  );
  return new Set(rows.map(({ key }) => key));
}

/** Corrections whose message went with an import that was undone: they hold when it comes again. */
async function readLoneCorrections(
  client: pg.PoolClient,
  viewer: Viewer,
): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ id: string }>(
    `select r.target_id as id from timeline_entry r
     where r.owner_id = $1::uuid and r.kind = 'reclassified' and not exists (
       select from timeline_entry t where t.owner_id = $1::uuid and t.id = r.target_id)`,
    [viewer.ownerId],
  );
  return new Set(rows.map(({ id }) => id));
}

/**
 * Begins to keep what a reading takes for invites, in place of an earlier reading's. Messages that stand
 * on a timeline already are counted and not kept: nothing about them changes. What the member once said
 * is no invite comes as such.
 */
export async function startGuesses(client: pg.PoolClient, viewer: Viewer, importId: string) {
  const own = [viewer.ownerId, importId];
  const noInvites = await readNoInvites(client, viewer);
  const loneCorrections = await readLoneCorrections(client, viewer);
  await client.query(
    "delete from import_guess where owner_id = $1::uuid and import_id = $2::uuid",
    own,
  );
  let waiting: Guess[] = [];
  let count = 0;
  let known = 0;

  async function store() {
    const { rows } = await client.query<{ id: string }>(
      "select id from timeline_entry where owner_id = $1::uuid and id = any($2::uuid[])",
      [viewer.ownerId, waiting.map(({ factId }) => factId)],
    );
    const standing = new Set(rows.map(({ id }) => id));
    const fresh = waiting.filter(
      ({ factId }) => !standing.has(factId) && !loneCorrections.has(factId),
    );
    await client.query(
      `insert into import_guess (owner_id, import_id, seq, key, name, at, text, wording, is_invite)
       select $1::uuid, $2::uuid, * from unnest($3::int[], $4::uuid[], $5::text[],
         $6::timestamptz[], $7::text[], $8::text[], $9::boolean[])`,
      [
        ...own,
        fresh.map((_, nth) => count + nth),
        fresh.map(({ key }) => key),
        fresh.map(({ name }) => name),
        fresh.map(({ at }) => new Date(at)),
        fresh.map(({ text }) => toStorable(text.slice(0, longestShown))),
        fresh.map(({ wording }) => wording),
        fresh.map(({ key }) => !noInvites.has(key)),
      ],
    );
    count += fresh.length;
    known += waiting.length - fresh.length;
    waiting = [];
  }

  return {
    async add(guess: Guess): Promise<void> {
      waiting.push(guess);
      if (waiting.length === rowsAtOnce) await store();
    },
    /** One more that stands on a timeline already, by another way than an archive. */
    countKnown(): void {
      known += 1;
    },
    /** Keeps the rest. @returns how many were kept, and how many stood already */
    async finish(): Promise<{ count: number; known: number }> {
      if (waiting.length > 0) await store();
      return { count, known };
    },
  };
}

export type GuessWriter = Awaited<ReturnType<typeof startGuesses>>;

/** Forgets what was read as an invite once the timeline holds it; the member's own word stays. */
export async function dropGuesses(
  client: pg.PoolClient,
  viewer: Viewer,
  importId: string,
): Promise<void> {
  await client.query(
    "delete from import_guess where owner_id = $1::uuid and import_id = $2::uuid and is_invite",
    [viewer.ownerId, importId],
  );
}

/** The same in a transaction of Prisma's, for an import that is given up. */
export async function dropGuessesIn(tx: Tx, { ownerId }: Viewer, importId: string): Promise<void> {
  await tx.importGuess.deleteMany({ where: { ownerId, importId, isInvite: true } });
}

/** A page of what a reading took for invites, newest first. */
export function listGuesses(
  viewer: Viewer,
  importId: string,
  { from, most }: { from: number; most: number },
): Promise<InvitePage> {
  const where = { ownerId: viewer.ownerId, importId };
  return inSpace(viewer, async (tx) => {
    const total = await tx.importGuess.count({ where });
    const rows = await tx.importGuess.findMany({
      where,
      orderBy: [{ at: "desc" }, { seq: "asc" }],
      skip: from,
      take: most,
    });
    const shown = rows.map(({ seq, name, at, text, wording, isInvite }) => {
      return { id: String(seq), personId: null, name, at: at.getTime(), text, wording, isInvite };
    });
    return { rows: shown, total };
  });
}

/**
 * Says of messages in a preview that they are invites, or that they are none. It holds for the same
 * messages in every other import.
 *
 * @param ids of the rows, or "all"
 */
export function setGuesses(
  viewer: Viewer,
  importId: string,
  { ids, isInvite }: { ids: readonly string[] | "all"; isInvite: boolean },
  now: Date,
): Promise<Result<PutRight>> {
  const { ownerId } = viewer;
  const seqs = ids === "all" ? null : ids.map(Number).filter((seq) => (seq | 0) === seq);
  return inSpace(viewer, async (tx) => {
    const held = await tx.$queryRaw<{ id: string }[]>`
      select id from import where owner_id = ${ownerId}::uuid and id = ${importId}::uuid
        and status = 'preview' for update`;
    if (held.length === 0) return fail("import-moved-on");
    const changed = await tx.$queryRaw<{ import_id: string }[]>`
      update import_guess set is_invite = ${isInvite}, changed_at = ${now}
      where owner_id = ${ownerId}::uuid and is_invite <> ${isInvite} and key in (
        select key from import_guess where owner_id = ${ownerId}::uuid
          and import_id = ${importId}::uuid
          and (${seqs}::int[] is null or seq = any(${seqs}::int[])))
      returning import_id`;
    const here = changed.filter((row) => row.import_id === importId);
    return ok({ changed: here.length, at: now.getTime() });
  });
}

/** Undoes what {@link setGuesses} said at an instant (epoch ms). */
export async function undoSetGuesses(viewer: Viewer, at: number): Promise<Result<null>> {
  const { ownerId } = viewer;
  const count = await inSpace(
    viewer,
    (tx) => tx.$executeRaw`
      update import_guess set is_invite = not is_invite, changed_at = null
      where owner_id = ${ownerId}::uuid and changed_at = ${new Date(at)}`,
  );
  return count > 0 ? ok(null) : fail("import-nothing-to-undo");
}
