import { z } from "zod";

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

/** The fields a template may name between braces, with what stands for them. */
export const templateFields = {
  "first name": "their first name",
  "full name": "their full name",
  company: "their company, from the archive or their headline",
  "their note": "what they wrote with the invitation, its first sentence",
  mutual: "a mutual connection, a trusted one first",
  "common ground": "the strongest thing you share",
  days: "the days until the reply window ends",
  "my name": "your first name",
  "my calendar link": "the link from your settings",
} as const;
export type TemplateField = keyof typeof templateFields;
export type FieldValues = Partial<Record<TemplateField, string | null>>;

/** The wording for one moment. */
export const messageTemplateSchema = z.object({
  moment: momentSchema,
  name: z.string().trim().min(1, "Give the template a name.").max(80),
  body: z
    .string()
    .trim()
    .min(1, "Write the message.")
    .max(8000, "LinkedIn takes 8,000 characters."),
});
export type MessageTemplate = z.infer<typeof messageTemplateSchema>;

/** LinkedIn's limit for a message to a connection, in characters. */
export const messageLimit = 8000;
