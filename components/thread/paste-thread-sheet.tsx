"use client";

import { type ClipboardEvent, useState } from "react";
import { useDraft } from "@/components/drafts/use-draft";
import { Button } from "@/components/ui/button";
import { Field, TextArea } from "@/components/ui/field";
import { Sheet } from "@/components/ui/sheet";
import type { PastedThread } from "@/lib/domain/thread/pasted-thread";
import { ThreadPreviewPanel } from "./thread-preview";

type PasteThreadSheetProps = {
  person: { id: string; name: string; firstName: string };
  memberName: string;
  zone: string;
  onClose: () => void;
};

const longestPaste = 2_000_000;
type Copied = { text: string; html: string };
const nothing: Copied = { text: "", html: "" };

/** The conversation with one person, copied from LinkedIn, becomes messages on the timeline. */
export function PasteThreadSheet({ person, memberName, zone, onClose }: PasteThreadSheetProps) {
  const { value, change, clear } = useDraft<Copied>(`person ${person.id} conversation`, nothing);
  const [thread, setThread] = useState<{ read: PastedThread; at: number } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function read(copied: Copied) {
    setThread(null);
    if (copied.text.length + copied.html.length > longestPaste) {
      return setProblem("This is more than one conversation. Copy a part of it.");
    }
    // Read in the browser: what was copied leaves it only as the messages that are saved.
    const { readPastedThread } = await import("@/lib/domain/thread/read-pasted-thread");
    const now = Date.now();
    const found = readPastedThread({ ...copied, now, zone, memberName, personName: person.name });
    setProblem(
      found.messages.length > 0
        ? null
        : "No messages were found: nothing was taken. Open the conversation on LinkedIn, select all and copy.",
    );
    if (found.messages.length > 0) setThread({ read: found, at: now });
  }

  function paste(event: ClipboardEvent<HTMLTextAreaElement>) {
    event.preventDefault();
    const text = event.clipboardData.getData("text/plain");
    const copied = { text, html: event.clipboardData.getData("text/html") };
    change(copied);
    void read(copied);
  }

  return (
    <Sheet
      title="Paste the conversation"
      className="mt-5"
      aside={
        <Button variant="quiet" size="small" onClick={onClose}>
          Not now
        </Button>
      }
    >
      <div className="grid gap-4 px-5 py-4">
        <Field
          label="The copied conversation"
          hint="On LinkedIn, open the conversation, select all (Ctrl A), copy (Ctrl C), and paste here."
          error={problem}
        >
          <TextArea
            autoFocus
            rows={thread ? 3 : 6}
            className={thread ? "max-h-24" : undefined}
            value={value.text}
            onPaste={paste}
            onChange={(event) => change({ text: event.currentTarget.value, html: "" })}
          />
        </Field>
        {thread ? (
          <ThreadPreviewPanel
            key={thread.at}
            thread={thread.read}
            person={person}
            zone={zone}
            now={thread.at}
            onSaved={() => {
              clear();
              onClose();
            }}
          />
        ) : (
          <Button
            variant="go"
            className="justify-self-start"
            disabled={value.text.trim() === ""}
            onClick={() => void read(value)}
          >
            Read the conversation
          </Button>
        )}
      </div>
    </Sheet>
  );
}
