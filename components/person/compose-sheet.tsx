"use client";

import { useEffect, useRef, useState } from "react";
import { performHere } from "@/components/acts/perform-here";
import { SendMessage } from "@/components/message/send-message";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import { Spinner } from "@/components/ui/spinner";
import type { Drafts } from "@/lib/data/message/queries";
import { type Moment, momentTitles } from "@/lib/domain/message/message-template";

type ComposeSheetProps = {
  personId: string;
  name: string;
  firstName: string;
  moment: Moment;
  profileUrl: string;
  reviewId?: string;
  onClose: () => void;
  onSent?: (entryId: string) => void;
};

/** A message to one person: drafted by the server when the sheet opens, then edited and sent. */
export function ComposeSheet({ onClose, onSent, ...message }: ComposeSheetProps) {
  const { personId, moment } = message;
  const [drafts, setDrafts] = useState<Drafts | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (drafts) end.current?.scrollIntoView({ block: "nearest" });
  }, [drafts]);
  useEffect(() => {
    let gone = false;
    void performHere("message.draft", { personId, moment }).then((drafted) => {
      if (gone) return;
      if (drafted.ok) setDrafts(drafted.value);
      else setProblem(drafted.problem);
    });
    return () => {
      gone = true;
    };
  }, [personId, moment]);
  return (
    <Sheet
      title={momentTitles[moment]}
      className="mt-5"
      aside={
        <Button variant="quiet" size="small" onClick={onClose}>
          Not now
        </Button>
      }
    >
      <div ref={end} className="scroll-mb-24 px-5 py-4">
        {drafts ? (
          <SendMessage
            {...message}
            drafts={drafts.drafts}
            limit={drafts.limit}
            zone={drafts.zone}
            onSent={(entryId) => {
              onSent?.(entryId);
              onClose();
            }}
          />
        ) : (
          <p role="status" className="flex items-center gap-2 text-soft">
            {problem ?? (
              <>
                <Spinner /> Drafting…
              </>
            )}
          </p>
        )}
      </div>
    </Sheet>
  );
}
