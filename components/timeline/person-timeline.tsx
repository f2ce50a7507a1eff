import type { Route } from "next";
import Link from "next/link";
import { EditNote } from "@/components/chat/edit-note";
import { NoteList } from "@/components/chat/note-list";
import { Badge } from "@/components/ui/badge";
import { textLink } from "@/components/ui/link-styles";
import { Sheet } from "@/components/ui/sheet";
import { Timeline, TimelineItem } from "@/components/ui/timeline";
import type { PersonPage, PersonTimelineRow } from "@/lib/data/person/page";
import { detailOf, markOf, sourceWords, titleOf } from "@/lib/domain/conversation/describe-entry";
import { startsReplyClock } from "@/lib/domain/conversation/timeline-kind";
import { formatCount, formatDay, formatDayTime, formatWhen } from "@/lib/domain/time/format";
import { EntryActions } from "./entry-actions";

/** Entries shown at first; a button brings the rest. */
const shownAtFirst = 100;

type PersonTimelineProps = {
  person: Pick<PersonPage, "id" | "zone" | "state" | "timeline">;
  firstName: string;
  now: number;
  showAll: boolean;
};

/** Every fact of a person, newest first, with its source and what can be done about it. */
export function PersonTimeline({ person, firstName, now, showAll }: PersonTimelineProps) {
  const { id, zone, state, timeline } = person;
  const shown = showAll ? timeline : timeline.slice(0, shownAtFirst);
  const left = timeline.length - shown.length;
  return (
    <Sheet title="Timeline">
      {timeline.length === 0 && state.dueAt === null ? (
        <p className="px-5 py-4 text-soft">Nothing is known yet. Add what happened.</p>
      ) : (
        <Timeline>
          {state.stage === "awaiting-reply" && state.dueAt !== null ? (
            <TimelineItem
              mark="flag"
              dateTime={new Date(state.dueAt).toISOString()}
              when={formatWhen(state.dueAt, zone, now)}
              title={state.dueAt < now ? "The week is over" : "Week ends"}
              meta="then flagged for your weekly review"
            />
          ) : null}
          {shown.map((row) => (
            <Entry
              key={row.id}
              row={row}
              personId={id}
              firstName={firstName}
              zone={zone}
              now={now}
              mayBeInvite={mayBeInvite(row, person)}
            />
          ))}
        </Timeline>
      )}
      {left > 0 ? (
        <p className="px-5 pb-4">
          <Link href={`/people/${id}?all=1` as Route} scroll={false} className={textLink}>
            Show {formatCount(left, "earlier entry", "earlier entries")}
          </Link>
        </p>
      ) : null}
    </Sheet>
  );
}

/** A plain message could be the invite as long as no answer had come before it. */
function mayBeInvite(
  row: PersonTimelineRow,
  { state, timeline }: PersonTimelineProps["person"],
): boolean {
  if (row.undone || state.connectedAt === null || row.at < state.connectedAt) return false;
  const kind = row.correctedTo ?? row.kind;
  if (kind === "chat-invited") return row.guessed && row.correctedTo === null;
  if (kind !== "message-sent") return false;
  const connectedAt = state.connectedAt;
  return !timeline.some(
    (other) =>
      (other.kind === "replied" || other.kind === "message-received") &&
      !other.undone &&
      other.at >= connectedAt &&
      other.at < row.at,
  );
}

type EntryProps = {
  row: PersonTimelineRow;
  personId: string;
  firstName: string;
  zone: string;
  now: number;
  mayBeInvite: boolean;
};

function Entry({ row, personId, firstName, zone, now, mayBeInvite }: EntryProps) {
  const kind = (row.correctedTo ?? row.kind) as PersonTimelineRow["kind"];
  const isDay = row.precision === "day";
  const when = isDay ? formatDay(row.at, "UTC", now) : formatDayTime(row.at, zone, now);
  const title = titleOf(kind, firstName);
  const guessed = row.guessed && row.correctedTo === null;
  const detail = row.undone
    ? null
    : detailOf({ ...row, kind }, (at) => formatWhen(at, zone, now), zone);
  const words = kind === "note" || kind === "chat-held" ? kind : null;
  return (
    <TimelineItem
      mark={markOf(kind)}
      dateTime={new Date(row.at).toISOString()}
      when={row.precision === "approximate" ? `about ${when}` : when}
      title={title}
      undone={row.undone}
      quote={row.undone ? null : row.text}
      meta={
        <span className="inline-flex flex-wrap items-baseline gap-x-2 gap-y-1">
          {guessed && !row.undone ? (
            <Badge tone="unsure">read as a coffee-chat invite</Badge>
          ) : null}
          {row.data?.warned && !row.undone ? <Badge tone="coffee">warned</Badge> : null}
          {detail ? <bdi>{detail}</bdi> : null}
          <span className="text-faint text-small">
            {row.undone ? "undone" : sourceWords(row.source)}
            {row.correctedTo && !row.undone ? ", put right by you" : ""}
          </span>
          {row.kind === "flagged" ? null : (
            <EntryActions
              personId={personId}
              entryId={row.id}
              undoId={row.undoId}
              canUndo={!row.undone}
              canBeInvite={mayBeInvite}
              canBeMessage={
                startsReplyClock(kind) && !row.undone && ["archive", "paste"].includes(row.source)
              }
              label={`${title}, ${when}`}
            />
          )}
          {words && !row.undone ? (
            <EditNote
              personId={personId}
              entryId={row.id}
              kind={words}
              text={row.text}
              notes={row.data?.notes}
              label={`${title}, ${when}`}
              name={firstName}
            />
          ) : null}
        </span>
      }
    >
      {row.data?.notes && !row.undone ? <NoteList notes={row.data.notes} /> : null}
    </TimelineItem>
  );
}
