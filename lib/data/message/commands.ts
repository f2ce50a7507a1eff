import "server-only";
import type { ConversationState } from "../../domain/conversation/conversation-state.ts";
import { type Moment, messageLimit } from "../../domain/message/message-template.ts";
import { warnsOfTidying } from "../../domain/message/warns-of-tidying.ts";
import { fail, type Result } from "../../domain/result.ts";
import { addFact } from "../timeline/commands.ts";
import type { Viewer } from "../viewer.ts";

/** The fact that a sent message is, by its moment. The first and the nudge start the reply clock. */
const factOf = {
  hello: "chat-invited",
  "reply-first": "message-sent",
  nudge: "nudged",
  "after-chat": "message-sent",
  "keep-in-touch": "message-sent",
} as const satisfies Record<Moment, string>;

/** A message that the member has sent on LinkedIn. */
export type SentMessage = {
  personId: string;
  moment: Moment;
  text: string;
  /** when it was sent; not in the future */
  at: Date;
  /** the wording it was made from: the id of a template */
  template?: string | null;
  reviewId?: string | null;
};

/** Records that a message was sent; a hello or a nudge starts the reply clock at that time. */
export async function markSent(
  viewer: Viewer,
  { personId, moment, text, at, template, reviewId }: SentMessage,
  now: Date,
): Promise<Result<{ entryId: string; state: ConversationState }>> {
  if (text.trim() === "") return fail("message-empty", "text");
  if (text.length > messageLimit) {
    return fail("message-too-long", { most: messageLimit }, "text");
  }
  const kind = factOf[moment];
  const data = {
    ...(kind === "message-sent" ? {} : { warned: warnsOfTidying(text) }),
    ...(template ? { template } : {}),
  };
  return addFact(viewer, { personId, kind, at, text, data, reviewId: reviewId ?? null }, now);
}
