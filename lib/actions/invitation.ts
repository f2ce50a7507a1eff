"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { requireViewer } from "../auth/session-gate.ts";
import { forgetInvitations, recordInvitation } from "../data/invitation/commands.ts";
import { decideMany, mostAtOnce, undoDecisions } from "../data/invitation/decisions.ts";
import { listAlike, listPending } from "../data/invitation/queries.ts";
import {
  listMissingSent,
  recogniseRows,
  type WaitingInvitation,
} from "../data/invitation/recognise-rows.ts";
import { type RecordedMany, recordMany, takeBack } from "../data/invitation/record-many.ts";
import { type RowStanding, relations } from "../domain/invitation/person-draft.ts";
import {
  alikeGroups,
  outcomes,
  type QueueCursor,
  type QueueItem,
  queueFilters,
  queueOrders,
} from "../domain/invitation/queue-item.ts";
import { readMutuals } from "../domain/mutual/read-mutuals.ts";
import { requestDuplicates } from "../jobs/request-duplicates.ts";
import { type FormState, readForm, showProblem } from "./form-state.ts";

/** What a step in the queue came to. */
export type StepState<T> = ({ status: "ok" } & T) | { status: "error"; formError: string };

const misread = { status: "error", formError: "This can't be read. Reload the page." } as const;
const ids = z.array(z.uuid()).min(1).max(mostAtOnce);

const decisionSchema = z.object({ invitationIds: ids, outcome: z.enum(outcomes) });

/** Decides one invitation or several. The queue goes on by itself, so no page is made anew. */
export async function decide(
  input: z.input<typeof decisionSchema>,
): Promise<StepState<{ decided: string[] }>> {
  const viewer = await requireViewer();
  const parsed = decisionSchema.safeParse(input);
  if (!parsed.success) return misread;
  const result = await decideMany(viewer, parsed.data, new Date());
  if (!result.ok) return { status: "error", formError: result.problem };
  const { decided } = result.value;
  return decided.length > 0
    ? { status: "ok", decided }
    : { status: "error", formError: "This invitation is decided already, or not there any more." };
}

/** Decides invitations whose evidence is the same, at most 500 at a stroke. */
export async function decideAlike(
  group: (typeof alikeGroups)[number],
): Promise<StepState<{ decided: string[] }>> {
  const viewer = await requireViewer();
  const parsed = z.enum(alikeGroups).safeParse(group);
  if (!parsed.success) return misread;
  const now = new Date();
  const invitationIds = await listAlike(viewer, parsed.data, mostAtOnce, now);
  const result = await decideMany(viewer, { invitationIds, outcome: "ignore" }, now);
  if (!result.ok) return { status: "error", formError: result.problem };
  return { status: "ok", decided: result.value.decided };
}

/** Takes decisions back. */
export async function undoDecide(invitationIds: string[]): Promise<StepState<{ undone: number }>> {
  const viewer = await requireViewer();
  const parsed = ids.safeParse(invitationIds);
  if (!parsed.success) return misread;
  const result = await undoDecisions(viewer, parsed.data, new Date());
  if (!result.ok) return { status: "error", formError: result.problem };
  return { status: "ok", undone: result.value.undone };
}

const pageInput = z.object({
  order: z.enum(queueOrders),
  filter: z.enum(queueFilters),
  after: z.object({ promise: z.number(), sentAt: z.number(), id: z.uuid() }),
});

/** The next rows of the queue. */
export async function loadMore(
  input: z.input<typeof pageInput>,
): Promise<StepState<{ items: QueueItem[]; next: QueueCursor | null }>> {
  const viewer = await requireViewer();
  const parsed = pageInput.safeParse(input);
  if (!parsed.success) return misread;
  const { items, next } = await listPending(viewer, parsed.data, new Date());
  return { status: "ok", items, next };
}

const wholeNumber = /^\s*(?:\d{1,3}(?:[ .,]\d{3})+|\d{1,6})\s*$/u;
const recordSchema = z.object({
  name: z.string(),
  profileUrl: z.string(),
  headline: z.string(),
  note: z.string(),
  sentAt: z.iso.date("Enter the day, for example 2026-11-16."),
  mutualCount: z
    .string()
    .refine((text) => text.trim() === "" || wholeNumber.test(text), {
      error: "Enter a whole number, or nothing when you don't know.",
    })
    .transform((text) => (text.trim() === "" ? null : Number(text.replaceAll(/\D/gu, "")))),
  mutualNames: z.string().transform(readMutuals),
  anotherPerson: z.literal("on").optional(),
});

/** `saved` is there when the form was recorded: for the toast, and for what its undo takes back. */
export type RecordState = FormState & { saved?: { invitationId: string; name: string } };

