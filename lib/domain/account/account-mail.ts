import { formatLongDay, formatTime, type Instant } from "../time/format.ts";
import { say } from "../words/sentences.ts";

/** A mail about the account itself. */
export type AccountMail = {
  subject: string;
  paragraphs: string[];
  link: { text: string; url: string } | null;
  /** why the mail comes, and what to do when one didn't ask for it */
  reason: string;
  /** whether its link is what shows that the address is theirs; no other mail goes to an address that isn't confirmed */
  isProof: boolean;
};

/** A link to a new password, which somebody asked for on the sign-in page. */
export function composeReset(name: string, url: string): AccountMail {
  return {
    subject: "A new password for Acquaint",
    paragraphs: [say("mail-greeting", { name }), say("reset-mail")],
    link: { text: "Choose a new password", url },
    reason: say("reset-mail-reason"),
    isProof: true,
  };
}

/** The proof of a new e-mail, sent to it. Nothing in it is the member's own words: it may reach a stranger. */
export function composeEmailProof(url: string): AccountMail {
  return {
    subject: "Confirm this e-mail for Acquaint",
    paragraphs: [say("email-proof")],
    link: { text: "Confirm this e-mail", url },
    reason: say("email-proof-reason"),
    isProof: true,
  };
}

/** The proof of the e-mail that an account has, sent to it; nothing in it is the member's own words either. */
export function composeConfirmation(url: string): AccountMail {
  return {
    subject: "Confirm your e-mail for Acquaint",
    paragraphs: [say("email-confirmation")],
    link: { text: "Confirm this e-mail", url },
    reason: say("email-confirmation-reason"),
    isProof: true,
  };
}

/** When something was done to the account, and where the member finds it. */
export type Change = { name: string; at: Instant; zone: string; publicUrl: string };

function describeChange({ at, zone, publicUrl }: Change) {
  const when = `${formatLongDay(at, zone)}, ${formatTime(at, zone)} (${zone})`;
  return { when, place: publicUrl };
}

/** A word after a new password. */
export function composePasswordNotice(change: Change): AccountMail {
  const { name, publicUrl } = change;
  return {
    subject: "Your password for Acquaint was changed",
    paragraphs: [
      say("mail-greeting", { name }),
      say("password-notice", describeChange(change)),
      say("password-notice-advice"),
    ],
    link: { text: "It wasn't me", url: `${publicUrl}/forgot` },
    reason: say("password-notice-reason"),
    isProof: false,
  };
}

/** A word after a new e-mail, to the old one. */
export function composeEmailNotice(change: Change, address: string): AccountMail {
  const { name } = change;
  return {
    subject: "Your e-mail for Acquaint was changed",
    paragraphs: [
      say("mail-greeting", { name }),
      say("email-notice", { ...describeChange(change), address }),
      say("email-notice-advice"),
    ],
    link: null,
    reason: say("email-notice-reason"),
    isProof: false,
  };
}
