"use client";

import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/class-names";
import { Checkbox, Field, Select, TextInput } from "@/components/ui/field";
import type { ThreadDoubt } from "@/lib/domain/thread/pasted-thread";
import type { PreviewedMessage as Row } from "./thread-state";

const standingWords = { known: "On the timeline already", note: "The note of the invitation" };

/** In words that are not known a day's heading may be missed. */
const whenDoubts = new Set<ThreadDoubt>(["date", "time", "language"]);

type ThreadRowProps = {
  row: Row;
  firstName: string;
  /** the present moment on the member's clock, `YYYY-MM-DDTHH:MM` */
  latest: string;
  onChange: (changes: Partial<Row>) => void;
};

/** One message of a pasted conversation: who, when, and whether it was the invite. */
export function ThreadRowFields({ row, firstName, latest, onChange }: ThreadRowProps) {
  const { standing, direction, stranger } = row;
  const writer = stranger ?? (direction === "outgoing" ? "You" : firstName);
  const check = <Badge tone="unsure">Check</Badge>;
  return (
    <li
      className={cx(
        "grid gap-2.5 rounded-sheet border border-line p-3.5",
        row.chosen ? "bg-sheet" : "bg-sunk",
      )}
    >
      <div className="flex flex-wrap items-center gap-3">
        <label className="flex min-h-8 items-center gap-2 font-semibold">
          <input
            type="checkbox"
            className="size-4 accent-act"
            checked={row.chosen}
            disabled={standing !== "new"}
            onChange={(event) => onChange({ chosen: event.currentTarget.checked, stranger: null })}
          />
          <bdi>{writer}</bdi>
        </label>
        {standing === "new" ? null : <Badge tone="neutral">{standingWords[standing]}</Badge>}
        {stranger !== null && standing === "new" ? (
          <Badge tone="unsure">
            Not <bdi>{firstName}</bdi>?
          </Badge>
        ) : null}
        {row.doubts.includes("language") ? <Badge tone="unsure">Unknown wording</Badge> : null}
        {row.doubts.includes("words") ? (
          <Badge tone="unsure">May hold or lack lines of LinkedIn’s</Badge>
        ) : null}
        {row.doubts.includes("group") ? <Badge tone="unsure">In a group: no answer</Badge> : null}
        {standing === "new" ? null : (
          <span className="text-small text-soft tabular-nums">{row.when.replace("T", " ")}</span>
        )}
      </div>
      <blockquote
        dir="auto"
        className="max-h-40 overflow-y-auto whitespace-pre-wrap break-words text-start font-serif text-soft"
      >
        {row.text}
      </blockquote>
      {standing === "new" ? (
        <div className="grid gap-3 md:grid-cols-[10rem_14rem_minmax(0,1fr)] md:items-end">
          <Field label="From" aside={row.doubts.includes("sender") ? check : null}>
            <Select
              value={direction}
              onChange={(event) =>
                onChange({
                  direction: event.currentTarget.value === "outgoing" ? "outgoing" : "incoming",
                  stranger: null,
                  chosen: true,
                  invite: false,
                })
              }
            >
              <option value="outgoing">You</option>
              <option value="incoming">{firstName}</option>
            </Select>
          </Field>
          <Field
            label="When"
            aside={row.doubts.some((doubt) => whenDoubts.has(doubt)) ? check : null}
          >
            <TextInput
              type="datetime-local"
              max={latest}
              value={row.when}
              onChange={(event) => onChange({ when: event.currentTarget.value, retimed: true })}
            />
          </Field>
          {direction === "outgoing" ? (
            <Checkbox
              label="This was the coffee-chat invite"
              checked={row.invite}
              onChange={(event) => onChange({ invite: event.currentTarget.checked })}
            />
          ) : null}
        </div>
      ) : null}
    </li>
  );
}
