import { z } from "zod";
import { beginImport } from "@/lib/data/import/uploads";
import { importKindSchema } from "@/lib/domain/import/import-view";
import { uploadPlace } from "@/lib/jobs/import/store-upload";
import { answerProblem, guardImport } from "./guard";

const bodySchema = z.object({
  fileName: z
    .string()
    .min(1)
    .transform((name) => Array.from(name.toWellFormed().replace(/\p{Cc}/gu, " ")).slice(-200))
    .transform((characters) => characters.join("")),
  kind: importKindSchema.default("archive"),
});

/** POST `{ fileName, kind? }`: begins an import, answers `{ importId }`. */
export async function POST(request: Request): Promise<Response> {
  const viewer = await guardImport();
  if (viewer instanceof Response) return viewer;
  const body = bodySchema.safeParse(await request.json().catch(() => null));
  if (!body.success) return answerProblem(400, "Name the file.");
  const begun = await beginImport(
    viewer,
    {
      ...body.data,
      storedAt: (id) => uploadPlace(viewer.ownerId, id),
    },
    new Date(),
  );
  if (!begun.ok) return answerProblem(429, begun.problem);
  return Response.json({ importId: begun.value.importId }, { status: 201 });
}
