import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const toPattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");

/**
 * Whether a test exists that is named as `file › title`; a group of tests (`describe`) is none.
 *
 * @param named file relative to the repository, and the title as it is written in that file
 */
export function isTestThere(root: string, named: string): boolean {
  const [file = "", title = ""] = named.trim().split(" › ");
  const absolute = path.join(root, file);
  if (title === "" || !/\.(?:test|spec)\.tsx?$/u.test(file) || !existsSync(absolute)) return false;
  const written = toPattern(title).replaceAll('"', '\\\\?"');
  const call = new RegExp(`(?<!describe(?:\\.only)?)\\(\\s*(["'\`])${written}\\1,`, "u");
  return call.test(readFileSync(absolute, "utf8"));
}
