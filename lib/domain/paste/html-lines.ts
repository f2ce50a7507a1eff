import { readProfileUrl } from "../person/profile-slug.ts";
import { readHtmlTokens } from "./html-tokens.ts";
import type { PasteLine, ProfileLink } from "./pasted-page.ts";
import { makeLine, tidyText } from "./text-lines.ts";

const BLOCK = new Set(
  (
    "address article aside blockquote body button dd details dialog div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section select summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);
const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
const HIDDEN_CLASS = /visually-?hidden|(?:^|[\s_-])sr-only|a11y-text|screen-?reader/i;
const HIDDEN_STYLE = /clip:\s*rect|clip-path:\s*inset\((?:50|100)%/i;

type Frame = {
  tag: string;
  block: boolean;
  hidden: boolean;
  skipped: boolean;
  pre: boolean;
  control: boolean;
  heading: boolean;
  link: OpenLink | null;
};
type OpenLink = { slug: string | null; shown: boolean };
type Segment = { text: string; link: OpenLink | null; pre: boolean };

const ROOT: Frame = {
  tag: "",
  block: true,
  hidden: false,
  skipped: false,
  pre: false,
  control: false,
  heading: false,
  link: null,
};

function openFrame(
  tag: string,
  attributes: Map<string, string>,
  parent: Frame,
  hiddenStyle: RegExp,
): Frame {
  const style = attributes.get("style")?.slice(0, 4000) ?? "";
  const display = /(?:^|[;\s])display:\s*([a-z-]+)/i.exec(style)?.[1]?.toLowerCase();
  const space = /white-space(?:-collapse)?:\s*([a-z-]+)/i.exec(style)?.[1]?.toLowerCase();
  const role = attributes.get("role")?.toLowerCase();
  const href = tag === "a" ? attributes.get("href") : undefined;
  const slug = href === undefined ? null : (readProfileUrl(href)?.value ?? null);
  const acts = tag === "button" || role === "button" || (href !== undefined && slug === null);
  return {
    tag,
    block:
      display === undefined
        ? BLOCK.has(tag) || role === "button"
        : display !== "inline" && display !== "contents" && !display.startsWith("inline-"),
    hidden:
      parent.hidden || HIDDEN_CLASS.test(attributes.get("class") ?? "") || hiddenStyle.test(style),
    skipped: parent.skipped || display === "none" || attributes.has("hidden") || tag === "svg",
    pre: tag === "pre" || (space === undefined ? parent.pre : /pre|break|preserve/.test(space)),
    control: parent.control || acts,
    heading: parent.heading || tag === "h1",
    link: href === undefined ? parent.link : { slug, shown: false },
  };
}

/** Gathers text and images into lines as a browser would lay them out. */
class LineBuilder {
  readonly lines: PasteLine[] = [];
  private segments: Segment[] = [];
  private waiting: PasteLine[] = [];
  private control = false;
  private heading = false;
  private hidden = false;
  private gap = 0;
  private block = 0;

  add(text: string, frame: Frame): void {
    if (frame.hidden !== this.hidden) {
      this.flush();
      this.hidden = frame.hidden;
    }
    if (this.runsTogether(frame, text)) this.flush();
    const parts = frame.pre ? text.split(/\r\n|[\n\r]/) : [text.replace(/\s+/g, " ")];
    parts.forEach((part, index) => {
      if (index > 0) this.breakLine();
      if (part.trim() !== "") {
        this.control = frame.control;
        this.heading = frame.heading;
        if (frame.link !== null) frame.link.shown = true;
      }
      this.segments.push({ text: part, link: frame.link, pre: frame.pre });
    });
  }

  /** Two links, or a word and an age, that would run into each other are laid out apart; a time of day stays. */
  private runsTogether(frame: Frame, text: string): boolean {
    const last = this.segments.at(-1);
    if (/^\d{1,2}[:.h]\d\d/.test(text)) return false;
    const links = last?.link !== frame.link && last?.link !== null && frame.link !== null;
    if (last === undefined || (!links && frame.tag !== "time")) return false;
    return /[\p{L}\p{N}]$/u.test(last.text.slice(-2)) && /^[\p{L}\p{N}]/u.test(text);
  }

  addImage(alt: string, frame: Frame): void {
    if (alt.trim() === "") return;
    if (!/[\p{L}\p{N}]/u.test(alt)) {
      this.add(alt, frame);
      return;
    }
    if (frame.link !== null) frame.link.shown = true;
    const links = linkOf(frame.link, tidyText(alt));
    const line = makeLine(alt, 0, { alt: true, hidden: frame.hidden, links });
    if (this.segments.every((segment) => segment.text.trim() === "")) this.lines.push(line);
    else this.waiting.push(line);
  }

  /** A link that showed nothing (a photo without a text): kept as an empty hidden line for its slug. */
  addBareLink(link: OpenLink): void {
    if (link.shown || link.slug === null) return;
    this.flush();
    this.lines.push(makeLine("", 0, { hidden: true, links: linkOf(link, "") }));
  }

  breakLine(): void {
    const before = this.lines.length;
    this.flush();
    if (this.lines.length === before) this.gap += 1;
  }

  /** Ends an element that is laid out on its own. */
  endBlock(): void {
    this.flush();
    this.block += 1;
  }

  flush(): void {
    const segments = dropTwins(this.segments);
    const raw = joinSegments(segments);
    this.segments = [];
    if (tidyText(raw) !== "") {
      const links = linksOf(segments, tidyText(raw));
      this.lines.push(
        makeLine(raw, this.gap, {
          control: this.control,
          hidden: this.hidden,
          heading: this.heading,
          block: this.block,
          links,
        }),
      );
      this.gap = 0;
    }
    if (this.waiting.length > 0) {
      this.lines.push(...this.waiting);
      this.waiting = [];
    }
    this.control = false;
    this.heading = false;
  }
}

/** Joins the segments; a link's words do not run into the next ("Ana Ruiz" + "follows you"). */
function joinSegments(segments: Segment[]): string {
  let raw = "";
  let before: OpenLink | null = null;
  for (const { text, link } of segments) {
    const runsOn =
      link !== before && /[\p{L}\p{N}]$/u.test(raw.slice(-2)) && /^[\p{L}\p{N}]/u.test(text);
    raw += runsOn ? ` ${text}` : text;
    if (text !== "") before = link;
  }
  return raw;
}

function linkOf(link: OpenLink | null, text: string): ProfileLink[] {
  return link === null || link.slug === null ? [] : [{ slug: link.slug, text, whole: true }];
}

function linksOf(segments: Segment[], lineText: string): ProfileLink[] {
  const texts = new Map<OpenLink, string>();
  for (const { link, text } of segments) {
    if (link !== null && link.slug !== null) texts.set(link, (texts.get(link) ?? "") + text);
  }
  return [...texts].flatMap(([link, raw]) => {
    const text = tidyText(raw);
    if (text === "" || link.slug === null) return [];
    return [{ slug: link.slug, text, whole: text === lineText }];
  });
}

/** Drops the second of two neighbouring elements with the same words: the hidden twin of a name. */
function dropTwins(segments: Segment[]): Segment[] {
  const kept: Segment[] = [];
  let last = "";
  for (const segment of segments) {
    const text = segment.text.trim();
    if (text !== "" && text.length > 2 && text === last && !segment.pre) continue;
    if (text !== "") last = text;
    kept.push(segment);
  }
  return kept;
}

const SEARCH_DEPTH = 64;

function closeFrames(stack: Frame[], tag: string, builder: LineBuilder): void {
  const lowest = Math.max(1, stack.length - SEARCH_DEPTH);
  for (let i = stack.length - 1; i >= lowest; i--) {
    if (stack[i]?.tag !== tag) continue;
    for (const frame of stack.splice(i)) {
      if (frame.block) builder.endBlock();
      if (frame.tag === "a" && frame.link !== null) builder.addBareLink(frame.link);
    }
    return;
  }
}

/**
 * Reads clipboard HTML as the lines a browser would show, with links, image texts and controls marked. Linear.
 *
 * @param hiddenStyle the styles that keep an element from being seen
 */
export function linesOfHtml(html: string, hiddenStyle: RegExp = HIDDEN_STYLE): PasteLine[] {
  const builder = new LineBuilder();
  const stack: Frame[] = [ROOT];
  const start = html.startsWith("Version:") ? Math.max(0, html.indexOf("<")) : 0;
  for (const token of readHtmlTokens(start > 0 ? html.slice(start) : html)) {
    const parent = stack.at(-1) ?? ROOT;
    if (token.kind === "text") {
      if (!parent.skipped) builder.add(token.text, parent);
    } else if (token.kind === "end") {
      closeFrames(stack, token.tag, builder);
    } else if (token.tag === "br") {
      builder.breakLine();
    } else {
      const frame = openFrame(token.tag, token.attributes, parent, hiddenStyle);
      if (frame.block) builder.endBlock();
      if (token.tag === "img" && !frame.skipped)
        builder.addImage(token.attributes.get("alt") ?? "", frame);
      if (!VOID.has(token.tag) && !token.closed) stack.push(frame);
    }
  }
  builder.flush();
  return builder.lines;
}
