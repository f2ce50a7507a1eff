import { decodeHTMLStrict } from "entities/decode";

const TAG =
  /<\/?(?:p|br|a|div|span|b|i|u|em|strong|ul|ol|li|h[1-6]|table|tr|td|th|img|blockquote|pre|code|font|html|body|head|style|script)(?=[\s/>])/i;
const BREAKS = new Set([
  "br",
  "p",
  "div",
  "li",
  "ul",
  "ol",
  "tr",
  "table",
  "blockquote",
  "pre",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
]);
const HIDDEN = new Set(["style", "script", "head"]);

function tagName(text: string, at: number): string {
  let end = at;
  while (end < text.length && /[a-z0-9]/i.test(text[end] ?? "")) end++;
  return text.slice(at, end).toLowerCase();
}

/** Text between tags; one walk, never looking back, so that a text full of "<" costs no more than its length. */
function stripTags(html: string): string {
  let out = "";
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) return out + html.slice(at);
    out += html.slice(at, open);
    const isComment = html.startsWith("<!--", open);
    const closing = html[open + 1] === "/";
    const name = tagName(html, open + (closing ? 2 : 1));
    if (name === "" && !isComment) {
      out += "<";
      at = open + 1;
      continue;
    }
    const close = html.indexOf(isComment ? "-->" : ">", open);
    if (close < 0) return out + html.slice(open);
    at = close + (isComment ? 3 : 1);
    if (BREAKS.has(name)) out += "\n";
    if (!closing && HIDDEN.has(name)) {
      const end = html.toLowerCase().indexOf(`</${name}`, at);
      at = end < 0 ? html.length : end;
    }
  }
  return out;
}

/**
 * The words of a message whose content may be HTML: tags become line breaks or vanish, entities become characters.
 * What comes out is text, to be shown as text. Plain text with a lone "<" stays as it is.
 *
 * @param content a CONTENT cell of messages.csv
 */
export function htmlToText(content: string): string {
  const hasTags = content.includes("<") && TAG.test(content);
  const bare = hasTags ? stripTags(content.replace(/\s+/g, " ")) : content;
  const text = bare.includes("&") ? decodeHTMLStrict(bare) : bare;
  if (!hasTags) return text.trim();
  return text
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/**
 * A message as it is compared with the note of an invitation: its words, whatever the white space between them. The note
 * comes decoded already and the message does not, so both are read until nothing is left to read.
 */
export function comparableText(content: string): string {
  const once = htmlToText(content);
  const text = /[&<]/.test(once) ? htmlToText(once) : once;
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}
