"use client";

import { ActForm } from "@/components/acts/act-form";
import { useActForm } from "@/components/acts/use-act-form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { Field, TextInput } from "@/components/ui/field";
import { showToast } from "@/components/ui/toast-store";

/** `since` and `seen` describe the address that works now, in words; null when there is none. */
type CalendarPanelProps = { since: string | null; seen: string | null };

/** The private address of the calendar: made, shown once, made anew, ended. */
export function CalendarPanel({ since, seen }: CalendarPanelProps) {
  const make = useActForm("calendar.make-address");
  const url = make.state.done?.value.url;
  return (
    <div className="grid gap-4">
      <p className="text-soft">
        Chats, ends of weeks and next touches in the calendar you use anyway: subscribe to a private
        address there. Whoever knows the address can read it, without signing in.
      </p>
      {since ? (
        <p>
          An address works since {since}.{" "}
          <span className="text-soft">
            {seen ? `A calendar looked ${seen}.` : "No calendar has looked yet."}
          </span>
        </p>
      ) : null}
      <FormError>{make.state.formError}</FormError>
      {since && url ? <AddressField url={url} /> : null}
      <div className="flex flex-wrap gap-2">
        <form action={make.send}>
          <SubmitButton variant="plain">
            {since ? "Make a new address" : "Make an address"}
          </SubmitButton>
        </form>
        {since ? (
          <ActForm act="calendar.revoke-address">
            <SubmitButton variant="warn">Revoke</SubmitButton>
          </ActForm>
        ) : null}
      </div>
      {since ? (
        <p className="text-small text-soft">
          A new address ends the one before. Revoking ends it at once: calendars that subscribe to
          it get nothing any more.
        </p>
      ) : null}
    </div>
  );
}

function AddressField({ url }: { url: string }) {
  async function copy() {
    try {
      await navigator.clipboard.writeText(url);
      showToast({ title: "Address copied" });
    } catch {
      showToast({ title: "The browser did not let Acquaint copy. Copy it yourself.", tone: "no" });
    }
  }
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Field
        label="Calendar address"
        hint="Shown this once. In your calendar, subscribe to it by its address (from URL)."
        className="min-w-0 flex-1 basis-64"
      >
        <TextInput
          dir="ltr"
          value={url}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
      </Field>
      <Button onClick={copy} className="mb-6">
        Copy
      </Button>
    </div>
  );
}
