import { ActForm } from "@/components/acts/act-form";
import { SubmitButton } from "@/components/forms/submit-button";

export type InviteShown = { tokenHash: string; until: string };

/** The links that still let somebody in. */
export function OpenInvites({ invites }: { invites: InviteShown[] }) {
  if (invites.length === 0) return null;
  return (
    <ul aria-label="Open invitation links" className="divide-y divide-line">
      {invites.map(({ tokenHash, until }) => (
        <li key={tokenHash} className="flex flex-wrap items-center gap-3 py-2">
          <span>Works until {until}</span>
          <ActForm act="account.revoke-invite" fields={{ tokenHash }} className="ms-auto">
            <SubmitButton variant="plain" size="small">
              Take back
            </SubmitButton>
          </ActForm>
        </li>
      ))}
    </ul>
  );
}
