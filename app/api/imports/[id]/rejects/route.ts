import Papa from "papaparse";
import { listRejects } from "@/lib/data/import/queries";
import { disarmCell } from "@/lib/domain/archive/csv/disarm-cell";
import { guardImportView, type ImportContext } from "../../guard";

const rowsAtOnce = 2000;

/** GET: the rows that could not be read, or with `?kind=undated` those read without their date, as CSV. */
export async function GET(request: Request, context: ImportContext): Promise<Response> {
  const found = await guardImportView(context);
  if (found instanceof Response) return found;
  const { viewer, view } = found;
  const isUndated = new URL(request.url).searchParams.get("kind") === "undated";
  const kind = isUndated ? "undated" : "rejected";
  const encoder = new TextEncoder();
  let after = -1;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode("File,Line,Reason,Row\r\n")),
    async pull(controller) {
      const rows = await listRejects(viewer, view.id, { after, most: rowsAtOnce, kind });
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
      "Content-Disposition": `attachment; filename="${kind}-rows.csv"`,
      "Cache-Control": "no-store",
    },
  });
}
