import fc from "fast-check";
import type { ActCall, ActContext } from "../../lib/acts/act.ts";
import { performDeclared } from "../../lib/acts/perform.ts";
import { findAct } from "../../lib/acts/registry.ts";
import { inSpaceRaw } from "../../lib/data/database.ts";
import { emptySpace } from "../../lib/data/member/delete-account.ts";
import { sweepSpace } from "../../lib/data/sweep/commands.ts";
import type { Viewer } from "../../lib/data/viewer.ts";
import { runImportStep } from "../../lib/jobs/import-kinds.ts";
import { importRetries } from "../../lib/jobs/queue.ts";
import { storeFiles } from "../upload.ts";
import { inventArchive, pickPerson } from "./invented-archive.ts";

/** What goes on beside the space: the time on the wall. */
export type Clock = { now: number };

/** A space under test, with the acts that would undo what was done in it, the newest last. */
export type Space = { viewer: Viewer; undos: ActCall[]; applied: string[] };

type Work = (space: Space, clock: Clock, draw: number) => Promise<void>;

const hour = 3_600_000;

async function perform({ viewer, undos }: Space, { now }: Clock, call: ActCall): Promise<void> {
  const act = await findAct(call.act);
  if (!act) throw new Error(`There is no act ${call.act}.`);
  const context: ActContext = {
    now: new Date(now),
    sessionId: null,
    publicUrl: "http://127.0.0.1",
  };
  const outcome = await performDeclared(act, viewer, call.input, context);
  if (outcome.ok && outcome.undo) undos.push(outcome.undo);
  if (!outcome.ok && outcome.code === "input-unreadable") {
    throw new Error(`${call.act} can't read ${JSON.stringify(call.input)}`);
  }
}

