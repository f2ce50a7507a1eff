import { Coffee } from "lucide-react";
import { SubmitButton } from "@/components/forms/submit-button";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { fillDemo } from "@/lib/actions/demo";

/** What a newcomer finds: the two ways to begin. */
export function Newcomer() {
  return (
    <EmptyState
      icon={<Coffee />}
      title="Nobody is here yet"
      actions={
        <>
          <ButtonLink href="/import" variant="go">
            Import from LinkedIn
          </ButtonLink>
          <form action={fillDemo}>
            <SubmitButton variant="plain">Look around with invented people</SubmitButton>
          </form>
        </>
      }
    >
      <p>
        Bring your LinkedIn archive: your pending invitations come out of it, and so do the people
        you accepted and never spoke with. Nothing leaves this machine, and every import can be
        undone.
      </p>
    </EmptyState>
  );
}
