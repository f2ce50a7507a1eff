import { readFile } from "node:fs/promises";
import type { PastedPage, PastedRow } from "../domain/paste/pasted-page.ts";
import { readPastedPage } from "../domain/paste/read-pasted-page.ts";

export type PasteOptions = { file: string; now?: string; json?: boolean };

/** Where the command writes: one document or table on `out`, one line on `err`. */
export type PasteOutput = { out: (text: string) => void; err: (text: string) => void };

const PROCESS_OUTPUT: PasteOutput = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
};

const OFFSET_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/i;

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder("utf-8").decode(bytes);
}

function toDocument(page: PastedPage) {
  const row = (each: PastedRow) => ({
    name: each.name,
    headline: each.headline,
    slug: each.slug,
    mutualCount: each.mutualCount,
    mutualNames: each.mutualNames,
    note: each.note,
    noteCut: each.noteCut,
    date: each.date,
    doubts: each.doubts,
  });
  return { page: page.page, rows: page.rows.map(row), leftover: page.leftover };
}

const NOTHING =
  "This does not look like a page of invitations, connections or a profile: nothing was taken.";

function toTable(page: PastedPage): string {
  if (page.rows.length === 0) return `${NOTHING}\n`;
  const lines = page.rows.flatMap((each, index) => {
    const mutual = each.mutualCount === null ? "" : `${each.mutualCount} mutual`;
    const facts = [
      each.date ?? "",
      mutual,
      each.slug ?? "",
      each.doubts.map((doubt) => `${doubt}?`).join(" "),
    ];
    const note =
      each.note === null
        ? []
        : [`     "${each.note.replaceAll("\n", "\n      ")}"${each.noteCut ? " (cut)" : ""}`];
    return [
      `${String(index + 1).padStart(3)}  ${each.name}${each.headline === null ? "" : ` - ${each.headline}`}`,
      ...[facts.filter((fact) => fact !== "").join(" | ")]
        .filter((fact) => fact !== "")
        .map((fact) => `     ${fact}`),
      ...note,
    ];
  });
  const rest =
    page.leftover.length === 0
      ? []
      : ["", "Not placed:", ...page.leftover.map((line) => `  ${line}`)];
  return `${[`${page.page}: ${page.rows.length}`, ...lines, ...rest].join("\n")}\n`;
}

/**
 * `paste FILE [--now T] [--json]`: shows what is read from copied text (.txt) or copied HTML (.html); saves nothing.
 * @returns the exit code: 0, or 1 after one clear line on the error output
 */
export async function runPaste(
  options: PasteOptions,
  output: PasteOutput = PROCESS_OUTPUT,
): Promise<number> {
  if (
    options.now !== undefined &&
    (!OFFSET_TIME.test(options.now) || Number.isNaN(Date.parse(options.now)))
  ) {
    output.err(`--now needs a time such as 2026-11-20T09:00:00+01:00, not "${options.now}"\n`);
    return 1;
  }
  let content: string;
  try {
    content = decode(await readFile(options.file));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "error";
    const reason =
      code === "ENOENT" ? "there is no such file" : code === "EISDIR" ? "it is a folder" : code;
    output.err(`Cannot read ${options.file}: ${reason}\n`);
    return 1;
  }
  const now = options.now === undefined ? new Date() : new Date(options.now);
  const isHtml = /\.html?$/i.test(options.file);
  const page = readPastedPage(isHtml ? { html: content, now } : { text: content, now });
  output.out(options.json ? `${JSON.stringify(toDocument(page))}\n` : toTable(page));
  return 0;
}
