"use client";

import { Download } from "lucide-react";
import { type MouseEvent, useState } from "react";
import { useAct } from "@/components/acts/use-act";
import { ButtonAnchor } from "@/components/ui/button";

/** Downloads everything; says that it is being packed, since the browser shows nothing until then. */
export function ExportLink() {
  const [asked, setAsked] = useState(false);
  const proof = useAct("proof.check");
  async function download(event: MouseEvent<HTMLAnchorElement>) {
    const link = event.currentTarget;
    event.preventDefault();
    setAsked(false);
    const outcome = await proof.run({});
    if (!outcome.ok) return;
    setAsked(true);
    window.location.assign(link.href);
  }
  return (
    <p className="flex flex-wrap items-center gap-3">
      <ButtonAnchor
        href="/api/export"
        download
        icon={<Download aria-hidden="true" className="size-4" />}
        onClick={(event) => void download(event)}
      >
        Export everything
      </ButtonAnchor>
      <span role="status" className="text-small text-soft">
        {asked ? "Packing your data; the download starts by itself." : null}
      </span>
    </p>
  );
}
