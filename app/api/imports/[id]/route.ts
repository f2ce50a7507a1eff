import { z } from "zod";
import { readImportView } from "@/lib/data/import/queries";
import { guardImport, notFound } from "../guard";

type Context = { params: Promise<{ id: string }> };

/** GET: where an import stands, for the page that watches it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const viewer = await guardImport(request);
  if (viewer instanceof Response) return viewer;
  const id = z.uuid().safeParse((await params).id);
  const view = id.success ? await readImportView(viewer, id.data) : null;
  return view ? Response.json(view) : notFound();
}
