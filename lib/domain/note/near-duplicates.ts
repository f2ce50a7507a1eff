import type { MemberProfile } from "../person/member-profile.ts";
import { readDefault } from "./default-note.ts";
import { foldText, foldWords } from "./fold-text.ts";
import { findSlots, type Stretch } from "./slots.ts";
import { GAP, stripManners } from "./strip-manners.ts";
import { cardWords } from "./word-origin.ts";

/** A note the member received; `id` keeps a note from being compared with itself. */
export type ReceivedNote = { id: string; note: string | null; senderName: string };

/** The member's notes by their masked word groups; build it once, ask it for every note. */
export type NoteIndex = {
  postings: Map<number, number[]>;
  sizes: number[];
  ids: string[];
  senders: string[];
  member: MemberProfile | null;
};

const GROUP = 3;
const MOST_POSTINGS = 200;
const LONGEST = 2_000;
/** Dice coefficient of the word groups: a third of the words are the same, in the same order. */
const ALIKE = 0.3;
/** So many groups in common are a whole sentence, however much else stands around it. */
const SENTENCE = 8;
/** Below this many groups two notes may agree by chance ("Would love to connect"). */
const FEWEST_GROUPS = 4;

/**
 * Indexes received notes by hashed groups of three words, without manners, with names, card words, numbers and slots
 * masked, so that the same sentences with other merge fields and another greeting fall together. Linear in the total
 * length; each note is read once.
 */
export function buildNoteIndex(
  notes: Iterable<ReceivedNote>,
  member: MemberProfile | null = null,
): NoteIndex {
  const index: NoteIndex = { postings: new Map(), sizes: [], ids: [], senders: [], member };
  for (const { id, note, senderName } of notes) {
    // LinkedIn's own sentence is everybody's: it makes nobody's note a template.
    if (!note || readDefault(note, [senderName, member?.name ?? ""])) continue;
    const groups = maskedGroups(note, senderName, member);
    if (groups.size < FEWEST_GROUPS) continue;
    const number = index.sizes.length;
    index.sizes.push(groups.size);
    index.ids.push(id);
    index.senders.push(foldWords(senderName).join(" "));
    for (const group of groups) {
      const list = index.postings.get(group);
      if (!list) index.postings.set(group, [number]);
      else if (list.length < MOST_POSTINGS) list.push(number);
    }
  }
  return index;
}

/** Ids of the other people's notes that share sentences with this one, the most alike first. */
export function findAlike(
  index: NoteIndex,
  note: { id?: string; note: string; senderName: string; bare?: string },
): string[] {
  const groups = maskedGroups(note.note, note.senderName, index.member, note.bare);
  if (groups.size < FEWEST_GROUPS) return [];
  const shared = new Map<number, number>();
  for (const group of groups) {
    for (const number of index.postings.get(group) ?? []) {
      shared.set(number, (shared.get(number) ?? 0) + 1);
    }
  }
  const sender = foldWords(note.senderName).join(" ");
  const alike: { id: string; score: number }[] = [];
  for (const [number, count] of shared) {
    const id = index.ids[number] ?? "";
    if (count < FEWEST_GROUPS || id === note.id || index.senders[number] === sender) continue;
    const score = (2 * count) / (groups.size + (index.sizes[number] ?? 0));
    if (score >= ALIKE || count >= SENTENCE) alike.push({ id, score });
  }
  return alike.sort((a, b) => b.score - a.score).map(({ id }) => id);
}

/** `bare`: the note without manners, where it is known already. */
function maskedGroups(
  note: string,
  senderName: string,
  member: MemberProfile | null,
  bare?: string,
): Set<number> {
  const text = note.slice(0, LONGEST);
  const slots = findSlots(text);
  const known = slots.length === 0 && text.length === note.length ? bare : undefined;
  const words = maskedWords(known ?? strip(text, slots), senderName, member);
  const groups = new Set<number>();
  for (let i = 0; i + GROUP <= words.length; i++) {
    const own = words.slice(i, i + GROUP);
    if (own.every((word) => word === "_")) continue;
    groups.add(hashText(own.join(" ")));
  }
  return groups;
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function strip(note: string, slots: Stretch[]): string {
  let text = note;
  for (const slot of [...slots].reverse()) {
    text = `${text.slice(0, slot.start)} 0 ${text.slice(slot.end)}`;
  }
  return stripManners(foldText(text)).text;
}

function maskedWords(bare: string, senderName: string, member: MemberProfile | null): string[] {
  const masked = new Set(foldWords(senderName));
  const card = cardWords(member);
  const words: string[] = [];
  for (const piece of bare.trim().split(" ")) {
    const word = piece.replaceAll(GAP, "");
    if (word === "") continue;
    const mask = masked.has(word) || (word.length > 2 && card.has(word)) || /^\d/.test(word);
    if (mask && words.at(-1) === "_") continue;
    // Without spaces between words, single signs stand for words.
    if (!mask && UNSPACED.test(word)) words.push(...word);
    else words.push(mask ? "_" : word);
  }
  return words;
}

/** FNV-1a over UTF-16 units. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}
