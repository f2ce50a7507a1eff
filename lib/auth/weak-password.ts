import "server-only";

export type PasswordOwner = { email: string; name: string };

/** The codes of what makes a password easy to guess. */
export type WeakPassword = "password-common" | "password-of-app" | "password-of-member";

const appName = "acquaint";
/** Shorter parts of a name or an address are part of too many good passwords. */
const shortestWord = 3;
/** What may stand beside one's own words without making them any better: a year, a date, signs. */
const mostBeside = 8;

/** Read at the first new password, not at every start. */
async function loadList(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import("@zxcvbn-ts/language-common");
  return new Set(dictionary["passwords-common"]);
}

let list: Promise<ReadonlySet<string>> | undefined;

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function wordsOf({ email, name }: PasswordOwner): string[] {
  const [local = "", domain = ""] = fold(email).split("@");
  const parts = [
    fold(email),
    local,
    domain,
    ...local.split(/[^\p{L}\p{N}]+/u),
    ...domain.split("."),
  ];
  const names = [fold(name).replace(/\s+/gu, ""), ...fold(name).split(/[^\p{L}\p{N}]+/u)];
  return [appName, ...parts, ...names]
    .filter((word) => word.length >= shortestWord)
    .sort((one, other) => other.length - one.length);
}

/** Whether nothing but the words, digits and signs stand in the password. */
function consistsOf(words: readonly string[], password: string): boolean {
  let rest = fold(password);
  const before = rest.length;
  for (const word of words) rest = rest.replaceAll(word, "");
  return rest.length < before && rest.length <= mostBeside && !/\p{L}/u.test(rest);
}

/**
 * Why a new password is too easy to guess; null when it isn't. Passwords are compared without regard to
 * case: the 49,233 of the list are the commonest of known leaks, of which 17,950 are long enough to be chosen here.
 *
 * The rule is that of NIST SP 800-63B (5.1.1.2): common passwords, and words of the service and the member.
 */
export async function findPasswordProblem(
  password: string,
  owner: PasswordOwner,
): Promise<WeakPassword | null> {
  list ??= loadList();
  if ((await list).has(password.normalize("NFKC").toLowerCase())) {
    return "password-common";
  }
  if (consistsOf([appName], password)) {
    return "password-of-app";
  }
  if (consistsOf(wordsOf(owner), password)) {
    return "password-of-member";
  }
  return null;
}
