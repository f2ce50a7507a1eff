const prefix = "acquaint-draft ";
/** Beyond this a browser may refuse; what is longer is not kept. */
const longest = 2_000_000;

const keyOf = (memberId: string, name: string) => `${prefix}${memberId} ${name}`;

/** What a member had typed or pasted somewhere and not saved; null for nothing. */
export function readStoredDraft(memberId: string, name: string): string | null {
  try {
    return localStorage.getItem(keyOf(memberId, name));
  } catch {
    return null;
  }
}

/** Keeps what is typed in this browser until it is saved; an empty text is forgotten. */
export function keepDraft(memberId: string, name: string, value: string): void {
  try {
    if (value === "" || value.length > longest) localStorage.removeItem(keyOf(memberId, name));
    else localStorage.setItem(keyOf(memberId, name), value);
  } catch {
    // A full or forbidden store: the text still stands in its field.
  }
}

/** Forgets what other members of this browser left: whoever signs in must not find it. */
export function dropDraftsOfOthers(memberId: string): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(prefix) && !key.startsWith(`${prefix}${memberId} `)) {
        localStorage.removeItem(key);
      }
    }
  } catch {
    // Nothing is kept where nothing may be stored.
  }
}
