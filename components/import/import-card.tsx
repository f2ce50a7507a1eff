"use client";

import { useState } from "react";
import { FormError } from "@/components/forms/form-error";
import { Badge } from "@/components/ui/badge";
import { Button, ButtonLink } from "@/components/ui/button";
import { Sheet, SheetFoot } from "@/components/ui/sheet";
import { busyStatuses, type ImportView } from "@/lib/domain/import/import-view";
import { formatDay, formatDayTime } from "@/lib/domain/time/format";
import { AppliedFoot } from "./applied-foot";
import { BrokenFiles, DateQuestion } from "./archive-questions";
import { EncodingQuestions } from "./encoding-questions";
import { ImportDetails } from "./import-details";
import { ImportState, RejectedRows } from "./import-state";
import { statusWords } from "./import-words";
import { useImport, useSteps } from "./use-import";

const tones = { applied: "yes", failed: "no", preview: "act" } as const;

type ImportCardProps = { first: ImportView; zone: string; now: number };

/** One import: its progress, what it would change, and the next step. */
export function ImportCard({ first, zone, now }: ImportCardProps) {
  const view = useImport(first);
  const steps = useSteps();
  const { problem, pending, act } = steps;
  const [applyRest, setApplyRest] = useState(false);
  const step = (name: "read" | "apply" | "undo") =>
    act("import.request-step", { importId: view.id, step: name });
  const { status, error, questions } = view;
  const preview = view.kind === "archive" ? view.preview : null;
  const isAsked = status === "preview" && questions.length > 0;
  const tone = status in tones ? tones[status as keyof typeof tones] : "neutral";
  const broken = preview?.rows.mostlyRejected ?? [];
  const apply = () =>
    view.kind === "archive"
      ? act("import.apply-archive", { importId: view.id, applyRest })
      : step("apply");
  const days = preview?.archiveDate ? formatDay(preview.archiveDate, "UTC", now) : null;
  return (
    <Sheet
      title={view.fileName}
      // Two uploads may have one name.
      aria-label={`${view.fileName}, uploaded ${formatDayTime(view.createdAt, zone, now)}, ${first.id.slice(-4)}`}
      aside={<Badge tone={tone}>{isAsked ? "A question" : statusWords[status]}</Badge>}
    >
      <div className="px-5 pt-1 pb-4">
        <p className="mb-3 text-small text-soft">
          Uploaded {formatDayTime(view.createdAt, zone, now)}
          {days ? `; tells of everything up to ${days}` : null}
        </p>
        {busyStatuses.includes(status) ? <ImportState view={view} /> : null}
        {error ? <FormError>{error}</FormError> : null}
        {(status === "preview" && !isAsked) || status === "applied" ? (
          <ImportDetails view={view} zone={zone} now={now} />
        ) : null}
        {status === "preview" && preview ? (
          <DateQuestion
            rows={preview.rows}
            importId={view.id}
            disabled={pending}
            onChange={(dayOrder) => act("import.choose-dates", { importId: view.id, dayOrder })}
          />
        ) : null}
        {status === "preview" && broken.length > 0 ? (
          <BrokenFiles files={broken} checked={applyRest} onChange={setApplyRest} />
        ) : null}
        <RejectedRows view={view} />
        {problem ? <FormError>{problem}</FormError> : null}
      </div>
      {isAsked ? (
        <EncodingQuestions importId={view.id} questions={questions} steps={steps} />
      ) : null}
      {status === "preview" && !isAsked ? (
        <SheetFoot inFlow>
          <Button onClick={() => act("import.discard", { importId: view.id })} disabled={pending}>
            Give it up
          </Button>
          <Button
            variant={broken.length > 0 ? undefined : "go"}
            onClick={apply}
            pending={pending}
            disabled={broken.length > 0 && !applyRest}
          >
            Apply
          </Button>
        </SheetFoot>
      ) : null}
      {status === "failed" || status === "uploading" ? (
        <SheetFoot inFlow>
          <Button onClick={() => act("import.discard", { importId: view.id })} disabled={pending}>
            Give it up
          </Button>
          <Button onClick={() => step("read")} pending={pending}>
            Try again
          </Button>
        </SheetFoot>
      ) : null}
      {status === "applied" ? (
        <AppliedFoot
          pending={pending}
          description="What it brought goes, what it changed is as before. What you decided and typed since stays. You can import the archive again."
          onUndo={() => step("undo")}
        >
          <ButtonLink href="/invitations" variant="go">
            Go to the pending invitations
          </ButtonLink>
        </AppliedFoot>
      ) : null}
    </Sheet>
  );
}
