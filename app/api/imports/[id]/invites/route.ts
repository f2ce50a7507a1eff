import { z } from "zod";
import { listAppliedInvites } from "@/lib/data/import/applied-invites";
import { listGuesses } from "@/lib/data/import/guesses";
import { invitesAtOnce } from "@/lib/domain/import/invite-row";
import { guardImportView, type ImportContext } from "../../guard";

/** GET ?from=N: what an import read as coffee-chat invites, a page of it. */
export async function GET(request: Request, context: ImportContext): Promise<Response> {
  const found = await guardImportView(context);
  if (found instanceof Response) return found;
  const { viewer, view } = found;
  const from = z.coerce.number().int().min(0).catch(0);
  const page = {
    from: from.parse(new URL(request.url).searchParams.get("from")),
    most: invitesAtOnce,
  };
  const list = view.status === "applied" ? listAppliedInvites : listGuesses;
  return Response.json(await list(viewer, view.id, page), {
    headers: { "Cache-Control": "no-store" },
  });
}
