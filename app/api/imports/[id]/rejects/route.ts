import Papa from "papaparse";
import { z } from "zod";
import { listRejects, readImportView } from "@/lib/data/import/queries";
import { disarmCell } from "@/lib/domain/archive/csv/disarm-cell";
import { guardImport, notFound } from "../../guard";

type Context = { params: Promise<{ id: string }> };
const rowsAtOnce = 2000;

/** GET: the rows that could not be read, as CSV. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const viewer = await guardImport(request);
  if (viewer instanceof Response) return viewer;
  const id = z.uuid().safeParse((await params).id);
  if (!id.success || !(await readImportView(viewer, id.data))) return notFound();
  const importId = id.data;
  const encoder = new TextEncoder();
  let after = -1;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode("File,Line,Reason,Row\r\n")),
    async pull(controller) {
      const rows = await listRejects(viewer, importId, { after, most: rowsAtOnce });
      if (rows.length === 0) return controller.close();
      after = rows.at(-1)?.seq ?? after;
      const cells = rows.map((row) => [
        disarmCell(row.file),
        row.line,
        disarmCell(row.reason),
        disarmCell(row.raw),
      ]);
      controller.enqueue(encoder.encode(`${Papa.unparse(cells)}\r\n`));
    },
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="rejected-rows.csv"`,
      "Cache-Control": "no-store",
    },
  });
}
