/** What Windows-1252 has at 0x80 to 0x9f. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
/** Signs that no name has beside a letter: what Ł, ę or ü become in a wrong encoding. */
const SIGN_AT_LETTER =
  /\p{L}[¢£¤¥¦§¨©¬®¯°±²³¶¸¹¼½¾¿¡×÷†‡‰]|[¢£¤¥¦§¨©¬®¯±²³¶¹¼½¾¿¡×÷†‡‰€]\p{L}|\p{L}[„“”…•€™]\p{L}/u;
/** A letter that an older encoding could not hold was written as a question mark. */
const LOST_LETTER = /\p{L}\?+\p{L}|(?:^|\s)\?+\p{L}|\?{2,}/u;
const MIXED =
  /(?:\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin})/u;
/** Capitals inside of small letters that have an accent: `FranÁois`, `SociÈtÈ`. */
const WRONG_CASE = /\p{Ll}(?=[À-ÖØ-Þ])\p{Lu}/u;
/** Words made of accented letters alone: `Ìàðèÿ`, what Cyrillic or Greek becomes. */
const ACCENTS_ALONE = /(?:^|\s)[À-ÖØ-öø-ÿŠšŽžŒœ]{4,}(?=$|\s)/u;
const utf8 = new TextDecoder("utf-8", { fatal: true });

function toWindowsByte(char: string): number | null {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code;
  const at = WINDOWS.indexOf(char);
  return at < 0 ? null : 0x80 + at;
}

/** UTF-8 that was read as Windows-1252: written back, it is valid UTF-8 again (`MÃ¼ller`, `Ð˜Ð²Ð°Ð½`). */
function isMojibake(text: string): boolean {
  return (text.match(/[\u0080-\u{10ffff}]{2,}/gu) ?? []).some((run) => {
    const bytes = [...run].map(toWindowsByte);
    if (bytes.includes(null)) return false;
    try {
      utf8.decode(Uint8Array.from(bytes, Number));
      return true;
    } catch {
      return false;
    }
  });
}

/** Whether a name came out of a wrong encoding somewhere on its way. */
export function looksGarbled(name: string): boolean {
  return (
    /[\ufffd\u0080-\u009f]/.test(name) ||
    LOST_LETTER.test(name) ||
    SIGN_AT_LETTER.test(name) ||
    MIXED.test(name) ||
    WRONG_CASE.test(name) ||
    ACCENTS_ALONE.test(name) ||
    isMojibake(name)
  );
}

/** Whether a name may take the place of another: a good one is never replaced by a garbled one. */
export function mayReplaceName(known: string, name: string): boolean {
  return looksGarbled(known) || !looksGarbled(name);
}
