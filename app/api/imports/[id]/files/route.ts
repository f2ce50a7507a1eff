import type { ReadableStream } from "node:stream/web";
import { z } from "zod";
import { addUploadedBytes, findUpload, findUploadRoom } from "@/lib/data/import/uploads";
import { wordsOf } from "@/lib/domain/words/problems";
import { runUploadAlone, storeUpload } from "@/lib/jobs/import/store-upload";
import { answerProblem, guardImport, notFound } from "../../guard";

type Context = { params: Promise<{ id: string }> };

/** PUT ?name=FILE with the file as the body: streams it to disk. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const viewer = await guardImport();
  if (viewer instanceof Response) return viewer;
  const id = z.uuid().safeParse((await params).id);
  const place = id.success ? await findUpload(viewer, id.data) : null;
  if (!id.success || place === null) return notFound();
  if (!request.body) return answerProblem(400, wordsOf("upload-empty"));
  const fileName = new URL(request.url).searchParams.get("name") ?? "archive";
  const length = request.headers.get("content-length");
  const body = request.body as ReadableStream<Uint8Array>;
  const stored = await runUploadAlone(viewer.ownerId, async () => {
    const room = await findUploadRoom(viewer);
    const expected = length === null ? null : Number(length);
    const outcome = await storeUpload(body, { place, fileName, room }, expected);
    if (outcome.ok) await addUploadedBytes(viewer, id.data, outcome.value);
    return outcome;
  });
  if (stored === null) {
    return answerProblem(429, wordsOf("upload-under-way"));
  }
  if (!stored.ok) return answerProblem(400, stored.problem);
  return Response.json({ bytes: stored.value });
}
