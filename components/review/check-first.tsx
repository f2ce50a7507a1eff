"use client";

import Link from "next/link";
import { Button, ButtonAnchor } from "@/components/ui/button";
import { textLink } from "@/components/ui/link-styles";
import type { ReviewCard } from "@/lib/data/review/queries";
import { formatDay } from "@/lib/domain/time/format";

type CheckFirstProps = {
  card: Pick<ReviewCard, "freshness">;
  firstName: string;
  /** the conversation on LinkedIn, or the profile where its address is not known */
  threadUrl: string;
  zone: string;
  now: number;
  onReplied: () => void;
};

/** Asks to look at the thread before deciding on somebody whose silence is not sure. */
export function CheckFirst(props: CheckFirstProps) {
  const { card, firstName, threadUrl, zone, now, onReplied } = props;
  const { freshness } = card;
  const { evidenceThrough } = freshness;
  const known =
    evidenceThrough === null
      ? "no archive has told of their messages yet"
      : `your messages are known up to ${formatDay(evidenceThrough, zone, now)}`;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 mt-3 border-line border-y bg-unsure-wash px-5 py-3">
      <p className="min-w-0 flex-1 basis-64">
        <strong>Look at the thread first.</strong> <bdi>{firstName}</bdi> may have replied: {known}
        {freshness.kind === "check-first" && freshness.mayHaveWritten ? (
          <>
            , and a mail tells of a message that may be theirs.{" "}
            <Link href="/review/mails" className={textLink}>
              Say whose it is
            </Link>
          </>
        ) : null}
        .
      </p>
      <ButtonAnchor href={threadUrl} target="_blank" size="small" keyHint="t">
        Open the thread
      </ButtonAnchor>
      <Button size="small" keyHint="y" onClick={onReplied}>
        They replied
      </Button>
    </div>
  );
}
