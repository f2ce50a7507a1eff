import Link from "next/link";
import { StageBadge } from "@/components/people/stage-badge";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/class-names";
import { textLink } from "@/components/ui/link-styles";
import { titleOf } from "@/lib/domain/conversation/describe-entry";
import type { DuplicateSide } from "@/lib/domain/duplicate/duplicate-view";
import { findFirstName } from "@/lib/domain/message/first-name";
import { openProfileUrl } from "@/lib/domain/person/profile-slug";
import { formatCount, formatDay } from "@/lib/domain/time/format";

type SideCardProps = {
  side: DuplicateSide;
  /** what differs from the other one stands out */
  other: DuplicateSide;
  zone: string;
  now: number;
};

function listFacts(
  side: DuplicateSide,
  now: number,
): [keyof DuplicateSide, string, string | null][] {
  return [
    ["headline", "Headline", side.headline],
    ["company", "Company", side.company],
    ["position", "Position", side.position],
    ["email", "E-mail", side.email],
    [
      "connectedOn",
      "Connected on",
      side.connectedOn === null ? null : formatDay(side.connectedOn, "UTC", now),
    ],
  ];
}

/** One of two people who may be one: everything by which the member can decide. */
export function SideCard({ side, other, zone, now }: SideCardProps) {
  const { name, slug, newest } = side;
  const firstName = findFirstName(name) ?? name;
  return (
    <article className="min-w-0 px-5 py-4">
      <div className="flex items-start gap-3">
        <Avatar name={name} />
        <div className="min-w-0 flex-1">
          <h2 dir="auto" className="text-start text-name">
            <Link href={`/people/${side.id}`} className="no-underline hover:underline">
              {name}
            </Link>
          </h2>
          {slug ? (
            <a
              href={openProfileUrl(slug)}
              target="_blank"
              rel="noopener noreferrer"
              className={cx(textLink, "block break-words text-small")}
            >
              <bdi>linkedin.com/in/{slug}</bdi>
            </a>
          ) : (
            <p className="text-small text-soft">No profile link</p>
          )}
        </div>
      </div>
      <p className="mt-3 flex flex-wrap gap-2">
        <StageBadge stage={side.stage} />
        {side.trusted ? <Badge tone="yes">Trusted</Badge> : null}
      </p>
      <dl className="mt-3 grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3 gap-y-1 text-small">
        {listFacts(side, now).map(([key, label, value]) =>
          value === null && other[key] === null ? null : (
            <div key={key} className="contents">
              <dt className="text-faint">{label}</dt>
              <dd
                dir="auto"
                className={cx(
                  "break-words text-start",
                  value !== null && side[key] === other[key] && "font-semibold",
                )}
              >
                {value ?? <span className="text-faint">not known</span>}
              </dd>
            </div>
          ),
        )}
      </dl>
      <p className="mt-3 text-small text-soft">
        {formatCount(side.factCount, "fact", "facts")}
        {side.invitationCount > 0
          ? ` · ${formatCount(side.invitationCount, "invitation", "invitations")}`
          : null}
      </p>
      {newest.length > 0 ? (
        <ol className="mt-1 grid gap-1.5 text-small" aria-label={`Newest facts of ${name}`}>
          {newest.map(({ kind, at, text }) => (
            <li key={`${kind} ${at}`} className="min-w-0">
              <span className="text-faint tabular-nums">{formatDay(at, zone, now)}</span>{" "}
              {titleOf(kind, firstName)}
              {text ? (
                <span dir="auto" className="block truncate text-start text-soft">
                  “{text}”
                </span>
              ) : null}
            </li>
          ))}
        </ol>
      ) : null}
    </article>
  );
}
