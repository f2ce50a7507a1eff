import { countOf } from "./catalogue.ts";

type Count = { count: number };
type When = { when: string };

/** The digest mail: what waits, counted and listed. `when` is a day in words, such as "tomorrow". */
export const digestSentences = {
  "digest-chats": ({ count }: Count) => countOf(count, "chat", "chats"),
  "digest-did-you-meet": ({ count }: Count) =>
    countOf(count, "chat to report on", "chats to report on"),
  "digest-hellos": ({ count }: Count) => countOf(count, "hello to say", "hellos to say"),
  "digest-touches": ({ count }: Count) =>
    countOf(count, "person to be in touch with", "people to be in touch with"),
  "digest-removals": ({ count }: Count) =>
    countOf(count, "removal to confirm", "removals to confirm"),
  "digest-invitations": ({ count }: Count) => countOf(count, "invitation", "invitations"),
  "digest-silent": ({ count }: Count) => countOf(count, "silent connection", "silent connections"),
  "digest-to-decide": ({ count }: Count) =>
    countOf(count, "invitation to decide", "invitations to decide"),
  "digest-no-reply": ({ count }: Count) => `${countOf(count, "person", "people")} did not reply`,
  "digest-open-mails": ({ count }: Count) =>
    `${countOf(count, "message", "messages")} of nobody known for sure`,
  "digest-more": ({ count }: Count) => `${count.toLocaleString("en")} more`,
  "digest-connected": ({ when }: When) => `connected ${when}`,
  "digest-planned": ({ when }: When) => `planned ${when}`,
  "digest-removal-decided": ({ when, isStill }: When & { isStill: boolean }) =>
    `decided ${when}${isStill ? ", still connected" : ""}`,
  "digest-week-ends": ({ when }: When) => `${when}, no reply yet`,
  "digest-subject": ({ what, isWeekly }: { what: string[]; isWeekly: boolean }) =>
    `${what.join(", ")} ${isWeekly ? "this week" : "today"}`,
  "digest-subject-and-more": ({ what, isWeekly }: { what: string[]; isWeekly: boolean }) =>
    `${what.join(", ")}, and more ${isWeekly ? "this week" : "today"}`,
  "digest-subject-nothing": "Nothing waits for you",
  "digest-opening": ({ isWeekly }: { isWeekly: boolean }) =>
    `What waits for you ${isWeekly ? "this week" : "today"}:`,
  "digest-opening-nothing": "Nothing waits for you right now. Enjoy it.",
  "digest-why-test":
    "You asked Acquaint for this mail just now, to see what your digest looks like.",
  "digest-why": ({ isWeekly }: { isWeekly: boolean }) =>
    `You get this once a ${isWeekly ? "week" : "day"} because you turned it on in Acquaint, and only when something waits.`,
  "digest-change": "Change when it comes",
  "digest-stop": "Stop these mails",
};
