type Change = { place: string; when: string };

/** The mails about an account. */
export const accountSentences = {
  "mail-greeting": ({ name }: { name: string }) => `Hello ${name},`,
  "reset-mail":
    "This link lets you choose a new password. It works once, for an hour. All browsers that are signed in are signed out by it.",
  "reset-mail-reason":
    "You get this mail because somebody asked for it on the sign-in page. If it wasn't you, leave it: your password stays as it is.",
  "email-proof":
    "This link makes this address the one with which you sign in to Acquaint. It works once, for an hour. Until then the old one counts.",
  "email-proof-reason":
    "You get this mail because a member of Acquaint entered this address as theirs. If it wasn't you, leave it: nothing changes.",
  "email-confirmation":
    "This link confirms that this address is yours. From then on Acquaint mails what your account asks for, such as the digest, to it. It works once, for an hour.",
  "email-confirmation-reason":
    "You get this mail because an account at Acquaint was made with this address. If it wasn't you, leave it: nothing else is sent to you.",
  "password-notice": ({ place, when }: Change) =>
    `Your account at ${place} has had a new password since ${when}.`,
  "password-notice-advice":
    "If it was you, there is nothing to do. If it wasn't, choose another password now: all browsers are signed out by it.",
  "password-notice-reason":
    "You get this mail because a password was changed. It can't be turned off.",
  "email-notice": ({ place, when, address }: Change & { address: string }) =>
    `Your account at ${place} has had another e-mail since ${when}: ${address}. This one doesn't let in any more.`,
  "email-notice-advice":
    "If it was you, there is nothing to do. If it wasn't, ask the owner of this Acquaint, or whoever runs it, to set your password and e-mail right.",
  "email-notice-reason": "You get this mail because an e-mail was changed. It can't be turned off.",
};
