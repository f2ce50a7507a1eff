import { escapeAttribute, escapeText } from "entities";
import { renderMailPage, softStyle } from "../text/mail-page.ts";
import type { AccountMail } from "./account-mail.ts";

/** The mail as plain text, its link spelled out. */
export function renderAccountText({ paragraphs, link, reason }: AccountMail): string {
  const parts = [...paragraphs, ...(link ? [`${link.text}:\n${link.url}`] : []), `--\n${reason}`];
  return `${parts.join("\n\n")}\n`;
}

function paragraph(html: string, style: string): string {
  return `<p style="margin:0 0 16px;${style}" dir="auto">${html}</p>`;
}

/** The same as HTML: one column, no pictures, nothing loaded, every value escaped. */
export function renderAccountHtml({ subject, paragraphs, link, reason }: AccountMail): string {
  const button = link
    ? [paragraph(`<a href="${escapeAttribute(link.url)}">${escapeText(link.text)}</a>`, "")]
    : [];
  const body = [
    ...paragraphs.map((text) => paragraph(escapeText(text), "")),
    ...button,
    paragraph(escapeText(reason), softStyle),
  ];
  return renderMailPage(subject, subject, body.join("\n"));
}
