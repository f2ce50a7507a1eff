import { say } from "../words/sentences.ts";

/** How files begin that are no tables, whatever their name says, and what to do with them. */
const SIGNS = [
  ["PK\u0003\u0004", "table-workbook"],
  ["\u00d0\u00cf\u0011\u00e0", "table-old-workbook"],
  ["%PDF", "table-pdf"],
] as const;
const WEB_PAGE = /^\s*<(?:!doctype|html|head|body|\?xml)/i;

/**
 * Why a file is no table at all, judged by how it begins.
 * @returns words that follow the file's name and line, or null
 */
export function refuseTable(head: string): string | null {
  const known = SIGNS.find(([start]) => head.startsWith(start));
  if (known) return say(known[1]);
  return WEB_PAGE.test(head.slice(0, 500)) ? say("table-web-page") : null;
}
