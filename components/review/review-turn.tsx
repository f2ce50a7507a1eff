"use client";

import { useState } from "react";
import { ComposeSheet } from "@/components/person/compose-sheet";
import { showToast } from "@/components/ui/toast-store";
import { useKeys } from "@/components/ui/use-keys";
import { type decideReview, type Snooze, takeReviewId } from "@/lib/actions/review";
import type { ReviewCard } from "@/lib/data/review/queries";
import { findFirstName } from "@/lib/domain/message/first-name";
import { linkProfile } from "@/lib/domain/person/profile-link";
import { KeepDialog } from "./keep-dialog";
import { RepliedDialog } from "./replied-dialog";
import { ReviewPersonCard } from "./review-person-card";

export type Decision = Parameters<typeof decideReview>[0]["decision"];

type ReviewTurnProps = {
  card: ReviewCard;
  zone: string;
  now: number;
  /** decided to remove, waiting to hear that it is done on LinkedIn */
  removing: boolean;
  onDecide: (decision: Decision, title: string) => Promise<boolean>;
  onRemove: () => void;
  onMove: (step: 1 | -1) => void;
  /** null while there is nothing to undo */
  onUndo: (() => void) | null;
};

/** One person's turn: the card, its keys and the windows that ask for more. */
export function ReviewTurn(props: ReviewTurnProps) {
  const { card, zone, now, removing, onDecide, onRemove, onMove, onUndo } = props;
  const [asking, setAsking] = useState<"keep" | "replied" | null>(null);
  const [nudgeIn, setNudgeIn] = useState<string | null>(null);
  const { personId, name } = card;
  const firstName = findFirstName(name) ?? name;
  const profileUrl = linkProfile(card);

  const openProfile = () => void window.open(profileUrl, "_blank", "noopener,noreferrer");
  const remove = () => {
    openProfile();
    onRemove();
  };
  const removed = () => void onDecide({ kind: "removed" }, `Removed ${name}`);
  const snooze = (until: Snooze) => void onDecide({ kind: "snoozed", until }, `Snoozed ${name}`);
  async function nudge() {
    const reviewId = await takeReviewId().catch(() => null);
    if (reviewId) setNudgeIn(reviewId);
    else showToast({ title: "Acquaint can't be reached. Try again.", tone: "no" });
  }

  useKeys([
    { key: "d", label: "Remove: opens the profile", run: remove, disabled: removing },
    { key: "Enter", label: "Removed on LinkedIn", run: removed, disabled: !removing },
    { key: "n", label: "Nudge", run: () => void nudge(), disabled: removing },
    { key: "k", label: "Keep, with a reason", run: () => setAsking("keep"), disabled: removing },
    {
      key: "s",
      label: "Snooze until the next review",
      run: () => snooze("next-review"),
      disabled: removing,
    },
    { key: "y", label: "They replied", run: () => setAsking("replied") },
    {
      key: "u",
      label: "Undo the last decision",
      run: () => onUndo?.(),
      disabled: onUndo === null,
    },
    { key: "o", label: "Open on LinkedIn, in a new tab", run: openProfile },
    { key: "j", label: "Later, the next person", run: () => onMove(1) },
    { key: "ArrowRight", label: "The next person", run: () => onMove(1) },
    { key: "ArrowLeft", label: "The person before", run: () => onMove(-1) },
  ]);

  return (
    <div className="mx-auto max-w-[51rem]">
      <ReviewPersonCard
        card={card}
        firstName={firstName}
        profileUrl={profileUrl}
        zone={zone}
        now={now}
        removing={removing}
        onRemove={remove}
        onRemoved={removed}
        onKeep={() => setAsking("keep")}
        onSnooze={snooze}
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
        />
      ) : null}
      <KeepDialog
        open={asking === "keep"}
        whom={name}
        onClose={() => setAsking(null)}
        onKeep={(reason) => void onDecide({ kind: "kept", reason }, `Kept ${name}`)}
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
