"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import type { ClipboardEvent } from "react";
import { FormError } from "@/components/forms/form-error";
import { Button } from "@/components/ui/button";
import { Field, TextArea } from "@/components/ui/field";
import type { Relation } from "@/lib/domain/invitation/person-draft";
import { PastePreview } from "./paste-preview";
import { ThreadTalker } from "./thread-talker";
import { usePasted } from "./use-pasted";

const nextOf: Record<Relation, Route> = {
  incoming: "/invitations",
  outgoing: "/people",
  connected: "/people?stage=connected" as Route,
  met: "/people",
};

type PasteManyProps = {
  today: string;
  zone: string;
  member: { name: string; slug: string | null };
};

/** A whole page copied from LinkedIn becomes people or messages to look over and save at once. */
export function PasteMany({ today, zone, member }: PasteManyProps) {
  const router = useRouter();
  const pasted = usePasted({ today, zone, member });
  const { copied, reading, restored } = pasted;

  function paste(event: ClipboardEvent<HTMLTextAreaElement>) {
    event.preventDefault();
    const { clipboardData } = event;
    pasted.paste(clipboardData.getData("text/plain"), clipboardData.getData("text/html"));
  }

  return (
    <div className="grid gap-4">
      <FormError>{pasted.problem}</FormError>
      <Field
        label="The copied page"
        hint="On LinkedIn, open the invitations you received or sent, your connections, a profile or a conversation. Select all (Ctrl A), copy (Ctrl C), and paste here."
        aside={
          restored ? (
            <Button size="small" variant="quiet" onClick={pasted.clear}>
              Kept from before: throw away
            </Button>
          ) : null
        }
      >
        <TextArea
          autoFocus
          rows={reading ? 3 : 8}
          className={reading ? "max-h-24" : undefined}
          value={copied.text}
          onPaste={paste}
          onChange={(event) => pasted.type(event.currentTarget.value)}
        />
      </Field>
      {reading === null ? (
        <Button
          variant="go"
          className="justify-self-start"
          pending={pasted.pending}
          disabled={copied.text.trim() === ""}
          onClick={() => void pasted.read()}
        >
          Read the page
        </Button>
      ) : null}
      {reading?.kind === "page" ? (
        <PastePreview
          key={reading.relation}
          reading={reading}
          today={today}
          zone={zone}
          now={Date.parse(today)}
          onEdit={pasted.edit}
          onRelate={(relation) => void pasted.relate(relation)}
          onProblem={pasted.setProblem}
          onSaved={(relation) => {
            pasted.clear();
            router.push(nextOf[relation]);
          }}
        />
      ) : null}
      {reading?.kind === "thread" ? (
        <ThreadTalker
          key={reading.at}
          thread={reading.thread}
          at={reading.at}
          zone={zone}
          onSaved={pasted.clear}
        />
      ) : null}
    </div>
  );
}
