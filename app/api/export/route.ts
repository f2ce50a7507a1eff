import { findViewer } from "@/lib/auth/session-gate";
import { readSettings } from "@/lib/data/settings/queries";
import { localDate } from "@/lib/domain/time/format";
import { openPackedExport } from "@/lib/jobs/export/open-packed-export";

/** GET: everything the member has, as a ZIP. */
export async function GET(): Promise<Response> {
  const viewer = await findViewer();
  if (!viewer) return new Response("Your session has ended. Sign in again.", { status: 401 });
  const now = new Date();
  const { zone } = await readSettings(viewer);
  const { body, bytes } = await openPackedExport(viewer, now);
  return new Response(body, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Length": String(bytes),
      "Content-Disposition": `attachment; filename="acquaint-${localDate(now, zone)}.zip"`,
      "Cache-Control": "private, no-store",
    },
  });
}
