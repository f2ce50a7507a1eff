"use client";

import { type ReactNode, useState } from "react";
import { performHere, showProblem } from "@/components/acts/perform-here";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast-store";

type DemoNoticeProps = {
  /** what it says of them, in place of an invitation to try everything */
  children?: ReactNode;
};

/** Says that invented people are in the space, and throws them away whole. */
export function DemoNotice({ children }: DemoNoticeProps) {
  const [asking, setAsking] = useState(false);
  return (
    <div className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-sheet border border-line-strong border-dashed px-4 py-2.5">
      <p className="text-soft">
        <strong className="font-semibold text-ink">Demo.</strong>{" "}
        {children ?? "These people are invented. Try everything: nobody hears of it."}
      </p>
      <Button className="ms-auto" size="small" onClick={() => setAsking(true)}>
        Throw the demo away
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Throw the demo away?"
        description="The invented people go, with everything you tried on them. People of your own stay."
        confirmLabel="Throw away"
        onConfirm={async () => {
          const emptied = await performHere("demo.empty", {});
          if (emptied.ok) showToast({ title: "The demo is gone" });
          else showProblem(emptied.problem);
        }}
      />
    </div>
  );
}
