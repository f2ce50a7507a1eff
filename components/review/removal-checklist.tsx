"use client";

import Link from "next/link";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { textLink } from "@/components/ui/link-styles";
import { Progress } from "@/components/ui/progress";
import { Row, RowList } from "@/components/ui/sheet";
import { useKeys } from "@/components/ui/use-keys";
import type { ReviewPerson } from "@/lib/data/review/review-person";
import { linkProfile } from "@/lib/domain/person/profile-link";
import { KeepDialog } from "./keep-dialog";
import { describeRemoval } from "./removals";
import { useReview } from "./use-review";

type RemovalChecklistProps = {
  people: readonly ReviewPerson[];
  /** how many were removed today already */
  removedToday: number;
  zone: string;
  now: number;
};

/** Removals one after the other: O opens the next profile, D says that it is done. */
export function RemovalChecklist({ people, removedToday, zone, now }: RemovalChecklistProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [keeping, setKeeping] = useState(false);
  const { decided, decide, undoLast, canUndo } = useReview(null, setChosen);
  const open = people.filter(({ personId }) => !decided.has(personId));
  const at = Math.max(
    0,
    open.findIndex(({ personId }) => personId === chosen),
  );
  const person = open[at];
  const done = removedToday + people.length - open.length;

  function choose(place: number) {
    const next = open[(place + open.length) % open.length];
    if (next) setChosen(next.personId);
  }
  /** The profile of the one in turn, or of the next one when that is open already. */
  function openNext() {
    const rest = [...open.slice(at), ...open.slice(0, at)];
    const next = rest.find(({ personId }) => !opened.has(personId)) ?? person;
    if (!next) return;
    window.open(linkProfile(next), "_blank", "noopener,noreferrer");
    setOpened((before) => new Set([...before, next.personId]));
    setChosen(next.personId);
  }
  function decideHere(decision: Parameters<typeof decide>[0]["decision"], title: string) {
    if (!person) return;
    setChosen((open[at + 1] ?? open[0])?.personId ?? null);
    void decide({ personIds: [person.personId], decision }, title);
  }
  const removed = () => decideHere({ kind: "removed" }, `Removed ${person?.name}`);

  useKeys([
    { key: "o", label: "Open the next profile", run: openNext, disabled: !person },
    { key: "d", label: "Removed on LinkedIn", run: removed, disabled: !person },
    { key: "k", label: "Keep them after all", run: () => setKeeping(true), disabled: !person },
    { key: "j", label: "The next one", run: () => choose(at + 1), disabled: !person },
    { key: "ArrowDown", label: "The next one", run: () => choose(at + 1), disabled: !person },
    { key: "ArrowUp", label: "The one before", run: () => choose(at - 1), disabled: !person },
    { key: "u", label: "Undo", run: undoLast, disabled: !canUndo },
  ]);
  if (!person) return null;
  return (
    <div className="mx-auto max-w-[51rem]">
      <div className="mb-4 flex items-center gap-4">
        <p className="shrink-0 text-soft tabular-nums">
          {done} of {removedToday + people.length} removed
        </p>
        <Progress label="Removed today" value={done} max={removedToday + people.length} />
      </div>
      <div className="mb-3 flex flex-wrap items-center gap-2 max-md:sticky max-md:top-0 max-md:z-10 max-md:bg-paper max-md:py-2">
        <p className="me-auto text-soft max-md:w-full max-md:text-small">
          On the profile: More, then Remove connection.
        </p>
        <Button keyHint="k" onClick={() => setKeeping(true)}>
          Keep
        </Button>
        <Button keyHint="o" onClick={openNext}>
          Open next
        </Button>
        <Button keyHint="d" variant="go" onClick={removed}>
          Removed on LinkedIn
        </Button>
      </div>
      <RowList aria-label="To remove on LinkedIn">
        {open.map((each) => (
          <ChecklistRow
            key={each.personId}
            person={each}
            isTurn={each === person}
            isOpened={opened.has(each.personId)}
            sub={describeRemoval(each, zone, now)}
            onChoose={() => setChosen(each.personId)}
          />
        ))}
      </RowList>
      <KeepDialog
        open={keeping}
        whom={person.name}
        onClose={() => setKeeping(false)}
        onKeep={(reason) => decideHere({ kind: "kept", reason }, `Kept ${person.name}`)}
      />
    </div>
  );
}

type ChecklistRowProps = {
  person: ReviewPerson;
  isTurn: boolean;
  isOpened: boolean;
  sub: string | null;
  onChoose: () => void;
};

function ChecklistRow({ person, isTurn, isOpened, sub, onChoose }: ChecklistRowProps) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isTurn) row.current?.scrollIntoView({ block: "nearest" });
  }, [isTurn]);
  return (
    <li
      ref={row}
      aria-current={isTurn ? "step" : undefined}
      className={cx(isTurn && "bg-act-wash")}
    >
      <Row
        title={
          <Link href={`/people/${person.personId}`} className={textLink}>
            {person.name}
          </Link>
        }
        sub={[sub, isOpened ? "profile opened" : null].filter(Boolean).join(" · ")}
        end={
          isTurn ? (
            <span className="font-semibold text-act text-small">in turn</span>
          ) : (
            <Button size="small" variant="quiet" onClick={onChoose}>
              <span className="sr-only">{person.name}: </span>Go here
            </Button>
          )
        }
      />
    </li>
  );
}
