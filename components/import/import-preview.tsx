import type { ImportPreview as Preview } from "@/lib/domain/archive/import-preview";
import { count } from "./import-words";

type Line = { label: string; value: number; detail?: string };

function toLines(preview: Preview) {
  const { counts, people, invitations, conversations, guesses, strangers, removals } = preview;
  const { connections, messages } = counts;
  const lines: Line[] = [
    {
      label: "New people",
      value: people.added,
      detail: `${count(people.updated)} known ones updated`,
    },
    {
      label: "Connections",
      value: connections.people,
      detail:
        connections.dateOnly > 0 ? `${count(connections.dateOnly)} hidden accounts left out` : "",
    },
    {
      label: "Pending invitations",
      value: counts.invitations.pending,
      detail: `of ${count(counts.invitations.incoming)} received, ${count(
        invitations.pendingAdded,
      )} of them new; pending or ignored until you say which`,
    },
    {
      label: "Invitations you sent",
      value: counts.invitations.outgoing,
      detail: `${count(counts.invitations.outgoingPending)} not accepted yet`,
    },
    {
      label: "Messages",
      value: messages.rows,
      detail: `with ${count(conversations)} people; left out: ${count(messages.drafts)} drafts, ${count(
        messages.sponsored,
      )} sponsored, ${count(strangers)} with strangers`,
    },
    {
      label: "Notes of yours",
      value: preview.notes,
      detail: "that you wrote on LinkedIn; they stand on the timelines",
    },
    {
      label: "Coffee-chat invites",
      value: guesses.count,
      detail: `messages of yours that propose a coffee, a call or a chat${
        guesses.known > 0 ? `; ${count(guesses.known)} known before stay as they are` : ""
      }`,
    },
    {
      label: "Removals confirmed",
      value: removals.confirmed,
      detail: "whom you removed and this archive no longer lists",
    },
    {
      label: "Removed, but still connected",
      value: removals.still.length,
      detail: `${removals.still.slice(0, 10).join(", ")}: back on the list of removals`,
    },
  ];
  return lines.filter(({ value, label }) => value > 0 || label === "Pending invitations");
}

/** Dates that lie ahead are no evidence: neither of what happened nor of a silence until then. */
function describeAhead({ ahead }: Preview): string {
  const parts = [
    ahead.name === null
      ? null
      : "The date in the file’s name lies in the future: it proves nobody’s silence up to then.",
    ahead.rows === 0
      ? null
      : `${count(ahead.rows)} ${ahead.rows === 1 ? "row is" : "rows are"} dated after now: invitations and messages are kept aside, connections come in without their date.`,
    "Is the clock of this computer right?",
  ];
  return parts.filter(Boolean).join(" ");
}

type ImportPreviewProps = { preview: Preview; applied: boolean };

/** What an import changes, in numbers. */
export function ImportPreviewPanel({ preview, applied }: ImportPreviewProps) {
  const { missing } = preview;
  return (
    <div className="grid gap-4">
      <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-2">
        {toLines(preview).map(({ label, value, detail }) => (
          <div key={label} className="contents">
            <dt className="text-end font-semibold tabular-nums">{count(value)}</dt>
            <dd>
              {label} <span className="text-soft text-small">{detail}</span>
            </dd>
          </div>
        ))}
      </dl>
      {preview.ahead.rows > 0 || preview.ahead.name !== null ? (
        <p className="rounded-lg bg-unsure-wash px-4 py-2">{describeAhead(preview)}</p>
      ) : null}
      {missing.count > 0 ? (
        <details>
          <summary className="cursor-pointer font-semibold">
            {count(missing.count)} no longer among your connections
          </summary>
          <p className="mt-2 text-soft">
            They left, hid their profile, or one of you removed the other. Nothing is changed for
            them{applied ? "" : "; once this is applied, you are asked which"}.
          </p>
          <p dir="auto" className="mt-2">
            {missing.names.join(" · ")}
          </p>
        </details>
      ) : null}
    </div>
  );
}
