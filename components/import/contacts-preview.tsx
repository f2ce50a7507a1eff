import { Badge } from "@/components/ui/badge";
import type { ContactsPreview as Preview } from "@/lib/domain/contacts/contacts-preview";
import { formatCount } from "@/lib/domain/time/format";
import { count } from "./import-words";

type Sample = Preview["first"][number];

function aboutOf({ position, company, location, emails, profile, notes, connectedOn }: Sample) {
  return [
    position,
    company,
    location,
    profile ? `linkedin.com/in/${profile}` : null,
    ...emails,
    connectedOn ? `connected on ${connectedOn}` : null,
    notes > 0 ? formatCount(notes, "note", "notes") : null,
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

export function ContactNumbers({ counts }: { counts: Preview["counts"] }) {
  const lines = [
    { value: counts.read, label: "Contacts read", detail: "" },
    {
      value: counts.known,
      label: "Known already",
      detail:
        counts.known > 0
          ? `recognised by their LinkedIn address or e-mail; ${count(counts.updated)} would get something new`
          : "recognised by their LinkedIn address or e-mail",
    },
    {
      value: counts.unknown,
      label: "Unknown",
      detail: counts.nameless > 0 ? `${count(counts.nameless)} of them without a name` : "",
    },
    ...(counts.rejected > 0
      ? [{ value: counts.rejected, label: "Rejected rows", detail: "" }]
      : []),
    ...(counts.passedOver > 0
      ? [
          {
            value: counts.passedOver,
            label: "Rows passed over",
            detail: "no column of their table is known to hold names or addresses",
          },
        ]
      : []),
  ];
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-2">
      {lines.map(({ label, value, detail }) => (
        <div key={label} className="contents">
          <dt className="text-end font-semibold tabular-nums">{count(value)}</dt>
          <dd>
            {label} <span className="text-small text-soft">{detail}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The first contacts as they would come out. */
export function FirstContacts({ first }: { first: readonly Sample[] }) {
  if (first.length === 0) return null;
  return (
    <section aria-label="The first contacts">
      <h3 className="font-semibold">The first ones, as they would come out</h3>
      <ul className="mt-1 divide-y divide-line">
        {first.map((sample, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: samples have no other identity
          <li key={index} className="flex items-start gap-3 py-2">
            <div className="min-w-0 flex-1">
              <p dir="auto" className="wrap-anywhere font-serif font-semibold">
                {sample.name || "(no name)"}
              </p>
              <p dir="auto" className="wrap-anywhere text-small text-soft">
                {aboutOf(sample)}
              </p>
            </div>
            <Badge tone={sample.known ? "yes" : "neutral"}>
              {sample.known ? "Known" : "Unknown"}
            </Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The first of the rows that are left out, with the reason. */
export function FirstRejects({ rejects }: { rejects: Preview["rejects"] }) {
  if (rejects.length === 0) return null;
  return (
    <ul aria-label="The first of them" className="mt-1 grid gap-0.5 text-small text-soft">
      {rejects.map(({ file, line, reason }) => (
        <li key={`${file} ${line}`} dir="auto" className="wrap-anywhere">
          {file}, line {line}: {reason}
        </li>
      ))}
    </ul>
  );
}

/** Addresses that stand beside different names: nobody gets them. */
export function SharedAddresses({ shared }: { shared: Preview["shared"] }) {
  if (shared.count === 0) return null;
  return (
    <section aria-label="Shared addresses">
      <h3 className="font-semibold">
        {formatCount(shared.count, "address stands", "addresses stand")} beside different names
      </h3>
      <p className="text-small text-soft">
        A shared mailbox, or somebody who looks after these people: nobody gets it, and nobody is
        recognised by it.
      </p>
      <ul className="mt-1 grid gap-0.5 text-small text-soft">
        {shared.first.map(({ value, names }) => (
          <li key={value} className="wrap-anywhere">
            <bdi>{value}</bdi>: <bdi>{names.join(", ")}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Rows that came in without something that can't be believed. */
export function Remarks({ remarks }: { remarks: Preview["remarks"] }) {
  if (remarks.count === 0) return null;
  return (
    <details className="mt-4">
      <summary className="cursor-pointer">
        {formatCount(remarks.count, "person comes", "people come")} in without a date that can't be
        believed
      </summary>
      <ul className="mt-1 grid gap-0.5 text-small text-soft">
        {remarks.first.map(({ file, line, reason }) => (
          <li key={`${file} ${line}`} dir="auto" className="wrap-anywhere">
            {file}, line {line}: {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
