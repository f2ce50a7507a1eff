import type { FoldedText } from "./fold-text.ts";
import { GAP } from "./strip-manners.ts";

const CLAUSE_END = /[,;:.!?。！？、，；：؟،।\n]+/g;
/** A clause of which so much is manners is manners: "Have a wonderful weekend", "Alvast hartelijk dank". */
const FRAME_SHARE = 0.5;
/** More words beside them say something of their own. */
const MOST_LEFT = 1;

/** "... on Friday. - Moz", "My name is Ama": how the writer is called, in whatever script. */
const SIGNATURE =
  /(?<=[.!?…\n]\s?)[-–—~]\s?\p{L}+|(?:मेरा नाम|mera naam|my name is|me llamo|mi nombre es|ich heiße|mein name ist|je m['’]appelle|mi chiamo|meu nome é|mijn naam is|jag heter|nazywam się|меня зовут|اسمي)\s+[\p{L}\p{M}]+/giu;

/** Tells of an offset in the note whether its clause is a courtesy as a whole, or the signature below. */
export function findFrames(note: string, masked: FoldedText): (offset: number) => boolean {
  const framed = new Uint8Array(note.length + 1);
  for (const { index, 0: signature } of note.matchAll(SIGNATURE))
    framed.fill(1, index, index + signature.length);
  let unit = 0;
  let isAfterManners = false;
  const close = (start: number, end: number) => {
    let manners = 0;
    let letters = 0;
    let left = 0;
    for (; unit < masked.text.length && (masked.at[unit] ?? 0) < end; unit++) {
      const sign = masked.text[unit];
      if (sign === " ") continue;
      if (sign !== GAP && masked.text[unit - 1] === " ") left++;
      letters++;
      if (sign === GAP) manners++;
    }
    const isSigned = isAfterManners && left === 1 && end > note.length;
    if (letters > 0 && left <= MOST_LEFT && (isSigned || manners / letters >= FRAME_SHARE))
      framed.fill(1, start, end);
    isAfterManners = letters > 0 && left === 0;
  };
  let start = 0;
  for (const match of note.matchAll(CLAUSE_END)) {
    const end = match.index + match[0].length;
    close(start, end);
    start = end;
  }
  close(start, note.length + 1);
  return (offset) => framed[offset] === 1;
}
