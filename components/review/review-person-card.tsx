"use client";

import { ChevronDown } from "lucide-react";
import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import { Button, ButtonAnchor } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { Sheet, SheetFoot } from "@/components/ui/sheet";
import type { ReviewCard } from "@/lib/data/review/queries";
import { formatDay } from "@/lib/domain/time/format";
import { CheckFirst } from "./check-first";
import { FreshnessBadge } from "./freshness-badge";
import { GroupBadge } from "./group-badge";
import { ReviewThread } from "./review-thread";

type ReviewPersonCardProps = {
  card: ReviewCard;
  firstName: string;
  profileUrl: string;
  threadUrl: string;
  zone: string;
  now: number;
  /** decided to remove, waiting to hear that it is done on LinkedIn */
  removing: boolean;
  onRemove: () => void;
  onRemoveLater: () => void;
  onRemoved: () => void;
  onKeep: () => void;
  onSnooze: () => void;
  onNudge: () => void;
  onReplied: () => void;
  onLater: () => void;
};

/** One silent person: who, what was said, and the decisions. */
export function ReviewPersonCard(props: ReviewPersonCardProps) {
  const { card, firstName, profileUrl, threadUrl, zone, now, removing } = props;
  const isUnsure = card.freshness.kind === "check-first";
  const sub = [
    card.headline,
    card.connectedAt === null ? "" : `connected ${formatDay(card.connectedAt, zone, now)}`,
  ];
  return (
    <Sheet aria-label={card.name}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 pt-5 pb-2">
        <Avatar name={card.name} size="large" />
        <div className="min-w-0 flex-1 basis-48">
          <h2 dir="auto" className="text-start text-name">
            <Link href={`/people/${card.personId}`} className="no-underline hover:underline">
              {card.name}
            </Link>
          </h2>
          <p dir="auto" className="text-start text-soft">
            {sub.filter(Boolean).join(" · ")}
          </p>
        </div>
        <FreshnessBadge freshness={card.freshness} zone={zone} now={now} />
        <GroupBadge at={card.wroteInGroupAt} zone={zone} now={now} />
      </div>
      {isUnsure && !removing ? (
        <CheckFirst
          card={card}
          firstName={firstName}
          threadUrl={threadUrl}
          zone={zone}
          now={now}
          onReplied={props.onReplied}
        />
      ) : null}
      <ReviewThread card={card} firstName={firstName} zone={zone} now={now} />
      {removing ? <RemovalFoot {...props} /> : <DecisionFoot {...props} />}
      <div className="flex flex-wrap gap-2 px-5 py-3 max-md:pb-5">
        <ButtonAnchor href={profileUrl} target="_blank" keyHint="o" size="small">
          Open on LinkedIn
        </ButtonAnchor>
        {isUnsure && !removing ? null : (
          <Button size="small" keyHint="y" onClick={props.onReplied}>
            They replied
          </Button>
        )}
        {removing ? null : (
          <Button size="small" variant="quiet" keyHint="j" onClick={props.onLater}>
            Later
          </Button>
        )}
      </div>
    </Sheet>
  );
}

function DecisionFoot(props: ReviewPersonCardProps) {
  const { onKeep, onSnooze, onNudge, onRemove, onRemoveLater } = props;
  return (
    <SheetFoot className="max-md:gap-1.5 md:rounded-none md:border-b">
      <p className="me-auto text-soft max-md:hidden">Undo is always there.</p>
      <Button size="thumb" keyHint="k" onClick={onKeep}>
        Keep
      </Button>
      <Button size="thumb" keyHint="s" onClick={onSnooze}>
        Snooze
      </Button>
      <Button size="thumb" keyHint="n" onClick={onNudge}>
        Nudge
      </Button>
      <span className="inline-flex max-md:flex-1">
        <Button
          size="thumb"
          variant="warn"
          keyHint="r"
          className="rounded-e-none"
          onClick={onRemove}
        >
          Remove
        </Button>
        <Menu
          trigger={
            <Button
              size="thumb"
              variant="warn"
              className="-ms-px rounded-s-none px-1.5 max-md:flex-none"
              aria-label="More ways to remove"
            >
              <ChevronDown aria-hidden="true" className="size-4" />
            </Button>
          }
          items={[
            { label: "Remove now: opens the profile", keyHint: "r", onSelect: onRemove },
            { label: "Put on the list of removals", keyHint: "l", onSelect: onRemoveLater },
          ]}
        />
      </span>
    </SheetFoot>
  );
}

function RemovalFoot({ firstName, onRemoved, onLater }: ReviewPersonCardProps) {
  return (
    <SheetFoot className="md:rounded-none md:border-b">
      <p className="me-auto text-soft max-md:w-full">
        On <bdi>{firstName}</bdi>’s profile: More, then Remove connection.
      </p>
      <Button size="thumb" keyHint="j" onClick={onLater}>
        Later
      </Button>
      <Button size="thumb" variant="go" keyHint="d" onClick={onRemoved}>
        Removed on LinkedIn
      </Button>
    </SheetFoot>
  );
}
