import type { MemberProfile } from "../person/member-profile.ts";
import { readDefault } from "./default-note.ts";
import type { PhraseFilter } from "./find-phrases.ts";
import { type FoldedText, foldText } from "./fold-text.ts";
import { type Greeting, namesSomebodyElse, readGreeting } from "./greeting.ts";
import { listWordsOf, type Provenance, readProvenance } from "./provenance.ts";
import { sellsByTrade } from "./seller-headline.ts";
import { findSlots, type Stretch } from "./slots.ts";
import { stripManners } from "./strip-manners.ts";

export type NoteSender = { name: string; headline?: string | null; company?: string | null };

/** What stands in a note, before any judgement. */
export type NoteReading = {
  note: string;
  folded: FoldedText;
  /** `folded` without manners: all that is judged */
  bare: FoldedText;
  greeting: Greeting | null;
  isDefault: boolean;
  wrongName: boolean;
  slots: Stretch[];
  found: Provenance;
  /** The sender's own headline names selling, placing or advising as the trade. */
  isBySeller: boolean;
  /** Not a word besides manners and names. */
  isEmpty: boolean;
};

/** A note has at most 300 characters; of anything longer the head is enough. */
const LONGEST_READ = 3_000;
/** "Reme" of Remedios: who signs with a short form names nobody else. */
const SHORTEST_SHORT_FORM = 3;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Reads a note. Linear in the note, which is cut at 3,000 characters.
 * @param names every name the member goes by
 * @param isKnown left out, every phrase of the lexicons is known
 */
export function analyseNote(
  note: string,
  sender: NoteSender,
  member: MemberProfile | null,
  names: readonly string[],
  isKnown?: PhraseFilter,
): NoteReading {
  const text = blankTags(note.slice(0, LONGEST_READ));
  const folded = foldText(text);
  const bare = stripManners(folded);
  const greeting = readGreeting(text);
  const own = listWordsOf(sender.name, sender.headline, sender.company);
  for (const word of listWordsOf(sender.name))
    for (let length = SHORTEST_SHORT_FORM; length < word.length; length++)
      own.add(word.slice(0, length));
  for (const word of listWordsOf(...names)) own.add(word);
  for (const word of greeting?.name ?? []) own.add(word);
  const words = bare.text.trim().split(" ");
  return {
    note: text,
    folded,
    bare,
    greeting,
    isDefault: readDefault(text, [sender.name, ...names, ...(greeting?.name ?? [])], folded, bare),
    wrongName: greeting !== null && namesSomebodyElse(text, greeting, names, sender.name),
    slots: findSlots(text),
    found: readProvenance(text, bare, own, member, isKnown),
    isBySeller: sellsByTrade(sender.headline),
    isEmpty: words.every((word) => !LETTER.test(word) || own.has(word)),
  };
}

/** HTML tags become blanks of the same length, so that offsets stay true. */
function blankTags(text: string): string {
  if (!text.includes("<")) return text;
  return text.replace(
    /<\/?(?:p|br|a|b|i|u|div|span|strong|em|ul|ol|li|img|script|style|h[1-6])\b[^<>]{0,200}>/gi,
    (tag) => " ".repeat(tag.length),
  );
}
