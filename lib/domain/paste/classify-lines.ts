import { type Age, readAge } from "./ages.ts";
import {
  type CaptionRole,
  captionPair,
  captionRole,
  HIDDEN_CAPTION_WORDS,
  moreMarkStart,
} from "./captions.ts";
import { isLabelLine, splitAtLabels } from "./labels.ts";
import { marksOf } from "./marks.ts";
import { isMutualTail, type Mutuals, readMutualsLine } from "./mutuals.ts";
import { cleanName, isBadgeLine, isDegreeLine, isPronounLine, namesInAlt } from "./names.ts";
import type { PasteLine } from "./pasted-page.ts";
import { isNavigation, type SectionRole, sectionRole } from "./sections.ts";
import { readSentence, type Sentence } from "./sentences.ts";
import { foldSameLength, makeLine } from "./text-lines.ts";

/** What a line is by its own words; where it stands decides what it means. */
type ItemRole =
  | "text"
  | "sentence"
  | "alt"
  | "caption"
  | "age"
  | "mutual"
  | "dash"
  | "badge"
  | "label"
  | "more"
  | "hidden"
  /** Of a language not known: shown to the member, taken for nothing. */
  | "unread"
  | Exclude<SectionRole, null>;

export type Item = {
  line: PasteLine;
  role: ItemRole;
  /** The name this line would give, cleaned and folded. */
  nameKey: string;
  altNames: readonly string[];
  sentence?: Sentence;
  /** The sentence is known from its coming again only. */
  repeated?: boolean;
  caption?: CaptionRole;
  age?: Age;
  mutuals?: Mutuals;
};

