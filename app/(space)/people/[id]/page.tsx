import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { MergedFrom } from "@/components/duplicates/merged-from";
import { FactsSheet } from "@/components/person/facts-sheet";
import { factKindsAt, momentAt } from "@/components/person/kinds-at-stage";
import { describeNextStep } from "@/components/person/next-words";
import { PersonHead } from "@/components/person/person-head";
import { RenamedBy } from "@/components/person/renamed-by";
import { StageSteps } from "@/components/person/stage-steps";
import { WhyYouDecided } from "@/components/person/why-you-decided";
import { PersonTimeline } from "@/components/timeline/person-timeline";
import { Badge } from "@/components/ui/badge";
import { readMember, requireViewer } from "@/lib/auth/session-gate";
import { findKeptPerson, listMerges } from "@/lib/data/duplicate/queries";
import { listRenames } from "@/lib/data/import/undo-identity";
import { readPersonName, readPersonPage } from "@/lib/data/person/page";
import { findNextStep } from "@/lib/domain/conversation/next-step";
import { listSteps } from "@/lib/domain/conversation/stage-steps";
import { findFirstName } from "@/lib/domain/message/first-name";
import { momentSchema } from "@/lib/domain/message/message-template";
import { linkProfile } from "@/lib/domain/person/profile-link";
import { formatDay, formatWhen } from "@/lib/domain/time/format";

type PersonPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const isId = (id: string) => z.uuid().safeParse(id).success;

export async function generateMetadata({ params }: PersonPageProps): Promise<Metadata> {
  const { id } = await params;
  const viewer = await requireViewer();
  return { title: (isId(id) ? await readPersonName(viewer, id) : null) ?? "Not found" };
}

export default async function PersonRoute({ params, searchParams }: PersonPageProps) {
  const viewer = await requireViewer();
  const { id } = await params;
  const { all, message } = await searchParams;
  const person = isId(id) ? await readPersonPage(viewer, id, new Date()) : null;
  if (!person) {
    const kept = isId(id) ? await findKeptPerson(viewer, id) : null;
    if (kept) redirect(`/people/${kept}`);
    notFound();
  }
  const [merges, renames] = await Promise.all([listMerges(viewer, id), listRenames(viewer, id)]);
  const member = await readMember();
  const now = Date.now();
  const { state, zone, name, freshness } = person;
  const firstName = findFirstName(name) ?? name;
  const next = findNextStep(state, now);
  const dueTouch = next === "next-touch" && state.nextTouchAt !== null;
  const waits = state.stage === "awaiting-reply" && state.dueAt !== null;
  const more = waits && state.dueAt ? `week ends ${formatWhen(state.dueAt, zone, now)}` : null;
  const chat =
    state.stage === "chat-scheduled" && state.chatAt ? formatWhen(state.chatAt, zone, now) : null;
  const sub = [
    person.headline ?? [person.position, person.company].filter(Boolean).join(" · "),
    state.connectedAt === null ? "" : `connected ${formatDay(state.connectedAt, zone, now)}`,
  ];
  return (
    <>
      <PersonHead
        key={`${id} ${message}`}
        personId={id}
        name={name}
        firstName={firstName}
        sub={sub.filter(Boolean).join(" · ") || null}
        profileUrl={linkProfile(person)}
        badges={person.trusted ? <Badge tone="yes">Trusted</Badge> : null}
        steps={<StageSteps steps={listSteps(state.stage, more ?? chat)} />}
        next={next}
        nextWords={describeNextStep(next, person, firstName, now)}
        nextLink={
          next === "review" && freshness.kind === "check-first" && freshness.mayHaveWritten
            ? { href: "/review/mails", label: "Mails to look at" }
            : null
        }
        kinds={factKindsAt(state.stage)}
        moment={dueTouch ? "keep-in-touch" : momentAt(state.stage)}
        memberName={member.name}
        zone={zone}
        asked={momentSchema.safeParse(message).data ?? null}
        chat={person.chat}
        about={{ zone, now, chat: person.chat, lastChoice: person.lastChoice }}
        canNudge={state.stage === "awaiting-reply" || state.stage === "unresponsive"}
      />
      <div className="mt-5 grid items-start gap-7 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <PersonTimeline person={person} firstName={firstName} now={now} showAll={all === "1"} />
        <div className="grid gap-5">
          {person.assessment ? (
            <WhyYouDecided assessment={person.assessment} zone={zone} now={now} />
          ) : null}
          <FactsSheet person={person} now={now} />
          <RenamedBy
            personId={id}
            renames={renames.map(({ at, ...rename }) => ({
              ...rename,
              when: `applied ${formatWhen(at, zone, now)}`,
            }))}
          />
          <MergedFrom
            merges={merges.map((merge) => ({
              ...merge,
              when: `merged ${formatWhen(merge.mergedAt, zone, now)}`,
            }))}
          />
        </div>
      </div>
    </>
  );
}
