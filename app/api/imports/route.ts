import { z } from "zod";
import { beginImport } from "@/lib/data/import/uploads";
import { importKindSchema } from "@/lib/domain/import/import-view";
import { uploadPlace } from "@/lib/jobs/import/store-upload";
import { answerProblem, guardImport } from "./guard";

const bodySchema = z.object({
  fileName: z.string().min(1).max(300),
  kind: importKindSchema.default("archive"),
});

/** POST `{ fileName, kind? }`: begins an import, answers `{ importId }`. */
export async function POST(request: Request): Promise<Response> {
  const viewer = await guardImport(request);
  if (viewer instanceof Response) return viewer;
  const body = bodySchema.safeParse(await request.json().catch(() => null));
  if (!body.success) return answerProblem(400, "Name the file.");
  const { importId } = await beginImport(
    viewer,
    {
      ...body.data,
      storedAt: (id) => uploadPlace(viewer.ownerId, id),
    },
    new Date(),
  );
  return Response.json({ importId }, { status: 201 });
}
