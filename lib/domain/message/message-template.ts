import { z } from "zod";
import { explain, raise } from "../input-issue.ts";
import { storableText } from "../text/storable-field.ts";
import { titleWords } from "../words/titles.ts";
import { findWordingProblem } from "./wording-problem.ts";

/** The moments of a conversation at which a message is drafted. */
export const messageMoments = [
  "hello",
  "reply-first",
  "nudge",
  "after-chat",
  "keep-in-touch",
] as const;
export const momentSchema = z.enum(messageMoments);
export type Moment = z.infer<typeof momentSchema>;

/** What each moment is called on screen. */
export const momentTitles: Record<Moment, string> = {
  hello: titleWords("moment-hello"),
  "reply-first": titleWords("moment-reply-first"),
  nudge: titleWords("moment-nudge"),
  "after-chat": titleWords("moment-after-chat"),
  "keep-in-touch": titleWords("moment-keep-in-touch"),
};

/** LinkedIn's limit for a message to a connection, in characters. */
export const messageLimit = 8000;

/**
 * The days a message gives for an answer: those after a nudge, or those of the reply window.
 */
export function daysToAnswer(
  moment: Moment,
  { replyDays, nudgeDays }: { replyDays: number; nudgeDays: number },
): number {
  return moment === "nudge" ? nudgeDays : replyDays;
}

/** The wording for one moment. */
export const messageTemplateSchema = z.object({
  moment: momentSchema,
  name: storableText.trim().min(1, explain("template-name-missing")).max(80),
  body: storableText
    .trim()
    .min(1, explain("message-empty"))
    .max(messageLimit, explain("message-too-long", { most: messageLimit }))
    .superRefine((body, context) => {
      const failure = findWordingProblem(body);
      if (failure) context.addIssue(raise(failure));
    }),
});
export type MessageTemplate = z.infer<typeof messageTemplateSchema>;
