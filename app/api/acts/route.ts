import { performKept } from "@/lib/acts/perform-kept";
import { keptSendings } from "@/lib/acts/sending";
import { makeViewer } from "@/lib/auth/make-viewer";
import { withRequestSource } from "@/lib/auth/request-source";
import { findSession } from "@/lib/auth/session-gate";
import { wordsOf } from "@/lib/domain/words/problems";
import { env } from "@/lib/server/env";

/** POST: acts that a page had shown as done when it was left. Each counts once; the answer has one outcome for each. */
export async function POST(request: Request): Promise<Response> {
  const session = await findSession();
  if (!session) return Response.json({ problem: "Sign in again." }, { status: 401 });
  const read = keptSendings.safeParse(await request.json().catch(() => null));
  if (!read.success) {
    return Response.json({ problem: wordsOf("input-unreadable") }, { status: 400 });
  }
  const now = new Date();
  const { id: sessionId, member } = session;
  const outcomes = await withRequestSource(() =>
    performKept(
      read.data.sendings,
      (id) => makeViewer(member.id, { id: id.toLowerCase(), at: now }),
      { now, sessionId, publicUrl: env().publicUrl },
    ),
  );
  return Response.json({ outcomes });
}