/** Records the invitation that was typed; echoes the form, with the field that is wrong, when it can't be. */
export async function record(_: RecordState, form: FormData): Promise<RecordState> {
  const viewer = await requireViewer();
  const read = readForm(recordSchema, form);
  if (!read.ok) return read.state;
  const { sentAt, mutualNames, mutualCount, anotherPerson, ...rest } = read.value;
  const draft = {
    ...rest,
    sentAt: new Date(`${sentAt}T00:00:00Z`),
    mutualNames: mutualNames.names.map((name) => ({ name })),
    mutualCount: mutualCount ?? mutualNames.count,
    anotherPerson: anotherPerson === "on",
  };
  const result = await recordInvitation(viewer, draft, new Date());
  if (!result.ok) return showProblem(result, form);
  await requestDuplicates(viewer);
  revalidatePath("/", "layout");
  const { invitationId, name } = result.value;
  return { status: "ok", saved: { invitationId, name } };
}

/** Takes back invitations recorded by mistake. */
export async function unrecord(invitationIds: string[]): Promise<StepState<{ undone: number }>> {
  const viewer = await requireViewer();
  const parsed = ids.safeParse(invitationIds);
  if (!parsed.success) return misread;
  const undone = await forgetInvitations(viewer, parsed.data, new Date());
  revalidatePath("/", "layout");
  return { status: "ok", undone };
}

const mostPasted = 300;
const mostRead = 3000;
const toRecognise = z.object({
  relation: z.enum(relations),
  rows: z
    .array(z.object({ name: z.string().max(300), slug: z.string().max(300).nullable() }))
    .max(mostRead),
});

/** Tells which people of a pasted page are known already, and which invitations of the member's are not on it. */
export async function recognisePasted(
  input: z.input<typeof toRecognise>,
): Promise<StepState<{ known: RowStanding[]; missing: WaitingInvitation[] }>> {
  const viewer = await requireViewer();
  const parsed = toRecognise.safeParse(input);
  if (!parsed.success) return misread;
  const { relation, rows } = parsed.data;
  const known = await recogniseRows(viewer, rows, relation);
  const missing = relation === "outgoing" ? await listMissingSent(viewer, rows) : [];
  return { status: "ok", known, missing };
}

const pastedRow = z.object({
  relation: z.enum(relations),
  name: z.string(),
  profileUrl: z.string(),
  headline: z.string(),
  note: z.string(),
  /** `YYYY-MM-DD` */
  date: z.iso.date("One of the dates is none."),
  dateExact: z.boolean(),
  mutualCount: z.number().int().nullable(),
  mutualNames: z.array(z.string()),
  /** a namesake who is the same person; null for another one */
  personId: z.uuid().nullable(),
  anotherPerson: z.boolean(),
});
const pasted = z.object({
  rows: z.array(pastedRow).max(mostPasted, `Save at most ${mostPasted} rows at once.`),
  settled: z
    .array(z.object({ invitationId: z.uuid(), outcome: z.enum(["withdrawn", "accepted"]) }))
    .max(mostPasted),
});

/** Records what was chosen of a pasted page, in one stroke. */
export async function recordPasted(
  input: z.input<typeof pasted>,
): Promise<StepState<RecordedMany>> {
  const viewer = await requireViewer();
  const parsed = pasted.safeParse(input);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { status: "error", formError: issue?.message ?? "This can't be read." };
  }
  const drafts = parsed.data.rows.map(({ date, dateExact, mutualNames, ...row }) => ({
    ...row,
    sentAt: new Date(`${date}T00:00:00Z`),
    sentPrecision: dateExact ? ("day" as const) : ("approximate" as const),
    mutualNames: mutualNames.map((name) => ({ name })),
    source: "paste" as const,
  }));
  const done = await recordMany(viewer, drafts, new Date(), parsed.data.settled);
  await requestDuplicates(viewer);
  revalidatePath("/", "layout");
  return { status: "ok", ...done };
}

const brought = z.object({
  invitationIds: z.array(z.uuid()).max(mostPasted),
  entries: z.array(z.object({ personId: z.uuid(), entryId: z.uuid() })).max(2 * mostPasted),
  personIds: z.array(z.uuid()).max(mostPasted),
  keys: z
    .array(z.object({ personId: z.uuid(), kind: z.string().max(20), value: z.string().max(600) }))
    .max(mostPasted),
});

/** Takes back everything that one save of a pasted page brought. */
export async function undoPastedPage(
  input: z.input<typeof brought>,
): Promise<StepState<{ undone: number }>> {
  const viewer = await requireViewer();
  const parsed = brought.safeParse(input);
  if (!parsed.success) return misread;
  const undone = await takeBack(viewer, parsed.data, new Date());
  revalidatePath("/", "layout");
  return { status: "ok", undone };
}
