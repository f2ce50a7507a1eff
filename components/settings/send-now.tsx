"use client";

import { useAct } from "@/components/acts/use-act";
import { Button } from "@/components/ui/button";

type SendNowProps = {
  /** a digest that did not arrive; null for a test */
  period: string | null;
  children: string;
  /** what screen readers hear where several such buttons stand */
  label?: string;
};

/** Sends a digest while the member waits, and shows what the mail server said. */
export function SendNow({ period, children, label }: SendNowProps) {
  const { run, pending } = useAct("digest.send");
  return (
    <div>
      <Button
        size={period === null ? "normal" : "small"}
        pending={pending}
        onClick={() => void run({ period })}
        aria-label={label}
      >
        {children}
      </Button>
    </div>
  );
}
