"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { performHere, showProblem } from "@/components/acts/perform-here";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import { showToast } from "@/components/ui/toast-store";

type MergedFromProps = {
  /** `when` in words; the newest first */
  merges: readonly { id: string; name: string; when: string }[];
};

/** Who went into this person, each with the way back. */
export function MergedFrom({ merges }: MergedFromProps) {
  const router = useRouter();
  const [busy, startTransition] = useTransition();
  if (merges.length === 0) return null;
  const part = (id: string, name: string) =>
    startTransition(async () => {
      const parted = await performHere("duplicate.unmerge", { mergeId: id });
      if (!parted.ok) return showProblem(parted.problem);
      showToast({ title: `${name} is somebody else again` });
      router.refresh();
    });
  return (
    <Sheet title="Merged from" className="pb-4">
      <ul className="mt-1 grid gap-2 px-5">
        {merges.map(({ id, name, when }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="min-w-0 flex-1">
              <bdi className="block break-words font-semibold">{name}</bdi>
              <span className="text-small text-soft">{when}</span>
            </span>
            <Button
              size="small"
              pending={busy}
              aria-label={`Un-merge ${name}`}
              onClick={() => part(id, name)}
            >
              Un-merge
            </Button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
