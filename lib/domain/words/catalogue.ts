/** What stands in a sentence of the catalogue beside its words: plain values that JSON can carry. */
type Param =
  | string
  | number
  | boolean
  | null
  | readonly Param[]
  | { readonly [name: string]: Param };

export type Params = { readonly [name: string]: Param };

/** The words for one code: as they are, or made from parameters. */
export type Words = string | ((params: never) => string);

/** The words of one language by code. */
export type Catalogue = Readonly<Record<string, Words>>;

/** What follows a code wherever words are asked for: its parameters, exactly when it takes some. */
export type Given<W extends Words> = W extends (params: infer P) => string ? [params: P] : [];

/** The same codes with the same parameters in another language: one that lacks a code doesn't compile. */
export type Translation<C extends Catalogue> = {
  readonly [Code in keyof C]: C[Code] extends (params: infer P) => string
    ? (params: P) => string
    : string;
};

/** The words, with the parameters in their places. */
export function fillWords(words: Words, params: Params | undefined): string {
  return typeof words === "string" ? words : (words as (params: Params) => string)(params ?? {});
}

/** How the words of one catalogue are asked for by their code: `say("mutuals-few", { count: 2, least: 6 })`. */
export function speaker<C extends Catalogue>(catalogue: C) {
  return <Code extends keyof C & string>(code: Code, ...given: Given<C[Code]>): string =>
    fillWords(catalogue[code] as Words, given[0] as Params | undefined);
}

/** A count with its noun: "1 person", "12 people". Larger numbers are grouped: "30,000 rows". */
export function countOf(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
