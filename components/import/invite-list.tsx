"use client";

import Link from "next/link";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Spinner } from "@/components/ui/spinner";
import type { InviteRow } from "@/lib/domain/import/invite-row";
import { formatDayTime } from "@/lib/domain/time/format";
import { count } from "./import-words";
import { useInvites } from "./use-invites";

type InviteListProps = { importId: string; applied: boolean; zone: string; now: number };

/**
 * Every message that was read as a coffee-chat invite: whom it went to, when, and its words. Each can
 * be put right, or all at once, before the import is applied and after.
 */
export function InviteList({ importId, applied, zone, now }: InviteListProps) {
  const [open, setOpen] = useState(!applied);
  if (!open) {
    return (
      <p className="mt-3">
        <Button size="small" onClick={() => setOpen(true)}>
          Look through the coffee-chat invites
        </Button>
      </p>
    );
  }
  return <OpenList importId={importId} applied={applied} zone={zone} now={now} />;
}

function OpenList({ importId, applied, zone, now }: InviteListProps) {
  const { page, problem, more, putRight, retry } = useInvites({ importId, applied });
  if (problem) {
    return (
      <p role="alert" className="mt-4 flex flex-wrap items-center gap-3 text-no">
        {problem}
        <Button size="small" onClick={() => void retry()}>
          Try again
        </Button>
      </p>
    );
  }
  if (!page) {
    return (
      <p role="status" className="mt-4 flex items-center gap-2 text-soft">
        <Spinner /> Fetching the invites…
      </p>
    );
  }
  const { rows, total } = page;
  if (total === 0) {
    return <p className="mt-4 text-soft">This import brought no coffee-chat invite.</p>;
  }
  const left = total - rows.length;
  return (
    <section aria-labelledby={`invites-${importId}`} className="mt-5 grid grid-cols-1 gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <h3 id={`invites-${importId}`} className="font-semibold">
          Read as coffee-chat invites
        </h3>
        <span className="ms-auto flex flex-wrap gap-2">
          <Button size="small" onClick={() => void putRight("all", false)}>
            None of {count(total)} is an invite
          </Button>
          {rows.some(({ isInvite }) => !isInvite) ? (
            <Button size="small" onClick={() => void putRight("all", true)}>
              All are invites
            </Button>
          ) : null}
        </span>
      </div>
      <p className="text-small text-soft">
        An invite starts the week in which they may answer, at its own time. Put right what is none.
      </p>
      <ul className="max-h-[32rem] divide-y divide-line overflow-y-auto rounded-lg border border-line">
        {rows.map((row) => (
          <li key={row.id}>
            <Invite
              row={row}
              when={formatDayTime(row.at, zone, now)}
              onPutRight={(isInvite) => void putRight([row.id], isInvite)}
            />
          </li>
        ))}
        {left > 0 ? (
          <li className="p-3 text-center">
            <Button size="small" onClick={() => void more()}>
              Show more ({count(left)} left)
            </Button>
          </li>
        ) : null}
      </ul>
    </section>
  );
}

type InviteProps = { row: InviteRow; when: string; onPutRight: (isInvite: boolean) => void };

function Invite({ row, when, onPutRight }: InviteProps) {
  const { personId, name, text, wording, isInvite } = row;
  const [whole, setWhole] = useState(false);
  const isLong = text.length > 240 || text.split("\n").length > 3;
  return (
    <div className="grid gap-1 px-3.5 py-3">
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <span dir="auto" className="font-semibold">
          {personId ? <Link href={`/people/${personId}`}>{name}</Link> : name}
        </span>
        <span className="text-faint text-small">{when}</span>
        {wording && isInvite ? (
          <Badge tone="coffee">
            <bdi>your wording: {wording}</bdi>
          </Badge>
        ) : null}
        {isInvite ? null : <Badge>not an invite</Badge>}
        <Button
          size="small"
          className="ms-auto"
          aria-label={
            isInvite ? `Not an invite: ${name}, ${when}` : `It is an invite: ${name}, ${when}`
          }
          onClick={() => onPutRight(!isInvite)}
        >
          {isInvite ? "Not an invite" : "It is an invite"}
        </Button>
      </div>
      <blockquote
        dir="auto"
        className={cx(
          "whitespace-pre-line break-words font-serif",
          isInvite ? "text-ink" : "text-faint",
          !whole && "line-clamp-3",
        )}
      >
        {text}
      </blockquote>
      {isLong ? (
        <p>
          <Button size="small" variant="quiet" onClick={() => setWhole(!whole)}>
            {whole ? "Less" : "The whole message"}
          </Button>
        </p>
      ) : null}
    </div>
  );
}
