"use client";

import { type MouseEvent, useState } from "react";
import { showDone } from "@/components/acts/perform-here";
import { useAct } from "@/components/acts/use-act";
import { useDraft } from "@/components/drafts/use-draft";
import { Button, ButtonAnchor } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Field, Select, TextArea } from "@/components/ui/field";
import { Kbd } from "@/components/ui/kbd";
import { useKeys } from "@/components/ui/use-keys";
import type { Draft } from "@/lib/data/message/queries";
import type { Moment } from "@/lib/domain/message/message-template";
import { SentTime, wallClockNow } from "./sent-time";

/** What was recorded, for whoever keeps count: `until` says when their week ends, in words. */
type SentMessage = { entryId: string; until: string | null };

export type SendMessageProps = {
  personId: string;
  /** shown in the toast */
  name: string;
  firstName: string;
  moment: Moment;
  /** wordings to begin from, from `draftMessages`; the first one is shown */
  drafts: readonly Draft[];
  /** where the message is sent: the profile on LinkedIn */
  profileUrl: string;
  /** LinkedIn's limit, in characters */
  limit: number;
  /** the member's time zone */
  zone: string;
  /** the review that this message is a decision of */
  reviewId?: string;
  /** after it was recorded; the entry can be undone */
  onSent?: (entryId: string, sent: SentMessage) => void;
  /** after it was undone from its toast */
  onUndone?: (entryId: string) => void;
};

const asDrafted: Readonly<Record<string, string>> = {};
const startsClock = (moment: Moment) => moment === "hello" || moment === "nudge";

/**
 * Draft, copy, open the profile, mark as sent: the way of every message. Acquaint sends nothing
 * itself. Keys while it is on the page: V, C, O, S, E.
 */
export function SendMessage(props: SendMessageProps) {
  const { personId, name, firstName, moment, drafts, profileUrl, limit, zone, reviewId } = props;
  const [chosen, setChosen] = useState(0);
  const kept = useDraft<Readonly<Record<string, string>>>(
    `person ${personId} ${moment}`,
    asDrafted,
  );
  const edited = kept.value;
  const [sentAt, setSentAt] = useState<string | null>(null);
  const { run, problem, pending, setProblem } = useAct("message.mark-sent", { problem: "inline" });
  const [copied, setCopied] = useState(false);
  const draft = drafts[chosen];
  const templateId = draft?.templateId ?? "";
  // What was typed into one wording waits there while another is looked at.
  const text = edited[templateId] ?? draft?.text ?? "";
  const tooLong = text.length > limit;

  function choose(at: number) {
    setChosen(at);
    setCopied(false);
  }

  async function copy(): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      return true;
    } catch {
      setProblem("The browser did not let Acquaint copy. Select the text and copy it yourself.");
      return false;
    }
  }

  async function copyAndOpen() {
    await copy();
    window.open(profileUrl, "_blank", "noopener,noreferrer");
  }

  async function send() {
    if (pending) return;
    const template = draft?.templateId ?? null;
    const sent = await run({ personId, moment, text, sentAt, template, reviewId });
    if (!sent.ok) return;
    kept.clear();
    const { entryId, until } = sent.value;
    const week = until ? { description: `Their week ends ${until}.` } : {};
    showDone(sent, { title: `Sent to ${name}`, ...week }, () => props.onUndone?.(entryId));
    props.onSent?.(entryId, { entryId, until });
  }

  useKeys([
    {
      key: "v",
      label: "The next wording",
      run: () => choose((chosen + 1) % drafts.length),
      disabled: drafts.length < 2,
    },
    { key: "c", label: "Copy the message", run: () => void copy() },
    {
      key: "o",
      label: "Copy, and open on LinkedIn in a new tab",
      run: () => void copyAndOpen(),
    },
    { key: "s", label: "Mark as sent", run: () => void send() },
    { key: "e", label: "Sent earlier: set the time", run: () => setSentAt(wallClockNow(zone)) },
  ]);

  return (
    <div className="grid gap-3">
      {drafts.length > 1 ? (
        <Field label="Wording" aside={<Kbd>V</Kbd>}>
          <Select
            value={chosen}
            aria-keyshortcuts="v"
            onChange={(event) => choose(Number(event.currentTarget.value))}
          >
            {drafts.map(({ templateId: id, templateName }, at) => (
              <option key={id} value={at}>
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
        hint={draft && text === draft.text ? <EmptyFields draft={draft} /> : null}
      >
        <TextArea
          letter
          rows={8}
          value={text}
          onChange={(event) => {
            kept.change({ ...edited, [templateId]: event.currentTarget.value });
            setCopied(false);
          }}
        />
      </Field>
      <div className="flex flex-wrap items-end gap-2">
        <Button keyHint="c" onClick={() => void copy()}>
          {copied ? "Copied" : "Copy"}
        </Button>
        <ButtonAnchor
          href={profileUrl}
          target="_blank"
          keyHint="o"
          onClick={(event: MouseEvent) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            void copyAndOpen();
          }}
        >
          Copy and open on LinkedIn
        </ButtonAnchor>
        <Button variant="go" keyHint="s" pending={pending} onClick={() => void send()}>
          Mark as sent
        </Button>
        <SentTime zone={zone} value={sentAt} onChange={setSentAt} onEnter={() => void send()} />
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
function EmptyFields({ draft: { empty, unknown } }: { draft: Draft }) {
  if (empty.length + unknown.length === 0) return null;
  return (
    <span className="text-unsure">
      {empty.length > 0 ? `Nothing is known for: ${empty.join(", ")}. ` : ""}
      {unknown.length > 0 ? `Not a field: ${unknown.join(", ")}.` : ""}
    </span>
  );
}
