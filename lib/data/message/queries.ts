import "server-only";
import { daysToAnswer, type Moment, messageLimit } from "../../domain/message/message-template.ts";
import { type RenderedMessage, renderTemplate } from "../../domain/message/render-template.ts";
import type { FieldValues } from "../../domain/message/template-fields.ts";
import { inSpace, type Tx } from "../database.ts";
import { readSettingsIn } from "../settings/queries.ts";
import type { Viewer } from "../viewer.ts";
import { readFieldValues } from "./field-values.ts";
import { listTemplatesIn } from "./templates.ts";
import { listToWriteIn } from "./to-write.ts";

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

async function draftIn(
  tx: Tx,
  viewer: Viewer,
  asked: readonly ForMoment[],
): Promise<MomentDrafts[]> {
  const templates = await listTemplatesIn(tx, viewer);
  const { policy } = await readSettingsIn(tx, viewer);
  const values = await readFieldValues(
    tx,
    viewer,
    asked.map(({ personId }) => personId),
  );
  return asked.flatMap(({ personId, moment }) => {
    const known = values.get(personId);
    if (!known) return [];
    const all = { ...known, days: String(daysToAnswer(moment, policy)) };
    const drafts = templates
      .filter((each) => each.moment === moment)
      .map(({ id, name, body }) => ({
        ...renderTemplate(body, all),
        templateId: id,
        templateName: name,
      }));
    return [{ personId, moment, drafts }];
  });
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
    const [drafted] = person ? await draftIn(tx, viewer, [asked]) : [];
    if (!person || !drafted) return null;
    const { zone } = await readSettingsIn(tx, viewer);
    return { ...person, ...drafted, limit: messageLimit, zone };
  });
}

/** The drafts for many people at once, in the order asked; people who are not there are left out. */
export function draftMany(viewer: Viewer, asked: readonly ForMoment[]): Promise<MomentDrafts[]> {
  return inSpace(viewer, (tx) => draftIn(tx, viewer, asked));
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
  const { ownerId } = viewer;
  return inSpace(viewer, async (tx) => {
    const [next] = personId === null ? await listToWriteIn(tx, viewer, now, 1) : [];
    const id = personId ?? next?.personId;
    const person = await tx.person.findFirst({
      where: { ownerId, ...(id === undefined ? {} : { id }) },
      orderBy: [{ lastTouchAt: { sort: "desc", nulls: "last" } }, { id: "desc" }],
      select: { id: true, name: true },
    });
    const values = person && (await readFieldValues(tx, viewer, [person.id])).get(person.id);
    if (!person || !values) return null;
    const { replyDays, nudgeDays } = (await readSettingsIn(tx, viewer)).policy;
    return { personId: person.id, name: person.name, values, replyDays, nudgeDays };
  });
}
