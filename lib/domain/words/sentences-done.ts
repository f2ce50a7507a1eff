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
  "done-space-deleted": "Everything in your space is deleted.",
  "done-mailbox-watched": "The mailbox is watched.",
  "done-mailbox-works": "It works.",
  "done-digest": "Digest saved.",
  "done-digest-off": "Digest turned off.",
  "done-digest-on-its-way": "It is on its way.",
  "done-digest-sent": ({ address }: { address: string }) => `Sent to ${address}.`,
  "done-digest-empty": "Nothing waits, so no mail was sent.",
};
