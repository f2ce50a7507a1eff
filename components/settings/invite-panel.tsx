"use client";

import { useActForm } from "@/components/acts/use-act-form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { LinkField } from "./link-field";

/** Makes an invitation link and shows it once: only its fingerprint is kept. */
export function InvitePanel() {
  const { state, send } = useActForm("account.create-invite");
  const url = state.done?.value.url;
  return (
    <div className="grid gap-4">
      <p className="text-soft">
        A link lets one person make an account, within seven days. They get a space of their own
        that you can't look into.
      </p>
      <form action={send}>
        <SubmitButton variant="plain">Make an invitation link</SubmitButton>
      </form>
      <FormError>{state.formError}</FormError>
      {url ? (
        <LinkField
          label="Invitation link"
          hint="Shown this once. Send it to one person."
          url={url}
        />
      ) : null}
    </div>
  );
}
