import { escapeAttribute, escapeText } from "entities";
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
    paragraph(escapeText(reason), "opacity:.72;font-size:14px"),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeText(subject)}</title>
<style>a{color:#0b6469}
@media (prefers-color-scheme:dark){a{color:#7cc5c9!important}}</style>
</head>
<body style="margin:0;padding:24px 16px;font-family:system-ui,sans-serif;font-size:16px;line-height:1.5">
<div role="main" style="max-width:36em;margin:0 auto">
<h1 style="font-size:21px;margin:0 0 16px">${escapeText(subject)}</h1>
${body.join("\n")}
</div>
</body>
</html>
`;
}
