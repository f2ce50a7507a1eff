"use client";

import { KeyRound } from "lucide-react";
import { useState, useSyncExternalStore, useTransition } from "react";
import { FormError } from "@/components/forms/form-error";
import { Button } from "@/components/ui/button";
import { SheetSection } from "@/components/ui/sheet";
import { beginPasskeySignIn, finishPasskeySignIn } from "@/lib/actions/passkey";
import { askPasskey } from "./ask-passkey";

/** @returns what went wrong; nothing comes back once the member is signed in, as the page changes */
async function signIn(): Promise<string> {
  const begun = await beginPasskeySignIn();
  if (!begun.ok) return begun.problem;
  const answer = await askPasskey(begun.value);
  if (answer === null) return "No passkey was shown. Try again, or use your password.";
  return (await finishPasskeySignIn(answer)).problem;
}

const watchNothing = () => () => undefined;

/**
 * Signs in by a passkey, without e-mail and password. The browser says where its page is: after a sign-out the server
 * asks itself for this page, by another name.
 *
 * @param at the name at which passkeys can be used; null where there is none
 */
export function PasskeySignIn({ at }: { at: string | null }) {
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const isHere = useSyncExternalStore(
    watchNothing,
    () => window.location.hostname === at,
    () => false,
  );
  function begin() {
    setProblem(null);
    // In a transition, so that the change of the page reaches the router.
    startTransition(async () => {
      setProblem(await signIn());
    });
  }
  if (!isHere) return null;
  return (
    <SheetSection>
      <div className="grid gap-3">
        <FormError>{problem}</FormError>
        <Button
          pending={pending}
          onClick={begin}
          icon={<KeyRound aria-hidden="true" className="size-4" />}
        >
          Sign in with a passkey
        </Button>
      </div>
    </SheetSection>
  );
}
