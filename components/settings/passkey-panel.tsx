"use client";

import { type FormEvent, useState } from "react";
import { ActForm } from "@/components/acts/act-form";
import { performHere } from "@/components/acts/perform-here";
import { createPasskey } from "@/components/auth/ask-passkey";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { Field, TextInput } from "@/components/ui/field";
import { showToast } from "@/components/ui/toast-store";

type PasskeyShown = {
  credentialId: string;
  name: string;
  /** "added 3 Nov, last used today 10:12" */
  seen: string;
};

type PasskeyPanelProps = {
  passkeys: PasskeyShown[];
  /** whether browsers allow passkeys at the address of this page */
  isPossible: boolean;
};

/** The member's passkeys, and the way to add one. */
export function PasskeyPanel({ passkeys, isPossible }: PasskeyPanelProps) {
  return (
    <div className="grid gap-3">
      <p className="text-soft">
        A passkey signs you in by your finger, your face or the PIN of your device, without password
        and code.
      </p>
      {passkeys.length > 0 ? (
        <ul aria-label="Passkeys" className="divide-y divide-line">
          {passkeys.map(({ credentialId, name, seen }) => (
            <li key={credentialId} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
              <span dir="auto" className="min-w-0 break-words font-medium">
                {name}
              </span>
              <span className="text-small text-soft">{seen}</span>
              <ActForm act="passkey.remove" fields={{ credentialId }} className="ms-auto">
                <SubmitButton variant="warn" size="small" aria-label={`Remove ${name}`}>
                  Remove
                </SubmitButton>
              </ActForm>
            </li>
          ))}
        </ul>
      ) : null}
      {isPossible ? (
        <AddPasskey />
      ) : (
        <p className="text-small text-soft">
          Passkeys belong to a name. On the machine on which Acquaint runs, open it at{" "}
          <code>localhost</code> instead of a number; elsewhere it needs https.
        </p>
      )}
    </div>
  );
}

type Problem = { text: string; ofField: boolean };

async function addPasskey(name: string): Promise<Problem | null> {
  const offered = await performHere("passkey.offer", { name });
  if (!offered.ok) return { text: offered.problem, ofField: offered.field === "name" };
  const answer = await createPasskey(offered.value);
  if (answer === null) return { text: "The browser made no passkey. Try again.", ofField: false };
  const added = await performHere("passkey.add", { name, answer });
  if (!added.ok) return { text: added.problem, ofField: false };
  if (added.done) showToast({ title: added.done });
  return null;
}

function AddPasskey() {
  const [name, setName] = useState("");
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setPending(true);
    setProblem(null);
    const found = await addPasskey(name);
    setPending(false);
    setProblem(found);
    if (!found) setName("");
  }
  return (
    <form onSubmit={(event) => void add(event)} noValidate className="grid gap-3">
      <FormError>{problem && !problem.ofField ? problem.text : null}</FormError>
      <div className="flex flex-wrap items-end gap-3">
        <Field
          label="Name of a new passkey"
          error={problem?.ofField ? problem.text : null}
          className="min-w-0 flex-1 basis-56"
        >
          <TextInput
            value={name}
            placeholder="My phone"
            autoComplete="off"
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </Field>
        <Button type="submit" pending={pending}>
          Add a passkey
        </Button>
      </div>
    </form>
  );
}
