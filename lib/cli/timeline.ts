import type { Command } from "commander";
import { performAct } from "../acts/perform.ts";
import { listTimeline, type TimelineRow } from "../data/timeline/queries.ts";
import type { ConversationState } from "../domain/conversation/conversation-state.ts";
import { addActCommand } from "./acts.ts";
import {
  addSpaceOptions,
  CommandProblem,
  expectOk,
  inSpaceOf,
  makeContext,
  print,
  type SpaceOptions,
} from "./command-line.ts";

type PersonOptions = SpaceOptions & { person: string };
type UndoOptions = PersonOptions & { entry?: string };

const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function checkId(id: string, what: string): void {
  if (!idPattern.test(id)) throw new CommandProblem(`${id} is not the id of ${what}.`);
}

function toIso(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

function toJson(row: TimelineRow) {
  const { id, kind, text, source, precision, guessed, undone, correctedTo, targetId, data } = row;
  const times = { at: toIso(row.at), recordedAt: toIso(row.recordedAt), dueAt: toIso(row.dueAt) };
  return {
    id,
    kind,
    ...times,
    text,
    source,
    precision,
    guessed,
    undone,
    correctedTo,
    targetId,
    data,
  };
}

function describeState(state: ConversationState) {
  return { stage: state.stage, dueAt: toIso(state.dueAt) };
}

async function list({ email, person, json }: PersonOptions): Promise<void> {
  checkId(person, "a person");
  const rows = await inSpaceOf(email, (viewer) => listTimeline(viewer, person));
  const lines = rows.map((row) => {
    const struck = row.undone ? " (undone)" : "";
    return `${row.id}  ${toIso(row.at)}  ${row.kind}${struck}  ${row.text ?? ""}`.trimEnd();
  });
  print(rows.map(toJson), json, lines);
}

/** The fact that was entered last and still stands: what `undo` means when no entry is named. */
function findLatest(rows: readonly TimelineRow[]): string {
  const standing = rows.filter(({ kind, undone }) => kind !== "undone" && !undone);
  const latest = standing.reduce<TimelineRow | undefined>(
    (best, row) => (!best || row.recordedAt >= best.recordedAt ? row : best),
    undefined,
  );
  if (!latest) throw new CommandProblem("There is nothing to undo on this timeline.");
  return latest.id;
}

async function undo(options: UndoOptions): Promise<void> {
  const { email, person, json } = options;
  checkId(person, "a person");
  if (options.entry) checkId(options.entry, "an entry");
  const context = makeContext(options);
  await inSpaceOf(email, async (viewer) => {
    const entryId = options.entry ?? findLatest(await listTimeline(viewer, person));
    const undone = expectOk(
      await performAct("timeline.undo", viewer, { personId: person, entryId }, context),
    );
    const state = describeState(undone.state);
    print({ id: undone.undoId, undone: entryId, ...state }, json, [
      `Undone ${entryId}  ${state.stage}`,
    ]);
  });
}

/** The options of `timeline add` that are called otherwise than the field. */
export const timelineAddNames = { personId: "person", chatAt: "chat", cadenceDays: "every" };

/** `timeline list`, `timeline add`, `timeline undo`. */
export async function addTimelineCommands(program: Command): Promise<void> {
  const timeline = program.command("timeline").description("the facts of one person");
  const command = (name: string) =>
    addSpaceOptions(timeline.command(name)).requiredOption("--person <id>", "id of the person");
  command("list").description("list all facts, the oldest first").action(list);
  await addActCommand(timeline, "add", "timeline.add", {
    options: timelineAddNames,
    toJson: ({ entryId, state }) => ({ id: entryId, ...describeState(state) }),
    toLines: ({ entryId, state }) => [`${entryId}  ${state.stage}`],
  });
  command("undo")
    .description("undo a fact; undoing an undo restores it")
    .option("--entry <id>", "the entry; the one entered last when left out")
    .action(undo);
}
