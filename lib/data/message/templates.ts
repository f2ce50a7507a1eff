import "server-only";
import { failInput } from "../../domain/input-issue.ts";
import { defaultTemplates } from "../../domain/message/default-templates.ts";
import {
  type MessageTemplate,
  type Moment,
  messageTemplateSchema,
  momentSchema,
} from "../../domain/message/message-template.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import { inSpace, type Tx } from "../database.ts";
import { newId } from "../new-id.ts";
import { readSettingsIn } from "../settings/queries.ts";
import type { Viewer } from "../viewer.ts";

/** A wording for a moment. `id` is the row's, or the code of one that comes with the app. */
export type Template = { id: string; own: boolean; moment: Moment; name: string; body: string };

/**
 * The same as {@link listTemplates}, inside a transaction of the caller's.
 *
 * @param templateOrder of the settings
 */
export async function listTemplatesIn(
  tx: Tx,
  { ownerId }: Viewer,
  templateOrder: readonly string[],
): Promise<Template[]> {
  const rows = await tx.messageTemplate.findMany({ where: { ownerId }, orderBy: { id: "asc" } });
  const own = rows.flatMap(({ id, name, body, ...row }): Template[] => {
    const moment = momentSchema.safeParse(row.moment);
    return moment.success ? [{ id, own: true, moment: moment.data, name, body }] : [];
  });
  const places = new Map(templateOrder.map((id, place) => [id, place]));
  const placeOf = ({ id, own }: Template) => places.get(id) ?? (own ? -1 : places.size);
  const all = [
    ...own,
    ...defaultTemplates.map(({ code, ...each }) => ({ ...each, id: code, own: false })),
  ];
  return all.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** All wordings in the order in which they are offered, the member's own and those of the app. */
export function listTemplates(viewer: Viewer): Promise<Template[]> {
  return inSpace(viewer, async (tx) => {
    const { templateOrder } = await readSettingsIn(tx, viewer);
    return listTemplatesIn(tx, viewer, templateOrder);
  });
}

/** A wording as the database takes it, or what is wrong with it and where. */
function readTemplate(input: MessageTemplate): Result<MessageTemplate> {
  const parsed = messageTemplateSchema.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  return failInput(parsed.error);
}

/** Keeps a wording of the member's: a new one without an id, else in place of the one named. */
export async function saveTemplate(
  viewer: Viewer,
  { id, ...input }: MessageTemplate & { id?: string | null },
  now: Date,
): Promise<Result<{ id: string }>> {
  const read = readTemplate(input);
  if (!read.ok) return read;
  const { ownerId } = viewer;
  const data = { ...read.value, updatedAt: now };
  return inSpace(viewer, async (tx) => {
    if (!id) {
      const row = await tx.messageTemplate.create({ data: { ...data, ownerId, id: newId(now) } });
      return ok({ id: row.id });
    }
    const { count } = await tx.messageTemplate.updateMany({ where: { ownerId, id }, data });
    return count > 0 ? ok({ id }) : fail("template-gone");
  });
}

/**
 * Removes a wording of the member's; those that come with the app stay.
 * @returns what was removed, by which it can be brought back
 */
export function removeTemplate(viewer: Viewer, id: string): Promise<Result<Template>> {
  const { ownerId } = viewer;
  return inSpace(viewer, async (tx) => {
    const all = await listTemplatesIn(tx, viewer, []);
    const removed = all.find((each) => each.own && each.id === id);
    if (!removed) return fail("template-gone");
    await tx.messageTemplate.deleteMany({ where: { ownerId, id } });
    return ok(removed);
  });
}

/** Brings a removed wording back under its id, so that its messages count for it again. */
export async function restoreTemplate(
  viewer: Viewer,
  { id, moment, name, body }: MessageTemplate & { id: string },
  now: Date,
): Promise<Result<null>> {
  const read = readTemplate({ moment, name, body });
  if (!read.ok) return read;
  const data = [{ ...read.value, ownerId: viewer.ownerId, id, updatedAt: now }];
  await inSpace(viewer, (tx) => tx.messageTemplate.createMany({ data, skipDuplicates: true }));
  return ok(null);
}

/**
 * Puts the wordings of a moment in an order.
 * @param ids all of the moment, the one offered first at the beginning
 */
export async function orderTemplates(viewer: Viewer, ids: readonly string[]): Promise<void> {
  const { ownerId } = viewer;
  const wanted = new Set(ids);
  await inSpace(viewer, async (tx) => {
    const known = new Set((await listTemplatesIn(tx, viewer, [])).map(({ id }) => id));
    const { templateOrder } = await tx.memberSettings.findUniqueOrThrow({ where: { ownerId } });
    const others = templateOrder.filter((id) => !wanted.has(id));
    const order = [...others, ...[...wanted].filter((id) => known.has(id))];
    await tx.memberSettings.update({ where: { ownerId }, data: { templateOrder: order } });
  });
}
