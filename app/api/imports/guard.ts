import { findViewer } from "@/lib/auth/session-gate";
import type { Viewer } from "@/lib/data/viewer";
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
