/** What is wrong with an account, a password or a way to sign in. */
export const accountProblems = {
  "account-gone": "This account is not there any more.",
  "account-setup-done":
    "Somebody has set up Acquaint already. Sign in, or ask them for an invitation link.",
  "account-setup-missing": "Acquaint has to be set up first.",
  "account-exists": "There is an account with this e-mail already. Sign in instead.",
  "account-link-missing": "Ask a member for an invitation link.",
  "account-invite-forbidden": "Only the first member can invite others.",
  "account-link-spent": "This invitation link was used or has expired. Ask for a new one.",
  "setup-code-wrong": "This is not the set-up code that the start of Acquaint printed.",
  "sign-in-wrong": "The e-mail or the password is wrong.",
  "sign-in-too-often": ({ minutes }: { minutes: number }) =>
    `Too many attempts. Try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`,
  "password-wrong": "This is not your current password.",
  "password-missing": "Enter your password.",
  "password-too-short": ({ least }: { least: number }) => `Use at least ${least} characters.`,
  "password-too-long": ({ most }: { most: number }) => `Use at most ${most} characters.`,
  "email-invalid": "Enter an e-mail address, such as name@example.org.",
  "email-too-long": ({ most }: { most: number }) =>
    `An e-mail address has at most ${most} characters.`,
  "member-name-missing": "Enter your name.",
  "password-changed-elsewhere": "Your password was changed elsewhere a moment ago.",
};
