import "server-only";
import type { ConversationState } from "../../domain/conversation/conversation-state.ts";
import type { TimelineKind } from "../../domain/conversation/timeline-kind.ts";
import {
  type MessageTemplate,
  type Moment,
  messageLimit,
  messageTemplateSchema,
} from "../../domain/message/message-template.ts";
import { warnsOfTidying } from "../../domain/message/warns-of-tidying.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import { inSpace } from "../database.ts";
import { newId } from "../new-id.ts";
import { addFact } from "../timeline/commands.ts";
import type { Viewer } from "../viewer.ts";

/** The fact that a sent message is, by its moment. The first and the nudge start the reply clock. */
const factOf: Record<Moment, TimelineKind> = {
  hello: "chat-invited",
  "reply-first": "message-sent",
  nudge: "nudged",
  "after-chat": "message-sent",
  "keep-in-touch": "message-sent",
};

/** A message that the member has sent on LinkedIn. */
export type SentMessage = {
  personId: string;
  moment: Moment;
  text: string;
  /** when it was sent; not in the future */
  at: Date;
  reviewId?: string | null;
};

/** Records that a message was sent; a hello or a nudge starts the reply clock at that time. */
export async function markSent(
  viewer: Viewer,
  { personId, moment, text, at, reviewId }: SentMessage,
  now: Date,
): Promise<Result<{ entryId: string; state: ConversationState }>> {
  if (text.trim() === "") return fail("Write the message first.", "text");
  if (text.length > messageLimit) {
    return fail("LinkedIn takes at most 8,000 characters in a message.", "text");
  }
  const kind = factOf[moment];
  const data = kind === "message-sent" ? null : { warned: warnsOfTidying(text) };
  return addFact(viewer, { personId, kind, at, text, data, reviewId: reviewId ?? null }, now);
}

/** Keeps a wording of the member's: a new one without an id, else in place of the one named. */
export async function saveTemplate(
  viewer: Viewer,
  { id, ...input }: MessageTemplate & { id?: string | null },
  now: Date,
): Promise<Result<{ id: string }>> {
  const parsed = messageTemplateSchema.safeParse(input);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return fail(issue?.message ?? "This can't be read.", String(issue?.path[0] ?? ""));
  }
  const { ownerId } = viewer;
  const data = { ...parsed.data, body: parsed.data.body.replaceAll("\0", ""), updatedAt: now };
  return inSpace(viewer, async (tx) => {
    if (!id) {
      const row = await tx.messageTemplate.create({ data: { ...data, ownerId, id: newId(now) } });
      return ok({ id: row.id });
    }
    const { count } = await tx.messageTemplate.updateMany({ where: { ownerId, id }, data });
    return count > 0 ? ok({ id }) : fail("This template is not there any more.");
  });
}

/** Removes a wording of the member's; those that come with the app stay. */
export async function removeTemplate(viewer: Viewer, id: string): Promise<Result<null>> {
  const { count } = await inSpace(viewer, (tx) =>
    tx.messageTemplate.deleteMany({ where: { ownerId: viewer.ownerId, id } }),
  );
  return count > 0 ? ok(null) : fail("This template is not there any more.");
}
