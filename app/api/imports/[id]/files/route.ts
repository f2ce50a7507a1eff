import type { ReadableStream } from "node:stream/web";
import { z } from "zod";
import { addUploadedBytes, findUpload } from "@/lib/data/import/uploads";
import { storeUpload } from "@/lib/jobs/import/store-upload";
import { answerProblem, guardImport, notFound } from "../../guard";

type Context = { params: Promise<{ id: string }> };

/** PUT ?name=FILE with the file as the body: streams it to disk. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const viewer = await guardImport(request);
  if (viewer instanceof Response) return viewer;
  const id = z.uuid().safeParse((await params).id);
  const place = id.success ? await findUpload(viewer, id.data) : null;
  if (!id.success || place === null) return notFound();
  if (!request.body) return answerProblem(400, "This file is empty.");
  const fileName = new URL(request.url).searchParams.get("name") ?? "archive";
  const length = request.headers.get("content-length");
  const stored = await storeUpload(
    request.body as ReadableStream<Uint8Array>,
    { place, fileName },
    length === null ? null : Number(length),
  );
  if (!stored.ok) return answerProblem(400, stored.problem);
  await addUploadedBytes(viewer, id.data, stored.value);
  return Response.json({ bytes: stored.value });
}
