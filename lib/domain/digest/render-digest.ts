import { escapeAttribute, escapeText } from "entities";
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

// Mail clients know little of style sheets: what matters is written on the elements. Text and ground
// are left to the client, which has its own dark mode; the links have a colour for each.
const styleSheet = `:root{color-scheme:light dark}
a{color:#0b6469}
@media (prefers-color-scheme:dark){a{color:#7cc5c9!important}}`;
const font = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif";
const soft = "opacity:.72;font-size:14px";

function link(text: string, url: string): string {
  return `<a href="${escapeAttribute(url)}" dir="auto">${escapeText(text)}</a>`;
}

function lineAsHtml({ text, detail, url }: DigestLine): string {
  const more = detail ? ` <span style="${soft}" dir="auto">${escapeText(detail)}</span>` : "";
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
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeText(subject)}</title>
<style>${styleSheet}</style>
</head>
<body style="margin:0;padding:24px 16px;${font};font-size:16px;line-height:1.5">
<div role="main" style="max-width:36em;margin:0 auto">
<h1 style="font-size:21px;margin:0 0 4px">${escapeText(title)}</h1>
<p style="margin:0">${escapeText(opening)}</p>
${sections.map(sectionAsHtml).join("\n")}
<p style="margin:32px 0 0;padding:16px 0 0;border-top:1px solid #8886;font-size:14px"><span style="${soft}">${escapeText(reason)}</span><br>
${link(say("digest-change"), links.settingsUrl)} &middot; ${link(say("digest-stop"), links.unsubscribeUrl)}</p>
</div>
</body>
</html>
`;
}
