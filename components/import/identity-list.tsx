"use client";

import Link from "next/link";
import { useDeferredValue, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/field";
import type { IdentityCounts, IdentityRow } from "@/lib/domain/import/identity-change";
import { describeCounts, fieldWords, keyWords } from "./identity-words";
import { count } from "./import-words";
import { undoRenameWithToast } from "./undo-rename";
import { useIdentities } from "./use-identities";

type IdentityListProps = { importId: string; applied: boolean; counts: IdentityCounts };

const fewEnough = 8;

/** Everybody whose name, address or e-mail an import changes, or whom it recognises by less than an address. */
export function IdentityList({ importId, applied, counts }: IdentityListProps) {
  const all = counts.renamed + counts.readdressed + counts.joined;
  const [open, setOpen] = useState(!applied);
  if (all === 0) return null;
  return (
    <details className="mt-4" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="cursor-pointer font-semibold">
        Who is who: {describeCounts(counts, applied)}
      </summary>
      {open ? <OpenList importId={importId} applied={applied} all={all} /> : null}
    </details>
  );
}

function OpenList({ importId, applied, all }: { importId: string; applied: boolean; all: number }) {
  const [search, setSearch] = useState("");
  const { page, problem, more, reload } = useIdentities(
    importId,
    applied,
    useDeferredValue(search),
  );
  const left = page ? page.total - page.rows.length : 0;
  return (
    <section aria-label="Who is who" className="mt-2 grid grid-cols-1 gap-2">
      {all > fewEnough ? (
        <TextInput
          type="search"
          aria-label="Search these people"
          placeholder="Old or new name or address"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      ) : null}
      {problem ? (
        <p role="alert" className="flex flex-wrap items-center gap-3 text-no">
          {problem}
          <Button size="small" onClick={() => void reload()}>
            Try again
          </Button>
        </p>
      ) : null}
      {page?.total === 0 ? <p className="text-soft">Nobody of these.</p> : null}
      {page && page.total > 0 ? (
        <ul className="max-h-[32rem] divide-y divide-line overflow-y-auto rounded-lg border border-line">
          {page.rows.map((row) => (
            <Change
              key={row.personId}
              row={row}
              onUndo={() =>
                void undoRenameWithToast({ importId, personId: row.personId }, row.name, reload)
              }
            />
          ))}
          {left > 0 ? (
            <li className="p-3 text-center">
              <Button size="small" onClick={() => void more()}>
                Show more ({count(left)} left)
              </Button>
            </li>
          ) : null}
        </ul>
      ) : null}
    </section>
  );
}

function Change({ row, onUndo }: { row: IdentityRow; onUndo: () => void }) {
  const { personId, name, by, doubt, fields, standing, takenBack } = row;
  return (
    <li className="grid gap-1 px-3.5 py-3">
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <Link href={`/people/${personId}`} dir="auto" className="font-semibold">
          {name}
        </Link>
        <span className="text-small text-soft">recognised by {keyWords[by]}</span>
        {doubt ? <Badge tone="no">another name altogether</Badge> : null}
        {takenBack ? <Badge>taken back</Badge> : null}
        {standing ? (
          <Button
            size="small"
            className="ms-auto"
            aria-label={`Take back the change of ${name}`}
            onClick={onUndo}
          >
            Take back
          </Button>
        ) : null}
      </div>
      {fields.length > 0 ? (
        <dl className="grid grid-cols-[auto_1fr] gap-x-3 text-small">
          {fields.map(({ field, before, after }) => (
            <div key={field} className="contents">
              <dt className="text-soft">{fieldWords[field]}</dt>
              <dd className="wrap-anywhere">
                <bdi className="text-soft">{before ?? "none"}</bdi>
                <span aria-hidden="true"> → </span>
                <span className="sr-only"> becomes </span>
                <bdi>{after}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </li>
  );
}
