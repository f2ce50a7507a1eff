"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { fieldWords } from "@/components/import/identity-words";
import { undoRenameWithToast } from "@/components/import/undo-rename";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import type { IdentityField } from "@/lib/domain/import/identity-change";

type Renamed = {
  importId: string;
  fileName: string;
  when: string;
  fields: readonly { field: IdentityField; before: string; after: string }[];
};

type RenamedByProps = { personId: string; renames: readonly Renamed[] };

/** The imports that gave a person another name, address or e-mail, each with the way back. */
export function RenamedBy({ personId, renames }: RenamedByProps) {
  const router = useRouter();
  const [busy, startTransition] = useTransition();
  if (renames.length === 0) return null;
  const undoRename = (importId: string, name: string) =>
    startTransition(async () => {
      await undoRenameWithToast({ importId, personId }, name, () => router.refresh());
    });
  return (
    <Sheet title="Changed by an import" className="pb-4">
      <ul className="mt-1 grid gap-3 px-5">
        {renames.map(({ importId, fileName, when, fields }) => (
          <li key={importId} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <div className="min-w-0 flex-1">
              {fields.map(({ field, before, after }) => (
                <p key={field} className="wrap-anywhere">
                  <span className="text-small text-soft">{fieldWords[field]} </span>
                  <bdi className="text-soft">{before}</bdi>
                  <span aria-hidden="true"> → </span>
                  <span className="sr-only"> became </span>
                  <bdi className="font-semibold">{after}</bdi>
                </p>
              ))}
              <p className="wrap-anywhere text-small text-soft">
                <bdi>{fileName}</bdi>, {when}
              </p>
            </div>
            <Button
              size="small"
              pending={busy}
              aria-label={`Take back what ${fileName} changed`}
              onClick={() => undoRename(importId, fields[0]?.before ?? "")}
            >
              Take back
            </Button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
