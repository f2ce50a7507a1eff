"use client";

import { type FormEvent, useEffect, useState } from "react";
import { askPasskey } from "@/components/auth/ask-passkey";
import { FormError } from "@/components/forms/form-error";
import { useFirstField } from "@/components/forms/use-first-field";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, TextInput } from "@/components/ui/field";
import { performHere } from "./perform-here";
import { closeProof } from "./proof-store";

type Means = { code: boolean; passkey: boolean };
const none: Means = { code: false, passkey: false };

/** Asks the member once more who they are: by the password, a code or a passkey. */
export default function ProofDialog() {
  const [means, setMeans] = useState<Means | null>(null);
  useEffect(() => {
    void performHere("proof.read-means", {}).then((read) => setMeans(read.ok ? read.value : none));
  }, []);
  if (!means) return null;
  return (
    <Dialog
      open
      onOpenChange={() => closeProof(false)}
      title="Is it you?"
      description="This asks for a proof that is at most ten minutes old."
    >
      <ProofForm means={means} />
    </Dialog>
  );
}

function ProofForm({ means }: { means: Means }) {
  const form = useFirstField();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<{ text: string; ofField: boolean } | null>(null);

  // Not a form's action: while the act that waits is under way, React holds back what actions have to say.
  async function prove(by: () => Promise<string | null>, ofField: boolean) {
    setPending(true);
    const text = await by();
    setPending(false);
    if (text === null) closeProof(true);
    else setProblem({ text, ofField });
  }
  function proveByText(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const secret = String(new FormData(event.currentTarget).get("secret") ?? "");
    void prove(async () => {
      const given = await performHere("proof.give", { secret });
      return given.ok ? null : given.problem;
    }, true);
  }
  function proveByPasskey() {
    void prove(async () => {
      const offered = await performHere("proof.offer-passkey", {});
      if (!offered.ok) return offered.problem;
      const answer = await askPasskey(offered.value);
      if (answer === null) return "No passkey was shown. Try again, or use your password.";
      const given = await performHere("proof.give-passkey", { answer });
      return given.ok ? null : given.problem;
    }, false);
  }
  return (
    <form ref={form} onSubmit={proveByText} noValidate className="grid gap-4">
      <FormError>{problem && !problem.ofField ? problem.text : null}</FormError>
      <Field
        label={means.code ? "Your password, or a code of your app" : "Your password"}
        error={problem?.ofField ? problem.text : null}
        required
      >
        <TextInput name="secret" type="password" dir="ltr" autoComplete="current-password" />
      </Field>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={() => closeProof(false)}>Cancel</Button>
        {means.passkey ? (
          <Button pending={pending} onClick={proveByPasskey}>
            Use a passkey
          </Button>
        ) : null}
        <Button variant="go" type="submit" pending={pending}>
          Confirm
        </Button>
      </div>
    </form>
  );
}
