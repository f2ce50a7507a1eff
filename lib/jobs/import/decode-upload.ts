import "server-only";
import {
  type ChosenEncodings,
  type Encoding,
  type EncodingQuestion,
  encodingWords,
} from "../../domain/archive/encoding/encodings.ts";
import { resolveEncodings } from "../../domain/archive/encoding/resolve-encodings.ts";
import { type ArchiveFile, openTable } from "../../domain/archive/open-table.ts";
import { fail } from "../../domain/result.ts";
import { say } from "../../domain/words/sentences.ts";
import { ArchiveProblem } from "./archive-problem.ts";
import type { OpenedArchive } from "./open-zip.ts";

/** Files whose encoding only the member can say; the message names the candidates, for who has no page to choose on. */
export class EncodingDoubt extends ArchiveProblem {
  override name = "EncodingDoubt";
  readonly questions: EncodingQuestion[];

  constructor(questions: EncodingQuestion[]) {
    const files = questions.map(({ file, candidates }) => ({ file, candidates }));
    super(fail("encoding-unsure", { files }));
    this.questions = questions;
  }
}

export type DecodedUpload = OpenedArchive & { read: { file: string; encoding: Encoding }[] };

/** Whether a file of an archive is read at all: of the others the encoding matters to nobody. */
async function isOfArchive(file: ArchiveFile): Promise<boolean> {
  const opened = await openTable(file);
  return opened.ok;
}

/**
 * Makes the files of an upload readable whatever they are encoded in.
 *
 * @param chosen what the member said of encodings
 * @param door the archive's door asks only about files that it reads
 * @throws EncodingDoubt when only the member can say what a file is in; the upload is closed then
 */
export async function decodeUpload(
  upload: OpenedArchive,
  chosen: ChosenEncodings,
  door: "archive" | "contacts",
): Promise<DecodedUpload> {
  try {
    const { files, read, questions } = await resolveEncodings(upload.files, chosen);
    const asked: EncodingQuestion[] = [];
    for (const question of questions) {
      const file = upload.files.find(({ name }) => name === question.file);
      if (door === "contacts" || (file && (await isOfArchive(file)))) asked.push(question);
    }
    if (asked.length > 0) throw new EncodingDoubt(asked);
    return { ...upload, files, read };
  } catch (error) {
    upload.close();
    throw error;
  }
}

/** How files were read that are not in UTF-8, for the command line. */
export function describeEncodings(read: DecodedUpload["read"]): string[] {
  return read.map(({ file, encoding }) =>
    say("file-read-as", { file, encoding: encodingWords[encoding] }),
  );
}
