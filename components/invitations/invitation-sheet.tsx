"use client";

import Link from "next/link";
import { performHere } from "@/components/acts/perform-here";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Button, ButtonAnchor } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { SheetFoot } from "@/components/ui/sheet";
import type { Policy, Verdict } from "@/lib/domain/assessment/assessment";
import { decideVerdict } from "@/lib/domain/assessment/decide-verdict";
import {
  type InvitationOutcome,
  type NoteKind,
  type QueueItem,
  resolveAnswers,
} from "@/lib/domain/invitation/queue-item";
import { linkProfile } from "@/lib/domain/person/profile-link";
import { formatDay } from "@/lib/domain/time/format";
import { CriterionSection } from "./criterion-section";
import { MutualsEditor } from "./mutuals-editor";
import { NoteAsks, NoteCautions } from "./note-layers";
import { NoteQuote } from "./note-quote";
import { ProfileDialog } from "./profile-dialog";
import { noteKindTitles } from "./queue-list";
import { RelationshipBoxes } from "./relationship-boxes";
import type { Queue } from "./use-queue";

const litmusSegments = [
  { value: "yes", label: "Yes", tone: "yes" },
  { value: "no", label: "No", tone: "no" },
] as const;

type InvitationSheetProps = {
  item: QueueItem;
  policy: Policy;
  zone: string;
  now: number;
  queue: Queue;
};

/** One invitation: who, what they wrote, the evidence, the answers, the verdict and the decision. */
export function InvitationSheet({ item, policy, zone, now, queue }: InvitationSheetProps) {
  const { verdict, reason } = decideVerdict(resolveAnswers(item), policy);
  return (
    <section
      aria-label={`Invitation from ${item.name}`}
      className="min-w-0 rounded-sheet border border-line bg-sheet shadow-sheet"
    >
      <InvitationHead item={item} zone={zone} now={now} />
      {item.note?.trim() ? <NoteQuote note={item.note} evidence={item.evidence} /> : null}
      <NoteCautions cautions={item.cautions} />
      <CriterionSection
        item={item}
        criterion="note"
        number={1}
        onAnswer={(given) => queue.answerOne(item, "note", given)}
        aside={item.note?.trim() ? <NoteKindChoice item={item} queue={queue} /> : null}
      >
        <NoteAsks asks={item.asks} />
      </CriterionSection>
      <CriterionSection
        item={item}
        criterion="common-ground"
        number={2}
        onAnswer={(given) => queue.answerOne(item, "common-ground", given)}
      >
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <RelationshipBoxes item={item} queue={queue} />
          <ProfileDialog item={item} queue={queue} />
        </div>
      </CriterionSection>
      <CriterionSection
        item={item}
        criterion="mutuals"
        number={3}
        onAnswer={(given) => queue.answerOne(item, "mutuals", given)}
      >
        <MutualsEditor key={item.id} item={item} queue={queue} />
      </CriterionSection>
      <div className="grid items-center gap-x-4 gap-y-2 border-line border-t bg-coffee-wash px-5 py-3.5 md:grid-cols-[minmax(0,1fr)_auto]">
        <h3 className="font-semibold">
          Litmus test · <span className="font-medium">Would you have a coffee with </span>
          <bdi>{item.firstName}</bdi>?
        </h3>
        <Segmented
          label={`Litmus test: would you have a coffee with ${item.firstName}?`}
          name={`litmus-${item.id}`}
          segments={litmusSegments}
          value={item.answers.litmus === "unknown" ? null : (item.answers.litmus ?? null)}
          onChange={(given) => queue.answerOne(item, "litmus", given)}
          keyHint="L"
          className="md:justify-self-end max-md:w-full"
        />
      </div>
      <VerdictBar item={item} verdict={verdict} reason={reason} queue={queue} />
    </section>
  );
}

