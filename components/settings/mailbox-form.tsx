"use client";

import { useState } from "react";
import { useActForm } from "@/components/acts/use-act-form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Field, Select, TextInput } from "@/components/ui/field";
import type { MailboxSettings } from "@/lib/domain/mailbox/mailbox-settings";

const securities = [
  ["tls", "TLS (port 993)"],
  ["starttls", "STARTTLS (port 143)"],
  ["none", "None (this machine)"],
] as const;

const empty: MailboxSettings = {
  host: "",
  port: 993,
  security: "tls",
  userName: "",
  folder: "INBOX",
  authServer: "",
};

type MailboxFormProps = {
  /** the mailbox that is kept, without its password; null for none */
  known: MailboxSettings | null;
};

const secrets = ["password"];

/** Where the mails lie. The password stays in the field until it is kept, and never comes back. */
export function MailboxForm({ known }: MailboxFormProps) {
  const [password, setPassword] = useState("");
  const { state, send } = useActForm("mailbox.connect", { secrets });
  const { status, values, fieldErrors, formError, message } = state;
  const first = known ?? empty;
  const passwordHint = known
    ? "Left empty, the one that is kept is used."
    : "Made in the security settings of your provider; not your main password.";
  const of = (name: keyof MailboxSettings) => values?.[name] ?? String(first[name]);
  return (
    <form action={send} noValidate className="grid gap-4" autoComplete="off">
      <FormError>{formError}</FormError>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_6rem_minmax(0,13rem)]">
        <Field label="Server (IMAP)" error={fieldErrors?.host} required>
          <TextInput
            name="host"
            dir="ltr"
            placeholder="imap.example.net"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={of("host")}
          />
        </Field>
        <Field label="Port" error={fieldErrors?.port} required>
          <TextInput name="port" dir="ltr" inputMode="numeric" defaultValue={of("port")} />
        </Field>
        <Field label="Encryption" error={fieldErrors?.security}>
          <Select key={of("security")} name="security" defaultValue={of("security")}>
            {securities.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label="User name"
          hint="Usually your whole e-mail address."
          error={fieldErrors?.userName}
          required
        >
          <TextInput
            name="userName"
            dir="ltr"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={of("userName")}
          />
        </Field>
        <Field
          label="App password"
          hint={fieldErrors?.password ? undefined : passwordHint}
          error={fieldErrors?.password}
          required={!known}
        >
          <TextInput
            name="password"
            type="password"
            dir="ltr"
            autoComplete="new-password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        </Field>
        <Field label="Folder" error={fieldErrors?.folder} required>
          <TextInput name="folder" dir="auto" spellCheck={false} defaultValue={of("folder")} />
        </Field>
        <Field
          label="Server that checks the mails"
          hint="Left empty, it is learnt from the headers of your newest mails: google.com for Gmail."
          error={fieldErrors?.authServer}
        >
          <TextInput
            name="authServer"
            dir="ltr"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={of("authServer")}
          />
        </Field>
      </div>
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="step" value="keep">
          {known ? "Save mailbox" : "Watch this mailbox"}
        </SubmitButton>
        <SubmitButton name="step" value="try" variant="plain">
          Test the connection
        </SubmitButton>
      </div>
      <p role="status" className="text-small text-yes empty:hidden">
        {status === "ok" ? message : null}
      </p>
    </form>
  );
}
