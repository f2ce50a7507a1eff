import { z } from "zod";
import { storableText } from "../text/storable-text.ts";
import { findWordingProblem } from "./wording-problem.ts";

/** The moments of a conversation at which a message is drafted. */
export const moments = ["hello", "reply-first", "nudge", "after-chat", "keep-in-touch"] as const;
export const momentSchema = z.enum(moments);
export type Moment = z.infer<typeof momentSchema>;

/** What each moment is called on screen. */
export const momentTitles: Record<Moment, string> = {
  hello: "Thank you and coffee",
  "reply-first": "Reply first",
  nudge: "Nudge",
  "after-chat": "After the chat",
  "keep-in-touch": "Keep in touch",
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
  name: storableText.trim().min(1, "Give the template a name.").max(80),
  body: storableText
    .trim()
    .min(1, "Write the message.")
    .max(messageLimit, "LinkedIn takes 8,000 characters.")
    .superRefine((body, context) => {
      const message = findWordingProblem(body);
      if (message) context.addIssue({ code: "custom", message });
    }),
});
export type MessageTemplate = z.infer<typeof messageTemplateSchema>;
