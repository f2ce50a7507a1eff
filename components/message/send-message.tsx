"use client";

import { useState } from "react";
import { Button, ButtonAnchor } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Field, Select, TextArea, TextInput } from "@/components/ui/field";
import { showToast } from "@/components/ui/toast-store";
import { useKeys } from "@/components/ui/use-keys";
import { recordSent, undoSent } from "@/lib/actions/message";
import type { Drafts } from "@/lib/data/message/queries";
import type { Moment } from "@/lib/domain/message/message-template";

export type SendMessageProps = {
  personId: string;
  /** shown in the toast */
  name: string;
  firstName: string;
  moment: Moment;
  /** wordings to begin from, from `draftMessages`; the first one is shown */
  drafts: Drafts["drafts"];
  /** where the message is sent: the profile on LinkedIn */
  profileUrl: string;
  /** LinkedIn's limit, in characters */
  limit: number;
  /** the review that this message is a decision of */
  reviewId?: string;
  /** after it was recorded; the entry can be undone */
  onSent?: (entryId: string) => void;
};

const startsClock = (moment: Moment) => moment === "hello" || moment === "nudge";

/**
 * Draft, copy, open the profile, mark as sent: the way of every message. Acquaint sends nothing
 * itself. Keys while it is on the page: C, O, S.
 */
export function SendMessage(props: SendMessageProps) {
  const { personId, name, firstName, moment, drafts, profileUrl, limit, reviewId, onSent } = props;
  const [text, setText] = useState(drafts[0]?.text ?? "");
  const [sentAt, setSentAt] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const [copied, setCopied] = useState(false);
  const tooLong = text.length > limit;

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      setProblem("The browser did not let Acquaint copy. Select the text and copy it yourself.");
    }
  }

  async function send() {
    if (pending) return;
    setPending(true);
    const step = recordSent({ personId, moment, text, sentAt, reviewId });
    const sent = await step.catch(() => null);
    setPending(false);
    if (!sent) return setProblem("Acquaint can't be reached. Nothing was recorded; try again.");
    if (sent.status === "error") return setProblem(sent.formError);
    setProblem(null);
    const { entryId, until } = sent;
    showToast({
      title: `Sent to ${name}`,
      ...(until ? { description: `Their week ends ${until}.` } : {}),
      undo: async () => {
        const undone = await undoSent({ personId, entryId });
        if (undone.status === "error") showToast({ title: undone.formError, tone: "no" });
      },
    });
    onSent?.(entryId);
  }

  useKeys([
    { key: "c", label: "Copy the message", run: () => void copy() },
    {
      key: "o",
      label: "Open on LinkedIn, in a new tab",
      run: () => void window.open(profileUrl, "_blank", "noopener,noreferrer"),
    },
    { key: "s", label: "Mark as sent", run: () => void send() },
  ]);

  return (
    <div className="grid gap-3">
      {drafts.length > 1 ? (
        <Field label="Wording">
          <Select
            onChange={(event) => {
              setText(drafts[Number(event.currentTarget.value)]?.text ?? text);
              setCopied(false);
            }}
          >
            {drafts.map(({ templateName }, at) => (
              <option key={templateName} value={at}>
                {templateName}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      <Field
        label={
          <>
            Message to <bdi>{firstName}</bdi>
          </>
        }
        aside={
          <span className={cx("tabular-nums", tooLong && "font-semibold text-no")}>
            {text.length.toLocaleString("en-GB")} of {limit.toLocaleString("en-GB")} characters
          </span>
        }
        error={problem ?? (tooLong ? "Longer than LinkedIn takes." : null)}
        hint={<EmptyFields drafts={drafts} text={text} />}
      >
        <TextArea
          letter
          rows={8}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setCopied(false);
          }}
        />
      </Field>
      <div className="flex flex-wrap items-end gap-2">
        <Button keyHint="c" onClick={() => void copy()}>
          {copied ? "Copied" : "Copy"}
        </Button>
        <ButtonAnchor href={profileUrl} target="_blank" keyHint="o">
          Open on LinkedIn
        </ButtonAnchor>
        <Button variant="go" keyHint="s" pending={pending} onClick={() => void send()}>
          Mark as sent
        </Button>
        {sentAt === null ? (
          <Button variant="quiet" onClick={() => setSentAt("")}>
            Sent earlier
          </Button>
        ) : (
          <div className="flex flex-wrap items-end gap-2">
            <Field label="When">
              <TextInput
                type="datetime-local"
                value={sentAt}
                onChange={(event) => setSentAt(event.currentTarget.value)}
              />
            </Field>
            <Button variant="quiet" onClick={() => setSentAt(null)}>
              Now
            </Button>
          </div>
        )}
      </div>
      <span role="status" className="sr-only">
        {copied ? "Copied" : ""}
      </span>
      {startsClock(moment) ? (
        <p className="text-small text-soft">
          Marking it as sent starts their time to answer. Acquaint itself sends nothing.
        </p>
      ) : null}
    </div>
  );
}

/** Fields of the wording that came out empty, while its text still stands as drafted. */
function EmptyFields({ drafts, text }: { drafts: Drafts["drafts"]; text: string }) {
  const shown = drafts.find((each) => each.text === text);
  if (!shown || shown.empty.length + shown.unknown.length === 0) return null;
  return (
    <span className="text-unsure">
      {shown.empty.length > 0 ? `Nothing is known for: ${shown.empty.join(", ")}. ` : ""}
      {shown.unknown.length > 0 ? `Not a field: ${shown.unknown.join(", ")}.` : ""}
    </span>
  );
}
