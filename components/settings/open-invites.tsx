import { SubmitButton } from "@/components/forms/submit-button";
import { revokeInvite } from "@/lib/actions/account";

export type InviteShown = { tokenHash: string; until: string };

/** The links that still let somebody in. */
export function OpenInvites({ invites }: { invites: InviteShown[] }) {
  if (invites.length === 0) return null;
  return (
    <ul aria-label="Open invitation links" className="divide-y divide-line">
      {invites.map(({ tokenHash, until }) => (
        <li key={tokenHash} className="flex flex-wrap items-center gap-3 py-2">
          <span>Works until {until}</span>
          <form action={revokeInvite} className="ms-auto">
            <input type="hidden" name="tokenHash" value={tokenHash} readOnly />
            <SubmitButton variant="plain" size="small">
              Take back
            </SubmitButton>
          </form>
        </li>
      ))}
    </ul>
  );
}
