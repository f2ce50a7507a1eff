"use client";

import { useActionState } from "react";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { ButtonLink } from "@/components/ui/button";
import { confirm } from "@/lib/actions/account-links";
import { idle } from "@/lib/actions/form-state";

/** One button that makes the new e-mail count. */
export function ConfirmEmailForm({ token }: { token: string }) {
  const [{ status, values, formError }, send] = useActionState(confirm, idle);
  if (status === "ok") {
    return (
      <div className="grid gap-4">
        <p role="status">You sign in with {values?.email} from now on.</p>
        <div>
          <ButtonLink href="/">Go to Acquaint</ButtonLink>
        </div>
      </div>
    );
  }
  return (
    <form action={send} className="grid gap-4">
      <FormError>{formError}</FormError>
      <input type="hidden" name="token" value={token} readOnly />
      <div>
        <SubmitButton>Use this e-mail</SubmitButton>
      </div>
    </form>
  );
}
