"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import { performHere, showDone, showProblem } from "@/components/acts/perform-here";
import { FormError } from "@/components/forms/form-error";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import type { ActName } from "@/lib/acts/registry";

const lookAgainMs = 1500;
type Step = Extract<
  ActName,
  "mailbox.read" | "mailbox.pause" | "mailbox.resume" | "mailbox.remove"
>;

type MailboxStateProps = {
  enabled: boolean;
  /** user and server, as the member knows the mailbox */
  title: string;
  /** in words; null before the first reading */
  lastRead: string | null;
  lastError: string | null;
  /** when it is tried next, in words */
  nextTry: string | null;
  since: string;
  /** changes with every reading */
  stamp: string;
};

/** Whether the mailbox is read, since when, what went wrong, and the buttons for it. */
export function MailboxState(props: MailboxStateProps) {
  const { enabled, title, lastRead, lastError, nextTry, since, stamp } = props;
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [asking, setAsking] = useState(false);
  const [awaited, setAwaited] = useState<string | null>(null);
  const reading = enabled && (awaited === stamp || (lastRead === null && lastError === null));

  useEffect(() => {
    if (!reading) return;
    const timer = setInterval(() => router.refresh(), lookAgainMs);
    return () => clearInterval(timer);
  }, [reading, router]);

  async function steer(step: Step) {
    const outcome = await performHere(step, {});
    if (outcome.ok) showDone(outcome, { title: outcome.done ?? "Done" });
    else showProblem(outcome.problem);
    router.refresh();
  }
  const run = (step: Step) => startTransition(() => steer(step));

  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-0 break-all font-semibold">{title}</span>
        {enabled ? (
          <Badge tone={lastError ? "no" : "yes"}>{lastError ? "Can't be read" : "Watched"}</Badge>
        ) : (
          <Badge tone="unsure">Paused</Badge>
        )}
      </div>
      {lastError ? <FormError>{lastError}</FormError> : null}
      <p role="status" className="text-soft">
        {reading ? "Reading… " : null}
        {lastRead ? `Last read ${lastRead}. ` : "Not read yet. "}
        {enabled && nextTry ? `Next ${lastError ? "try" : "time"}: ${nextTry}. ` : null}
        Watched since {since}.
      </p>
      <div className="flex flex-wrap gap-2">
        {enabled ? (
          <Button
            onClick={() => {
              setAwaited(stamp);
              run("mailbox.read");
            }}
            pending={pending}
          >
            Read now
          </Button>
        ) : null}
        <Button onClick={() => run(enabled ? "mailbox.pause" : "mailbox.resume")} pending={pending}>
          {enabled ? "Pause" : "Go on"}
        </Button>
        <Button variant="warn" onClick={() => setAsking(true)} disabled={pending}>
          Remove
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Remove this mailbox?"
        description="Acquaint forgets its address and password. What was taken from its mails stays."
        confirmLabel="Remove"
        onConfirm={() => steer("mailbox.remove")}
        tone="warn"
      />
    </div>
  );
}
