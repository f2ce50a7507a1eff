import { Temporal } from "temporal-polyfill";
import type { TimePrecision } from "../conversation/timeline-entry.ts";
import { linesOfHtml } from "../paste/html-lines.ts";
import { cleanName, namesInAlt } from "../paste/names.ts";
import type { PasteLine } from "../paste/pasted-page.ts";
import { foldSameLength, linesOfText, looksBinary } from "../paste/text-lines.ts";
import { type DayHeading, readDayHeading } from "./day-heading.ts";
import { findDayHeadings, findThreadStarts, type ThreadStart } from "./find-starts.ts";
import { isMarkedName, withoutFrameTail } from "./frame-tail.ts";
import { countsGroup, isGroupNotice } from "./group-thread.ts";
import { type Text, textsOf } from "./message-texts.ts";
import { nameSenders } from "./name-senders.ts";
import type {
  PastedThread,
  ThreadDoubt,
  ThreadInput,
  ThreadMessage,
  ThreadPerson,
} from "./pasted-thread.ts";
import { findQuotedHeads } from "./quoted-heads.ts";
import type { BodyLine } from "./reactions.ts";
import { isMemberWord, isSameName } from "./sender-line.ts";
import { isChrome, noiseRole } from "./thread-noise.ts";
import { findUnknownHeads } from "./unknown-heads.ts";

type Said = { start: ThreadStart; day: DayHeading | null; texts: Text[]; doubted: boolean };

const PROFILE = /(?:^| )(?:profile?|profiel|perfil|profilo)(?: |$)/;

const PROFILE_WORD = /profil|profiel|perfil/;

