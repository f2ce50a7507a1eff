import { z } from "zod";
import { beginImport } from "@/lib/data/import/uploads";
import { uploadPlace } from "@/lib/jobs/import/store-upload";
import { answerProblem, guardImport } from "./guard";

const bodySchema = z.object({ fileName: z.string().min(1).max(300) });

/** POST `{ fileName }`: begins an import, answers `{ importId }`. */
export async function POST(request: Request): Promise<Response> {
  const viewer = await guardImport(request);
  if (viewer instanceof Response) return viewer;
  const body = bodySchema.safeParse(await request.json().catch(() => null));
  if (!body.success) return answerProblem(400, "Name the file.");
  const { importId } = await beginImport(
    viewer,
    {
      fileName: body.data.fileName,
      storedAt: (id) => uploadPlace(viewer.ownerId, id),
    },
    new Date(),
  );
  return Response.json({ importId }, { status: 201 });
}
