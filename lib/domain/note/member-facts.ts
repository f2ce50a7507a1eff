import type { MemberProfile } from "../person/member-profile.ts";
import { foldWords } from "./fold-text.ts";
import type { Stretch } from "./slots.ts";

/**
 * A fact of the member's profile found in a note. `merge`: a merge field knows it (name, headline, present job, place,
 * school); `past`: an employer or title of before; `life`: what the summary and activities tell; `skill`; `short`: the
 * present company as people call it.
 */
export type FactHit = Stretch & {
  kind: "merge" | "past" | "life" | "skill" | "short";
  text: string;
};

type FactTable = {
  names: Set<string>;
  phrases: { words: string[]; kind: FactHit["kind"]; text: string }[];
  byFirst: Map<string, number[]>;
};

const tables = new WeakMap<MemberProfile, FactTable>();
const COMMON = new Set(
  foldWords(
    "help with your their about from that this have less more hold holds former current work works working team teams people years company business university college school club society member head senior lead manager director analyst operations the and for who what into over using make makes build builds love loves also since through around always never every best good great england united kingdom ltd limited gmbh inc group",
  ),
);

function tableOf(member: MemberProfile): FactTable {
  const known = tables.get(member);
  if (known) return known;
  const table: FactTable = {
    names: new Set(foldWords(member.name)),
    phrases: [],
    byFirst: new Map(),
  };
  const seen = new Set<string>();
  const add = (text: string | null | undefined, kind: FactHit["kind"], fewest = 1) => {
    const words = foldWords(text ?? "");
    const key = words.join(" ");
    if (!text || words.length < fewest || key.length < 3 || seen.has(key)) return;
    seen.add(key);
    table.phrases.push({ words, kind, text });
  };
  addPresent(member, add);
  for (const job of member.positions.slice(1)) {
    add(job.company, "past");
    add(job.title, "past");
    add(job.location?.split(",")[0], "past");
  }
  for (const skill of member.skills) if (skill.length > 2) add(skill, "skill");
  for (const study of member.education) {
    for (const part of (study.activities ?? "").split(/[,;·|]/)) add(part.trim(), "life");
  }
  const lived = [
    member.summary,
    ...member.education.map((study) => `${study.activities ?? ""} ${study.notes ?? ""}`),
  ];
  for (const word of lived.flatMap((text) => foldWords(text ?? ""))) {
    if (word.length >= 4 && !COMMON.has(word)) add(word, "life");
  }
  table.phrases.forEach((phrase, number) => {
    const first = phrase.words[0] ?? "";
    table.byFirst.set(first, [...(table.byFirst.get(first) ?? []), number]);
  });
  for (const list of table.byFirst.values()) {
    list.sort(
      (a, b) => (table.phrases[b]?.words.length ?? 0) - (table.phrases[a]?.words.length ?? 0),
    );
  }
  tables.set(member, table);
  return table;
}

type AddFact = (text: string | null | undefined, kind: FactHit["kind"], fewest?: number) => void;

function addPresent(member: MemberProfile, add: AddFact): void {
  const job = member.positions[0];
  add(member.headline, "merge");
  add(job?.company, "merge");
  add(job?.title, "merge");
  const city = (job?.location ?? member.location)?.split(",")[0];
  add(city, "merge");
  add(member.location?.split(",")[0], "merge");
  for (const study of member.education) add(study.school, "merge");
  for (const word of foldWords(job?.company ?? "").slice(0, 1)) {
    if (word.length >= 5 && !COMMON.has(word)) add(word, "short");
  }
}

/** The member's facts named in the note, longest first, none overlapping another. */
export function findMemberFacts(
  folded: { text: string; at: Int32Array },
  member: MemberProfile | null,
): FactHit[] {
  if (!member) return [];
  const table = tableOf(member);
  const hits: FactHit[] = [];
  const words = splitWords(folded.text);
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word) continue;
    const match = (table.byFirst.get(word.text) ?? [])
      .map((number) => table.phrases[number])
      .find((phrase) => phrase?.words.every((part, j) => isSameWord(words[i + j]?.text, part)));
    if (!match) continue;
    const last = words[i + match.words.length - 1] ?? word;
    hits.push({
      kind: match.kind,
      text: match.text,
      start: folded.at[word.start] ?? 0,
      end: folded.at[last.end] ?? 0,
    });
    i += match.words.length - 1;
  }
  return hits;
}

function isSameWord(a: string | undefined, b: string): boolean {
  return a === b || a === `${b}s`;
}

function splitWords(text: string): { text: string; start: number; end: number }[] {
  const words: { text: string; start: number; end: number }[] = [];
  let start = 1;
  while (start < text.length) {
    const end = text.indexOf(" ", start);
    if (end < 0) break;
    words.push({ text: text.slice(start, end), start, end });
    start = end + 1;
  }
  return words;
}

/** The words a merge field could have put there: the member's name, present job, place and schools. */
export function mergeWords(member: MemberProfile | null): Set<string> {
  if (!member) return new Set();
  const job = member.positions[0];
  const texts = [
    member.name,
    member.headline,
    job?.company,
    job?.title,
    job?.location,
    member.location,
    ...member.education.map((study) => study.school),
  ];
  return new Set(texts.flatMap((text) => foldWords(text ?? "")));
}
