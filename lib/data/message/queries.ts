import "server-only";
import { daysToAnswer, type Moment, messageLimit } from "../../domain/message/message-template.ts";
import { type RenderedMessage, renderTemplate } from "../../domain/message/render-template.ts";
import type { FieldValues } from "../../domain/message/template-fields.ts";
import { inSpace, type Tx } from "../database.ts";
import { listToWriteIn } from "../hello/to-write.ts";
import { type EvidenceContext, readEvidenceContext } from "../invitation/propose.ts";
import type { Viewer } from "../viewer.ts";
import { readFieldValues } from "./field-values.ts";
import { listTemplatesIn } from "./templates.ts";

/** A message ready to be edited, copied and sent by the member. */
export type Draft = RenderedMessage & {
  templateId: string;
  templateName: string;
};

/** All drafts for one person and one moment, in the order of the wordings. */
export type Drafts = {
  personId: string;
  name: string;
  slug: string | null;
  moment: Moment;
  drafts: Draft[];
  /** LinkedIn's limit for a message, in characters */
  limit: number;
  /** the member's time zone, for the time of sending */
  zone: string;
};

type ForMoment = { personId: string; moment: Moment };

/** The drafts for one person among many. */
export type MomentDrafts = ForMoment & { drafts: Draft[] };

type Drafted = { context: EvidenceContext; drafts: MomentDrafts[] };

/** The same as {@link draftMany}, inside a transaction of the caller's, with what the drafts rest on. */
export async function draftIn(
  tx: Tx,
  viewer: Viewer,
  asked: readonly ForMoment[],
): Promise<Drafted> {
  const context = await readEvidenceContext(tx, viewer);
  const { policy, templateOrder } = context.settings;
  const templates = await listTemplatesIn(tx, viewer, templateOrder);
  const ids = asked.map(({ personId }) => personId);
  const values = await readFieldValues(tx, viewer, ids, context);
  const drafts = asked.flatMap(({ personId, moment }) => {
    const known = values.get(personId);
    if (!known) return [];
    const all = { ...known, days: String(daysToAnswer(moment, policy)) };
    const written = templates
      .filter((each) => each.moment === moment)
      .map(({ id, name, body }) => ({
        ...renderTemplate(body, all),
        templateId: id,
        templateName: name,
      }));
    return [{ personId, moment, drafts: written }];
  });
  return { context, drafts };
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
    const { drafts, context } = await draftIn(tx, viewer, [asked]);
    const [drafted] = drafts;
    if (!drafted) return null;
    return { ...person, ...drafted, limit: messageLimit, zone: context.settings.zone };
  });
}

/** The drafts for many people at once, in the order asked; people who are not there are left out. */
export function draftMany(viewer: Viewer, asked: readonly ForMoment[]): Promise<MomentDrafts[]> {
  return inSpace(viewer, async (tx) => (await draftIn(tx, viewer, asked)).drafts);
}

/** What the preview of a wording is filled with. */
export type PreviewPerson = {
  personId: string;
  name: string;
  values: FieldValues;
  replyDays: number;
  nudgeDays: number;
};

/**
 * Somebody real to try a wording on: the one named, else the next to say hello to, else whom the
 * member was last in touch with.
 *
 * @returns null when there is nobody
 */
export function readPreviewPerson(
  viewer: Viewer,
  personId: string | null,
  now: Date,
): Promise<PreviewPerson | null> {
  return inSpace(viewer, async (tx) =>
    readPreviewIn(tx, viewer, await readEvidenceContext(tx, viewer), personId, now),
  );
}

/** The same as {@link readPreviewPerson}, inside a transaction of the caller's. */
export async function readPreviewIn(
  tx: Tx,
  viewer: Viewer,
  context: EvidenceContext,
  personId: string | null,
  now: Date,
): Promise<PreviewPerson | null> {
  const { ownerId } = viewer;
  const next =
    personId === null ? (await listToWriteIn(tx, viewer, now, { most: 1 })).rows[0] : null;
  const id = personId ?? next?.personId;
  const person = await tx.person.findFirst({
    where: { ownerId, ...(id === undefined ? {} : { id }) },
    orderBy: [{ lastTouchAt: { sort: "desc", nulls: "last" } }, { id: "desc" }],
    select: { id: true, name: true },
  });
  const values = person && (await readFieldValues(tx, viewer, [person.id], context)).get(person.id);
  if (!person || !values) return null;
  const { replyDays, nudgeDays } = context.policy;
  return { personId: person.id, name: person.name, values, replyDays, nudgeDays };
}
