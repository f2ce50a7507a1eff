import { makeViewer } from "@/lib/auth/make-viewer";
import { withRequestSource } from "@/lib/auth/request-source";
import { findSession } from "@/lib/auth/session-gate";
import { hasFreshProof } from "@/lib/data/member/session-proof";
import { readSettings } from "@/lib/data/settings/queries";
import { localDate } from "@/lib/domain/time/format";
import { openPackedExport } from "@/lib/jobs/export/open-packed-export";

/** GET: everything the member has, as a ZIP. */
export async function GET(): Promise<Response> {
  const session = await findSession();
  if (!session) return new Response("Your session has ended. Sign in again.", { status: 401 });
  const viewer = makeViewer(session.member.id);
  const now = new Date();
  if (!(await hasFreshProof(viewer, session.id, now))) {
    return new Response("Begin the export in Settings, Data: it asks who you are first.", {
      status: 403,
    });
  }
  const { zone } = await readSettings(viewer);
  const { body, bytes } = await withRequestSource(() => openPackedExport(viewer, now));
  return new Response(body, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Length": String(bytes),
      "Content-Disposition": `attachment; filename="acquaint-${localDate(now, zone)}.zip"`,
      "Cache-Control": "private, no-store",
    },
  });
}
