"use client";

import Link from "next/link";
import { useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Sheet, SheetSection } from "@/components/ui/sheet";
import { useKeys } from "@/components/ui/use-keys";
import type { Drafts, ToWrite } from "@/lib/data/message/queries";
import { SendMessage } from "./send-message";

/** Somebody to write to, with the drafts. */
export type Hello = ToWrite & {
  firstName: string;
  profileUrl: string;
  /** "accepted yesterday" */
  why: string;
  drafts: Drafts["drafts"];
};

/** The messages to write, one person after the other. */
export function HelloQueue({ hellos, limit }: { hellos: readonly Hello[]; limit: number }) {
  const [skipped, setSkipped] = useState(0);
  const at = hellos.length > 0 ? skipped % hellos.length : 0;
  const current = hellos[at];
  const next = () => setSkipped(at + 1);
  useKeys([{ key: "j", label: "Later, the next person", run: next, disabled: hellos.length < 2 }]);
  if (!current) return null;
  return (
    <Sheet aria-label={`Message to ${current.name}`} className="max-w-[50rem]">
      <SheetSection className="flex flex-wrap items-center gap-4">
        <Avatar name={current.name} size="large" />
        <div className="min-w-0 flex-1">
          <h2 dir="auto" className="text-start text-name">
            <Link href={`/people/${current.personId}`} className="no-underline hover:underline">
              {current.name}
            </Link>
          </h2>
          <p dir="auto" className="text-start text-soft">
            {[current.headline, current.why].filter(Boolean).join(" · ")}
          </p>
        </div>
        {hellos.length > 1 ? (
          <div className="flex items-center gap-3">
            <span className="text-small text-soft tabular-nums">
              {at + 1} of {hellos.length}
            </span>
            <Button size="small" keyHint="j" onClick={next}>
              Later
            </Button>
          </div>
        ) : null}
      </SheetSection>
      <SheetSection>
        <SendMessage key={`${current.personId}-${current.moment}`} {...current} limit={limit} />
      </SheetSection>
    </Sheet>
  );
}
