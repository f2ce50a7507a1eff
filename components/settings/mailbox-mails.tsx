import type { Route } from "next";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { textLink } from "@/components/ui/link-styles";
import type { MailRow } from "@/lib/data/mailbox/queries";
import { describeMail, outcomeWords } from "@/lib/domain/mail/mail-words";
import { formatWhen } from "@/lib/domain/time/format";

type MailboxMailsProps = { rows: readonly MailRow[]; zone: string; now: Date };

/** The last mails that were looked at, what became of each, and where to assign the doubtful. */
export function MailboxMails({ rows, zone, now }: MailboxMailsProps) {
  return (
    <ul aria-label="Last mails" className="divide-y divide-line">
      {rows.map(({ id, kind, outcome, name, personId, sentAt }) => {
        const { words, tone } = outcomeWords(outcome);
        const description = describeMail(kind, name);
        return (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
            {personId ? (
              <Link href={`/people/${personId}` as Route} className={textLink}>
                <bdi>{description}</bdi>
              </Link>
            ) : (
              <bdi className="min-w-0 break-words">{description}</bdi>
            )}
            <Badge tone={tone}>{words}</Badge>
            {outcome === "no-person" && name ? (
              <Link
                href={`/people?q=${encodeURIComponent(name.toWellFormed())}` as Route}
                className={textLink}
              >
                Find them
              </Link>
            ) : null}
            <span className="ms-auto text-faint text-small">{formatWhen(sentAt, zone, now)}</span>
          </li>
        );
      })}
    </ul>
  );
}
