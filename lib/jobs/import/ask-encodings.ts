import "server-only";
import { writePreview } from "../../data/import/commands.ts";
import type { Viewer } from "../../data/viewer.ts";
import { toStorable } from "../../domain/text/storable-text.ts";
import type { EncodingDoubt } from "./decode-upload.ts";

/** Stores the question of the encodings in place of a preview: reading goes on once the member has answered. */
export async function askEncodings(
  viewer: Viewer,
  importId: string,
  { questions }: EncodingDoubt,
): Promise<void> {
  const asked = questions.map(({ file, candidates }) => ({
    file: toStorable(file),
    candidates: candidates.map(({ encoding, sample }) => ({
      encoding,
      sample: sample.map(toStorable),
    })),
  }));
  const preview = { kind: "encoding", questions: asked, archiveDate: null };
  await writePreview(viewer, importId, preview, false);
}
