import { Progress } from "@/components/ui/progress";
import type { ImportView } from "@/lib/domain/import/import-view";
import { count, statusWords } from "./import-words";

/** How far a job has come with an import. */
export function ImportState({ view: { status, progress } }: { view: ImportView }) {
  const total = progress?.total ?? 0;
  return (
    <div className="max-w-md" role="status">
      <p className="mb-1">
        {statusWords[status]}…{" "}
        {progress && progress.done > 0 ? (
          <span className="text-soft tabular-nums">
            {progress.step}: {count(progress.done)}
            {total > 0 ? ` of ${count(total)}` : null}
          </span>
        ) : null}
      </p>
      {progress && total > 0 ? (
        <Progress label={statusWords[status]} value={progress.done} max={total} />
      ) : (
        <Progress label={statusWords[status]} max={1} />
      )}
    </div>
  );
}

/** How many rows could not be read, or mails not be taken, and where to get them. */
export function RejectedRows({ view: { id, kind, rejected } }: { view: ImportView }) {
  if (rejected === 0) return null;
  const rows = rejected === 1 ? "row" : "rows";
  const mails = rejected === 1 ? "mail is" : "mails are";
  return (
    <p className="mt-4">
      {count(rejected)} {kind === "mails" ? `${mails} not taken` : `${rows} could not be read`}.{" "}
      <a href={`/api/imports/${id}/rejects`} download className="underline">
        Download {rejected === 1 ? "it" : "them"} with file, line and reason
      </a>
    </p>
  );
}
