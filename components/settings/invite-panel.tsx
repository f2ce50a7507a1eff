"use client";

import { useActionState } from "react";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { Field, TextInput } from "@/components/ui/field";
import { showToast } from "@/components/ui/toast-store";
import { createInvite, type InviteState } from "@/lib/actions/account";

/** Makes an invitation link and shows it once: only its fingerprint is kept. */
export function InvitePanel() {
  const [invite, make] = useActionState<InviteState>(createInvite, null);
  return (
    <div className="grid gap-4">
      <p className="text-soft">
        A link lets one person make an account, within seven days. They get a space of their own
        that you can't look into.
      </p>
      <form action={make}>
        <SubmitButton variant="plain">Make an invitation link</SubmitButton>
      </form>
      <FormError>{invite && "problem" in invite ? invite.problem : null}</FormError>
      {invite && "url" in invite ? <LinkField url={invite.url} /> : null}
    </div>
  );
}

function LinkField({ url }: { url: string }) {
  async function copy() {
    await navigator.clipboard.writeText(url);
    showToast({ title: "Link copied" });
  }
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Field
        label="Invitation link"
        hint="Shown this once. Send it to one person."
        className="min-w-0 flex-1"
      >
        <TextInput value={url} readOnly onFocus={(event) => event.currentTarget.select()} />
      </Field>
      <Button onClick={copy} className="mb-6">
        Copy
      </Button>
    </div>
  );
}
