import { decodeHTML } from "entities";

/** A start or end tag, or a stretch of text, of an HTML document. */
export type HtmlToken =
  | { kind: "text"; text: string }
  | { kind: "start"; tag: string; attributes: Map<string, string>; closed: boolean }
  | { kind: "end"; tag: string };

const RAW_TEXT = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "title",
  "textarea",
  "iframe",
]);

function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isSpace(char: string | undefined): boolean {
  return char === " " || char === "\n" || char === "\t" || char === "\r" || char === "\f";
}

type Cursor = { html: string; at: number };

function readWhile(cursor: Cursor, goesOn: (char: string) => boolean): string {
  const start = cursor.at;
  while (cursor.at < cursor.html.length && goesOn(cursor.html[cursor.at] ?? "")) cursor.at += 1;
  return cursor.html.slice(start, cursor.at);
}

function readAttributeValue(cursor: Cursor): string {
  const quote = cursor.html[cursor.at];
  if (quote === '"' || quote === "'") {
    const end = cursor.html.indexOf(quote, cursor.at + 1);
    const stop = end < 0 ? cursor.html.length : end;
    const value = cursor.html.slice(cursor.at + 1, stop);
    cursor.at = stop + 1;
    return decodeHTML(value);
  }
  return decodeHTML(readWhile(cursor, (char) => !isSpace(char) && char !== ">"));
}

function readAttributes(cursor: Cursor): { attributes: Map<string, string>; closed: boolean } {
  const attributes = new Map<string, string>();
  let closed = false;
  while (cursor.at < cursor.html.length) {
    readWhile(cursor, isSpace);
    const char = cursor.html[cursor.at];
    if (char === ">" || char === undefined) break;
    if (char === "/") {
      closed = true;
      cursor.at += 1;
      continue;
    }
    closed = false;
    const name = readWhile(cursor, (c) => !isSpace(c) && c !== "=" && c !== ">" && c !== "/");
    if (name === "") {
      cursor.at += 1;
      continue;
    }
    readWhile(cursor, isSpace);
    let value = "";
    if (cursor.html[cursor.at] === "=") {
      cursor.at += 1;
      readWhile(cursor, isSpace);
      value = readAttributeValue(cursor);
    }
    if (attributes.size < 64) attributes.set(name.toLowerCase(), value);
  }
  cursor.at += 1;
  return { attributes, closed };
}

/** Skips a comment, doctype or processing instruction that begins at the cursor. */
function skipMarkup(cursor: Cursor): void {
  const isComment = cursor.html.startsWith("<!--", cursor.at);
  const mark = isComment ? "-->" : ">";
  const end = cursor.html.indexOf(mark, cursor.at + (isComment ? 4 : 1));
  cursor.at = end < 0 ? cursor.html.length : end + mark.length;
}

/** Skips the content of a raw-text element up to its end tag, compared without case. */
function skipRawText(cursor: Cursor, tag: string): void {
  const { html } = cursor;
  for (;;) {
    const open = html.indexOf("</", cursor.at);
    if (open < 0) {
      cursor.at = html.length;
      return;
    }
    if (html.slice(open + 2, open + 2 + tag.length).toLowerCase() === tag) {
      const end = html.indexOf(">", open);
      cursor.at = end < 0 ? html.length : end + 1;
      return;
    }
    cursor.at = open + 2;
  }
}

function readTag(cursor: Cursor): HtmlToken | null {
  const { html } = cursor;
  const isEnd = html[cursor.at + 1] === "/";
  cursor.at += isEnd ? 2 : 1;
  const tag = readWhile(cursor, (c) => !isSpace(c) && c !== ">" && c !== "/").toLowerCase();
  const { attributes, closed } = readAttributes(cursor);
  if (isEnd) return { kind: "end", tag };
  if (RAW_TEXT.has(tag) && !closed) {
    skipRawText(cursor, tag);
    return null;
  }
  return { kind: "start", tag, attributes, closed };
}

/**
 * Cuts HTML into tags and text: the part of the standard that clipboard HTML needs. One pass, linear, never throws;
 * scripts, styles and comments vanish, character references are decoded.
 */
export function* readHtmlTokens(html: string): Generator<HtmlToken> {
  const cursor: Cursor = { html, at: 0 };
  while (cursor.at < html.length) {
    const open = html.indexOf("<", cursor.at);
    const stop = open < 0 ? html.length : open;
    if (stop > cursor.at) yield { kind: "text", text: decodeHTML(html.slice(cursor.at, stop)) };
    cursor.at = stop;
    if (open < 0) return;
    const next = html.charCodeAt(open + 1);
    if (html[open + 1] === "!" || html[open + 1] === "?") {
      skipMarkup(cursor);
    } else if (isNameStart(html[open + 1] === "/" ? html.charCodeAt(open + 2) : next)) {
      const token = readTag(cursor);
      if (token !== null) yield token;
    } else {
      yield { kind: "text", text: "<" };
      cursor.at = open + 1;
    }
  }
}
