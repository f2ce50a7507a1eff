import "server-only";
import { defaultTemplates } from "../../domain/message/default-templates.ts";
import { findFirstName } from "../../domain/message/first-name.ts";
import {
  type FieldValues,
  type Moment,
  messageLimit,
  momentSchema,
} from "../../domain/message/message-template.ts";
import { quoteNote } from "../../domain/message/quote-note.ts";
import { type RenderedMessage, renderTemplate } from "../../domain/message/render-template.ts";
import { inSpace, type Tx } from "../database.ts";
import { readEvidenceContext } from "../invitation/propose.ts";
import { queueColumns, toQueueItems } from "../invitation/queue-rows.ts";
import type { Viewer } from "../viewer.ts";

/** A wording for a moment; `id` is null for the ones that come with the app. */
export type Template = { id: string | null; moment: Moment; name: string; body: string };

/** A message ready to be edited, copied and sent by the member. */
export type Draft = RenderedMessage & {
  templateName: string;
};

/** All drafts for one person and one moment, the member's own wordings first. */
export type Drafts = {
  personId: string;
  name: string;
  slug: string | null;
  moment: Moment;
  drafts: Draft[];
  /** LinkedIn's limit for a message, in characters */
  limit: number;
};

const hellosWithinDays = 30;
const dayMs = 86_400_000;

async function listTemplatesIn(tx: Tx, viewer: Viewer): Promise<Template[]> {
  const rows = await tx.messageTemplate.findMany({
    where: { ownerId: viewer.ownerId },
    orderBy: { id: "asc" },
  });
  const own = rows.flatMap((row): Template[] => {
    const moment = momentSchema.safeParse(row.moment);
    return moment.success
      ? [{ id: row.id, moment: moment.data, name: row.name, body: row.body }]
      : [];
  });
  return [...own, ...defaultTemplates.map((each) => ({ ...each, id: null }))];
}

/** The member's wordings, then those that come with the app. */
export function listTemplates(viewer: Viewer): Promise<Template[]> {
  return inSpace(viewer, (tx) => listTemplatesIn(tx, viewer));
}

/** What the fields of a template stand for, for one person. */
async function readFieldValues(
  tx: Tx,
  viewer: Viewer,
  personId: string,
  days: (policy: { replyDays: number; nudgeDays: number }) => number,
): Promise<FieldValues> {
  const { ownerId } = viewer;
  const person = await tx.person.findUniqueOrThrow({
    where: { ownerId_id: { ownerId, id: personId } },
    select: { name: true, company: true },
  });
  const [row] = await tx.invitation.findMany({
    where: { ownerId, personId, direction: "incoming" },
    orderBy: [{ sentAt: "desc" }, { id: "desc" }],
    select: queueColumns,
    take: 1,
  });
  const profile = await tx.memberProfile.findUnique({ where: { ownerId } });
  const context = await readEvidenceContext(tx, viewer);
  const [item] = row ? await toQueueItems(tx, viewer, [row], context) : [];
  const mutual = item?.mutuals.find(({ trusted }) => trusted) ?? item?.mutuals[0];
  return {
    "first name": findFirstName(person.name),
    "full name": person.name,
    company: person.company,
    "their note": item?.noteKind === "personal" ? quoteNote(item.note) : null,
    mutual: mutual?.name ?? null,
    days: String(days(context.policy)),
    "my name": profile ? findFirstName(profile.name) : null,
  };
}

type ForMoment = { personId: string; moment: Moment };

async function draftIn(
  tx: Tx,
  viewer: Viewer,
  { personId, moment }: ForMoment,
  templates: readonly Template[],
): Promise<Draft[]> {
  const values = await readFieldValues(tx, viewer, personId, (policy) =>
    moment === "nudge" ? policy.nudgeDays : policy.replyDays,
  );
  return templates
    .filter((each) => each.moment === moment)
    .map(({ name, body }) => ({ ...renderTemplate(body, values), templateName: name }));
}

/**
 * The drafts for one person at one moment, one per wording.
 *
 * @returns null when the space has no such person
 */
export function draftMessages(viewer: Viewer, asked: ForMoment): Promise<Drafts | null> {
  return inSpace(viewer, async (tx) => {
    const person = await tx.person.findUnique({
      where: { ownerId_id: { ownerId: viewer.ownerId, id: asked.personId } },
      select: { name: true, slug: true },
    });
    if (!person) return null;
    const drafts = await draftIn(tx, viewer, asked, await listTemplatesIn(tx, viewer));
    return { ...asked, ...person, drafts, limit: messageLimit };
  });
}

/** Somebody to write to, with the drafts. */
export type HelloDraft = ToWrite & { drafts: Draft[] };

const draftedAtOnce = 25;

/** The messages that wait to be written, the first 25 of them, with their drafts. */
export function draftHellos(viewer: Viewer, now: Date): Promise<HelloDraft[]> {
  return inSpace(viewer, async (tx) => {
    const templates = await listTemplatesIn(tx, viewer);
    const waiting = (await listToWriteIn(tx, viewer, now)).slice(0, draftedAtOnce);
    const drafted: HelloDraft[] = [];
    for (const each of waiting) {
      drafted.push({ ...each, drafts: await draftIn(tx, viewer, each, templates) });
    }
    return drafted;
  });
}

/** Somebody to write to. Times are epoch milliseconds. */
export type ToWrite = {
  personId: string;
  name: string;
  headline: string | null;
  slug: string | null;
  moment: "hello" | "reply-first";
  /** when the member accepted, or decided to ask first */
  since: number;
};

/**
 * The messages that wait to be written: people accepted in the last 30 days and not yet invited to a
 * chat, then questions to those whose invitation waits for a reason. Newest first.
 */
export function listToWrite(viewer: Viewer, now: Date): Promise<ToWrite[]> {
  return inSpace(viewer, (tx) => listToWriteIn(tx, viewer, now));
}

async function listToWriteIn(tx: Tx, viewer: Viewer, now: Date): Promise<ToWrite[]> {
  const { ownerId } = viewer;
  const after = new Date(now.getTime() - hellosWithinDays * dayMs);
  const person = { id: true, name: true, headline: true, slug: true } as const;
  const hellos = await tx.person.findMany({
    where: { ownerId, stage: "connected", keptAt: null, connectedAt: { gte: after } },
    orderBy: [{ connectedAt: "desc" }, { id: "desc" }],
    select: { ...person, connectedAt: true },
    take: 200,
  });
  const asked = await tx.invitation.findMany({
    where: {
      ownerId,
      status: "pending",
      direction: "incoming",
      repliedFirstAt: { not: null },
    },
    orderBy: [{ repliedFirstAt: "desc" }, { id: "desc" }],
    select: { repliedFirstAt: true, person: { select: { ...person, lastTouchAt: true } } },
    take: 200,
  });
  const questions = asked.filter(
    (each) => (each.person.lastTouchAt ?? 0) <= (each.repliedFirstAt ?? 0),
  );
  return [
    ...hellos.map(({ id, connectedAt, ...rest }) => ({
      ...rest,
      personId: id,
      moment: "hello" as const,
      since: connectedAt?.getTime() ?? 0,
    })),
    ...questions.map(({ repliedFirstAt, person: { id, name, headline, slug } }) => ({
      personId: id,
      name,
      headline,
      slug,
      moment: "reply-first" as const,
      since: repliedFirstAt?.getTime() ?? 0,
    })),
  ];
}

/** How many messages wait to be written; see {@link listToWrite}. */
export async function countToWrite(viewer: Viewer, now: Date): Promise<number> {
  return (await listToWrite(viewer, now)).length;
}
