import { readFileSync } from "node:fs";
import path from "node:path";

/** A paragraph, an item of a list or a row of a table, with the code that it names. */
export type Block = { page: string; line: number; spans: string[] };

/** What a page names that can be held against the repository. */
export type Page = {
  page: string;
  lines: number;
  blocks: Block[];
  /** lines of code blocks that a shell would read */
  commands: string[];
  /** where links lead, without the leading address of the page */
  links: string[];
  /** headings as GitHub turns them into anchors */
  anchors: string[];
};

const toAnchor = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/gu, "-");

/** Reads a page, a path relative to the repository. */
export function readPage(root: string, page: string): Page {
  const text = readFileSync(path.join(root, page), "utf8");
  const fences = Array.from(
    text.matchAll(/^```(\w*)\n(.*?)^```/gmsu),
    ([, language = "", code = ""]) => ({
      language,
      code,
    }),
  );
  const prose = text.replace(/^```.*?^```/gmsu, (fence) => fence.replace(/[^\n]/gu, ""));
  const blocks: Block[] = [];
  let isOpen = false;
  for (const [at, line] of prose.split("\n").entries()) {
    const begins = /^\s*(?:\d+\.|[-*]|\||#+)\s?/u.test(line);
    if (line.trim() === "") isOpen = false;
    else {
      if (begins || !isOpen) blocks.push({ page, line: at + 1, spans: [] });
      isOpen = true;
      blocks.at(-1)?.spans.push(line);
    }
  }
  return {
    page,
    lines: text.trimEnd().split("\n").length,
    blocks: blocks.map(({ spans, ...block }) => ({
      ...block,
      spans: Array.from(spans.join(" ").matchAll(/`([^`]+)`/gu), ([, span = ""]) => span),
    })),
    commands: fences
      .filter(({ language }) => language !== "mermaid")
      .flatMap(({ code }) => code.split("\n"))
      .filter((line) => /^(?:npm|npx|node)\b/u.test(line))
      .map((line) => line.replace(/\s+#.*$/u, "")),
    links: Array.from(prose.matchAll(/\]\(((?:[^()]|\([^()]*\))+)\)/gu), ([, link = ""]) => link),
    anchors: Array.from(prose.matchAll(/^#+ (.+)$/gmu), ([, heading = ""]) => toAnchor(heading)),
  };
}