function InvitationHead({ item, zone, now }: { item: QueueItem; zone: string; now: number }) {
  const facts = [item.headline, item.location].filter(Boolean).join(" · ");
  const day = formatDay(item.sentAt, item.sentPrecision === "day" ? "UTC" : zone, now);
  return (
    <div className="flex flex-wrap items-center gap-4 px-5 pt-5 pb-4">
      <Avatar name={item.name} size="large" />
      <div className="min-w-0 flex-1 basis-60">
        <h2 className="text-name">
          <Link href={`/people/${item.personId}`} className="no-underline hover:underline">
            <bdi>{item.name}</bdi>
          </Link>
        </h2>
        {facts ? (
          <p className="text-soft">
            <bdi>{facts}</bdi>
          </p>
        ) : null}
        <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-faint text-small">
          Invited you {item.sentPrecision === "approximate" ? "about " : ""}
          {day}
          {item.assumed ? <Badge tone="unsure">Pending or ignored</Badge> : null}
          {item.repliedFirstAt === null ? null : (
            <Badge tone="coffee">Asked first, {formatDay(item.repliedFirstAt, zone, now)}</Badge>
          )}
        </p>
      </div>
      <ButtonAnchor href={linkProfile(item)} target="_blank" keyHint="o" className="max-md:w-full">
        {item.slug ? "Open on LinkedIn" : "Search on LinkedIn"}
      </ButtonAnchor>
    </div>
  );
}

const kindChoices: NoteKind[] = ["personal", "template", "default"];

function NoteKindChoice({ item, queue }: { item: QueueItem; queue: Queue }) {
  const choose = (kind: NoteKind | null) =>
    queue.change(
      item,
      {},
      performHere("assessment.correct-note-kind", { invitationId: item.id, kind }),
    );
  return (
    <label className="flex flex-wrap items-center gap-1.5 text-faint text-tiny">
      {item.noteKindByMember ? "You said it is" : "Read as"}
      <select
        value={item.noteKindByMember ? item.noteKind : ""}
        onChange={(event) =>
          void choose(kindChoices.find((kind) => kind === event.currentTarget.value) ?? null)
        }
        className="rounded-md border border-line bg-sheet px-1 py-0.5 text-soft text-tiny pointer-coarse:min-h-11"
      >
        <option value="">
          {item.noteKindByMember ? "let Acquaint judge" : noteKindTitles[item.noteKind]}
        </option>
        {kindChoices.map((kind) => (
          <option key={kind} value={kind}>
            {noteKindTitles[kind]}
          </option>
        ))}
      </select>
    </label>
  );
}

const suggested: Record<Verdict, InvitationOutcome | null> = {
  accept: "accept",
  "needs-litmus": "accept",
  ignore: "ignore",
  "reply-first": "reply-first",
  "needs-answers": null,
};
const verdictWords: Record<Verdict, string> = {
  accept: "Accept",
  ignore: "Ignore",
  "reply-first": "Reply first",
  "needs-litmus": "",
  "needs-answers": "",
};

type VerdictBarProps = { item: QueueItem; verdict: Verdict; reason: string; queue: Queue };

function VerdictBar({ item, verdict, reason, queue }: VerdictBarProps) {
  const [first = "", ...why] = reason.split(/(?<=[.,:])\s/u);
  const word = verdictWords[verdict];
  const look = (outcome: InvitationOutcome) => (suggested[verdict] === outcome ? "go" : "plain");
  return (
    <SheetFoot className="md:sticky md:bottom-0 md:z-10">
      <p
        aria-live="polite"
        className="me-auto min-w-40 flex-1 max-md:w-full max-md:flex-none max-md:text-small"
      >
        <strong className="font-semibold">
          {word ? `${word}: ` : ""}
          {first}
        </strong>{" "}
        <span className="text-soft">{why.join(" ")}</span>
      </p>
      <Button
        size="thumb"
        keyHint="x"
        variant={look("ignore")}
        onClick={() => queue.decideOne(item, "ignore")}
      >
        Ignore
      </Button>
      <Button
        size="thumb"
        keyHint="r"
        variant={look("reply-first")}
        onClick={() => queue.decideOne(item, "reply-first")}
      >
        Reply first
      </Button>
      <Button
        size="thumb"
        keyHint="a"
        variant={look("accept")}
        onClick={() => queue.decideOne(item, "accept")}
      >
        Accept
      </Button>
    </SheetFoot>
  );
}