/** The id that the draw falls on, among the rows that a condition leaves; none where there are none. */
async function pickId(viewer: Viewer, table: string, where: string, draw: number) {
  return inSpaceRaw(viewer, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select id from ${table} where owner_id = $1::uuid and ${where} order by id`,
      [viewer.ownerId],
    );
    return rows.length === 0 ? undefined : rows[draw % rows.length]?.id;
  });
}

const withPerson =
  (where: string, toCall: (personId: string, now: number, draw: number) => ActCall): Work =>
  async (space, clock, draw) => {
    const id = await pickId(space.viewer, "person", where, draw);
    if (id) await perform(space, clock, toCall(id, clock.now, draw));
  };

async function importArchive(space: Space, { now }: Clock, draw: number): Promise<void> {
  const at = new Date(now);
  const files = inventArchive(draw, now - (draw % 3) * 24 * hour);
  const importId = await storeFiles(space.viewer, files, { kind: "archive", at });
  for (const step of ["read", "apply"] as const) {
    await runImportStep(space.viewer, { importId, step }, at);
  }
  space.applied.push(importId);
}

/** Ends every other connection to the database, as a restart of it would. */
async function cutConnections(viewer: Viewer): Promise<void> {
  await inSpaceRaw(viewer, (client) =>
    client.query(
      `select pg_terminate_backend(pid, 5000) from pg_stat_activity
       where usename = current_user and datname = current_database() and pid <> pg_backend_pid()`,
    ),
  );
}

/** An import in whose midst the database goes away, and that comes again, as the queue would have it. */
async function importThroughCrash(space: Space, { now }: Clock, draw: number): Promise<void> {
  const { viewer, applied } = space;
  const at = new Date(now);
  const files = inventArchive(draw, now);
  const importId = await storeFiles(viewer, files, { kind: "archive", at });
  await runImportStep(viewer, { importId, step: "read" }, at);
  const apply = () => runImportStep(viewer, { importId, step: "apply" }, at);
  await Promise.allSettled([apply(), cutConnections(viewer)]);
  // The queue tries again as often; a connection of the pool may not have heard yet that it is cut.
  for (let left = importRetries; ; left -= 1) {
    try {
      await apply();
      break;
    } catch (error) {
      if (left === 0) throw error;
    }
  }
  applied.push(importId);
}

async function undoImport({ viewer, applied }: Space, { now }: Clock, draw: number): Promise<void> {
  const [importId] = applied.splice(draw % Math.max(applied.length, 1), 1);
  if (importId) await runImportStep(viewer, { importId, step: "undo" }, new Date(now));
}

async function decide(space: Space, clock: Clock, draw: number, times: number): Promise<void> {
  const id = await pickId(space.viewer, "invitation", "status = 'pending'", draw);
  const outcome = ["accept", "ignore", "reply-first"][draw % 3];
  const input = { invitationIds: [id], outcome };
  if (!id) return;
  const call = { act: "invitation.decide", input };
  await Promise.all(Array.from({ length: times }, () => perform(space, clock, call)));
}

async function merge(space: Space, clock: Clock, draw: number): Promise<void> {
  const keptId = await pickId(space.viewer, "person", "true", draw);
  const mergedId = await pickId(space.viewer, "person", "true", draw + 1 + (draw % 5));
  if (!keptId || !mergedId || keptId === mergedId) return;
  const choices = { name: "kept", headline: "kept" };
  await perform(space, clock, { act: "duplicate.merge", input: { keptId, mergedId, choices } });
}

async function undoLast(space: Space, clock: Clock): Promise<void> {
  const call = space.undos.pop();
  if (call) await perform(space, clock, call);
}

const message = (personId: string, moment: string): ActCall => ({
  act: "message.mark-sent",
  input: { personId, moment, text: "Would you like to have a coffee?" },
});
const fact = (personId: string, kind: string, at: number, more = {}): ActCall => ({
  act: "timeline.add",
  input: { personId, kind, at: new Date(at).toISOString(), ...more },
});

/** What may happen in a space, each with how often it is drawn. */
const works: Record<string, { weight: number; work: Work }> = {
  wait: {
    weight: 4,
    work: async (_, clock, draw) => {
      clock.now += (1 + (draw % 240)) * hour;
    },
  },
  record: {
    weight: 4,
    work: (space, clock, draw) =>
      perform(space, clock, {
        act: "invitation.record",
        input: {
          ...pickPerson(draw),
          ...{ sentAt: new Date(clock.now).toISOString().slice(0, 10), note: "Hi", mutualCount: 2 },
          anotherPerson: draw % 7 === 0,
        },
      }),
  },
  import: { weight: 2, work: importArchive },
  "import through a crash": { weight: 1, work: importThroughCrash },
  "undo an import": { weight: 1, work: undoImport },
  decide: { weight: 3, work: (space, clock, draw) => decide(space, clock, draw, 1) },
  "decide twice at once": {
    weight: 1,
    work: (space, clock, draw) => decide(space, clock, draw, 2),
  },
  invite: { weight: 3, work: withPerson("stage = 'connected'", (id) => message(id, "hello")) },
  nudge: { weight: 1, work: withPerson("stage = 'unresponsive'", (id) => message(id, "nudge")) },
  reply: {
    weight: 2,
    work: withPerson("stage <> 'invited'", (id, now, draw) =>
      fact(id, "replied", now - (draw % 200) * hour),
    ),
  },
  hold: {
    weight: 1,
    work: withPerson("true", (id) => ({ act: "chat.hold", input: { personId: id } })),
  },
  keep: {
    weight: 1,
    work: withPerson("stage = 'unresponsive'", (id) => ({
      act: "review.decide",
      input: { personIds: [id], decision: { kind: "kept", reason: "Met at school" } },
    })),
  },
  remove: {
    weight: 1,
    work: withPerson("stage = 'unresponsive'", (id) => ({
      act: "review.decide",
      input: { personIds: [id], decision: { kind: "removed" } },
    })),
  },
  merge: { weight: 2, work: merge },
  undo: { weight: 4, work: undoLast },
  sweep: {
    weight: 3,
    work: async ({ viewer }, { now }) => {
      await sweepSpace(viewer, new Date(now));
    },
  },
  "sweep twice at once": {
    weight: 1,
    work: async ({ viewer }, { now }) => {
      await Promise.all([sweepSpace(viewer, new Date(now)), sweepSpace(viewer, new Date(now))]);
    },
  },
  delete: {
    weight: 1,
    work: async (space, { now }) => {
      await emptySpace(space.viewer, new Date(now));
      space.undos.length = 0;
      space.applied.length = 0;
    },
  },
};

/** @param check what must hold in the space after every command */
export function spaceCommands(
  check: (space: Space, after: string) => Promise<void>,
  most: number,
): fc.Arbitrary<Iterable<fc.AsyncCommand<Clock, Space>>> {
  const commands = Object.entries(works).flatMap(([name, { weight, work }]) => {
    const one = fc.nat({ max: 4095 }).map((draw) => ({
      check: () => true,
      run: async (clock: Clock, space: Space) => {
        await work(space, clock, draw);
        await check(space, `${name} ${draw}`);
      },
      toString: () => `${name} ${draw}`,
    }));
    return Array.from({ length: weight }, () => one);
  });
  return fc.commands(commands, { maxCommands: most, size: "max" });
}
