import type { ImportViewOf } from "@/lib/domain/import/import-view";
import { formatCount, formatDayTime } from "@/lib/domain/time/format";
import { count } from "./import-words";

const setWords: Record<string, string> = {
  invitations: "Invitations",
  assessments: "Assessments",
  timeline: "Facts on timelines",
  reviews: "Weekly reviews",
  templates: "Message templates of yours",
};

type ExportDetailsProps = { view: ImportViewOf<"export">; zone: string; now: number };

/** What an export of Acquaint holds, and what opening it brought. */
export function ExportDetails({ view, zone, now }: ExportDetailsProps) {
  const { preview, result } = view;
  if (view.status === "applied" && result) {
    const { people = 0, invitations = 0, timeline = 0 } = result.added;
    return (
      <p className="font-semibold">
        Added {formatCount(people, "person", "people")},{" "}
        {formatCount(invitations, "invitation", "invitations")} and{" "}
        {formatCount(timeline, "fact", "facts")}.
      </p>
    );
  }
  if (!preview) return null;
  const { people, records, takesSettings, exportedAt } = preview;
  const lines = Object.entries(records).filter(([, rows]) => rows > 0);
  return (
    <div className="grid gap-4">
      <p>
        An export of Acquaint of {formatDayTime(exportedAt, zone, now)}.{" "}
        {takesSettings
          ? "Your space is empty, so its settings are taken over too."
          : "What you have stays as it is; what is missing comes in. Your settings stay."}
      </p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-2">
        <dt className="text-end font-semibold tabular-nums">{count(people.rows)}</dt>
        <dd>
          People{" "}
          <span className="text-small text-soft">
            {count(people.added)} new, {count(people.known)} known already
          </span>
        </dd>
        {lines.map(([set, rows]) => (
          <div key={set} className="contents">
            <dt className="text-end font-semibold tabular-nums">{count(rows)}</dt>
            <dd>{setWords[set] ?? set}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
