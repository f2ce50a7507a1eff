"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { ReviewCard } from "@/lib/data/review/queries";
import type { ReviewSession } from "@/lib/data/review/sessions";
import { ReviewProgress } from "./review-progress";
import { type DecisionInput, ReviewTurn } from "./review-turn";
import { useReview } from "./use-review";

type ReviewDeskProps = {
  /** the first people who wait, the longest silence first */
  cards: readonly ReviewCard[];
  /** how many wait in all, and what was decided in this review */
  waiting: number;
  session: ReviewSession | null;
  zone: string;
  now: number;
};

/** The review, one person at a time, from the keyboard. */
export function ReviewDesk({ cards, waiting, session, zone, now }: ReviewDeskProps) {
  const router = useRouter();
  const [chosen, setChosen] = useState<string | null>(null);
  const [removing, setRemoving] = useState<ReviewCard | null>(null);
  const [usualReason, setUsualReason] = useState(
    session?.decisions.findLast(({ reason }) => reason !== null)?.reason ?? "",
  );
  const { decided, decide, undoLast, canUndo } = useReview(session, (undone) => {
    setRemoving(null);
    setChosen(undone);
  });
  useFreshPage();

  const done = session?.decisions.length ?? 0;
  const open = cards.filter(({ personId }) => !decided.has(personId));
  const at = Math.max(
    0,
    open.findIndex(({ personId }) => personId === chosen),
  );
  const card = removing ?? open[at];
  if (!card) return null;
  const { personId } = card;

  function go(step: 1 | -1) {
    if (removing) return setRemoving(null);
    const target = open[at + step];
    if (target) setChosen(target.personId);
    else if (step === 1 && waiting > cards.length) router.push(`/review?after=${personId}`);
    else setChosen(open[0]?.personId ?? null);
  }
  /** After a decision the next one comes by itself; the last one leads back to those passed over. */
  function decideHere(decision: DecisionInput, title: string) {
    if (removing) setRemoving(null);
    else setChosen(open[at + 1]?.personId ?? null);
    if (decision.kind === "kept") setUsualReason(decision.reason);
    return decide({ personIds: [personId], decision }, title);
  }
  async function beginRemoval() {
    const begun = decideHere({ kind: "removal-decided" }, `${card?.name} is to be removed`);
    setRemoving(card ?? null);
    if (!(await begun)) setRemoving(null);
  }

  return (
    <>
      <ReviewProgress done={done + cards.length - open.length} total={done + waiting} />
      <ReviewTurn
        key={personId}
        card={card}
        zone={zone}
        now={now}
        removing={removing !== null}
        usualReason={usualReason}
        onDecide={decideHere}
        onRemove={beginRemoval}
        onNudged={() => setChosen(open[at + 1]?.personId ?? null)}
        onMove={go}
        onUndo={canUndo ? undoLast : null}
      />
    </>
  );
}

/** Reads the page anew when the member comes back to it: somebody may have replied meanwhile. */
function useFreshPage(): void {
  const router = useRouter();
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") router.refresh();
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [router]);
}
