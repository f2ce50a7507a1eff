import type { Metadata } from "next";
import Link from "next/link";
import { DayGroups } from "@/components/today/day-groups";
import { DemoNotice } from "@/components/today/demo-notice";
import { FunnelChart } from "@/components/today/funnel-chart";
import { InvitationsLine } from "@/components/today/invitations-line";
import { Newcomer } from "@/components/today/newcomer";
import { OpenMailsLine } from "@/components/today/open-mails-line";
import { ReviewLine } from "@/components/today/review-line";
import { WeekStrip } from "@/components/today/week-strip";
import { EmptyState } from "@/components/ui/empty-state";
import { textLink } from "@/components/ui/link-styles";
import { PageHeader } from "@/components/ui/page-header";
import { readMember, requireViewer } from "@/lib/auth/session-gate";
import { readToday, type Today } from "@/lib/data/today/queries";
import { formatCount, formatLongDay } from "@/lib/domain/time/format";
import {
  estimateMinutes,
  formatDuration,
  greet,
  type Work,
  waitingGroups,
} from "@/lib/domain/today/day";

export const metadata: Metadata = { title: "Today" };

function workOf({ groups, pendingInvitations, review }: Today): Work {
  const people = waitingGroups.reduce((sum, group) => sum + groups[group].count, 0);
  return {
    invitations: pendingInvitations,
    hellos: groups.hello.count,
    others: people - groups.hello.count,
    review: review.waiting,
  };
}

export default async function TodayPage() {
  const now = new Date();
  const viewer = await requireViewer();
  const [member, today] = await Promise.all([readMember(), readToday(viewer, now)]);
  const { zone } = today;
  const work = workOf(today);
  const minutes = estimateMinutes(work);
  const things = Object.values(work).reduce((sum, count) => sum + count, 0);
  const lead = `${greet(now.getTime(), zone)}, ${member.name.split(/\s+/u)[0]}`;
  const load =
    things === 0 ? null : `${formatCount(things, "thing", "things")}, ${formatDuration(minutes)}`;
  return (
    <>
      <PageHeader
        title="Today"
        meta={[`${lead}`, formatLongDay(now, zone), load].filter(Boolean).join(" · ")}
      />
      {today.hasDemo ? <DemoNotice /> : null}
      {today.isEmpty ? <Newcomer /> : <Day today={today} now={now.getTime()} idle={things === 0} />}
    </>
  );
}

function Day({ today, now, idle }: { today: Today; now: number; idle: boolean }) {
  const { groups, zone, review, olderConnections } = today;
  return (
    <div className="grid items-start gap-7 lg:grid-cols-[minmax(0,1fr)_21rem]">
      <div className="grid min-w-0 gap-6">
        {idle && groups["week-ends"].count === 0 && today.openMails === 0 ? (
          <EmptyState title="Nothing waits for you today">
            <p>New invitations and ended weeks show up here by themselves.</p>
          </EmptyState>
        ) : null}
        <InvitationsLine count={today.pendingInvitations} />
        <DayGroups
          groups={groups}
          touches={today.touches}
          lastChoice={today.lastChoice}
          zone={zone}
          now={now}
          archiveDate={today.archiveDate}
        />
        <ReviewLine review={review} zone={zone} now={now} />
        <OpenMailsLine count={today.openMails} />
        {olderConnections > 0 ? (
          <p className="text-small text-soft">
            <Link href="/people?stage=connected" className={textLink}>
              {formatCount(
                olderConnections,
                "older connection never invited",
                "older connections never invited",
              )}
            </Link>{" "}
            to a chat. They are in no hurry.
          </p>
        ) : null}
      </div>
      <div className="grid gap-5">
        <WeekStrip days={today.week} />
        {today.funnel.received > 0 ? <FunnelChart funnel={today.funnel} /> : null}
      </div>
    </div>
  );
}
