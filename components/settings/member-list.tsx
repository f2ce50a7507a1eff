"use client";

import { useState } from "react";
import { useActForm } from "@/components/acts/use-act-form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { LinkField } from "./link-field";
import { RemoveMemberDialog } from "./remove-member-dialog";

export type MemberShown = {
  id: string;
  name: string;
  email: string;
  isOwner: boolean;
  /** "here since 3 Nov, last seen today 10:12" */
  seen: string;
};

/** All members, with what the owner can do for each. */
export function MemberList({ members }: { members: MemberShown[] }) {
  return (
    <ul aria-label="Members" className="divide-y divide-line">
      {members.map((member) => (
        <MemberRow key={member.id} member={member} />
      ))}
    </ul>
  );
}

function MemberRow({ member }: { member: MemberShown }) {
  const { id, name, email, isOwner, seen } = member;
  const { state, send } = useActForm("member.reset-link");
  const [isRemoving, setIsRemoving] = useState(false);
  const url = state.done?.value.url;
  return (
    <li className="grid gap-3 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-x-2">
            <span dir="auto" className="font-medium">
              {name}
            </span>
            {isOwner ? <Badge tone="act">Owner</Badge> : null}
          </p>
          <p className="break-words text-small text-soft">
            {email}, {seen}
          </p>
        </div>
        {isOwner ? null : (
          <div className="ms-auto flex flex-wrap gap-2">
            <form action={send}>
              <input type="hidden" name="memberId" value={id} readOnly />
              <SubmitButton
                variant="plain"
                size="small"
                aria-label={`Make a reset link for ${name}`}
              >
                Make a reset link
              </SubmitButton>
            </form>
            <Button
              variant="warn"
              size="small"
              aria-label={`Remove ${name}`}
              onClick={() => setIsRemoving(true)}
            >
              Remove
            </Button>
          </div>
        )}
      </div>
      <FormError>{state.formError}</FormError>
      {url ? (
        <LinkField
          label={`Link to a new password for ${name}`}
          hint="Shown this once. It works once, for an hour. Hand it to nobody else."
          url={url}
        />
      ) : null}
      <RemoveMemberDialog member={member} open={isRemoving} onOpenChange={setIsRemoving} />
    </li>
  );
}
