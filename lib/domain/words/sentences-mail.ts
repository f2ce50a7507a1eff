/** What became of a mail, why one is not believed, and what a mailbox holds. */
export const mailSentences = {
  "mail-invitation-received": ({ name }: { name: string | null }) =>
    `${name ?? "Somebody"} wants to connect`,
  "mail-invitation-accepted": ({ name }: { name: string | null }) =>
    `${name ?? "Somebody"} accepted your invitation`,
  "mail-message-received": ({ name }: { name: string | null }) =>
    `${name ?? "Somebody"} wrote to you`,
  "mail-other": ({ name }: { name: string | null }) => name ?? "Somebody",
  "mail-outcome-taken": "Recorded",
  "mail-outcome-known-already": "Known already",
  "mail-outcome-unauthenticated": "Not authenticated",
  "mail-outcome-not-understood": "Not understood",
  "mail-outcome-no-person": "Who is it?",
  "mail-outcome-dated-ahead": "Dated in the future",
  "mail-why-known-already": "Known already.",
  "mail-why-not-understood": "It is about several people, or names nobody: look on LinkedIn.",
  "mail-why-dated-ahead":
    "It is dated in the future, and nothing can be known ahead of its time: it waits until then. Check whether the clock of this machine is right.",
  "mail-why-no-person":
    "Nobody among your connections is meant for sure. Look the person up and add the reply there.",
  "mail-without-sender":
    "This is not a mail: it has no sender line. Save the mail itself, as a file (.eml).",
  "mail-no-header":
    "Not authenticated: no header of the receiving mail server says where it came from. Save the mail again with all its headers (in Gmail: Show original, Download original).",
  "mail-other-server":
    "Not authenticated: the topmost check was not made by the server of this mailbox, so anybody may have written it.",
  "mail-no-dmarc":
    "Not authenticated: the mail server checks mails, but does not say whether DMARC passed, so nobody can tell LinkedIn's mails from forged ones. Let LinkedIn write to a mailbox whose server says so (Gmail, iCloud, Fastmail, Outlook), or redirect its mails there.",
  "mail-dmarc-failed": "Not authenticated: the mail server does not say that DMARC passed.",
  "mail-contradiction":
    "Not authenticated: the checks of the mail server contradict each other, as they do when one of them is forged.",
  "mail-other-domain": "Not from LinkedIn: the sender is of another domain.",
  "mailbox-none-of-linkedin": ({ looked }: { looked: number }) =>
    `None of the last ${looked} is LinkedIn's.`,
  "mailbox-some-of-linkedin": (p: { looked: number; ofLinkedIn: number; passing: number }) =>
    `${p.ofLinkedIn} of the last ${p.looked} ${p.ofLinkedIn === 1 ? "is" : "are"} LinkedIn's; ${p.passing} ${p.passing === 1 ? "passes" : "pass"}.`,
  "mailbox-most-others": ({ told, problem }: { told: string; problem: string }) =>
    `${told} Most of the others: ${problem}`,
};
