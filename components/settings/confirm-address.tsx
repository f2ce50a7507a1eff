"use client";

import { useAct } from "@/components/acts/use-act";
import { Button } from "@/components/ui/button";

type ConfirmAddressProps = {
  address: string;
  /** whether a digest is chosen, so that a link went to the address already */
  isAwaited: boolean;
};

/** Says that nothing is mailed to the member's e-mail before it is confirmed, and sends the link again. */
export function ConfirmAddress({ address, isAwaited }: ConfirmAddressProps) {
  const { run, pending } = useAct("account.confirm-email");
  const name = (
    <span className="break-words" dir="ltr">
      {address}
    </span>
  );
  if (!isAwaited) {
    return (
      <p className="text-soft">
        {name} is not confirmed yet. Turn the digest on, and a link goes to it.
      </p>
    );
  }
  return (
    <div className="grid gap-2 rounded-lg bg-unsure-wash px-3.5 py-2.5">
      <p>Open the link in the mail to {name}; the digest begins then.</p>
      <div>
        <Button size="small" pending={pending} onClick={() => void run({})}>
          Send the link again
        </Button>
      </div>
    </div>
  );
}
