import type { Metadata } from "next";
import { Suspense } from "react";
import { CalledForm } from "@/components/settings/called-form";
import { ClockForm } from "@/components/settings/clock-form";
import { NameForm } from "@/components/settings/name-form";
import { PolicyForm } from "@/components/settings/policy-form";
import { ProfileSummary } from "@/components/settings/profile-facts";
import { SettingsSection } from "@/components/settings/settings-section";
import { ButtonLink } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { textLink } from "@/components/ui/link-styles";
import { PageHeader } from "@/components/ui/page-header";
import { requireSession, requireViewer } from "@/lib/auth/session-gate";
import { findToken } from "@/lib/data/member/access-tokens";
import { readSettingsPage } from "@/lib/data/page/settings-page";
import { listCalledNames } from "@/lib/domain/message/called-names";
import { formatDay, formatWhen } from "@/lib/domain/time/format";
import { listZones } from "@/lib/domain/time/zone";
import { CalendarSection } from "./calendar-section";
import { DataSection } from "./data-section";
import { MailboxSection } from "./mailbox-section";
import { MembersSection } from "./members-section";
import { NotificationsSection } from "./notifications-section";
import { SecuritySection } from "./security-section";
import { TemplatesSection } from "./templates-section";

export const metadata: Metadata = { title: "Settings" };

const sections = [
  ["policy", "Policy"],
  ["clock", "Clock and review"],
  ["notifications", "Notifications"],
  ["templates", "Message templates"],
  ["profile", "Profile"],
  ["mailbox", "Mailbox"],
  ["calendar", "Calendar feed"],
  ["security", "Security"],
  ["members", "Members"],
  ["data", "Data"],
] as const;

export default async function SettingsPage() {
  const now = new Date();
  const [viewer, session] = await Promise.all([requireViewer(), requireSession()]);
  const { member } = session;
  const [{ settings, known, past, digest, mailbox, mails }, calendar] = await Promise.all([
    readSettingsPage(viewer),
    findToken(viewer, "calendar", now),
  ]);
  const { zone, reviewDueAt } = settings;
  const ownNames = { account: member.name, archive: known?.profile.name ?? null };
  return (
    <>
      <PageHeader title="Settings" />
      <div className="grid items-start gap-6 lg:grid-cols-[11rem_minmax(0,46rem)]">
        <SettingsNav withMembers={member.isOwner} />
        <div className="grid gap-6">
          <SettingsSection id="policy" title="Policy">
            <PolicyForm policy={settings.policy} noteLimit={settings.noteLimit} past={past} />
          </SettingsSection>
          <SettingsSection id="clock" title="Clock and review">
            <ClockForm
              zone={zone}
              zones={listZones(zone)}
              reviewWeekday={settings.reviewWeekday}
              reviewHour={settings.reviewHour}
              nextReview={reviewDueAt && formatWhen(reviewDueAt, zone, now)}
            />
          </SettingsSection>
          <NotificationsSection
            digest={digest}
            now={now}
            zone={zone}
            address={member.email}
            isConfirmed={member.emailConfirmedAt !== null}
          />
          <Suspense fallback={<SettingsSection id="templates" title="Message templates" />}>
            <TemplatesSection viewer={viewer} now={now} />
          </Suspense>
          <SettingsSection id="profile" title="Profile">
            <div className="grid gap-6">
              <NameForm name={member.name} email={member.email} />
              <CalledForm called={listCalledNames(settings.calledNames, ownNames)} />
              {known ? (
                <div className="grid gap-3">
                  <h3 className="font-semibold">
                    What your archive says of you ({formatDay(known.updatedAt, zone, now)})
                  </h3>
                  <ProfileSummary profile={known.profile} />
                </div>
              ) : (
                <p className="text-soft">
                  What you have in common with people is read from your own archive, once you import
                  it.
                </p>
              )}
              <div className="grid gap-1">
                <h3 className="font-semibold">What Acquaint has learned</h3>
                <p className="text-soft">
                  The notes that you judged, the people whom you trust or told apart, the messages
                  that you corrected: each can be revoked.
                </p>
                <ButtonLink href="/settings/learned" className="justify-self-start">
                  See what it has learned
                </ButtonLink>
              </div>
            </div>
          </SettingsSection>
          <MailboxSection mailbox={mailbox} mails={mails} now={now} zone={zone} />
          <CalendarSection token={calendar} now={now} zone={zone} />
          <SecuritySection
            viewer={viewer}
            session={session}
            now={now}
            zone={zone}
            hasCalendar={calendar !== null}
          />
          {member.isOwner ? <MembersSection viewer={viewer} now={now} zone={zone} /> : null}
          <DataSection />
        </div>
      </div>
    </>
  );
}

function SettingsNav({ withMembers }: { withMembers: boolean }) {
  return (
    <nav
      aria-label="Settings"
      className="sticky top-0 z-10 min-w-0 max-lg:-mx-4 max-lg:overflow-x-auto max-lg:border-line max-lg:border-b max-lg:bg-paper max-lg:px-4 lg:top-7"
    >
      <ul className="flex w-max gap-x-5 gap-y-1 lg:grid">
        {sections.map(([id, title]) =>
          id === "members" && !withMembers ? null : (
            <li key={id}>
              <a
                href={`#${id}`}
                className={cx(
                  textLink,
                  "whitespace-nowrap max-lg:flex max-lg:min-h-11 max-lg:items-center max-lg:text-small",
                )}
              >
                {title}
              </a>
            </li>
          ),
        )}
      </ul>
    </nav>
  );
}
