import { isDefaultSentence, namesNetwork } from "./default-sentences.ts";
import { type FoldedText, foldText, foldWords, isAscii } from "./fold-text.ts";
import { GAP, stripManners } from "./strip-manners.ts";

/** LinkedIn's own sentences are short. */
const LONGEST_DEFAULT_NOTE = 400;
const LONGEST_DEFAULT_WORDS = 60;
const LATIN_IN_OTHERS = /([a-z0-9]+)/;
const ADDRESSED = /^[^、，,。！!\s]{0,12}\s?(?:さん|さま|様|先生|您好|你好)[、，,。！!：:\s]*/u;
/** "Rád(a)", "přidal(a)": LinkedIn writes for a man or a woman. */
const EITHER_ENDING = /(?<=\p{L})\(\p{L}{1,3}\)/gu;

/**
 * Is the note LinkedIn's own sentence, in any of its languages, once manners and names are gone? A name in another
 * script than the member's may stay behind at either end.
 * @param names whose names may stand in it: the sender's, the member's, who is greeted
 * @param folded the folded note, where it is at hand
 * @param bare `folded` without manners, where it is at hand
 */
export function readDefault(
  note: string,
  names: readonly string[],
  folded: FoldedText = foldText(note.slice(0, LONGEST_DEFAULT_NOTE + 1)),
  bare?: FoldedText,
): boolean {
  if (note.length > LONGEST_DEFAULT_NOTE) return false;
  const written = split(folded.text);
  if (written.length > LONGEST_DEFAULT_WORDS || !namesNetwork(written)) return false;
  const known = new Set(names.flatMap((name) => foldWords(name)));
  const isOther = (word: string) => !known.has(word);
  const candidates = [
    split((bare ?? stripManners(folded)).text.replaceAll(GAP, "")),
    written,
    split(foldText(note.replace(ADDRESSED, "")).text),
    split(foldText(note.replace(EITHER_ENDING, "")).text),
  ].map((words) => words.filter(isOther));
  return candidates.some(
    (words) =>
      isDefaultSentence(words) ||
      (isDefaultSentence(words.slice(1)) && !isAscii(words[0] ?? "")) ||
      (isDefaultSentence(words.slice(0, -1)) && !isAscii(words.at(-1) ?? "")),
  );
}

function split(folded: string): string[] {
  return folded
    .split(" ")
    .flatMap((word) => (isAscii(word) ? word : word.split(LATIN_IN_OTHERS)))
    .filter((word) => word !== "");
}
