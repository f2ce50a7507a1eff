import { foldText } from "./fold-text.ts";

/** Phrases of one meaning: language code to phrases separated by `|`; a trailing `*` leaves the last word open. */
export type Lexicon = Record<string, string>;

/** One phrase found: offsets are in the folded text, without the surrounding spaces. */
export type PhraseHit = { code: string; language: string; start: number; end: number };

// Scripts that write no spaces or glue particles to the word: a phrase may begin and end inside a word.
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Arabic}\p{Script=Thai}]/u;

type Entry = { code: string; language: string; trimStart: number; trimEnd: number; length: number };

/**
 * Many phrases looked for in one pass (Aho and Corasick, 1975): the time grows with the text alone, however many
 * phrases there are and whatever the text holds.
 */
export class PhraseIndex {
  readonly #edges = new Map<number, number>();
  readonly #fail: number[] = [0];
  readonly #entries: (Entry[] | undefined)[] = [undefined];
  readonly #next: number[] = [0];

  constructor(lexicons: Record<string, Lexicon>) {
    for (const [code, lexicon] of Object.entries(lexicons)) {
      for (const [language, phrases] of Object.entries(lexicon)) {
        for (const phrase of phrases.split("|")) this.#add(code, language, phrase);
      }
    }
    this.#link();
  }

  #add(code: string, language: string, phrase: string): void {
    const open = phrase.trimEnd().endsWith("*");
    const words = foldText(phrase).text.trim();
    if (words === "") return;
    const inside = UNSPACED.test(words);
    const pattern = `${inside ? "" : " "}${words}${inside || open ? "" : " "}`;
    let node = 0;
    for (let i = 0; i < pattern.length; i++) {
      const key = node * 65536 + pattern.charCodeAt(i);
      let child = this.#edges.get(key);
      if (child === undefined) {
        child = this.#fail.length;
        this.#edges.set(key, child);
        this.#fail.push(0);
        this.#entries.push(undefined);
        this.#next.push(0);
      }
      node = child;
    }
    const list = this.#entries[node] ?? [];
    list.push({
      code,
      language,
      trimStart: inside ? 0 : 1,
      trimEnd: inside || open ? 0 : 1,
      length: pattern.length,
    });
    this.#entries[node] = list;
  }

  /** Nodes are numbered parent before child, but failure links need breadth first order. */
  #link(): void {
    const children = new Map<number, [number, number][]>();
    for (const [key, child] of this.#edges) {
      const parent = Math.floor(key / 65536);
      const list = children.get(parent) ?? [];
      list.push([key % 65536, child]);
      children.set(parent, list);
    }
    const queue = [0];
    for (let head = 0; head < queue.length; head++) {
      const node = queue[head] ?? 0;
      for (const [unit, child] of children.get(node) ?? []) {
        const fallback = node === 0 ? 0 : this.#step(this.#fail[node] ?? 0, unit);
        this.#fail[child] = fallback;
        this.#next[child] = this.#entries[fallback] ? fallback : (this.#next[fallback] ?? 0);
        queue.push(child);
      }
    }
  }

  #step(from: number, unit: number): number {
    let node = from;
    for (;;) {
      const child = this.#edges.get(node * 65536 + unit);
      if (child !== undefined) return child;
      if (node === 0) return 0;
      node = this.#fail[node] ?? 0;
    }
  }

  /** Every phrase in a folded text, in the order of their ends. */
  find(folded: string): PhraseHit[] {
    const hits: PhraseHit[] = [];
    let node = 0;
    for (let i = 0; i < folded.length; i++) {
      node = this.#step(node, folded.charCodeAt(i));
      for (let found = node; found !== 0; found = this.#next[found] ?? 0) {
        for (const entry of this.#entries[found] ?? []) {
          hits.push({
            code: entry.code,
            language: entry.language,
            start: i + 1 - entry.length + entry.trimStart,
            end: i + 1 - entry.trimEnd,
          });
        }
      }
    }
    return hits;
  }
}
