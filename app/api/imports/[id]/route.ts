import { guardImportView, type ImportContext } from "../guard";

/** GET: where an import stands, for the page that watches it. */
export async function GET(_request: Request, context: ImportContext): Promise<Response> {
  const found = await guardImportView(context);
  return found instanceof Response ? found : Response.json(found.view);
}
