"use client";

import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-store";
import { sendDigestNow } from "@/lib/actions/digest";

type SendNowProps = {
  /** a digest that did not arrive; null for a test */
  period: string | null;
  children: string;
  /** what screen readers hear where several such buttons stand */
  label?: string;
};

/** Sends a digest while the member waits, and tells what the mail server said. */
export function SendNow({ period, children, label }: SendNowProps) {
  const [pending, start] = useTransition();
  const send = () =>
    start(async () => {
      const { ok, told } = await sendDigestNow(period);
      showToast({ title: told, tone: ok ? "plain" : "no" });
    });
  return (
    <div>
      <Button
        size={period === null ? "normal" : "small"}
        pending={pending}
        onClick={send}
        aria-label={label}
      >
        {children}
      </Button>
    </div>
  );
}
