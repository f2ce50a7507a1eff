import type { Route } from "next";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { loneLink } from "@/components/ui/link-styles";
import type { Today } from "@/lib/data/today/queries";
import {
  formatDay,
  formatRelativeDay,
  formatTime,
  formatUntil,
  formatWhen,
} from "@/lib/domain/time/format";
import type { LineGroup, PersonLine, PersonLines } from "@/lib/domain/today/day";
import { DidYouMeet } from "./did-you-meet";
import { LineList } from "./line-list";
import { TouchGroup } from "./touch-group";

type DayGroupsProps = {
  groups: Record<LineGroup, PersonLines>;
  touches: Today["touches"];
  lastChoice: Today["lastChoice"];
  zone: string;
  /** epoch milliseconds */
  now: number;
  archiveDate: number | null;
};

const mediums: Record<string, string> = {
  phone: "by phone",
  video: "by video",
  cafe: "over a coffee",
  other: "",
};

function quote(text: string | null): string {
  if (!text) return "no note";
  const line = text.replace(/\s+/gu, " ").trim();
  return `“${line.length > 80 ? `${line.slice(0, 79).trimEnd()}…` : line}”`;
}

function join(...parts: (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(" · ");
}

/** The people of the day: hellos to say, chats, weeks that end, touches, removals to confirm. */
export function DayGroups(props: DayGroupsProps) {
  const { groups, touches, lastChoice, zone, now, archiveDate } = props;
  const to = (line: PersonLine) => `/people/${line.id}` as Route;
  const chat = ({ medium, text, headline }: PersonLine) =>
    join(medium ? mediums[medium] : null, text, headline);
  const checked = (line: PersonLine) =>
    archiveDate !== null && line.invitedAt !== null && archiveDate > line.invitedAt
      ? `checked against your archive of ${formatDay(archiveDate, zone, now)}`
      : "not checked since";
  return (
    <>
      <LineList
        title="Chats"
        meta="today"
        people={groups.chat}
        rest="/people?stage=chat-scheduled"
        subOf={(line) => join(formatTime(line.at, zone), chat(line))}
        endOf={(line) => <Badge tone="coffee">{formatUntil(line.at, now)}</Badge>}
      />
      <DidYouMeet
        people={groups["did-you-meet"]}
        about={{ zone, now, lastChoice }}
        subOf={Object.fromEntries(
          groups["did-you-meet"].lines.map((each) => [each.id, chat(each)]),
        )}
      />
      <LineList
        title="Say hello"
        meta="connected, not yet invited to chat"
        people={groups.hello}
        rest="/hello"
        aside={groups.hello.count > 1 ? <AllHellos /> : null}
        subOf={(line) =>
          join(`connected ${formatRelativeDay(line.at, zone, now)}`, quote(line.text))
        }
        endOf={(line) => <ButtonLink href={to(line)}>Draft message</ButtonLink>}
      />
      <LineList
        title="Their week ends"
        meta="no reply yet"
        people={groups["week-ends"]}
        rest="/people?stage=awaiting-reply"
        subOf={(line) =>
          join(
            line.invitedAt === null ? null : `invited ${formatDay(line.invitedAt, zone, now)}`,
            checked(line),
          )
        }
        endOf={(line) => (
          <Badge tone="unsure">{line.at < now ? "over" : formatWhen(line.at, zone, now)}</Badge>
        )}
      />
      <TouchGroup {...touches} zone={zone} now={now} />
      <LineList
        title="Remove on LinkedIn"
        meta="decided, not yet confirmed"
        people={groups.removal}
        rest="/review/removals"
        aside={groups.removal.count > 1 ? <AllRemovals /> : null}
        subOf={(line) =>
          line.isStill
            ? `still connected in the archive of ${formatDay(line.at, "UTC", now)}`
            : `decided ${formatRelativeDay(line.at, zone, now)}`
        }
        endOf={(line) => <ButtonLink href={to(line)}>Confirm</ButtonLink>}
      />
    </>
  );
}

function AllHellos() {
  return (
    <Link href="/hello" className={cx(loneLink, "text-small")}>
      Write them one after the other
    </Link>
  );
}

function AllRemovals() {
  return (
    <Link href="/review/removals" className={cx(loneLink, "text-small")}>
      Remove them one after the other
    </Link>
  );
}
