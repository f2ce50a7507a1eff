import { z } from "zod";
import { listAppliedInvites } from "@/lib/data/import/applied-invites";
import { listGuesses } from "@/lib/data/import/guesses";
import { readImportView } from "@/lib/data/import/queries";
import { invitesAtOnce } from "@/lib/domain/import/invite-row";
import { guardImport, notFound } from "../../guard";

type Context = { params: Promise<{ id: string }> };

/** GET ?from=N: what an import read as coffee-chat invites, a page of it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const viewer = await guardImport(request);
  if (viewer instanceof Response) return viewer;
  const id = z.uuid().safeParse((await params).id);
  const view = id.success ? await readImportView(viewer, id.data) : null;
  if (!view) return notFound();
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
