"use client";

import Link from "next/link";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import { textLink } from "@/components/ui/link-styles";
import { Row, RowList } from "@/components/ui/sheet";
import type { ReviewSession } from "@/lib/data/review/sessions";
import { formatCount } from "@/lib/domain/time/format";
import { describeDecision } from "./decision-words";
import { undoReviewDecision, undoSession } from "./use-review";

type SessionDecisionsProps = { session: ReviewSession; zone: string; now: number };

/** What was decided in the review at work, by name; each decision, and all of them, can be undone. */
export function SessionDecisions({ session, zone, now }: SessionDecisionsProps) {
  const [asking, setAsking] = useState(false);
  const { decisions } = session;
  if (decisions.length === 0) return null;
  return (
    <section aria-labelledby="decided" className="mx-auto mt-8 max-w-[51rem]">
      <div className="mb-2 flex flex-wrap items-baseline gap-3">
        <h2 id="decided" className="text-head">
          Decided in this review
        </h2>
        <Button size="small" variant="quiet" className="ms-auto" onClick={() => setAsking(true)}>
          Take back everything
        </Button>
      </div>
      <RowList>
        {decisions.toReversed().map((decision) => (
          <li key={decision.personId}>
            <Row
              title={
                <Link href={`/people/${decision.personId}`} className={textLink}>
                  {decision.name}
                </Link>
              }
              sub={describeDecision(decision, zone, now)}
              end={
                <Button
                  size="small"
                  aria-label={`Undo: ${decision.name}`}
                  onClick={() => void undoReviewDecision(decision)}
                >
                  Undo
                </Button>
              }
            />
          </li>
        ))}
      </RowList>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Take back everything of this review?"
        description={`What you decided on ${formatCount(decisions.length, "person", "people")} is undone, and they wait again. Nothing changes on LinkedIn.`}
        confirmLabel="Take it back"
        onConfirm={() => undoSession(session.id)}
      />
    </section>
  );
}
