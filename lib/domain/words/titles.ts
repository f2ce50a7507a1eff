import { speaker } from "./catalogue.ts";
import { auditTitles } from "./titles-audit.ts";
import { factTitles } from "./titles-fact.ts";

type Named = { name: string };

/** What things are called on screen, in English, by code. */
export const titles = {
  ...auditTitles,
  ...factTitles,
  "moment-hello": "Thank you and coffee",
  "moment-reply-first": "Reply first",
  "moment-nudge": "Nudge",
  "moment-after-chat": "After the chat",
  "moment-keep-in-touch": "Keep in touch",
  "step-invitation": "Invitation",
  "step-connected": "Connected",
  "step-awaiting-reply": "Awaiting reply",
  "step-in-conversation": "In conversation",
  "step-chat": "Chat",
  "step-met": "Met",
  "step-ignored": "Invitation ignored",
  "step-unresponsive": "No reply",
  "step-chat-scheduled": "Chat agreed",
  "step-removed": "Removed",
  "calendar-chat": ({ name }: Named) => `Chat with ${name}`,
  "calendar-week-ends": ({ name }: Named) => `Their week ends: ${name}`,
  "calendar-touch": ({ name }: Named) => `Be in touch: ${name}`,
  "medium-phone": "By phone",
  "medium-video": "By video",
  "medium-cafe": "In a café",
  "digest-chat": "Chats",
  "digest-did-you-meet": "Did you meet?",
  "digest-hello": "Say hello",
  "digest-touch": "Keep in touch",
  "digest-removal": "Remove on LinkedIn",
  "digest-week-ends": "Their week ends",
  "digest-invitations": "Invitations",
  "digest-review": "Weekly review",
  "digest-open-mails": "Mails to look at",
};

/** The titles that take no parameters: only they can be looked up by a key that a table holds. */
export type TitleCode = {
  [Code in keyof typeof titles]: (typeof titles)[Code] extends string ? Code : never;
}[keyof typeof titles];

/** The English of a title: `titleWords("calendar-chat", { name: "Ana Ruiz" })`. */
export const titleWords = speaker(titles);
