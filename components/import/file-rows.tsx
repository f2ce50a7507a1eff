import type { ImportRows } from "@/lib/domain/archive/import-preview";
import { formatCount } from "@/lib/domain/time/format";
import { count } from "./import-words";

type Tally = ImportRows["tallies"][number];

function describeTally({ file, rows, read, rejected, passedOver }: Tally): string {
  const passed = passedOver.map(({ reason, rows: n }) => `, ${count(n)} passed over (${reason})`);
  return `${file}: ${formatCount(rows, "row", "rows")}, ${count(read)} read, ${count(rejected)} rejected${passed.join("")}`;
}

/** What became of every row of every file. */
export function FileRows({ rows, importId }: { rows: ImportRows; importId: string }) {
  const { tallies, unused, undated, waitsForOwner } = rows;
  if (tallies.length === 0) return null;
  return (
    <div className="mt-4 grid gap-2">
      <details>
        <summary className="cursor-pointer font-semibold">
          Every row of {formatCount(tallies.length, "file", "files")}
        </summary>
        <ul className="mt-2 grid gap-1 text-small">
          {tallies.map((tally) => (
            <li key={tally.file} dir="auto">
              {describeTally(tally)}
            </li>
          ))}
        </ul>
        {unused.length > 0 ? (
          <p dir="auto" className="mt-2 text-small text-soft">
            Of no use here: {unused.join(" · ")}
          </p>
        ) : null}
      </details>
      {undated > 0 ? (
        <p>
          {formatCount(undated, "person was", "people were")} read without their date.{" "}
          <a href={`/api/imports/${importId}/rejects?kind=undated`} download className="underline">
            Download the rows with their reason
          </a>
        </p>
      ) : null}
      {waitsForOwner ? (
        <p>
          Nothing tells yet whose messages these are. They are kept, and come in once you import
          Profile.csv or Invitations.csv of the same archive.
        </p>
      ) : null}
    </div>
  );
}
