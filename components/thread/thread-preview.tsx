"use client";

import { useEffect, useState } from "react";
import { performHere, showDone } from "@/components/acts/perform-here";
import { useAct } from "@/components/acts/use-act";
import { FormError } from "@/components/forms/form-error";
import { UnreadLines } from "@/components/thread/unread-lines";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/field";
import { Spinner } from "@/components/ui/spinner";
import type { PastedThread } from "@/lib/domain/thread/pasted-thread";
import { formatCount, formatDay, formatTime, localDate } from "@/lib/domain/time/format";
import { ThreadRowFields } from "./thread-row";
import { mostMessages, type PreviewedMessage as Row, toPlaced, toThreadRows } from "./thread-state";

type ThreadPreviewPanelProps = {
  thread: PastedThread;
  person: { id: string; name: string; firstName: string };
  zone: string;
  now: number;
  onSaved: () => void;
};

/** The messages of a pasted conversation with one person, to look over and save at once. */
export function ThreadPreviewPanel({
  thread,
  person,
  zone,
  now,
  onSaved,
}: ThreadPreviewPanelProps) {
  const [rows, setRows] = useState<Row[] | null>(null);
  const [acceptedAt, setAcceptedAt] = useState<number | null>(null);
  const [accept, setAccept] = useState(true);
  const { run, problem, pending, setProblem } = useAct("thread.record", { problem: "inline" });
  const personId = person.id;

  useEffect(() => {
    let gone = false;
    const messages = toPlaced(thread.messages);
    void performHere("thread.preview", { personId, messages }).then((preview) => {
      if (gone) return;
      if (!preview.ok) return setProblem(preview.problem);
      const read = toThreadRows(thread.messages, preview.value.messages, zone);
      setRows(thread.inGroup ? read.map((row) => ({ ...row, invite: false })) : read);
      setAcceptedAt(preview.value.acceptedAt);
    });
    return () => {
      gone = true;
    };
  }, [thread, personId, zone, setProblem]);

  const chosen = rows?.filter((row) => row.chosen) ?? [];
  const accepts = accept && acceptedAt !== null;
  const { inGroup } = thread;

  async function save() {
    // The note goes along, so that the acceptance which it shows is found again.
    const sent = (rows ?? []).filter((row) => row.chosen || (accepts && row.standing === "note"));
    const messages = sent.map(({ direction, at, precision, text, invite, when, retimed }) => ({
      direction,
      at,
      precision,
      text,
      invite: invite && direction === "outgoing",
      when: retimed ? when : null,
    }));
    const saved = await run({ personId, messages, accept: accepts, inGroup });
    if (!saved.ok) return;
    const added = chosen.length;
    showDone(saved, {
      title: added > 0 ? `Added ${formatCount(added, "message", "messages")}` : "Accepted",
      description: person.name,
    });
    onSaved();
  }

  const change = (key: number, changes: Partial<Row>) =>
    setRows((rows ?? []).map((row) => (row.key === key ? { ...row, ...changes } : row)));

  if (rows === null) {
    return problem ? (
      <FormError>{problem}</FormError>
    ) : (
      <p role="status" className="flex items-center gap-2 text-soft">
        <Spinner /> Comparing with the timeline…
      </p>
    );
  }
  return (
    <div className="grid gap-4">
      <FormError>{problem}</FormError>
      <ThreadSummary rows={rows} thread={thread} />
      <ul aria-label="Messages found" className="grid gap-3">
        {rows.map((row) => (
          <ThreadRowFields
            key={row.key}
            row={row}
            firstName={person.firstName}
            latest={`${localDate(now, zone)}T${formatTime(now, zone)}`}
            onChange={(changes) => change(row.key, changes)}
          />
        ))}
      </ul>
      {acceptedAt === null ? null : (
        <Checkbox
          label={`The invitation was accepted on ${formatDay(acceptedAt, zone, now)}`}
          hint="Its note stands in the conversation, as it does once an invitation is accepted."
          checked={accept}
          onChange={(event) => setAccept(event.currentTarget.checked)}
        />
      )}
      <UnreadLines lines={thread.leftover} name="conversation" />
      <div>
        <Button
          variant="go"
          pending={pending}
          disabled={chosen.length === 0 && !accepts}
          onClick={() => void save()}
        >
          {chosen.length === 0 && !accepts
            ? "Nothing new to save"
            : `Save ${formatCount(chosen.length, "message", "messages")}`}
        </Button>
      </div>
    </div>
  );
}

function ThreadSummary({ rows, thread }: { rows: readonly Row[]; thread: PastedThread }) {
  const known = rows.filter(({ standing }) => standing !== "new").length;
  const earlier = thread.messages.length - mostMessages;
  return (
    <p role="status" className="text-small text-soft">
      {formatCount(rows.length, "message", "messages")} read
      {known > 0 ? `, ${known} of them on the timeline already` : ""}.
      {earlier > 0 ? ` The ${earlier} earliest were left out: paste them by themselves.` : ""}
      {thread.inGroup
        ? " Several people are in this conversation: what is said in it counts as no answer to you alone."
        : ""}
    </p>
  );
}
