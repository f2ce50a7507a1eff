import { z } from "zod";
import { findViewer } from "@/lib/auth/session-gate";
import { readImportView } from "@/lib/data/import/queries";
import type { Viewer } from "@/lib/data/viewer";
import type { ImportView } from "@/lib/domain/import/import-view";
import { isKnownHost, isSameOrigin } from "@/lib/server/same-origin";

/** An answer with a sentence for the page. */
export function answerProblem(status: number, problem: string): Response {
  return Response.json({ problem }, { status });
}

export const notFound = () => answerProblem(404, "There is no such import.");

/**
 * The viewer of a request for an import, or the answer that refuses it. The proxy leaves these routes
 * out (it would cut the body), so what it checks is checked here.
 */
export async function guardImport(request: Request): Promise<Viewer | Response> {
  if (!isKnownHost(request.headers)) return answerProblem(421, "Wrong host name.");
  if (request.method !== "GET" && !isSameOrigin(request.headers)) {
    return answerProblem(403, "This request didn't come from a page of Acquaint.");
  }
  const viewer = await findViewer();
  return viewer ?? answerProblem(401, "Your session has ended. Sign in again in another tab.");
}

/** Parameters of the routes of one import. */
export type ImportContext = { params: Promise<{ id: string }> };

/** The import that a request is for, with its viewer, or the answer that refuses it. */
export async function guardImportView(
  request: Request,
  { params }: ImportContext,
): Promise<{ viewer: Viewer; view: ImportView } | Response> {
  const viewer = await guardImport(request);
  if (viewer instanceof Response) return viewer;
  const id = z.uuid().safeParse((await params).id);
  const view = id.success ? await readImportView(viewer, id.data) : null;
  return view ? { viewer, view } : notFound();
}
