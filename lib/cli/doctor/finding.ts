/** What one look found. */
export type Finding = {
  about: string;
  /** attention = something is to be done; fine; note = worth knowing, nothing to do. */
  state: "fine" | "note" | "attention";
  text: string;
  /** What to do about it, in a sentence. */
  todo?: string;
};

/** All is well. */
export function fine(about: string, text: string): Finding {
  return { about, state: "fine", text };
}

/** Worth knowing; nothing to do. */
export function note(about: string, text: string): Finding {
  return { about, state: "note", text };
}

/** Something is to be done. */
export function attention(about: string, text: string, todo: string): Finding {
  return { about, state: "attention", text, todo };
}

/** A size for people. */
export function formatBytes(bytes: number): string {
  const units = ["bytes", "kB", "MB", "GB", "TB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value < 10 && unit > 0 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`;
}

/** How long ago, for people. */
export function formatSince(at: Date, now: Date): string {
  const minutes = Math.max(0, Math.round((now.getTime() - at.getTime()) / 60_000));
  if (minutes < 2) return "a moment ago";
  if (minutes < 120) return `${minutes} minutes ago`;
  return minutes < 48 * 60
    ? `${Math.round(minutes / 60)} hours ago`
    : `${Math.round(minutes / 1440)} days ago`;
}
