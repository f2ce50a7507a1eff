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
  "owner-only": "Only the owner can do this, for members who are still there.",
  "member-not-removed": "This member can't be removed here, or is not there any more.",
  "password-changed-elsewhere": "Your password was changed elsewhere a moment ago.",
};
