"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { ButtonAnchor } from "@/components/ui/button";

/** Downloads everything; says that it is being packed, since the browser shows nothing until then. */
export function ExportLink() {
  const [asked, setAsked] = useState(false);
  return (
    <p className="flex flex-wrap items-center gap-3">
      <ButtonAnchor
        href="/api/export"
        download
        icon={<Download aria-hidden="true" className="size-4" />}
        onClick={() => setAsked(true)}
      >
        Export everything
      </ButtonAnchor>
      <span role="status" className="text-small text-soft">
        {asked ? "Packing your data; the download starts by itself." : null}
      </span>
    </p>
  );
}
