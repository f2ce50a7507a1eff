import { Coffee } from "lucide-react";
import type { Route } from "next";
import { ActForm } from "@/components/acts/act-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** What a newcomer finds: the ways to begin. */
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
          <ButtonLink href={"/invitations/new?how=paste" as Route}>Paste invitations</ButtonLink>
          <ActForm act="demo.fill">
            <SubmitButton variant="quiet">Look around with invented people</SubmitButton>
          </ActForm>
        </>
      }
    >
      <p>
        Bring your LinkedIn archive: your pending invitations come out of it, and so do the people
        you accepted and never spoke with. Nothing leaves this machine, and every import can be
        undone. While LinkedIn prepares it, paste the page of your invitations.
      </p>
    </EmptyState>
  );
}
