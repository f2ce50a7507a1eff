"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";
import { Button, ButtonAnchor } from "@/components/ui/button";

type TroubleProps = { error: Error & { digest?: string }; reset: () => void };

/** What stands where a page failed: what to do, and the number under which the log has it. */
export function Trouble({ error, reset }: TroubleProps) {
  const router = useRouter();
  const [isTrying, startTrying] = useTransition();
  const heading = useRef<HTMLHeadingElement>(null);
  // Resetting alone shows again what has failed: the page has to be fetched anew with it.
  const retry = () =>
    startTrying(() => {
      router.refresh();
      reset();
    });
  useEffect(() => heading.current?.focus(), []);
  return (
    <div role="alert" className="mx-auto grid max-w-prose justify-items-start gap-3 py-16">
      <h1 ref={heading} tabIndex={-1} className="text-title outline-none">
        This page could not be shown
      </h1>
      <p className="text-soft">
        Nothing you entered before is lost. Try again; if it stays like this, look at what Acquaint
        wrote where it was started.
      </p>
      {error.digest ? (
        <p className="text-small text-soft tabular-nums">Number in the log: {error.digest}</p>
      ) : null}
      <div className="mt-2 flex flex-wrap gap-2.5">
        <Button variant="go" onClick={retry} disabled={isTrying}>
          {isTrying ? "Trying …" : "Try again"}
        </Button>
        <ButtonAnchor href="/">Back to Today</ButtonAnchor>
      </div>
    </div>
  );
}
