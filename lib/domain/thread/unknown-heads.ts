import type { PasteLine } from "../paste/pasted-page.ts";
import { foldSameLength } from "../paste/text-lines.ts";
import type { ThreadStart } from "./find-starts.ts";
import { isSameName, namesOfLabel } from "./sender-line.ts";

/** The heads of a conversation in words that are not known: real starts, and the lines above them that are no words. */
export type UnknownHeads = { starts: ThreadStart[]; labels: ReadonlySet<number> };

const REACH = 4;
const LABEL_WORD = /profil|profiel|perfil|photo|foto/;

/** "Ana Ruiz wysłał(a) następującą wiadomość o 14:03" over "Ana Ruiz 14:03": the sentence is no name. */
function isWordy(start: ThreadStart, next: ThreadStart | undefined): boolean {
  return (
    next !== undefined &&
    next.at - start.at <= REACH + 1 &&
    next.minutes === start.minutes &&
    start.name.length > next.name.length &&
    isSameName(start.name, next.name)
  );
}

/** The line with the sender's name and the time left out; null where it does not name the sender, or nothing else. */
function templateOf(line: PasteLine, name: string): string | null {
  if (line.text.length > 160) return null;
  const full = foldSameLength(name);
  // A label may hold either of two names: "千景さんのプロフィールを表示" of 大森 千景.
  const words = full.split(" ").filter((word) => word.length > 1 || /\p{Lo}/u.test(word));
  const plain = [full, ...words].reduce(
    (rest, word) => rest.replaceAll(word, "\u0001"),
    line.folded,
  );
  if (!plain.includes("\u0001") || !/\p{L}/u.test(plain)) return null;
  return plain.replace(/\d{1,2}[:.]\d\d/g, "\u0002");
}

/**
 * Finds LinkedIn's own lines above the heads where their wording is not known: the same words stand above several
 * heads, with the name of each. Only where no known sentence or label stands on the page, so that nobody's "Thanks,
 * Ana" is meant. Near linear.
 */
export function findUnknownHeads(
  lines: readonly PasteLine[],
  found: readonly ThreadStart[],
): UnknownHeads {
  const nothing = { starts: [...found], labels: new Set<number>() };
  const isKnown = found.some(({ spoken }) => spoken) || lines.some(isKnownLabel);
  if (isKnown) return nothing;
  const wordy = new Set(found.filter((start, i) => isWordy(start, found[i + 1])));
  const starts = found.filter((start) => !wordy.has(start));
  const places = new Map<string, number[]>();
  starts.forEach((start, i) => {
    const from = Math.max((starts[i - 1]?.at ?? -1) + 1, start.at - REACH);
    for (let at = from; at < start.at; at++) {
      const line = lines[at];
      const template = line === undefined ? null : templateOf(line, start.name);
      if (template === null) continue;
      const known = places.get(template);
      if (known === undefined) places.set(template, [at]);
      else known.push(at);
    }
  });
  const labels = new Set<number>();
  found.forEach((start, i) => {
    if (!wordy.has(start)) return;
    for (let at = start.at; at < (found[i + 1]?.at ?? 0); at++) labels.add(at);
  });
  for (const [template, at] of places) {
    const enough =
      at.length >= 2 && (at.length * 3 >= starts.length || template.includes("\u0002"));
    if (enough) for (const each of at) labels.add(each);
  }
  return { starts, labels };
}

function isKnownLabel(line: PasteLine): boolean {
  return LABEL_WORD.test(line.folded) && !line.alt && namesOfLabel(line).length > 0;
}
