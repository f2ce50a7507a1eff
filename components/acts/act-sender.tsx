"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { openOutbox } from "./act-outbox";
import { sendLeft, sendWhileLeaving } from "./send-kept";

/** Sees to it that what a page showed as done is done, also when the page was left before the server answered. */
export function ActSender({ memberId }: { memberId: string }) {
  const router = useRouter();
  useEffect(() => {
    openOutbox(memberId);
    const send = async () => {
      if (await sendLeft()) router.refresh();
    };
    // A page that comes back as it was left has no answer for what was on its way.
    const sendWhenBack = ({ persisted }: PageTransitionEvent) => {
      if (persisted) void send();
    };
    void send();
    window.addEventListener("online", send);
    window.addEventListener("pageshow", sendWhenBack);
    window.addEventListener("pagehide", sendWhileLeaving);
    return () => {
      window.removeEventListener("online", send);
      window.removeEventListener("pageshow", sendWhenBack);
      window.removeEventListener("pagehide", sendWhileLeaving);
    };
  }, [memberId, router]);
  return null;
}
