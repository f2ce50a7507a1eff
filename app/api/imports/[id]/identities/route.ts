import { z } from "zod";
import { listIdentities } from "@/lib/data/import/identities";
import { identitiesAtOnce } from "@/lib/domain/import/identity-change";
import { guardImportView, type ImportContext } from "../../guard";

/** GET ?from=N&search=X: whose name, slug or e-mail an import changes, a page of them. */
export async function GET(request: Request, context: ImportContext): Promise<Response> {
  const found = await guardImportView(context);
  if (found instanceof Response) return found;
  const { viewer, view } = found;
  const { searchParams } = new URL(request.url);
  const from = z.coerce.number().int().min(0).catch(0).parse(searchParams.get("from"));
  const search = (searchParams.get("search") ?? "").slice(0, 200);
  const page = await listIdentities(viewer, view.id, { from, most: identitiesAtOnce, search });
  return Response.json(page, { headers: { "Cache-Control": "no-store" } });
}
