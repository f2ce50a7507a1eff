const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

function firstGrapheme(word: string): string {
  for (const { segment } of segmenter.segment(word)) return segment;
  return "";
}

const lettered = /\p{L}|\p{N}/u;
const ideographic = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const cursive = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Mongolian}]/u;
const controls = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * One or two letters that stand for a name. Emoji, brackets and titles' dots are passed over;
 * scripts in which two letters side by side would read as a word or join (CJK, Arabic) get one.
 */
export function initialsOf(name: string): string {
  const words = name
    .replace(controls, "")
    .split(/[\s·|,()[\]"“”]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+/u, ""))
    .filter((word) => lettered.test(word));
  const first = words[0];
  if (first === undefined) return firstGrapheme(name.trim()) || "?";
  const head = firstGrapheme(first).toLocaleUpperCase("und");
  const last = words.at(-1);
  if (words.length < 2 || last === undefined || ideographic.test(head) || cursive.test(head)) {
    return head;
  }
  return head + firstGrapheme(last).toLocaleUpperCase("und");
}

/** A stable number 0..11 for a name, which picks the hue behind its initials. */
export function hueOf(name: string): number {
  let hash = 2166136261;
  for (const char of name.normalize("NFC").toLowerCase()) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619);
  }
  return (hash >>> 0) % 12;
}
