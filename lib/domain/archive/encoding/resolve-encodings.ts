import type { ArchiveFile } from "../open-table.ts";
import { createDecoder } from "./create-decoder.ts";
import type { ChosenEncodings, Encoding, EncodingQuestion } from "./encodings.ts";
import { type EncodingReading, findReading } from "./find-reading.ts";
import { gatherSample, type Sample } from "./gather-sample.ts";
import { showSample } from "./show-sample.ts";

/** Files ready to be read as UTF-8, how those were read that are not in it, and what only the member can say. */
export type ResolvedEncodings = {
  files: ArchiveFile[];
  read: { file: string; encoding: Encoding }[];
  questions: EncodingQuestion[];
};

const mostCandidates = 6;
const MARK = new Uint8Array([0xef, 0xbb, 0xbf]);

/** A table whose bytes come as UTF-8, marked as such, whatever it is in. */
function asUtf8(file: ArchiveFile, encoding: Encoding): ArchiveFile {
  async function* open() {
    const decoder = createDecoder(encoding);
    const encoder = new TextEncoder();
    yield MARK;
    let isFirst = true;
    for await (const chunk of file.open()) {
      const text = decoder.write(chunk);
      if (text === "") continue;
      yield encoder.encode(isFirst ? text.replace(/^\ufeff/, "") : text);
      isFirst = false;
    }
    yield encoder.encode(decoder.end());
  }
  return { ...file, open };
}

/** Cards may be in several encodings, so their reader decodes line by line; it only has to know the older one. */
function readIn(file: ArchiveFile, encoding: Encoding, { isCards }: Sample): ArchiveFile {
  const isByBytes = encoding.startsWith("utf-16") || encoding === "iso-2022-jp";
  return isCards && !isByBytes ? { ...file, encoding } : asUtf8(file, encoding);
}

function toQuestion(file: ArchiveFile, sample: Sample, readings: readonly EncodingReading[]) {
  const candidates = readings.slice(0, mostCandidates).map(({ encoding, text }) => ({
    encoding,
    sample: showSample(text, sample.isCards),
  }));
  return { file: file.name, candidates };
}

/**
 * Finds what every file is encoded in. UTF-8 and UTF-16 are known by their bytes; of older encodings only those are
 * taken whose reading is sure, or that the member chose. All else is a question, never a guess.
 *
 * @param chosen what the member said, by the file's name or by `*`
 */
export async function resolveEncodings(
  files: readonly ArchiveFile[],
  chosen: ChosenEncodings,
): Promise<ResolvedEncodings> {
  const resolved: ResolvedEncodings = { files: [], read: [], questions: [] };
  for (const file of files) {
    const sample = await gatherSample(file.open);
    const said = chosen[file.name] ?? (sample.known === null ? chosen["*"] : undefined);
    const { readings, isSure } =
      sample.known === null && said === undefined
        ? findReading(sample.lines)
        : { readings: [], isSure: false };
    const [best] = readings;
    const encoding = said ?? sample.known ?? (isSure ? best?.encoding : undefined);
    if (encoding === undefined) resolved.questions.push(toQuestion(file, sample, readings));
    else if (encoding !== "utf-8") resolved.read.push({ file: file.name, encoding });
    const isPlain = encoding === undefined || encoding === "utf-8";
    resolved.files.push(isPlain ? file : readIn(file, encoding, sample));
  }
  return resolved;
}
