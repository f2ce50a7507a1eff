"use client";

import { useActForm } from "@/components/acts/use-act-form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { Field, TextInput } from "@/components/ui/field";
import { textLink } from "@/components/ui/link-styles";
import type { ActValue } from "@/lib/acts/registry";

type FactorSetUpProps = {
  offered: ActValue<"factor.offer">;
  /** gets the recovery codes once the first code was right */
  onDone: (codes: string[]) => void;
  onCancel: () => void;
};

/** The QR code for an authenticator app, and the field for its first code. */
export function FactorSetUp({ offered, onDone, onCancel }: FactorSetUpProps) {
  const { secret, address, qr } = offered;
  const { state, send } = useActForm("factor.enable", {
    secrets: ["code"],
    onDone: ({ codes }) => onDone(codes),
  });
  const grouped = secret.match(/.{1,4}/gu)?.join(" ") ?? secret;
  return (
    <div className="grid gap-4 sm:grid-cols-[11rem_minmax(0,1fr)]">
      <svg
        role="img"
        aria-label="QR code for your app"
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        shapeRendering="crispEdges"
        className="size-44 rounded-lg border border-line"
      >
        {/* Dark on light in the dark theme, too: many cameras read nothing else. */}
        <rect width={qr.size} height={qr.size} fill="white" />
        <path d={qr.path} fill="black" />
      </svg>
      <form action={send} noValidate className="grid content-start gap-4">
        <FormError>{state.formError}</FormError>
        <p>
          Scan the picture with an authenticator app, or{" "}
          <a href={address} className={textLink}>
            open the app on this device
          </a>
          . By hand, enter the key{" "}
          <code dir="ltr" className="break-words font-mono text-small">
            {grouped}
          </code>
          .
        </p>
        <Field
          label="Code"
          hint="The six digits that the app shows now."
          error={state.fieldErrors?.code}
          required
        >
          <TextInput name="code" dir="ltr" inputMode="numeric" autoComplete="one-time-code" />
        </Field>
        <div className="flex flex-wrap gap-2">
          <SubmitButton>Turn on</SubmitButton>
          <Button onClick={onCancel}>Cancel</Button>
        </div>
      </form>
    </div>
  );
}
