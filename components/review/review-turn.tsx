"use client";

import { useState } from "react";
import { performHere, showProblem } from "@/components/acts/perform-here";
import { ComposeSheet } from "@/components/person/compose-sheet";
import { useKeys } from "@/components/ui/use-keys";
import type { ActInput } from "@/lib/acts/registry";
import type { ReviewCard } from "@/lib/data/review/queries";
import { findFirstName } from "@/lib/domain/message/first-name";
import { linkProfile, linkThread } from "@/lib/domain/person/profile-link";
import type { Snooze } from "@/lib/domain/review/snooze";
import { KeepDialog } from "./keep-dialog";
import { RepliedDialog } from "./replied-dialog";
import { ReviewPersonCard } from "./review-person-card";
import { ReviewSnoozeDialog } from "./snooze-dialog";

export type DecisionInput = ActInput<"review.decide">["decision"];

type ReviewTurnProps = {
  card: ReviewCard;
  zone: string;
  now: number;
  /** decided to remove, waiting to hear that it is done on LinkedIn */
  removing: boolean;
  /** the reason given last for keeping somebody */
  usualReason: string;
  onDecide: (decision: DecisionInput, title: string) => Promise<boolean>;
  onRemove: () => void;
  onNudged: () => void;
  onMove: (step: 1 | -1) => void;
  /** null while there is nothing to undo */
  onUndo: (() => void) | null;
};

const open = (url: string) => void window.open(url, "_blank", "noopener,noreferrer");

/** One person's turn: the card, its keys and the windows that ask for more. */
export function ReviewTurn(props: ReviewTurnProps) {
  const { card, zone, now, removing, onDecide, onRemove, onMove, onUndo } = props;
  const [asking, setAsking] = useState<"keep" | "snooze" | "replied" | null>(null);
  const [nudgeIn, setNudgeIn] = useState<string | null>(null);
  const { personId, name } = card;
  const firstName = findFirstName(name) ?? name;
  const profileUrl = linkProfile(card);
  const thread = card.thread.findLast((line) => line.thread !== null)?.thread;
  const threadUrl = thread ? linkThread(thread) : profileUrl;

  const remove = () => {
    open(profileUrl);
    onRemove();
  };
  const removeLater = () =>
    void onDecide({ kind: "removal-decided" }, `${name} is on the list of removals`);
  const removed = () => void onDecide({ kind: "removed" }, `Removed ${name}`);
  const snooze = (until: Snooze) => void onDecide({ kind: "snoozed", until }, `Snoozed ${name}`);
  async function nudge() {
    const opened = await performHere("review.open", {});
    if (opened.ok) setNudgeIn(opened.value.reviewId);
    else showProblem(opened.problem);
  }

  const writing = nudgeIn !== null;
  const deciding = !removing && !writing;
  useKeys([
    { key: "r", label: "Remove: opens the profile", run: remove, disabled: !deciding },
    { key: "l", label: "Put on the list of removals", run: removeLater, disabled: !deciding },
    { key: "d", label: "Removed on LinkedIn", run: removed, disabled: !removing },
    { key: "Enter", label: "Removed on LinkedIn", run: removed, disabled: !removing },
    { key: "n", label: "Nudge", run: () => void nudge(), disabled: !deciding },
    { key: "k", label: "Keep, with a reason", run: () => setAsking("keep"), disabled: !deciding },
    { key: "s", label: "Snooze", run: () => setAsking("snooze"), disabled: !deciding },
    { key: "y", label: "They replied", run: () => setAsking("replied"), disabled: writing },
    { key: "t", label: "Open the thread, in a new tab", run: () => open(threadUrl) },
    { key: "o", label: "Open on LinkedIn, in a new tab", run: () => open(profileUrl) },
    {
      key: "u",
      label: "Undo the last decision",
      run: () => onUndo?.(),
      disabled: onUndo === null || writing,
    },
    { key: "j", label: "Later, the next person", run: () => onMove(1), disabled: writing },
    { key: "ArrowRight", label: "The next person", run: () => onMove(1), disabled: writing },
    { key: "ArrowLeft", label: "The person before", run: () => onMove(-1), disabled: writing },
    { key: "Escape", label: "No nudge now", run: () => setNudgeIn(null), disabled: !writing },
  ]);

  return (
    <div className="mx-auto max-w-[51rem]">
      <ReviewPersonCard
        card={card}
        firstName={firstName}
        profileUrl={profileUrl}
        threadUrl={threadUrl}
        zone={zone}
        now={now}
        removing={removing}
        onRemove={remove}
        onRemoveLater={removeLater}
        onRemoved={removed}
        onKeep={() => setAsking("keep")}
        onSnooze={() => setAsking("snooze")}
        onNudge={() => void nudge()}
        onReplied={() => setAsking("replied")}
        onLater={() => onMove(1)}
      />
      {nudgeIn ? (
        <ComposeSheet
          personId={personId}
          name={name}
          firstName={firstName}
          moment="nudge"
          profileUrl={profileUrl}
          reviewId={nudgeIn}
          onClose={() => setNudgeIn(null)}
          onSent={props.onNudged}
        />
      ) : null}
      <KeepDialog
        open={asking === "keep"}
        whom={name}
        usual={props.usualReason}
        onClose={() => setAsking(null)}
        onKeep={(reason) => void onDecide({ kind: "kept", reason }, `Kept ${name}`)}
      />
      <ReviewSnoozeDialog
        open={asking === "snooze"}
        whom={name}
        onClose={() => setAsking(null)}
        onSnooze={snooze}
      />
      <RepliedDialog
        open={asking === "replied"}
        name={name}
        onClose={() => setAsking(null)}
        onReplied={(reply) => void onDecide({ kind: "replied", ...reply }, `${name} replied`)}
      />
    </div>
  );
}
