import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

function listMarkdown(root: string, folder: string, recursive: boolean): string[] {
  const absolute = path.join(root, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, { recursive, encoding: "utf8" })
    .map((file) => path.posix.join(folder, file.replaceAll("\\", "/")))
    .filter((file) => file.endsWith(".md"));
}

/** The pages that somebody reads, relative to the repository: *.md beside package.json and everywhere under docs/. */
export function listPages(root: string): string[] {
  return [...listMarkdown(root, "", false), ...listMarkdown(root, "docs", true)].sort();
}
