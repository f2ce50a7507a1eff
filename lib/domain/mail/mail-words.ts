import type { MailKind, MailOutcome } from "./received-mail.ts";

const about: Record<MailKind, string> = {
  "invitation-received": "wants to connect",
  "invitation-accepted": "accepted your invitation",
  "message-received": "wrote to you",
  other: "",
};

/** What a mail tells, in a few words: "Ana Ruiz wrote to you". */
export function tellMail(kind: MailKind, name: string | null): string {
  return `${name ?? "Somebody"} ${about[kind]}`.trim();
}

const outcomes: Record<MailOutcome, { words: string; tone: "yes" | "neutral" | "no" | "unsure" }> =
  {
    taken: { words: "Taken", tone: "yes" },
    "known-already": { words: "Known already", tone: "neutral" },
    unauthenticated: { words: "Not authenticated", tone: "no" },
    "not-understood": { words: "Not understood", tone: "unsure" },
    "no-person": { words: "Who is it?", tone: "unsure" },
    "dated-ahead": { words: "Dated in the future", tone: "unsure" },
  };

/** What became of a mail, for a badge. */
export function outcomeWords(outcome: MailOutcome) {
  return outcomes[outcome];
}
