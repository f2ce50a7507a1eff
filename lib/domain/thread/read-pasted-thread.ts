import { Temporal } from "temporal-polyfill";
import type { TimePrecision } from "../conversation/timeline-entry.ts";
import { linesOfHtml } from "../paste/html-lines.ts";
import type { PasteLine } from "../paste/pasted-page.ts";
import { foldSameLength, linesOfText, looksBinary } from "../paste/text-lines.ts";
import { type DayHeading, readDayHeading } from "./day-heading.ts";
import { findDayHeadings, findThreadStarts, type ThreadStart } from "./find-starts.ts";
import { nameSenders } from "./name-senders.ts";
import type {
  PastedThread,
  ThreadDoubt,
  ThreadInput,
  ThreadMessage,
  ThreadPerson,
} from "./pasted-thread.ts";
import { isSameName, namesOfLabel } from "./sender-line.ts";
import { isChrome, type NoiseRole, noiseRole } from "./thread-noise.ts";

type Said = { start: ThreadStart; day: DayHeading | null; texts: string[]; wasDeleted: boolean };
type BodyLine = { line: PasteLine; role: NoiseRole };

const DIGITS = /^\d{1,3}$/;

/** Reactions stand under a message as pictures with a count; a message may also be one picture. */
function withoutReactions(body: readonly BodyLine[]): BodyLine[] {
  const isPicture = (each: BodyLine | undefined) => each?.role === "picture";
  const isCount = (each: BodyLine | undefined) => DIGITS.test(each?.line.text ?? "");
  const first = body.findIndex(({ role }) => role !== "quiet");
  return body.filter((each, at) => {
    if (at === first) return true;
    const [above, below] = [body[at - 1], body[at + 1]];
    if (isCount(each)) return !isPicture(above) || (at - 1 === first && first >= 0);
    if (!isPicture(each)) return true;
    return !(/\d/.test(each.line.text) || isCount(below) || isPicture(above) || isPicture(below));
  });
}

/** The lines right below a reaction: it ended the message above. */
function belowReactions(body: readonly BodyLine[], kept: readonly BodyLine[]): Set<BodyLine> {
  const stays = new Set(kept);
  let reacted = false;
  const below = new Set<BodyLine>();
  for (const each of body) {
    if (stays.has(each)) {
      if (reacted) below.add(each);
      reacted = false;
    } else reacted ||= each.role === "picture";
  }
  return below;
}

/** The words of a message; several where the head said so and empty lines set them apart. */
function textsOf(body: readonly BodyLine[], several: boolean): string[] {
  const kept = withoutReactions(body);
  const words = kept.filter(({ role }) => role === null || role === "picture");
  const files = body.filter(({ role }) => role === "file");
  const below = several ? belowReactions(body, kept) : new Set<BodyLine>();
  const texts: string[] = [];
  let text = "";
  for (const each of words.length > 0 ? words : files) {
    const { line } = each;
    const parted = line.gap > 0 || below.has(each);
    if (text !== "" && parted && several) {
      texts.push(text);
      text = line.raw;
    } else {
      text += (text === "" ? "" : line.gap > 0 ? "\n\n" : "\n") + line.raw;
    }
  }
  return [...texts, text].map((each) => each.trim()).filter((each) => each !== "");
}

const PROFILE = /(?:^| )(?:profile?|profiel|perfil|profilo)(?: |$)/;

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
  if (foldSameLength(name) === line.folded) return true;
  const tail = line.folded.endsWith(foldSameLength(name)) ? line.folded.slice(0, -name.length) : "";
  return tail !== "" && namesOfLabel({ ...line, folded: tail.trim() }).length > 0;
}

function isHeadLine(line: PasteLine, { name, spoken }: ThreadStart): boolean {
  return repeatsName(line, name) || (spoken && linksProfile(line, name));
}

/** Its link and its photo's text stand above a head as well: the end of the message before. */
function dropNames(body: BodyLine[], name: string): void {
  for (let last = body.at(-1); last && repeatsName(last.line, name); last = body.at(-1)) body.pop();
}

type Walk = { said: Said[]; leftover: string[] };

function walk(lines: readonly PasteLine[], input: ThreadInput): Walk {
  const known = [input.memberName, input.personName ?? ""];
  const clock = Temporal.Instant.fromEpochMilliseconds(input.now).toZonedDateTimeISO(input.zone);
  const today = clock.toPlainDate();
  const starts = findThreadStarts(lines, known, today);
  const headings = findDayHeadings(lines, starts, today);
  const startAt = new Map(starts.map((start) => [start.at, start]));
  const said: Said[] = [];
  const leftover: string[] = [];
  const firstDay = headings.values().next().value ?? null;
  let day: DayHeading | null = null;
  let open: { start: ThreadStart; body: BodyLine[]; wasDeleted: boolean } | null = null;
  const close = () => {
    if (open === null) return;
    const texts = textsOf(open.body, open.start.several);
    const before = firstDay && { ...firstDay, sure: false };
    said.push({ start: open.start, day: day ?? before, texts, wasDeleted: open.wasDeleted });
    open = null;
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) continue;
    const start = startAt.get(at);
    const heading = headings.get(at);
    const role = noiseRole(line);
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
  close();
  return { said, leftover };
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
  const { said, leftover } = walk(lines, input);
  const senders = nameSenders(
    said.map(({ start }) => start.name),
    input,
  );
  const messages: ThreadMessage[] = [];
  const inMinute = new Map<number, number>();
  let latest = Number.NEGATIVE_INFINITY;
  for (const each of said) {
    const sender = senders.get(each.start.name);
    const { at, precision, doubts } = place(each, input.now, input.zone);
    if (at < latest && !doubts.includes("date")) doubts.push("date");
    latest = Math.max(latest, at);
    if (!sender?.sure) doubts.push("sender");
    for (const text of each.texts) {
      const before = inMinute.get(at) ?? 0;
      inMinute.set(at, before + 1);
      const from = sender?.from ?? each.start.name;
      messages.push({ from, at: at + before, precision, text, doubts: [...doubts] });
    }
  }
  const others = [...new Set([...senders.values()].filter(({ from }) => from !== "me"))];
  const names = [...new Set(others.map(({ name }) => name))];
  return { messages, people: peopleOf(lines, names), leftover };
}

/**
 * Reads a copied LinkedIn conversation into dated messages: day headings and sender lines in six languages, LinkedIn's
 * own words left out, what could not be placed listed. HTML is read first; when it gives nothing, the plain text is.
 * Never throws; time grows with the length of the paste. Another page gives no messages.
 */
export function readPastedThread(input: ThreadInput): PastedThread {
  const nothing: PastedThread = { messages: [], people: [], leftover: [] };
  const html = input.html ?? "";
  if (html !== "" && !looksBinary(html)) {
    const read = readLines(linesOfHtml(html), input);
    if (read.messages.length > 0 || (input.text ?? "") === "") return read;
  }
  const text = input.text ?? "";
  return text === "" || looksBinary(text) ? nothing : readLines(linesOfText(text), input);
}
