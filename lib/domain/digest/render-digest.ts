import { escapeAttribute, escapeText } from "entities";
import { renderMailPage, softStyle } from "../text/mail-page.ts";
import { say } from "../words/sentences.ts";
import type { Digest, DigestLine, DigestSection } from "./digest.ts";

function lineAsText({ text, detail, url }: DigestLine): string {
  return `- ${text}${detail ? ` (${detail})` : ""}\n  ${url}`;
}

/** The digest as plain text, its links spelled out. */
export function renderText({ title, opening, sections, reason, ...links }: Digest): string {
  const parts = sections.map(
    (section) => `${section.title.toUpperCase()}\n\n${section.lines.map(lineAsText).join("\n")}`,
  );
  const foot = [
    "--",
    reason,
    `${say("digest-change")}: ${links.settingsUrl}`,
    `${say("digest-stop")}: ${links.unsubscribeUrl}`,
  ];
  return `${[title, opening, ...parts, foot.join("\n")].join("\n\n")}\n`;
}

function link(text: string, url: string): string {
  return `<a href="${escapeAttribute(url)}" dir="auto">${escapeText(text)}</a>`;
}

function lineAsHtml({ text, detail, url }: DigestLine): string {
  const more = detail ? ` <span style="${softStyle}" dir="auto">${escapeText(detail)}</span>` : "";
  return `<li style="margin:0 0 8px">${link(text, url)}${more}</li>`;
}

function sectionAsHtml({ title, lines }: DigestSection): string {
  return `<h2 style="font-size:17px;margin:24px 0 8px">${escapeText(title)}</h2>
<ul style="margin:0;padding:0 0 0 20px">
${lines.map(lineAsHtml).join("\n")}
</ul>`;
}

/** The same as HTML: one column, no pictures, nothing loaded, every value escaped. */
export function renderHtml({
  subject,
  title,
  opening,
  sections,
  reason,
  ...links
}: Digest): string {
  const body = `<p style="margin:0">${escapeText(opening)}</p>
${sections.map(sectionAsHtml).join("\n")}
<p style="margin:32px 0 0;padding:16px 0 0;border-top:1px solid #8886;font-size:14px"><span style="${softStyle}">${escapeText(reason)}</span><br>
${link(say("digest-change"), links.settingsUrl)} &middot; ${link(say("digest-stop"), links.unsubscribeUrl)}</p>`;
  return renderMailPage(subject, title, body);
}
