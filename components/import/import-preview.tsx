import type { ImportPreview as Preview } from "@/lib/domain/import/import-view";
import { formatDayTime } from "@/lib/domain/time/format";
import { count } from "./import-words";

type Line = { label: string; value: number; detail?: string };

function toLines({ connections, invitations, messages, conversations, chatInvites }: Preview) {
  const lines: Line[] = [
    {
      label: "Connections",
      value: connections.people,
      detail: `${count(connections.newPeople)} new, ${count(connections.updated)} updated${
        connections.dateOnly > 0
          ? `, ${count(connections.dateOnly)} hidden accounts with a date only`
          : ""
      }`,
    },
    {
      label: "Pending invitations",
      value: invitations.pending,
      detail: `of ${count(invitations.incoming)} received; pending or ignored until you say which`,
    },
    {
      label: "Invitations you sent",
      value: invitations.outgoing,
      detail: `${count(invitations.outgoingPending)} not accepted yet`,
    },
    {
      label: "Messages",
      value: messages.rows,
      detail: `in ${count(conversations)} conversations; left out: ${count(messages.drafts)} drafts, ${count(
        messages.sponsored,
      )} sponsored, ${count(messages.leftOut)} with people who are no connections`,
    },
    {
      label: "Coffee-chat invites",
      value: chatInvites.count,
      detail: "messages of yours that propose a coffee, a call or a chat; each can be put right",
    },
  ];
  return lines.filter(({ value, label }) => value > 0 || label === "Pending invitations");
}

type ImportPreviewProps = { preview: Preview; zone: string; now: number; applied: boolean };

/** What an import changes, in numbers, with samples of what was guessed. */
export function ImportPreview({ preview, zone, now, applied }: ImportPreviewProps) {
  const { chatInvites, connections, warnings } = preview;
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
      {warnings.map((warning) => (
        <p key={warning} className="text-unsure">
          {warning}
        </p>
      ))}
      {chatInvites.samples.length > 0 && !applied ? (
        <details>
          <summary className="cursor-pointer font-semibold">
            What was read as a coffee-chat invite
          </summary>
          <ul className="mt-2 grid gap-3">
            {chatInvites.samples.map((sample) => (
              <li key={`${sample.name}${sample.at}`}>
                <span dir="auto" className="font-semibold">
                  {sample.name}
                </span>{" "}
                <span className="text-faint text-small">{formatDayTime(sample.at, zone, now)}</span>
                <blockquote dir="auto" className="font-serif text-soft">
                  {sample.text}
                </blockquote>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {connections.gone.length > 0 ? (
        <details>
          <summary className="cursor-pointer font-semibold">
            {count(connections.gone.length)} no longer among your connections
          </summary>
          <p className="mt-2 text-soft">
            They left, hid their profile, or one of you removed the other. Nothing is changed for
            them; open a person to say which.
          </p>
          <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
            {connections.gone.slice(0, 200).map(({ id, name }) => (
              <li key={id}>
                <a href={`/people/${id}`} dir="auto" className="underline">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
