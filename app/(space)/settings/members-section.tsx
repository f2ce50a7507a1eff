import { InvitePanel } from "@/components/settings/invite-panel";
import { MemberList } from "@/components/settings/member-list";
import { OpenInvites } from "@/components/settings/open-invites";
import { SettingsSection } from "@/components/settings/settings-section";
import { listOpenInvites } from "@/lib/data/member/invites";
import { listPresenceFor } from "@/lib/data/member/members-of-owner";
import type { Viewer } from "@/lib/data/viewer";
import { formatDay, formatDayTime, formatWhen } from "@/lib/domain/time/format";

type MembersSectionProps = { viewer: Viewer; now: Date; zone: string };

/** For the owner alone: who is here, help for them, and links for further members. */
export async function MembersSection({ viewer, now, zone }: MembersSectionProps) {
  const [members, invites] = await Promise.all([
    listPresenceFor(viewer, now),
    listOpenInvites(viewer, now),
  ]);
  const shown = members.map(({ id, name, email, isOwner, createdAt, lastSeenAt }) => {
    const seen = lastSeenAt ? `last seen ${formatWhen(lastSeenAt, zone, now)}` : "never signed in";
    return {
      id,
      name,
      email,
      isOwner,
      seen: `here since ${formatDay(createdAt, zone, now)}, ${seen}`,
    };
  });
  return (
    <SettingsSection id="members" title="Members">
      <div className="grid gap-6">
        <p className="text-soft">
          You are the owner: you invite members, help them in again, and remove them. You can't look
          into their spaces.
        </p>
        <MemberList members={shown} />
        <div className="grid gap-4">
          <h3 className="font-semibold">Invite</h3>
          <InvitePanel />
          <OpenInvites
            invites={invites.map(({ tokenHash, expiresAt }) => ({
              tokenHash,
              until: formatDayTime(expiresAt, zone, now),
            }))}
          />
        </div>
      </div>
    </SettingsSection>
  );
}
