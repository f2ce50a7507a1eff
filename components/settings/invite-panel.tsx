"use client";

import { useActForm } from "@/components/acts/use-act-form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { Field, TextInput } from "@/components/ui/field";
import { showToast } from "@/components/ui/toast-store";

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
      {url ? <LinkField url={url} /> : null}
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
