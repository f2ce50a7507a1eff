import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.join(import.meta.dirname, "../e2e/fixtures");

/** What was copied, as plain text or as HTML of the clipboard. */
export type Copied = { text?: string; html?: string };

/**
 * The fixtures of a folder below `e2e/fixtures`: each text or HTML file with the JSON of the same name, which holds what
 * must come out of it. Folders inside are left alone.
 */
export function readFixturePairs<Truth>(folder: string): (Copied & Truth)[] {
  const read = (file: string) => readFileSync(path.join(root, folder, file), "utf8");
  return readdirSync(path.join(root, folder))
    .filter((file) => /\.(?:txt|html)$/.test(file))
    .map((file) => {
      const truth: Truth = JSON.parse(read(file.replace(/\.\w+$/, ".json")));
      return { ...truth, [file.endsWith(".html") ? "html" : "text"]: read(file) };
    });
}
