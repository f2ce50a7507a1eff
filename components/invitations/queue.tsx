"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useKeys } from "@/components/ui/use-keys";
import type { QueuePage } from "@/lib/data/invitation/queries";
import type { Answer } from "@/lib/domain/assessment/assessment";
import {
  type QueueFilter,
  type QueueItem,
  type QueueOrder,
  resolveAnswers,
} from "@/lib/domain/invitation/queue-item";
import { linkProfile } from "@/lib/domain/person/profile-link";
import { AlikeBar } from "./alike-bar";
import { InvitationSheet } from "./invitation-sheet";
import { QueueList } from "./queue-list";
import { type Queue, useQueue } from "./use-queue";

type QueueViewProps = {
  page: QueuePage;
  order: QueueOrder;
  filter: QueueFilter;
  zone: string;
  /** epoch milliseconds of the request */
  now: number;
};

const afterAnswer: Record<Answer, Answer> = { yes: "no", no: "unknown", unknown: "yes" };

/** The next answer when a criterion's key is pressed: the evidence's word is confirmed first. */
function turn(item: QueueItem, criterion: "note" | "common-ground" | "mutuals"): Answer {
  const own = item.answers[criterion];
  if (own !== undefined) return afterAnswer[own];
  return item.proposed[criterion] === "unknown" ? "yes" : item.proposed[criterion];
}

function useQueueKeys(queue: Queue): void {
  const router = useRouter();
  const item = queue.selected;
  const on = (run: (item: QueueItem) => void) => () => {
    if (item) run(item);
  };
  const disabled = item === null;
  const ask = (criterion: "note" | "common-ground" | "mutuals") =>
    on((each) => queue.answerOne(each, criterion, turn(each, criterion)));
  useKeys([
    { key: "a", label: "Accept", disabled, run: on((each) => queue.decideOne(each, "accept")) },
    { key: "x", label: "Ignore", disabled, run: on((each) => queue.decideOne(each, "ignore")) },
    {
      key: "r",
      label: "Reply first",
      disabled,
      run: on((each) => queue.decideOne(each, "reply-first")),
    },
    { key: "1", label: "Personal note: yes, no, unsure", disabled, run: ask("note") },
    { key: "2", label: "Common ground: yes, no, unsure", disabled, run: ask("common-ground") },
    { key: "3", label: "Mutual connections: yes, no, unsure", disabled, run: ask("mutuals") },
    {
      key: "l",
      label: "Litmus test: yes, no",
      disabled,
      run: on((each) =>
        queue.answerOne(each, "litmus", resolveAnswers(each).litmus === "yes" ? "no" : "yes"),
      ),
    },
    {
      key: "o",
      label: "Open on LinkedIn, in a new tab",
      disabled,
      run: on((each) => window.open(linkProfile(each), "_blank", "noopener,noreferrer")),
    },
    { key: "j", label: "Next invitation", disabled, run: () => queue.move(1) },
    { key: "k", label: "Invitation before", disabled, run: () => queue.move(-1) },
    { key: "ArrowDown", label: "Next invitation", disabled, run: () => queue.move(1) },
    { key: "ArrowUp", label: "Invitation before", disabled, run: () => queue.move(-1) },
    { key: "u", label: "Undo the last decision", run: queue.undoLast },
    { key: "n", label: "Add an invitation", run: () => router.push("/invitations/new") },
    {
      key: "p",
      label: "Paste a page of invitations",
      run: () => router.push("/invitations/new?how=paste" as Route),
    },
    { key: "h", label: "Say hello", run: () => router.push("/hello") },
  ]);
}

/** The queue of pending invitations: the list, and one invitation at a time beside it. */
export function QueueView({ page, order, filter, zone, now }: QueueViewProps) {
  const queue = useQueue(page, order, filter);
  useQueueKeys(queue);
  const { selected, items } = queue;
  const at = items.findIndex(({ id }) => id === queue.selectedId);
  return (
    <>
      <AlikeBar filter={filter} counts={queue.counts} queue={queue} />
      {selected ? (
        <>
          <div className="mb-3 flex items-center gap-2 md:hidden">
            <span className="text-soft tabular-nums">
              {at + 1} of {items.length.toLocaleString("en-GB")}
              {queue.next ? "+" : ""}
            </span>
            <Button
              size="small"
              aria-label="Invitation before"
              className="ms-auto"
              onClick={() => queue.move(-1)}
            >
              <ChevronLeft aria-hidden="true" className="size-4" />
            </Button>
            <Button size="small" aria-label="Next invitation" onClick={() => queue.move(1)}>
              <ChevronRight aria-hidden="true" className="size-4" />
            </Button>
          </div>
          <div className="grid items-start gap-6 max-md:pb-32 md:grid-cols-[minmax(17rem,24rem)_minmax(0,1fr)]">
            <QueueList queue={queue} now={now} />
            <InvitationSheet
              item={selected}
              policy={page.policy}
              zone={zone}
              now={now}
              queue={queue}
            />
          </div>
        </>
      ) : (
        <QueueEnd filter={filter} waiting={queue.next !== null} />
      )}
    </>
  );
}

function QueueEnd({ filter, waiting }: { filter: QueueFilter; waiting: boolean }) {
  if (waiting) return <p className="text-soft">Fetching the next ones …</p>;
  if (filter !== "all") {
    return (
      <EmptyState
        title="None left here"
        actions={<ButtonLink href="/invitations">All pending invitations</ButtonLink>}
      >
        Everything under this filter is decided.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="All decided"
      actions={
        <>
          <ButtonLink href="/hello" variant="go" keyHint="h">
            Say hello
          </ButtonLink>
          <ButtonLink href="/invitations/new" keyHint="n">
            Add invitations
          </ButtonLink>
        </>
      }
    >
      Accepting is like saying hello: those you accepted are waiting for a word from you.
    </EmptyState>
  );
}
