/** What was done, for a message on the screen. */
export const doneSentences = {
  "done-name": "Name saved.",
  "done-names": "Names saved.",
  "done-policy": "Policy saved.",
  "done-clock": "Clock saved.",
  "done-calendar-link": "Calendar link saved.",
  "done-template": "Template saved.",
  "done-password": "Password changed.",
  "done-password-everywhere": "Password changed. Signed out everywhere else.",
  "done-email": ({ address }: { address: string }) => `You sign in with ${address} from now on.`,
  "done-email-sent": ({ address }: { address: string }) =>
    `A link is on its way to ${address}. Open it within an hour.`,
  "done-factor-on": "Your second factor is on. Keep the recovery codes.",
  "done-factor-off": "Your second factor is off.",
  "done-passkey": "Passkey added.",
  "done-passkey-removed": "Passkey removed.",
  "done-member-removed": "Removed, with everything in their space.",
  "done-space-deleted": "Everything in your space is deleted.",
  "done-mailbox-watched": "The mailbox is watched.",
  "done-mailbox-works": "It works.",
  "done-digest": "Digest saved.",
  "done-digest-unconfirmed": ({ address }: { address: string }) =>
    `Digest saved. Open the link in the mail to ${address}; the digest begins then.`,
  "done-digest-off": "Digest turned off.",
  "done-digest-on-its-way": "It is on its way.",
  "done-digest-sent": ({ address }: { address: string }) => `Sent to ${address}.`,
  "done-digest-empty": "Nothing waits, so no mail was sent.",
};
