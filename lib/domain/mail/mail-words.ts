import { say } from "../words/sentences.ts";
import type { MailKind, MailOutcome } from "./received-mail.ts";

/** What a mail is about, in a few words: "Ana Ruiz wrote to you". */
export function describeMail(kind: MailKind, name: string | null): string {
  return say(`mail-${kind}`, { name });
}

const tones: Record<MailOutcome, "yes" | "neutral" | "no" | "unsure"> = {
  taken: "yes",
  "known-already": "neutral",
  unauthenticated: "no",
  "not-understood": "unsure",
  "no-person": "unsure",
  "dated-ahead": "unsure",
};

/** What became of a mail, for a badge. */
export function outcomeWords(outcome: MailOutcome) {
  return { words: say(`mail-outcome-${outcome}`), tone: tones[outcome] };
}
