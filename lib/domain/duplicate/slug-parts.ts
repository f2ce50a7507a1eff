import { foldWord } from "./fold-word.ts";

/** LinkedIn's ending of an address that is taken already: letters and digits mixed; a name with a number is none. */
const randomEnding = /-(?![a-z]{3,}\d{1,2}$)(?=[a-z]*\d)[a-z0-9]{2,10}$/u;

/** A slug without LinkedIn's random ending: `ana-ruiz-4b2a91` is `ana-ruiz`. @param slug decoded, lower-case */
export function withoutRandomEnding(slug: string): string {
  let base = slug;
  // Old addresses have three such groups: "ana-ruiz-12-345-6b7".
  for (let times = 0; times < 3 && randomEnding.test(base); times++) {
    base = base.replace(randomEnding, "");
  }
  return base.replace(/\d+$/u, "") || slug;
}

/** The words of a slug's base as names are compared: `josé-niño-9a1b2c` gives `jose`, `nino`. */
export function slugWords(slug: string): string[] {
  return withoutRandomEnding(slug)
    .split(/[-_.]/u)
    .map(foldWord)
    .filter((word) => word.length > 1);
}
