"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useAct } from "@/components/acts/use-act";
import { Button } from "@/components/ui/button";
import type { ActValue } from "@/lib/acts/registry";
import { FactorOffDialog } from "./factor-off-dialog";
import { FactorSetUp } from "./factor-set-up";
import { RecoveryCodes } from "./recovery-codes";

type FactorPanelProps = {
  /** "3 Nov" and "9 of 10 recovery codes are left"; null while it is off */
  factor: { since: string; codes: string } | null;
};

/** The second factor: an app that shows codes, with recovery codes beside it. */
export function FactorPanel({ factor }: FactorPanelProps) {
  const router = useRouter();
  const offer = useAct("factor.offer");
  const renew = useAct("factor.make-recovery-codes");
  const [offered, setOffered] = useState<ActValue<"factor.offer"> | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const [isEnding, setIsEnding] = useState(false);

  async function begin() {
    const outcome = await offer.run({});
    if (outcome.ok) setOffered(outcome.value);
  }
  async function makeCodes() {
    const outcome = await renew.run({});
    if (outcome.ok) setCodes(outcome.value.codes);
  }
  function finish() {
    setCodes(null);
    router.refresh();
  }
  if (codes) return <RecoveryCodes codes={codes} onKept={finish} />;
  if (offered) {
    const enable = (made: string[]) => {
      setOffered(null);
      setCodes(made);
    };
    return <FactorSetUp offered={offered} onDone={enable} onCancel={() => setOffered(null)} />;
  }
  if (!factor) {
    return (
      <div className="grid justify-items-start gap-3">
        <p className="text-soft">
          An authenticator app on your phone shows a new code every 30 seconds. With it on, your
          password alone lets nobody in.
        </p>
        <Button pending={offer.pending} onClick={() => void begin()}>
          Set up an app
        </Button>
      </div>
    );
  }
  return (
    <div className="grid gap-3">
      <p>
        On since {factor.since}. <span className="text-soft">{factor.codes}</span>
      </p>
      <div className="flex flex-wrap gap-2">
        <Button pending={renew.pending} onClick={() => void makeCodes()}>
          Make new recovery codes
        </Button>
        <Button variant="warn" onClick={() => setIsEnding(true)}>
          Turn off
        </Button>
      </div>
      <FactorOffDialog open={isEnding} onOpenChange={setIsEnding} />
    </div>
  );
}
