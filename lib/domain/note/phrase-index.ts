import { foldText } from "./fold-text.ts";

/** Phrases of one meaning: language code to phrases separated by `|`; a trailing `*` leaves the last word open. */
export type Lexicon = Record<string, string>;

/** One phrase found: offsets are in the folded text, without the surrounding spaces. */
export type PhraseHit = { code: string; language: string; start: number; end: number };

// Scripts that write no spaces or glue particles to the word: a phrase may begin and end inside a word.
export const UNSPACED_LETTER =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Arabic}\p{Script=Thai}]/u;

/** Folded already, as most phrases are written. */
const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

const WIDE_DEPTH = 3;

type Entry = { code: string; language: string; trimStart: number; trimEnd: number; length: number };

/**
 * Many phrases looked for in one pass (Aho and Corasick, 1975): the time grows with the text alone, however many
 * phrases there are and whatever the text holds.
 */
export class PhraseIndex {
  readonly #lexicons: Record<string, Lexicon>;
  /** Children of a node as a chain: first child, next sibling, and the unit that leads to a node. */
  readonly #child: number[] = [0];
  readonly #sibling: number[] = [0];
  readonly #unit: number[] = [0];
  /** Nodes near the root have hundreds of children: a table each. */
  readonly #wide: (Map<number, number> | undefined)[] = [new Map()];
  readonly #fail: number[] = [0];
  readonly #entries: (Entry[] | undefined)[] = [undefined];
  readonly #next: number[] = [0];
  #isBuilt = false;

  /** The phrases are read at the first search: a process that judges no note pays nothing. */
  constructor(lexicons: Record<string, Lexicon>) {
    this.#lexicons = lexicons;
  }

  #build(): void {
    this.#isBuilt = true;
    for (const [code, lexicon] of Object.entries(this.#lexicons)) {
      for (const [language, phrases] of Object.entries(lexicon)) {
        for (const phrase of phrases.split("|")) this.#add(code, language, phrase);
      }
    }
    this.#link();
  }

  #edge(node: number, unit: number): number {
    const wide = this.#wide[node];
    if (wide) return wide.get(unit) ?? 0;
    let child = this.#child[node] ?? 0;
    while (child !== 0 && this.#unit[child] !== unit) child = this.#sibling[child] ?? 0;
    return child;
  }

  #grow(node: number, unit: number, depth: number): number {
    const child = this.#fail.length;
    this.#fail.push(0);
    this.#entries.push(undefined);
    this.#next.push(0);
    this.#child.push(0);
    this.#unit.push(unit);
    this.#sibling.push(this.#child[node] ?? 0);
    this.#child[node] = child;
    this.#wide[node]?.set(unit, child);
    this.#wide.push(depth < WIDE_DEPTH ? new Map() : undefined);
    return child;
  }

  #add(code: string, language: string, phrase: string): void {
    const open = phrase.trimEnd().endsWith("*");
    const bare = open ? phrase.trimEnd().slice(0, -1) : phrase;
    const isPlain = PLAIN.test(bare);
    const words = isPlain ? bare : foldText(phrase).text.trim();
    if (words === "") return;
    const inside = !isPlain && UNSPACED_LETTER.test(words);
    const pattern = `${inside ? "" : " "}${words}${inside || open ? "" : " "}`;
    let node = 0;
    for (let i = 0; i < pattern.length; i++) {
      const unit = pattern.charCodeAt(i);
      node = this.#edge(node, unit) || this.#grow(node, unit, i + 1);
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
    const queue = [0];
    for (let head = 0; head < queue.length; head++) {
      const node = queue[head] ?? 0;
      for (let child = this.#child[node] ?? 0; child !== 0; child = this.#sibling[child] ?? 0) {
        const fallback = node === 0 ? 0 : this.#step(this.#fail[node] ?? 0, this.#unit[child] ?? 0);
        this.#fail[child] = fallback;
        this.#next[child] = this.#entries[fallback] ? fallback : (this.#next[fallback] ?? 0);
        queue.push(child);
      }
    }
  }

  #step(from: number, unit: number): number {
    let node = from;
    for (;;) {
      const child = this.#edge(node, unit);
      if (child !== 0) return child;
      if (node === 0) return 0;
      node = this.#fail[node] ?? 0;
    }
  }

  /** Every phrase in a folded text, in the order of their ends. */
  find(folded: string): PhraseHit[] {
    if (!this.#isBuilt) this.#build();
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
