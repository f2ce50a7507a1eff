import { type Item, isAnswer } from "./classify-lines.ts";
import { cleanName } from "./names.ts";
import { speaksOfConnecting } from "./sentences.ts";
import { foldSameLength } from "./text-lines.ts";

/** A card's first line stands at most so far above its buttons. */
const REACH = 9;
const MOST_WORDS = 10;

/** Where the answers of a card begin: an answer with none right above it. */
function answerPlaces(items: readonly Item[]): number[] {
  return items.flatMap((each, at) => {
    const above = items[at - 1];
    const begins = isAnswer(each) && (above === undefined || !isAnswer(above));
    return begins && each.caption !== "withdraw" ? [at] : [];
  });
}

/** The ends of a line that may be a predicate, with at least one word left before them. */
function tailsOf(folded: string): string[] {
  if (folded.length > 160 || /[.!?…]$/u.test(folded)) return [];
  const words = folded.split(" ");
  const tails: string[] = [];
  for (let count = 3; count <= MOST_WORDS && count < words.length; count++) {
    tails.push(words.slice(-count).join(" "));
  }
  return tails;
}

function nameBefore(each: Item, tail: string): string {
  return cleanName(each.line.text.slice(0, each.line.text.length - tail.length));
}

/**
 * LinkedIn rewords the sentence of its cards. On a page with answers but without any known wording, words of
 * connecting with which one line of nearly every card ends are that sentence. Returns the items so marked; as they
 * are where nothing repeats so. Linear.
 */
export function markRepeatedSentence(items: readonly Item[]): readonly Item[] {
  if (items.some(({ sentence }) => sentence?.kind === "connect" && !sentence.loose)) return items;
  const places = answerPlaces(items);
  if (places.length < 2) return items;
  // The name before it differs from card to card; a headline that comes again is the same line.
  const cards = new Map<string, Set<string>>();
  places.forEach((place, index) => {
    for (let at = Math.max(0, place - REACH, (places[index - 1] ?? -1) + 1); at < place; at++) {
      const each = items[at];
      if (each?.role !== "text") continue;
      for (const tail of tailsOf(each.line.folded)) {
        const lines = cards.get(tail) ?? new Set();
        cards.set(tail, lines.add(each.line.folded));
      }
    }
  });
  let best = "";
  for (const [tail, lines] of cards) {
    const enough = lines.size >= 2 && lines.size * 5 >= places.length * 4;
    if (enough && tail.length > best.length && speaksOfConnecting(tail)) best = tail;
  }
  if (best === "") return items;
  return items.map((each) => {
    if (each.role !== "text" || !each.line.folded.endsWith(` ${best}`)) return each;
    const name = nameBefore(each, best);
    if (name === "" || name.split(" ").length > 8) return each;
    const sentence = { kind: "connect", name, follows: false, loose: false } as const;
    return {
      ...each,
      role: "sentence" as const,
      repeated: true,
      sentence,
      nameKey: foldSameLength(name),
    };
  });
}
