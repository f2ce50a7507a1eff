import { escapeText } from "entities";

// Mail clients know little of style sheets: what matters is written on the elements. Text and ground
// are left to the client, which has its own dark mode; the links have a colour for each.
const styleSheet = `:root{color-scheme:light dark}
a{color:#0b6469}
@media (prefers-color-scheme:dark){a{color:#7cc5c9!important}}`;
const font = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif";

/** How what matters less is written. */
export const softStyle = "opacity:.72;font-size:14px";

/**
 * A mail's HTML page: one column, no pictures, nothing loaded.
 *
 * @param subject the mail's subject, as text
 * @param title what stands above, as text
 * @param body HTML, every value in it escaped
 */
export function renderMailPage(subject: string, title: string, body: string): string {
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
<h1 style="font-size:21px;margin:0 0 8px">${escapeText(title)}</h1>
${body}
</div>
</body>
</html>
`;
}
