import type { PasteLine, ProfileLink } from "./pasted-page.ts";

const CACHE = new Map<string, string>();

function foldUnit(unit: string): string {
  if (unit === "’" || unit === "‘" || unit === "ʼ" || unit === "´" || unit === "`") return "'";
  const base = (unit.normalize("NFD")[0] ?? unit).toLowerCase();
  return base.length === 1 ? base : (base[0] ?? unit);
}

/** Lower-cases and strips accents, one UTF-16 unit for one, so that offsets fit the source. Linear. */
export function foldSameLength(text: string): string {
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 128) {
      out += code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : text[i];
      continue;
    }
    const unit = text[i] ?? "";
    let folded = CACHE.get(unit);
    if (folded === undefined) {
      folded = code >= 0xd800 && code <= 0xdfff ? unit : foldUnit(unit);
      if (CACHE.size < 5000) CACHE.set(unit, folded);
    }
    out += folded;
  }
  return out;
}

const ISOLATES = /[\u202a-\u202e\u2066-\u2069]/g;
const SPACES = /[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const EDGE = /[\s\u200b\u200e\u200f\u061c\ufeff]/;

/** Trims blanks, zero-width spaces and direction marks; a loop, because a regex for it is quadratic on long runs. */
export function trimEdges(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && EDGE.test(text[start] ?? "")) start += 1;
  while (end > start && EDGE.test(text[end - 1] ?? "")) end -= 1;
  return text.slice(start, end);
}

/** Text fit for reading: NFC, plain spaces, no bidi embeddings, trimmed of blanks and direction marks. */
export function tidyText(raw: string): string {
  return trimEdges(
    raw.normalize("NFC").replace(ISOLATES, "").replace(SPACES, " ").replace(/ {2,}/g, " "),
  );
}

type LineParts = Partial<Pick<PasteLine, "control" | "alt" | "hidden" | "heading" | "block">> & {
  links?: ProfileLink[];
};

/** Makes a line from its raw text; `gap` counts the empty lines before it. */
export function makeLine(raw: string, gap: number, parts: LineParts = {}): PasteLine {
  const text = tidyText(raw);
  return {
    text,
    folded: foldSameLength(text),
    raw: raw.trim(),
    gap,
    links: parts.links ?? [],
    control: parts.control ?? false,
    alt: parts.alt ?? false,
    hidden: parts.hidden ?? false,
    heading: parts.heading ?? false,
    ...(parts.block === undefined ? {} : { block: parts.block }),
  };
}

const BULLET = /^\s*[-*•]\s+(?=\S)/;

/** A page that came through another program may be a list: most of its lines begin with a bullet. */
function isBulleted(lines: readonly string[]): boolean {
  const full = lines.filter((line) => line.trim() !== "");
  const bullets = full.filter((line) => BULLET.test(line)).length;
  return full.length >= 4 && bullets * 10 >= full.length * 7;
}

const ADDRESS = "(?:https?://)?(?:[a-z]{2,3}\\.)?linkedin\\.com/[^\\s()<>]{0,600}";
const WRITTEN_LINKS = [
  new RegExp(`!?\\[([^[\\]]{0,200})\\]\\(${ADDRESS}(?: "[^"]{0,200}")?\\)`, "gi"),
  new RegExp(`()\\s?[(<]${ADDRESS}[)>]`, "gi"),
];

function withoutLinks(line: string): string {
  if (!/linkedin\.com\//i.test(line)) return line;
  return WRITTEN_LINKS.reduce((text, pattern) => text.replace(pattern, "$1"), line);
}

/** Another program may write every link's address out ("Name (https://…)", "[Name](https://…)"); a lone one is a note's. */
function hidesLinks(lines: readonly string[]): boolean {
  const written = lines.filter((line) => withoutLinks(line) !== line).length;
  const full = lines.filter((line) => line.trim() !== "").length;
  return written >= 2 && written * 12 >= full;
}

/** A table's rows, copied as lines with tabs, give a line for each cell. */
function cellsOf(rows: string[]): string[] {
  const full = rows.filter((row) => row.trim() !== "").length;
  const tabbed = rows.filter((row) => /\S[^\S\t]*\t[^\S\t]*\S/.test(row)).length;
  return tabbed * 2 > full ? rows.flatMap((row) => row.split("\t")) : rows;
}

/** Cuts plain text into its non-empty lines. Linear. */
export function linesOfText(text: string): PasteLine[] {
  const lines: PasteLine[] = [];
  const raws = cellsOf(text.split(/\r\n|[\n\r\u0085\u2028\u2029]/));
  const bulleted = isBulleted(raws);
  const linked = hidesLinks(raws);
  let gap = 0;
  for (const each of raws) {
    const words = bulleted ? each.replace(BULLET, "") : each;
    const raw = linked ? withoutLinks(words) : words;
    const line = makeLine(raw, gap);
    if (line.text === "") {
      gap += 1;
      continue;
    }
    lines.push(line);
    gap = 0;
  }
  return lines;
}

const SAMPLE = 100_000;

/** True for bytes read as text: a NUL, or more than 2 % control and replacement characters in the first 100,000. */
export function looksBinary(text: string): boolean {
  const end = Math.min(text.length, SAMPLE);
  let odd = 0;
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 0) return true;
    const control =
      code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 11 && code !== 12;
    if (control || code === 0xfffd) odd += 1;
  }
  return odd * 50 > end;
}
