import { EmailForm } from "@/components/settings/email-form";
import { PasswordForm } from "@/components/settings/password-form";
import { SessionList } from "@/components/settings/session-list";
import { SettingsSection } from "@/components/settings/settings-section";
import { findWaitingEmail } from "@/lib/auth/change-email";
import { type LiveSession, listSessions } from "@/lib/data/member/sessions";
import type { Viewer } from "@/lib/data/viewer";
import { describeBrowser } from "@/lib/domain/settings/describe-browser";
import { formatWhen } from "@/lib/domain/time/format";
import { env } from "@/lib/server/env";
import { SignInWays } from "./sign-in-ways";

type SecuritySectionProps = {
  viewer: Viewer;
  session: LiveSession;
  /** whether an address of the calendar feed works */
  hasCalendar: boolean;
  now: Date;
  zone: string;
};

/** Password, e-mail, second factor, passkeys and the browsers that are signed in. */
export async function SecuritySection(props: SecuritySectionProps) {
  const { viewer, session, hasCalendar, now, zone } = props;
  const [sessions, waiting] = await Promise.all([
    listSessions(viewer, now),
    findWaitingEmail(viewer, now),
  ]);
  return (
    <SettingsSection id="security" title="Security">
      <div className="grid gap-6">
        <PasswordForm email={session.member.email} hasCalendar={hasCalendar} />
        <div className="grid gap-2">
          <h3 className="font-semibold">E-mail</h3>
          <p className="text-soft">You sign in as {session.member.email}.</p>
          <EmailForm
            asksProof={env().mail !== undefined}
            waiting={waiting && `${waiting.email}, until ${formatWhen(waiting.until, zone, now)}`}
          />
        </div>
        <SignInWays viewer={viewer} now={now} zone={zone} />
        <div className="grid gap-2">
          <h3 className="font-semibold">Signed in</h3>
          <p className="text-soft">
            A browser stays signed in for 30 days without use, and for 90 days at most.
          </p>
          <SessionList
            sessions={sessions.map(({ id, userAgent, lastSeenAt }) => ({
              id,
              browser: describeBrowser(userAgent),
              seen: `last used ${formatWhen(lastSeenAt, zone, now)}`,
              own: id === session.id,
            }))}
          />
        </div>
      </div>
    </SettingsSection>
  );
}
