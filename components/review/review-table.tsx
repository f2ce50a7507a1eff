"use client";

import type { Route } from "next";
import Link from "next/link";
import { useState } from "react";
import { performHere, showProblem } from "@/components/acts/perform-here";
import { ComposeSheet } from "@/components/person/compose-sheet";
import { textLink } from "@/components/ui/link-styles";
import { Sheet } from "@/components/ui/sheet";
import { useKeys } from "@/components/ui/use-keys";
import type { ReviewPerson } from "@/lib/data/review/review-person";
import type { ReviewSession } from "@/lib/data/review/sessions";
import { findFirstName } from "@/lib/domain/message/first-name";
import { linkProfile } from "@/lib/domain/person/profile-link";
import { formatCount } from "@/lib/domain/time/format";
import { KeepDialog } from "./keep-dialog";
import { RepliedDialog } from "./replied-dialog";
import { TableBar } from "./review-table-bar";
import { TableRow } from "./review-table-row";
import { ReviewSnoozeDialog } from "./snooze-dialog";
import { useReview } from "./use-review";

type ReviewTableProps = {
  people: readonly ReviewPerson[];
  waiting: number;
  session: ReviewSession | null;
  zone: string;
  now: number;
};

const columns = ["Name", "Silent", "Week over", "Evidence"];

/**
 * The review as a table. A decision is about the ticked people, or about the row in turn when nobody
 * is ticked; only people whose silence is sure can be ticked.
 */
export function ReviewTable({ people, waiting, session, zone, now }: ReviewTableProps) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [turn, setTurn] = useState<string | null>(null);
  const [asking, setAsking] = useState<"keep" | "snooze" | "replied" | null>(null);
  const [nudging, setNudging] = useState<{ person: ReviewPerson; reviewId: string } | null>(null);
  const { decided, decide, undoLast, canUndo } = useReview(session, setTurn);
  const open = people.filter(({ personId }) => !decided.has(personId));
  const sure = open.filter(({ freshness }) => freshness.kind === "no-reply");
  const chosen = sure.filter(({ personId }) => ticked.has(personId));
  const at = Math.max(
    0,
    open.findIndex(({ personId }) => personId === turn),
  );
  const current = open[at];
  const about = chosen.length > 0 ? chosen : open.slice(at, at + 1);
  const whom =
    about.length === 1 ? (about[0]?.name ?? "") : formatCount(about.length, "person", "people");

  const move = (place: number) => setTurn(open[place]?.personId ?? current?.personId ?? null);
  function tick(personIds: readonly string[], on: boolean) {
    setTicked((before) => {
      const rest = [...before].filter((id) => !personIds.includes(id));
      return new Set(on ? [...rest, ...personIds] : rest);
    });
  }
  function decideHere(decision: Parameters<typeof decide>[0]["decision"], title: string) {
    if (chosen.length === 0) setTurn(open[at + 1]?.personId ?? null);
    void decide({ personIds: about.map(({ personId }) => personId), decision }, title);
    setTicked(new Set());
  }
  const remove = () =>
    decideHere(
      { kind: "removal-decided" },
      about.length === 1 ? `${whom} is on the list of removals` : `${whom} to be removed`,
    );
  async function nudge(person: ReviewPerson) {
    const opened = await performHere("review.open", {});
    if (opened.ok) setNudging({ person, reviewId: opened.value.reviewId });
    else showProblem(opened.problem);
  }

  const busy = nudging !== null || !current;
  useKeys([
    { key: "j", label: "The next row", run: () => move(at + 1), disabled: busy },
    { key: "ArrowDown", label: "The next row", run: () => move(at + 1), disabled: busy },
    { key: "ArrowUp", label: "The row before", run: () => move(at - 1), disabled: busy },
    {
      key: "x",
      label: "Tick, where the silence is sure",
      run: () => current && tick([current.personId], !ticked.has(current.personId)),
      disabled: busy || current?.freshness.kind !== "no-reply",
    },
    { key: "r", label: "Remove, on the list of removals", run: remove, disabled: busy },
    { key: "k", label: "Keep, with a reason", run: () => setAsking("keep"), disabled: busy },
    { key: "s", label: "Snooze", run: () => setAsking("snooze"), disabled: busy },
    { key: "n", label: "Nudge", run: () => current && void nudge(current), disabled: busy },
    { key: "y", label: "They replied", run: () => setAsking("replied"), disabled: busy },
    {
      key: "o",
      label: "Open on LinkedIn, in a new tab",
      run: () => current && void window.open(linkProfile(current), "_blank", "noopener,noreferrer"),
      disabled: busy,
    },
    { key: "u", label: "Undo the last decision", run: undoLast, disabled: !canUndo },
    { key: "Escape", label: "No nudge now", run: () => setNudging(null), disabled: !nudging },
  ]);

  return (
    <>
      <Sheet aria-label="People who did not reply">
        <TableBar
          sure={sure.length}
          chosen={chosen.length}
          onTickAll={(on) =>
            tick(
              sure.map(({ personId }) => personId),
              on,
            )
          }
          onKeep={() => setAsking("keep")}
          onSnooze={() => setAsking("snooze")}
          onRemove={remove}
        />
        <table className="w-full border-collapse text-start">
          <thead className="text-faint text-small max-md:sr-only">
            <tr>
              <th scope="col" className="w-10 py-2 ps-4">
                <span className="sr-only">Choose</span>
              </th>
              {columns.map((title) => (
                <th key={title} scope="col" className="px-2 py-2 text-start font-medium">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {open.map((person, place) => (
              <TableRow
                key={person.personId}
                person={person}
                zone={zone}
                now={now}
                isTurn={place === at}
                ticked={ticked.has(person.personId)}
                onTick={(on) => tick([person.personId], on)}
                onTurn={() => setTurn(person.personId)}
                onReplied={() => {
                  setTurn(person.personId);
                  setAsking("replied");
                }}
              />
            ))}
          </tbody>
        </table>
      </Sheet>
      {waiting > people.length ? (
        <p className="mt-3">
          <Link
            href={`/review?view=table&after=${people.at(-1)?.personId}` as Route}
            className={textLink}
          >
            The next people
          </Link>
        </p>
      ) : null}
      {nudging ? (
        <ComposeSheet
          personId={nudging.person.personId}
          name={nudging.person.name}
          firstName={findFirstName(nudging.person.name) ?? nudging.person.name}
          moment="nudge"
          profileUrl={linkProfile(nudging.person)}
          reviewId={nudging.reviewId}
          onClose={() => setNudging(null)}
          onSent={() => move(at + 1)}
        />
      ) : null}
      <KeepDialog
        open={asking === "keep"}
        whom={whom}
        onClose={() => setAsking(null)}
        onKeep={(reason) => decideHere({ kind: "kept", reason }, `Kept ${whom}`)}
      />
      <ReviewSnoozeDialog
        open={asking === "snooze"}
        whom={whom}
        onClose={() => setAsking(null)}
        onSnooze={(until) => decideHere({ kind: "snoozed", until }, `Snoozed ${whom}`)}
      />
      <RepliedDialog
        open={asking === "replied"}
        name={current?.name ?? ""}
        onClose={() => setAsking(null)}
        onReplied={(reply) => {
          if (!current) return;
          const decision = { kind: "replied", ...reply } as const;
          void decide({ personIds: [current.personId], decision }, `${current.name} replied`);
        }}
      />
    </>
  );
}
