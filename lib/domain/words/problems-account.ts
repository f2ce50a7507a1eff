/** How long it is until then: in seconds below a minute, else in minutes. */
function describeWait(seconds: number): string {
  if (seconds <= 1) return "in a second";
  if (seconds < 60) return `in ${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? "in a minute" : `in ${minutes} minutes`;
}

/** What is wrong with an account, a password or a way to sign in. */
export const accountProblems = {
  "account-gone": "This account is not there any more.",
  "account-setup-done":
    "Somebody has set up Acquaint already. Sign in, or ask them for an invitation link.",
  "account-setup-missing": "Acquaint has to be set up first.",
  "account-exists": "There is an account with this e-mail already. Sign in instead.",
  "account-link-missing": "Ask a member for an invitation link.",
  "account-invite-forbidden": "Only the owner can invite others.",
  "account-link-spent": "This invitation link was used or has expired. Ask for a new one.",
  "setup-code-wrong": "This is not the set-up code that the start of Acquaint printed.",
  "sign-in-wrong": "The e-mail or the password is wrong.",
  "sign-in-too-often": ({ seconds }: { seconds: number }) =>
    `Too many attempts. Try again ${describeWait(seconds)}.`,
  "trial-too-often": ({ seconds }: { seconds: number }) =>
    `You tried this several times. Try again ${describeWait(seconds)}.`,
  "line-full": ({ seconds }: { seconds: number }) =>
    `Many people are signing in just now. Try again ${describeWait(seconds)}.`,
  "account-not-made":
    "No account was made with these details. If you have an account already, sign in instead.",
  "sign-in-not-held": "This sign-in has waited too long. Enter your e-mail and password again.",
  "code-wrong": "This code is wrong. Enter the newest one of your app, or a recovery code.",
  "code-used": "This code was used already. Wait for the next one.",
  "factor-unreadable":
    "Codes can't be checked, because this Acquaint has another secret than before. Use a recovery code, or ask whoever runs it to turn your second factor off.",
  "factor-on-already": "Your second factor is on already.",
  "factor-off": "Your second factor is off.",
  "factor-not-offered": "Begin again: this QR code doesn't count any more.",
  "passkey-unknown": "This passkey doesn't let in here. Use your password.",
  "passkey-not-made": "The passkey could not be kept. Try again.",
  "passkey-gone": "This passkey is not there any more.",
  "passkey-too-many": ({ most }: { most: number }) =>
    `You have this passkey already, or ${most} of them. Remove one first.`,
  "passkey-name-missing": "Enter a name, such as the device on which it is kept.",
  "passkey-not-here":
    "Passkeys belong to a name: open Acquaint at its own address with https, or at localhost on the machine on which it runs.",
  "proof-missing": "Confirm that it is you, then try again.",
  "password-wrong": "This is not your current password.",
  "password-missing": "Enter your password.",
  "password-too-short": ({ least }: { least: number }) => `Use at least ${least} characters.`,
  "password-too-long": ({ most }: { most: number }) => `Use at most ${most} characters.`,
  "email-invalid": "Enter an e-mail address, such as name@example.org.",
  "email-too-long": ({ most }: { most: number }) =>
    `An e-mail address has at most ${most} characters.`,
  "member-name-missing": "Enter your name.",
  "password-common":
    "Many people use this password, so it is among the first that are tried. Choose another one.",
  "password-of-app":
    "The name of the app is among the first that are tried. Choose another password.",
  "password-of-member":
    "Your name or your e-mail is among the first that are tried. Choose another password.",
  "reset-link-spent": "This link was used or has expired. Ask for a new one.",
  "reset-too-often": ({ seconds }: { seconds: number }) =>
    `This was asked for several times. Look among the spam, too, or ask again ${describeWait(seconds)}.`,
  "mail-not-set-up": "This Acquaint can't send mail.",
  "email-same": "This is your e-mail already.",
  "email-has-account": "There is an account with this e-mail already.",
  "email-too-often": ({ seconds }: { seconds: number }) =>
    `You tried several addresses. Try again ${describeWait(seconds)}.`,
  "email-link-spent":
    "This link was used or has expired. Enter the new e-mail once more in Settings.",
  "address-link-spent":
    "This link was used or has expired. Ask for a new one in Settings, under Notifications.",
  "email-confirmed-already": "Your e-mail is confirmed already.",
  "email-unconfirmed": ({ address }: { address: string }) =>
    `Nothing was sent: ${address} is not confirmed. Open the link in the mail to it first.`,
  "owner-only": "Only the owner can do this, for members who are still there.",
  "member-not-removed": "This member can't be removed here, or is not there any more.",
  "password-changed-elsewhere": "Your password was changed elsewhere a moment ago.",
};
