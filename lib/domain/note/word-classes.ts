import * as esteem from "./lexicon/esteem.ts";
import * as trade from "./lexicon/trade.ts";
import type { Stretch } from "./slots.ts";

/** The classes of words whose meeting tells: what is sold to whom on which terms, what is admired and wished. */
export type Trade = keyof typeof trade;
export type Esteem = keyof typeof esteem;
export type ClassHit = Stretch & { code: Trade | Esteem; sentence: number };
type Classed = { classed: readonly ClassHit[] };

/** True for the codes of goods, prices and terms. */
export const isTrade = (code: string): code is Trade => code in trade;
const isEsteem = (code: string): code is Esteem => code in esteem;
/** True for the codes whose words say something only where several meet. */
export const isClass = (code: string): code is Trade | Esteem => isTrade(code) || isEsteem(code);

/** How many classes of trade meet in a note; no word stands for two. */
export function countTrade({ classed }: Classed): number {
  return countClasses(classed.filter(({ code }) => isTrade(code)));
}

/** How many classes of trade meet in each sentence. */
export function tradeBySentence({ classed }: Classed): Map<number, number> {
  const bySentence = new Map<number, ClassHit[]>();
  for (const hit of classed)
    if (isTrade(hit.code))
      bySentence.set(hit.sentence, [...(bySentence.get(hit.sentence) ?? []), hit]);
  return new Map([...bySentence].map(([sentence, hits]) => [sentence, countClasses(hits)]));
}

/** The sentences in which goods and a price or term meet. */
export function findPricedSentences({ classed }: Classed): Set<number> {
  const goods = classed.filter(({ code }) => GOODS.has(code));
  return new Set(
    classed
      .filter(
        ({ code, start, sentence }) =>
          code === "terms" && goods.some((hit) => hit.sentence === sentence && hit.start !== start),
      )
      .map(({ sentence }) => sentence),
  );
}

/** Is there a thing to be sold, a post to be filled, a fortune to be made? */
export function namesGoods({ classed }: Classed): boolean {
  return classed.some(({ code }) => GOODS.has(code));
}
const GOODS: ReadonlySet<string> = new Set(["goods", "post", "fortune", "clientele"]);

/** How many classes of esteem meet in a note. */
export function countEsteem({ classed }: Classed): number {
  return countClasses(classed.filter(({ code }) => isEsteem(code)));
}

function countClasses(hits: readonly ClassHit[]): number {
  const codes = new Set(hits.map(({ code }) => code));
  return Math.min(codes.size, new Set(hits.map(({ start }) => start)).size);
}
