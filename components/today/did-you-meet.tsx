"use client";

import Link from "next/link";
import { useState } from "react";
import { performHere, showDone, showProblem } from "@/components/acts/perform-here";
import type { ChatAbout } from "@/components/chat/chat-about";
import { FactDialog } from "@/components/timeline/fact-dialog";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { textLink } from "@/components/ui/link-styles";
import { RowList } from "@/components/ui/sheet";
import { useKeys } from "@/components/ui/use-keys";
import { findFirstName } from "@/lib/domain/message/first-name";
import { formatCount, formatWhen } from "@/lib/domain/time/format";
import type { PersonLine, PersonLines } from "@/lib/domain/today/day";
import { Group } from "./line-list";

type DidYouMeetProps = {
  people: PersonLines;
  about: Omit<ChatAbout, "chat">;
  subOf: Record<string, string>;
};

type ChatAnswer = { line: PersonLine; kind: "chat-held" | "chat-moved" };

/** Chats whose time has passed: held, moved, or they didn't come. The keys are for the first row. */
export function DidYouMeet({ people, about, subOf }: DidYouMeetProps) {
  const [answering, setAnswering] = useState<ChatAnswer | null>(null);
  const [pending, setPending] = useState<string | null>(null);
  const [first] = people.lines;
  const more = people.count - people.lines.length;
  async function miss({ id, name }: PersonLine) {
    if (pending) return;
    setPending(id);
    const missed = await performHere("chat.miss", { personId: id });
    setPending(null);
    if (missed.ok) showDone(missed, { title: `${name} didn't come` });
    else showProblem(missed.problem);
  }
  const onFirst = (run: (line: PersonLine) => void) => () => {
    if (first) run(first);
  };
  const disabled = first === undefined;
  useKeys([
    {
      key: "h",
      label: "We met (the first chat that has passed)",
      run: onFirst((line) => setAnswering({ line, kind: "chat-held" })),
      disabled,
    },
    {
      key: "v",
      label: "The chat was moved",
      run: onFirst((line) => setAnswering({ line, kind: "chat-moved" })),
      disabled,
    },
    { key: "x", label: "They didn't come", run: onFirst((line) => void miss(line)), disabled },
  ]);
  if (people.count === 0) return null;
  return (
    <Group title="Did you meet?" meta="the time of the chat has passed">
      <RowList>
        {people.lines.map((line) => {
          const key = (hint: string) => (line === first ? { keyHint: hint } : {});
          return (
            <li key={line.id} className="flex flex-wrap items-center gap-x-3 gap-y-2 px-3.5 py-3">
              <Avatar name={line.name} />
              <div className="min-w-0 flex-1 basis-48">
                <p className="truncate font-semibold">
                  <Link href={`/people/${line.id}`} className="no-underline hover:underline">
                    <bdi>{line.name}</bdi>
                  </Link>
                </p>
                <p dir="auto" className="text-start text-small text-soft">
                  {[formatWhen(line.at, about.zone, about.now), subOf[line.id]]
                    .filter(Boolean)
                    .join(" · ")}
                </p>
              </div>
              <div className="flex flex-wrap gap-1.5 max-md:w-full">
                <Button
                  size="small"
                  variant="go"
                  {...key("h")}
                  onClick={() => setAnswering({ line, kind: "chat-held" })}
                >
                  We met
                </Button>
                <Button
                  size="small"
                  {...key("v")}
                  onClick={() => setAnswering({ line, kind: "chat-moved" })}
                >
                  Moved
                </Button>
                <Button
                  size="small"
                  {...key("x")}
                  pending={pending === line.id}
                  onClick={() => void miss(line)}
                >
                  They didn't come
                </Button>
              </div>
            </li>
          );
        })}
        {more > 0 ? (
          <li className="px-3.5 py-2.5 text-small">
            <Link href="/people?stage=chat-scheduled" className={textLink}>
              {formatCount(more, "more", "more")}
            </Link>
          </li>
        ) : null}
      </RowList>
      {answering ? (
        <FactDialog
          personId={answering.line.id}
          name={answering.line.name}
          firstName={findFirstName(answering.line.name) ?? answering.line.name}
          kind={answering.kind}
          about={{ ...about, chat: chatOf(answering.line) }}
          onClose={() => setAnswering(null)}
        />
      ) : null}
    </Group>
  );
}

const media = ["phone", "video", "cafe", "other"] as const;

function chatOf({ at, medium, text }: PersonLine): ChatAbout["chat"] {
  const how = media.find((each) => each === medium) ?? null;
  return { at, zone: null, medium: how, place: text };
}
