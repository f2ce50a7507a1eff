import { Badge } from "@/components/ui/badge";
import type { ImportViewOf } from "@/lib/domain/import/import-view";
import { describeMail, outcomeWords } from "@/lib/domain/mail/mail-words";
import type { MailLine } from "@/lib/domain/mail/mails-report";
import { formatDayTime } from "@/lib/domain/time/format";
import { count } from "./import-words";

type MailsDetailsProps = { view: ImportViewOf<"mails">; zone: string; now: number };

/** What uploaded mails would bring, or brought: in numbers, and mail by mail. */
export function MailsDetails({ view, zone, now }: MailsDetailsProps) {
  const applied = view.status === "applied";
  const report = applied ? view.result : view.preview;
  if (!report) return null;
  const { mails, taken, knownAlready, ofNoInterest, lines } = report;
  const numbers = [
    { label: "Invitations", value: taken.invitations },
    { label: "Accepted invitations of yours", value: taken.acceptances },
    { label: "Messages", value: taken.messages },
    { label: "Known already", value: knownAlready },
    { label: "Of no interest here", value: ofNoInterest },
  ].filter(({ value }) => value > 0);
  return (
    <div className="grid gap-4">
      <p className="font-semibold">
        {count(mails)} {mails === 1 ? "mail" : "mails"} {applied ? "read" : "found"}
      </p>
      {numbers.length > 0 ? (
        <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-2">
          {numbers.map(({ label, value }) => (
            <div key={label} className="contents">
              <dt className="text-end font-semibold tabular-nums">{count(value)}</dt>
              <dd>{label}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {lines.length > 0 ? (
        <details open={lines.length <= 12}>
          <summary className="cursor-pointer font-semibold">Mail by mail</summary>
          <ul className="mt-2 divide-y divide-line">
            {lines.map((line) => (
              <Line
                key={`${line.file} ${line.number}`}
                line={line}
                applied={applied}
                zone={zone}
                now={now}
              />
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

type LineProps = { line: MailLine; applied: boolean; zone: string; now: number };

function Line({ line, applied, zone, now }: LineProps) {
  const { outcome, kind, name, sentAt, file, problem } = line;
  const { words, tone } = outcomeWords(outcome ?? "known-already");
  return (
    <li className="grid gap-1 py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span dir="auto" className="min-w-0 break-words">
          {kind === "other" ? file : describeMail(kind, name)}
        </span>
        <Badge tone={tone}>{outcome === "taken" && !applied ? "To be taken" : words}</Badge>
        {sentAt > 0 ? (
          <span className="ms-auto text-faint text-small">{formatDayTime(sentAt, zone, now)}</span>
        ) : null}
      </div>
      {problem && outcome !== "known-already" ? (
        <p className="text-small text-soft">
          <bdi>{kind === "other" ? "" : `${file}: `}</bdi>
          {problem}
        </p>
      ) : null}
    </li>
  );
}