const LOGO =
  /^(?:company logo|unternehmenslogo|firmenlogo|logo (?:de|of|von|van|da|do|d')|logotipo|bedrijfslogo|event image|newsletter image|background image|background photo|cover photo|immagine di sfondo|foto di copertina|hintergrundbild)\b|\blogo$/;

function item(line: PasteLine, role: ItemRole, extra: Partial<Item> = {}): Item {
  return { line, role, nameKey: "", altNames: [], ...extra };
}

/** A name as the words that hidden captions leave of it; empty when none are left. */
export function captionKey(folded: string): string {
  const words = folded.replace(/'s(?= |$)/g, "").split(/[\s,]+/);
  return words.filter((word) => word !== "" && !HIDDEN_CAPTION_WORDS.has(word)).join(" ");
}

/** What may be a caption for screen readers ("Accept Ana Ruiz's invitation"); believed when the name is on the page. */
function spokenCaption(folded: string): { role: CaptionRole; nameKey: string } | null {
  if (folded.length > 140 || !/invit|einladung|convite|uitnodiging|anfrage|richiesta/.test(folded))
    return null;
  const words = folded.split(/[\s,]+/);
  const role = words.map((word) => captionRole(word)).find((found) => found !== null);
  if (role !== "accept" && role !== "ignore" && role !== "withdraw") return null;
  const nameKey = captionKey(folded);
  return nameKey === "" || nameKey.length > 90 ? null : { role, nameKey };
}

/** Badges, degree and pronouns, one or several on a line ("(She/Her) · 2nd"). */
function isMarkLine(folded: string): boolean {
  if (folded.length > 90) return false;
  const isMark = (part: string) => isBadgeLine(part) || isDegreeLine(part) || isPronounLine(part);
  return isMark(folded) || marksOf(folded).every(isMark);
}

function classify(
  line: PasteLine,
  ageOf: (line: PasteLine) => Age | null,
  names: ReadonlySet<string> | null,
): Item {
  const { folded } = line;
  if (line.text === "") return item(line, "hidden");
  const caption = captionRole(folded);
  if (caption !== null && !line.alt) return item(line, "caption", { caption });
  const spoken = names === null ? null : spokenCaption(folded);
  if (spoken !== null && names?.has(spoken.nameKey)) {
    return item(line, "caption", { caption: spoken.role, nameKey: spoken.nameKey });
  }
  if (line.alt || line.hidden) {
    return item(line, line.alt ? "alt" : "hidden", { altNames: [...namesInAlt(folded), folded] });
  }
  if (isLabelLine(folded)) return item(line, "label");
  const sentence = readSentence(line);
  if (sentence !== null) {
    const nameKey = sentence.name === null ? "" : foldSameLength(sentence.name);
    return item(line, "sentence", { sentence, nameKey });
  }
  const mutuals = readMutualsLine(line);
  if (mutuals !== null) return item(line, "mutual", { mutuals });
  const age = ageOf(line);
  if (age !== null) return item(line, "age", { age });
  if (/^[-–—]{1,3}$/.test(folded)) return item(line, "dash");
  if (moreMarkStart(line.text, folded) === 0) return item(line, "more");
  if (isMarkLine(folded)) return item(line, "badge");
  const section = sectionRole(folded);
  const nameKey = folded.length <= 120 ? foldSameLength(cleanName(line.text)) : "";
  if (section !== null) return item(line, section, { nameKey });
  if (folded.length <= 140 && LOGO.test(folded)) return item(line, "alt");
  return item(line, "text", { nameKey, altNames: namesInAlt(folded) });
}

/** Sets labels apart from their values, splits "IgnoreAccept" in two and joins a mutual line that was broken before its "and 3 others". */
function regroup(lines: readonly PasteLine[]): PasteLine[] {
  const out: PasteLine[] = [];
  for (const line of lines.flatMap(splitAtLabels)) {
    const pair = captionPair(line.folded);
    const before = out.at(-1);
    if (pair !== null) {
      out.push(...pairLines(line));
    } else if (before !== undefined && !before.alt && !before.hidden && isMutualTail(line)) {
      let joined = line;
      for (let top = out.at(-1); top !== undefined; top = out.at(-1)) {
        if (joined !== line && !/,$/.test(top.text)) break;
        out.pop();
        const raw = `${top.raw} ${joined.raw}`;
        joined = makeLine(raw, top.gap, { links: [...top.links, ...joined.links].map(asPart) });
      }
      out.push(joined);
    } else {
      out.push(line);
    }
  }
  return out;
}

function asPart<T extends { whole: boolean }>(link: T): T {
  return { ...link, whole: false };
}

function pairLines(line: PasteLine): PasteLine[] {
  for (let cut = 1; cut < line.text.length; cut++) {
    const first = line.folded.slice(0, cut).replace(/[\s|·]+$/, "");
    const second = line.folded.slice(cut).replace(/^[\s|·]+/, "");
    const roles = [captionRole(first), captionRole(second)];
    if (roles.includes("accept") && roles.includes("ignore")) {
      return [
        { ...makeLine(first, line.gap), control: line.control },
        { ...makeLine(second, 0), control: line.control },
      ];
    }
  }
  return [line];
}

const PORTUGUESE = /\b(?:aceitar|ignorar convite|conexoes|conexao|ha \d+|enviado|voce)\b/;

/**
 * Classifies every line by its own words. Linear.
 * @param now epoch milliseconds, from which ages count back
 */
export function classifyLines(lines: readonly PasteLine[], now: number): Item[] {
  const grouped = regroup(lines);
  const mIsMonth =
    grouped.some((line) => line.folded.length < 80 && PORTUGUESE.test(line.folded)) &&
    grouped.some((line) => line.folded.length < 20 && /^\d+ ?min\b/.test(line.folded));
  // A page repeats its ages, and calendars are slow.
  const ages = new Map<string, Age | null>();
  const ageOf = (line: PasteLine): Age | null => {
    const known = ages.get(line.folded);
    if (known !== undefined) return known;
    const age = readAge(line, now, mIsMonth);
    ages.set(line.folded, age);
    return age;
  };
  const first = grouped.map((line) => classify(line, ageOf, null));
  const plain = first.filter((each) => spokenCaption(each.line.folded) === null);
  const names = new Set(plain.map((each) => captionKey(each.nameKey)));
  names.delete("");
  const items = first.map((each) =>
    spokenCaption(each.line.folded) === null ? each : classify(each.line, ageOf, names),
  );
  return dropFalseAnswers(reopenList(items));
}

/** Navigation below suggestions or the messaging overlay: the page's own part begins there again. */
function reopenList(items: readonly Item[]): Item[] {
  let beside = false;
  return items.map((each) => {
    if (each.role === "aside" || each.role === "overlay") beside = true;
    else if (each.role === "list") beside = false;
    else if (beside && each.role === "chrome" && isNavigation(each.line.folded)) {
      beside = false;
      return { ...each, role: "list" as const, nameKey: "" };
    }
    return each;
  });
}

/**
 * A line of a note may be a caption's word ("Ignorieren" on an English page): answers that never stand with their
 * counterpart are text where others do, and so are answers that are no buttons where others are.
 */
function dropFalseAnswers(items: Item[]): Item[] {
  const hasControls = items.some((each) => each.line.control && isAnswer(each));
  const paired = new Set<string>();
  let run: Item[] = [];
  for (const each of [...items, undefined]) {
    if (each !== undefined && run.length < 12 && isAnswer(each) && joinsAnswers(run, each)) {
      run.push(each);
    } else {
      const both = new Set(run.map((answer) => answer.caption)).size > 1;
      if (both) for (const answer of run) paired.add(answer.line.folded);
      run = each !== undefined && isAnswer(each) ? [each] : [];
    }
  }
  const isFalse = (each: Item): boolean =>
    (hasControls && !each.line.control) ||
    (paired.size > 0 && each.caption !== "withdraw" && !paired.has(each.line.folded));
  return items.map((each) =>
    isAnswer(each) && isFalse(each) ? { ...each, role: "text" as const, caption: undefined } : each,
  );
}

/** Whether an answer still belongs to the buttons before it: each shows once; screen-reader twins may repeat it. */
export function joinsAnswers(run: readonly Item[], each: Item): boolean {
  if (each.nameKey !== "") return true;
  return !run.some((answer) => answer.nameKey === "" && answer.caption === each.caption);
}

/** Accept, ignore or withdraw: the captions that make a card an invitation. */
export function isAnswer(each: Item): boolean {
  return (
    each.role === "caption" &&
    (each.caption === "accept" || each.caption === "ignore" || each.caption === "withdraw")
  );
}
