/** What is wrong with an account, a password or a way to sign in. */
export const accountProblems = {
  "account-setup-done":
    "Somebody has set up Acquaint already. Sign in, or ask them for an invitation link.",
  "account-setup-missing": "Acquaint has to be set up first.",
  "account-exists": "There is an account with this e-mail already. Sign in instead.",
  "account-link-spent": "This invitation link was used or has expired. Ask for a new one.",
  "setup-code-wrong": "This is not the set-up code that the start of Acquaint printed.",
  "sign-in-wrong": "The e-mail or the password is wrong.",
  "sign-in-too-often": ({ minutes }: { minutes: number }) =>
    `Too many attempts. Try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`,
  "password-wrong": "This is not your current password.",
  "password-changed-elsewhere": "Your password was changed elsewhere a moment ago.",
};