/** "Visualizar perfil de Ana": one of the name's words, and the word for a profile. */
function linksProfile({ folded }: PasteLine, name: string): boolean {
  if (folded.length > 60 || !PROFILE.test(folded) || /[.!?,]/.test(folded)) return false;
  const words = new Set(folded.replace(/'s?(?= |$)/g, "").split(" "));
  return foldSameLength(name)
    .split(" ")
    .some((word) => words.has(word));
}

/** The head repeats the name, alone or behind "View Ana's profile". */
function repeatsName(line: PasteLine, name: string): boolean {
  if (line.text.length > 160) return false;
  const key = foldSameLength(name);
  if (key === line.folded || key === foldSameLength(cleanName(line.text))) return true;
  return isLabelWithName(line, key);
}

/** "View Ana's profileAna Ruiz, #HIRING": a label and the name that stands behind it. */
function isLabelWithName({ folded }: PasteLine, key: string): boolean {
  if (folded.length > 160 || !PROFILE_WORD.test(folded)) return false;
  const at = folded.lastIndexOf(key);
  const rest = at < 0 ? "" : folded.slice(at + key.length);
  const marked = rest === "" || /^[\s,(·•#]/.test(rest);
  return at > 0 && marked && rest.length <= 40 && namesInAlt(folded.slice(0, at).trim()).length > 0;
}

function isHeadLine(line: PasteLine, { name, spoken }: ThreadStart): boolean {
  return repeatsName(line, name) || (spoken && linksProfile(line, name));
}

/** Its link and its photo's text stand above a head as well: the end of the message before. */
function dropNames(body: BodyLine[], name: string): void {
  for (let last = body.at(-1); last && repeatsName(last.line, name); last = body.at(-1)) body.pop();
}

const mostNames = 50;
const isSaid = ({ line, role }: BodyLine): boolean =>
  (role === null || role === "file") && /\p{L}/u.test(line.text);
/** Lines of these kinds are LinkedIn's own words, in a language that is known. */
const isSpoken = new Set(["quiet", "deleted", "system", "end", "voice", "player"]);

type Walk = { said: Said[]; leftover: string[]; languageKnown: boolean; inGroup: boolean };
type Open = { start: ThreadStart; body: BodyLine[]; wasDeleted: boolean };

function walk(lines: readonly PasteLine[], input: ThreadInput): Walk {
  const known = [input.memberName, input.personName ?? ""];
  const clock = Temporal.Instant.fromEpochMilliseconds(input.now).toZonedDateTimeISO(input.zone);
  const today = clock.toPlainDate();
  const heads = findUnknownHeads(lines, findThreadStarts(lines, known, today));
  const { labels } = heads;
  const days = findDayHeadings(lines, heads.starts, today);
  const { quoted, doubted } = findQuotedHeads(lines, heads.starts, (at) => days.has(at));
  const starts = heads.starts.filter((start) => !quoted.has(start));
  const quotes = new Set([...quoted].map(({ at }) => at));
  const shown = new Set([...known, ...starts.map(({ name }) => name)].map(foldSameLength));
  shown.delete("");
  const names = [...shown].slice(0, mostNames);
  const headings = quoted.size === 0 ? days : findDayHeadings(lines, starts, today);
  const startAt = new Map(starts.map((start) => [start.at, start]));
  const quoteLines = new Set(lines.filter((_, at) => quotes.has(at)));
  const isQuote = ({ line }: BodyLine) => quoteLines.has(line);
  const said: Said[] = [];
  const leftover: string[] = [];
  let spoken = headings.size > 0 || starts.some((each) => each.spoken || isMemberWord(each.name));
  const firstDay = headings.values().next().value ?? null;
  let day: DayHeading | null = null;
  let inGroup = false;
  let banner: string[] = [];
  let open: Open | null = null;
  const close = (isLast = false) => {
    if (open === null) return;
    // Reactions may stay under a message that was deleted.
    const body = open.wasDeleted ? open.body.filter(isSaid) : open.body;
    const trimmed = withoutFrameTail(body, names, { isLast, sender: open.start.name });
    banner = trimmed.banner;
    const unsure = new Set([...trimmed.unsure, ...trimmed.body.filter(isQuote)]);
    const texts = textsOf(trimmed.body, open.start.several, unsure);
    const before = firstDay && { ...firstDay, sure: false };
    said.push({ start: open.start, day: day ?? before, texts, doubted: doubted.has(open.start) });
    open = null;
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || labels.has(at)) continue;
    const start = startAt.get(at);
    const heading = headings.get(at);
    const glued =
      start === undefined &&
      (isMarkedName(line, names) ||
        (PROFILE_WORD.test(line.folded) && names.some((name) => isLabelWithName(line, name))));
    const role = glued ? "quiet" : noiseRole(line);
    inGroup ||= role === "system" ? isGroupNotice(line) : open === null && countsGroup(line);
    spoken ||= role !== null && isSpoken.has(role) && !line.alt && /\p{L}{3}/u.test(line.text);
    if (start) {
      const goesOn: boolean =
        open !== null && open.body.length === 0 && isSameName(open.start.name, start.name);
      if (goesOn && open !== null) {
        const { name, several, spoken } = open.start;
        open.start = { ...start, name, several: several || start.several, spoken };
      } else {
        dropNames(open?.body ?? [], start.name);
        close();
        open = { start, body: [], wasDeleted: false };
      }
      at += start.length - 1;
    } else if (heading) {
      close();
      day = heading;
    } else if (role === "end") {
      if (said.length === 0 && open === null) continue;
      break;
    } else if (role === "deleted") {
      if (open !== null) open.wasDeleted = true;
    } else if (open === null) {
      if (role === "system" || (role === null && !isChrome(line) && line.text !== "")) {
        leftover.push(line.text);
      }
    } else if (role === "system") {
      leftover.push(line.text);
    } else if (line.text !== "" && (open.body.length > 0 || !isHeadLine(line, open.start))) {
      if (role !== "quiet") open.body.push({ line, role });
    }
  }
  close(true);
  const languageKnown = labels.size === 0 && (spoken || leftover.length === 0);
  return { said, leftover: [...leftover, ...banner], languageKnown, inGroup };
}

type Placed = { at: number; precision: TimePrecision; doubts: ThreadDoubt[] };

function place({ start, day: heading }: Said, now: number, zone: string): Placed {
  const clock = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const today = clock.toPlainDate();
  const own = start.between === "" ? null : readDayHeading(foldSameLength(start.between), today);
  const passed = start.minutes <= clock.hour * 60 + clock.minute;
  const found = own ?? heading;
  const day = found?.day ?? (passed ? today : today.subtract({ days: 1 }));
  const time = { hour: Math.floor(start.minutes / 60), minute: start.minutes % 60 };
  const at = day.toPlainDateTime(time).toZonedDateTime(zone).epochMilliseconds;
  const doubts: ThreadDoubt[] = found?.sure === true ? [] : ["date"];
  if (at > now) doubts.push("time");
  return { at: Math.min(at, now), precision: found ? "minute" : "approximate", doubts };
}

function peopleOf(lines: readonly PasteLine[], names: readonly string[]): ThreadPerson[] {
  const links = lines.flatMap((line) => line.links).filter(({ text }) => text.length <= 200);
  return names.slice(0, 20).map((name) => ({
    name,
    slug: links.find(({ text }) => isSameName(text, name))?.slug ?? null,
  }));
}

function readLines(lines: readonly PasteLine[], input: ThreadInput): PastedThread {
  const { said, leftover, languageKnown, ...read } = walk(lines, input);
  const senders = nameSenders(
    said.map(({ start }) => start.name),
    input,
  );
  const others = [...new Set([...senders.values()].filter(({ from }) => from !== "me"))];
  const names = [...new Set(others.map(({ name }) => name))];
  const inGroup = read.inGroup || names.length > 1;
  const messages: ThreadMessage[] = [];
  const inMinute = new Map<number, number>();
  let latest = Number.NEGATIVE_INFINITY;
  for (const each of said) {
    const sender = senders.get(each.start.name);
    const { at, precision, doubts } = place(each, input.now, input.zone);
    if (at < latest && !doubts.includes("date")) doubts.push("date");
    latest = Math.max(latest, at);
    if (!sender?.sure || each.doubted) doubts.push("sender");
    if (inGroup && sender?.from !== "me") doubts.push("group");
    if (!languageKnown) doubts.push("language");
    for (const { text, sure } of each.texts) {
      const before = inMinute.get(at) ?? 0;
      inMinute.set(at, before + 1);
      const from = sender?.from ?? each.start.name;
      const unsure: ThreadDoubt[] = sure ? [] : ["words"];
      messages.push({ from, at: at + before, precision, text, doubts: [...doubts, ...unsure] });
    }
  }
  return { messages, people: peopleOf(lines, names), leftover, inGroup };
}

/**
 * Reads a copied LinkedIn conversation into dated messages: day headings and sender lines in seven languages, LinkedIn's
 * own words left out, what could not be placed listed. HTML is read first; when it gives nothing, the plain text is.
 * Never throws; time grows with the length of the paste. Another page gives no messages.
 */
export function readPastedThread(input: ThreadInput): PastedThread {
  const nothing: PastedThread = { messages: [], people: [], leftover: [], inGroup: false };
  const html = input.html ?? "";
  if (html !== "" && !looksBinary(html)) {
    const read = readLines(linesOfHtml(html), input);
    if (read.messages.length > 0 || (input.text ?? "") === "") return read;
  }
  const text = input.text ?? "";
  return text === "" || looksBinary(text) ? nothing : readLines(linesOfText(text), input);
}
