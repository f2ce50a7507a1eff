"use client";

import { ChevronDown } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { type ReactNode, useState } from "react";
import type { ChatAbout } from "@/components/chat/chat-about";
import { ChatCard } from "@/components/chat/chat-card";
import { MergeWith } from "@/components/duplicates/merge-with";
import { type FactKind, factKinds } from "@/components/facts/fact-kinds";
import { PasteThreadSheet } from "@/components/thread/paste-thread-sheet";
import { FactDialog } from "@/components/timeline/fact-dialog";
import { Avatar } from "@/components/ui/avatar";
import { Button, ButtonAnchor, ButtonLink } from "@/components/ui/button";
import { textLink } from "@/components/ui/link-styles";
import { Menu } from "@/components/ui/menu";
import { Sheet } from "@/components/ui/sheet";
import { useKeys } from "@/components/ui/use-keys";
import type { Chat } from "@/lib/domain/conversation/list-chats";
import type { NextStep } from "@/lib/domain/conversation/next-step";
import type { Moment } from "@/lib/domain/message/message-template";
import { ComposeSheet } from "./compose-sheet";

export type PersonHeadProps = {
  personId: string;
  name: string;
  firstName: string;
  /** headline and since when they are connected */
  sub: string | null;
  profileUrl: string;
  badges: ReactNode;
  steps: ReactNode;
  next: NextStep;
  nextWords: string | null;
  /** where the next step is done, when it is on another page */
  nextLink: { href: Route; label: string } | null;
  /** kinds of facts that make sense at this stage, in the order of the menu */
  kinds: readonly FactKind[];
  /** the message that fits this stage, and whether a nudge does */
  moment: Moment | null;
  canNudge: boolean;
  memberName: string;
  zone: string;
  /** the message that the address asks for */
  asked: Moment | null;
  chat: Chat | null;
  about: ChatAbout;
};

const primaryFact: Partial<Record<NextStep, FactKind>> = {
  wait: "replied",
  review: "replied",
  "confirm-removal": "removed",
  "agree-chat": "chat-scheduled",
  "hold-chat": "chat-held",
  "record-chat": "chat-held",
  "next-touch": "next-touch",
};

/** Name, stage, the next step as one button, and everything that can be added; with its keys. */
export function PersonHead(props: PersonHeadProps) {
  const { personId, name, firstName, sub, profileUrl, next, nextWords, kinds, moment } = props;
  const [merging, setMerging] = useState(false);
  const [adding, setAdding] = useState<FactKind | null>(null);
  const [pasting, setPasting] = useState(false);
  const [writing, setWriting] = useState<Moment | null>(
    props.asked ?? (next === "say-hello" ? "hello" : null),
  );
  const primary = primaryFact[next];
  // The chat itself asks, with all that may have come of it.
  const recordsChat = next === "record-chat" && props.chat !== null;
  const write = (which: Moment | null) => setWriting(which);

  useKeys([
    ...kinds.flatMap((kind) => {
      const { key, label } = factKinds[kind];
      return key ? [{ key, label, run: () => setAdding(kind) }] : [];
    }),
    {
      key: "n",
      label: "Nudge",
      run: () => write("nudge"),
      disabled: !props.canNudge,
    },
    { key: "p", label: "Paste the conversation", run: () => setPasting(true) },
    { key: "m", label: "Write a message", run: () => write(moment), disabled: moment === null },
    {
      key: "o",
      label: "Open on LinkedIn, in a new tab",
      run: () => void window.open(profileUrl, "_blank", "noopener,noreferrer"),
    },
  ]);

  const messages = [
    ...(moment ? [{ label: "Write a message", keyHint: "m", onSelect: () => write(moment) }] : []),
    ...(props.canNudge
      ? [{ label: "Nudge", keyHint: "n", onSelect: () => write("nudge" as const) }]
      : []),
  ];
  const paste = {
    label: "Paste the conversation",
    keyHint: "p",
    onSelect: () => setPasting(true),
  };
  const mergeWith = { label: "Merge with…", onSelect: () => setMerging(true) };
  const facts = kinds.map((kind) => ({
    label: factKinds[kind].label,
    ...(factKinds[kind].key ? { keyHint: factKinds[kind].key } : {}),
    onSelect: () => setAdding(kind),
  }));

  return (
    <>
      <Sheet aria-label={name}>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3 px-5 pt-5 pb-4">
          <Avatar name={name} size="large" />
          <div className="min-w-0 flex-1 basis-48">
            <h1 dir="auto" className="text-start text-title">
              {name}
            </h1>
            {sub ? (
              <p dir="auto" className="text-start text-soft">
                {sub}
              </p>
            ) : null}
          </div>
          {props.badges}
          <div className="flex flex-wrap gap-2 max-md:w-full">
            <ButtonAnchor href={profileUrl} target="_blank" keyHint="o" size="thumb">
              Open on LinkedIn
            </ButtonAnchor>
            <Menu
              trigger={
                <Button size="thumb">
                  Add
                  <ChevronDown aria-hidden="true" className="size-4" />
                </Button>
              }
              items={[...messages, paste, null, ...facts, null, mergeWith]}
            />
            {next === "assess" ? (
              <ButtonLink
                href={`/invitations?person=${personId}` as Route}
                variant="go"
                size="thumb"
              >
                Decide
              </ButtonLink>
            ) : null}
            {next === "say-hello" && writing === null ? (
              <Button variant="go" size="thumb" keyHint="m" onClick={() => write("hello")}>
                Say hello
              </Button>
            ) : null}
            {primary && !recordsChat ? (
              <Button
                variant="go"
                size="thumb"
                {...(factKinds[primary].key && !writing ? { keyHint: factKinds[primary].key } : {})}
                onClick={() => setAdding(primary)}
              >
                {factKinds[primary].label}
              </Button>
            ) : null}
          </div>
        </div>
        {props.steps}
        {props.chat ? (
          <ChatCard
            personId={personId}
            firstName={firstName}
            chat={props.chat}
            about={props.about}
            onAdd={setAdding}
          />
        ) : null}
        {nextWords && !recordsChat ? (
          <p className="border-line border-t px-5 py-3 text-soft">
            <span className="font-semibold text-ink">Next: </span>
            {nextWords}
            {props.nextLink ? (
              <>
                {" "}
                <Link href={props.nextLink.href} className={textLink}>
                  {props.nextLink.label}
                </Link>
              </>
            ) : null}
          </p>
        ) : null}
      </Sheet>
      {writing ? (
        <ComposeSheet
          key={writing}
          personId={personId}
          name={name}
          firstName={firstName}
          moment={writing}
          profileUrl={profileUrl}
          onClose={() => setWriting(null)}
        />
      ) : null}
      {pasting ? (
        <PasteThreadSheet
          person={{ id: personId, name, firstName }}
          memberName={props.memberName}
          zone={props.zone}
          onClose={() => setPasting(false)}
        />
      ) : null}
      <MergeWith personId={personId} name={name} open={merging} onClose={() => setMerging(false)} />
      <FactDialog
        personId={personId}
        name={name}
        firstName={firstName}
        kind={adding}
        about={props.about}
        onClose={() => setAdding(null)}
      />
    </>
  );
}
