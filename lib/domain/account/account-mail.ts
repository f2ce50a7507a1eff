import { formatLongDay, formatTime, type Instant } from "../time/format.ts";

/** A mail about the account itself. */
export type AccountMail = {
  subject: string;
  /** each a paragraph */
  paragraphs: string[];
  /** what to do, as the one link of the mail */
  link: { text: string; url: string } | null;
  /** why the mail comes, and what to do when one didn't ask for it */
  reason: string;
};

const hour = "It works once, for an hour.";

/** A link to a new password, which somebody asked for on the sign-in page. */
export function composeReset(name: string, url: string): AccountMail {
  return {
    subject: "A new password for Acquaint",
    paragraphs: [
      `Hello ${name},`,
      `This link lets you choose a new password. ${hour} All browsers that are signed in are signed out by it.`,
    ],
    link: { text: "Choose a new password", url },
    reason:
      "You get this mail because somebody asked for it on the sign-in page. If it wasn't you, leave it: your password stays as it is.",
  };
}

/** The proof of a new e-mail, sent to it. Nothing in it is the member's own words: it may reach a stranger. */
export function composeEmailProof(url: string): AccountMail {
  return {
    subject: "Confirm this e-mail for Acquaint",
    paragraphs: [
      `This link makes this address the one with which you sign in to Acquaint. ${hour} Until then the old one counts.`,
    ],
    link: { text: "Confirm this e-mail", url },
    reason:
      "You get this mail because a member of Acquaint entered this address as theirs. If it wasn't you, leave it: nothing changes.",
  };
}

/** When something was done to the account, and where the member finds it. */
export type Change = { name: string; at: Instant; zone: string; publicUrl: string };

function sayWhen({ at, zone }: Change): string {
  return `${formatLongDay(at, zone)}, ${formatTime(at, zone)} (${zone})`;
}

/** A word after a new password. */
export function composePasswordNotice(change: Change): AccountMail {
  const { name, publicUrl } = change;
  return {
    subject: "Your password for Acquaint was changed",
    paragraphs: [
      `Hello ${name},`,
      `Your account at ${publicUrl} has had a new password since ${sayWhen(change)}.`,
      "If it was you, there is nothing to do. If it wasn't, choose another password now: all browsers are signed out by it.",
    ],
    link: { text: "It wasn't me", url: `${publicUrl}/forgot` },
    reason: "You get this mail because a password was changed. It can't be turned off.",
  };
}

/** A word after a new e-mail, to the old one. */
export function composeEmailNotice(change: Change, newEmail: string): AccountMail {
  const { name, publicUrl } = change;
  return {
    subject: "Your e-mail for Acquaint was changed",
    paragraphs: [
      `Hello ${name},`,
      `Your account at ${publicUrl} has had another e-mail since ${sayWhen(change)}: ${newEmail}. This one doesn't let in any more.`,
      "If it was you, there is nothing to do. If it wasn't, ask the owner of this Acquaint, or whoever runs it, to set your password and e-mail right.",
    ],
    link: null,
    reason: "You get this mail because an e-mail was changed. It can't be turned off.",
  };
}
