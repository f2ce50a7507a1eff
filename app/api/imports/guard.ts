import { z } from "zod";
import { findViewer } from "@/lib/auth/session-gate";
import { readImportView } from "@/lib/data/import/queries";
import type { Viewer } from "@/lib/data/viewer";
import type { ImportView } from "@/lib/domain/import/import-view";

/** An answer with a sentence for the page. */
export function answerProblem(status: number, problem: string): Response {
  return Response.json({ problem }, { status });
}

export const notFound = () => answerProblem(404, "There is no such import.");

/** The viewer of a request for an import, or the answer that refuses it. */
export async function guardImport(): Promise<Viewer | Response> {
  const viewer = await findViewer();
  return viewer ?? answerProblem(401, "Your session has ended. Sign in again in another tab.");
}

/** Parameters of the routes of one import. */
export type ImportContext = { params: Promise<{ id: string }> };

/** The import that a request is for, with its viewer, or the answer that refuses it. */
export async function guardImportView({
  params,
}: ImportContext): Promise<{ viewer: Viewer; view: ImportView } | Response> {
  const viewer = await guardImport();
  if (viewer instanceof Response) return viewer;
  const id = z.uuid().safeParse((await params).id);
  const view = id.success ? await readImportView(viewer, id.data) : null;
  return view ? { viewer, view } : notFound();
}
