"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useState, useTransition } from "react";
import { FormError } from "@/components/forms/form-error";
import { Badge } from "@/components/ui/badge";
import { Button, ButtonLink } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import { Progress } from "@/components/ui/progress";
import { Sheet, SheetFoot } from "@/components/ui/sheet";
import { discardImport, requestStep } from "@/lib/actions/import";
import { busyStatuses, type ImportView } from "@/lib/domain/import/import-view";
import type { Result } from "@/lib/domain/result";
import { formatDay, formatDayTime } from "@/lib/domain/time/format";
import { ImportDetails } from "./import-details";
import { count, statusWords } from "./import-words";

const pollMs = 700;

/** The newest known state of an import: asks again and again while a job is at work. */
function useImport(first: ImportView): ImportView {
  const router = useRouter();
  const [seen, setSeen] = useState(first);
  const current =
    first.status === seen.status || busyStatuses.includes(first.status) ? seen : first;
  const busy = busyStatuses.includes(current.status);
  useEffect(() => setSeen(first), [first]);
  const look = useCallback(async () => {
    const response = await fetch(`/api/imports/${first.id}`, { cache: "no-store" }).catch(
      () => null,
    );
    if (!response?.ok) return;
    const next: ImportView = await response.json();
    setSeen(next);
    if (!busyStatuses.includes(next.status)) router.refresh();
  }, [first.id, router]);
  useEffect(() => {
    if (!busy) return;
    const timer = setInterval(() => void look(), pollMs);
    return () => clearInterval(timer);
  }, [busy, look]);
  return current;
}

const tones = { applied: "yes", failed: "no", preview: "act" } as const;

type ImportCardProps = { first: ImportView; zone: string; now: number };

/** One import: its progress, what it would change, and the next step. */
export function ImportCard({ first, zone, now }: ImportCardProps) {
  const view = useImport(first);
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const [pending, startTransition] = useTransition();
  const run = (work: () => Promise<Result<null>>) =>
    startTransition(async () => {
      const result = await work();
      setProblem(result.ok ? null : result.problem);
      router.refresh();
    });
  const step = (name: "read" | "apply" | "undo") =>
    run(() => requestStep({ importId: view.id, step: name }));
  const { status, progress, preview, error, rejected } = view;
  const tone = status in tones ? tones[status as keyof typeof tones] : "neutral";
  const days = preview?.archiveDate ? formatDay(preview.archiveDate, "UTC", now) : null;
  return (
    <Sheet title={view.fileName} aside={<Badge tone={tone}>{statusWords[status]}</Badge>}>
      <div className="px-5 pt-1 pb-4">
        <p className="mb-3 text-small text-soft">
          Uploaded {formatDayTime(view.createdAt, zone, now)}
          {days ? `; tells of everything up to ${days}` : null}
        </p>
        {busyStatuses.includes(status) ? (
          <div className="max-w-md" role="status">
            <p className="mb-1">
              {statusWords[status]}…{" "}
              {progress && progress.done > 0 ? (
                <span className="text-soft tabular-nums">
                  {progress.step}: {count(progress.done)}
                  {(progress.total ?? 0) > 0 ? ` of ${count(progress.total ?? 0)}` : null}
                </span>
              ) : null}
            </p>
            {progress && (progress.total ?? 0) > 0 ? (
              <Progress
                label={statusWords[status]}
                value={progress.done}
                max={progress.total ?? 1}
              />
            ) : (
              <Progress label={statusWords[status]} max={1} />
            )}
          </div>
        ) : null}
        {error ? <FormError>{error}</FormError> : null}
        {status === "preview" || status === "applied" ? (
          <ImportDetails view={view} zone={zone} now={now} />
        ) : null}
        {rejected > 0 ? (
          <p className="mt-4">
            {count(rejected)} {rejected === 1 ? "row" : "rows"} could not be read.{" "}
            <a href={`/api/imports/${view.id}/rejects`} download className="underline">
              Download them with file, line and reason
            </a>
          </p>
        ) : null}
        {problem ? <FormError>{problem}</FormError> : null}
      </div>
      {status === "preview" ? (
        <SheetFoot>
          <Button onClick={() => run(() => discardImport(view.id))} disabled={pending}>
            Give it up
          </Button>
          <Button variant="go" onClick={() => step("apply")} pending={pending}>
            Apply
          </Button>
        </SheetFoot>
      ) : null}
      {status === "failed" || status === "uploading" ? (
        <SheetFoot>
          <Button onClick={() => run(() => discardImport(view.id))} disabled={pending}>
            Give it up
          </Button>
          <Button onClick={() => step("read")} pending={pending}>
            Try again
          </Button>
        </SheetFoot>
      ) : null}
      {status === "applied" ? (
        <SheetFoot>
          <Button variant="warn" onClick={() => setAsking(true)} disabled={pending}>
            Take this import back
          </Button>
          <ButtonLink href="/invitations" variant="go">
            Go to the pending invitations
          </ButtonLink>
        </SheetFoot>
      ) : null}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Take this import back?"
        description="What it brought goes, what it changed is as before. What you decided and typed since stays. You can import the archive again."
        confirmLabel="Take it back"
        onConfirm={() => step("undo")}
        tone="warn"
      />
    </Sheet>
  );
}
