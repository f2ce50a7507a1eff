"use client";

import { useActionState } from "react";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { ButtonLink } from "@/components/ui/button";
import { confirm, confirmOwn } from "@/lib/actions/account-links";
import { idle } from "@/lib/actions/form-state";

type ConfirmEmailFormProps = {
  token: string;
  /** whether it becomes the one to sign in with; else it is that already */
  isNew: boolean;
};

/** One button that confirms an e-mail. */
export function ConfirmEmailForm({ token, isNew }: ConfirmEmailFormProps) {
  const [{ status, values, formError }, send] = useActionState(isNew ? confirm : confirmOwn, idle);
  if (status === "ok") {
    return (
      <div className="grid gap-4">
        <p role="status">
          {isNew
            ? `You sign in with ${values?.email} from now on.`
            : `${values?.email} is confirmed.`}
        </p>
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
        <SubmitButton>{isNew ? "Use this e-mail" : "This e-mail is mine"}</SubmitButton>
      </div>
    </form>
  );
}
