"use client";

import { useState } from "react";
import { FormError } from "@/components/forms/form-error";
import { Badge } from "@/components/ui/badge";
import { Button, ButtonLink } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { Sheet, SheetFoot } from "@/components/ui/sheet";
import type { SheetMapping } from "@/lib/domain/archive/headings/meaning";
import type { ContactsPreview } from "@/lib/domain/contacts/contacts-preview";
import { busyStatuses, type ImportView } from "@/lib/domain/import/import-view";
import { formatCount, formatDayTime } from "@/lib/domain/time/format";
import { AppliedFoot } from "./applied-foot";
import { ColumnTable } from "./column-table";
import {
  ContactNumbers,
  FirstContacts,
  FirstRejects,
  Remarks,
  SharedAddresses,
} from "./contacts-preview";
import { EncodingQuestions, EncodingsRead } from "./encoding-questions";
import { IdentityList } from "./identity-list";
import { ImportState, RejectedRows } from "./import-state";
import { statusWords } from "./import-words";
import { NamesakeList } from "./namesake-list";
import { useImport, useSteps } from "./use-import";

const tones = { applied: "yes", failed: "no", preview: "act" } as const;
/** While columns are read anew the table stays where it is. */
const readingStatuses = ["preview", "uploaded", "reading"];

function ContactsResult({ view }: { view: ImportView }) {
  const result = view.kind === "contacts" ? view.result : null;
  if (!result) return null;
  const { people, notes, connected } = result;
  const parts = [
    `Updated ${formatCount(people.updated, "person", "people")}`,
    `added ${formatCount(people.added, "person", "people")}`,
    formatCount(notes, "note", "notes"),
    ...(connected > 0 ? [formatCount(connected, "connection", "connections")] : []),
  ];
  return <p className="font-semibold">{parts.join(", ")}.</p>;
}

type SheetColumnsProps = {
  sheets: ContactsPreview["sheets"];
  busy: boolean;
  onChange: (name: string, mapping: SheetMapping) => void;
};

function SheetColumns({ sheets, busy, onChange }: SheetColumnsProps) {
  return sheets.map((sheet) => (
    <div key={sheet.name} className="grid gap-2">
      {sheet.missing ? <FormError>{sheet.missing}</FormError> : null}
      <ColumnTable
        sheet={sheet}
        busy={busy}
        onChange={(mapping) => onChange(sheet.name, mapping)}
      />
    </div>
  ));
}

type UnknownChoiceProps = {
  id: string;
  unknown: number;
  addUnknown: boolean;
  changesNothing: boolean;
  onChange: (addUnknown: boolean) => void;
};

function UnknownChoice({ id, unknown, addUnknown, changesNothing, onChange }: UnknownChoiceProps) {
  return (
    <div className="grid gap-1.5">
      <Segmented
        label="What to take"
        name={`take-${id}`}
        value={addUnknown ? "all" : "known"}
        onChange={(value) => onChange(value === "all")}
        segments={[
          { value: "known", label: "Only people I know" },
          {
            value: "all",
            label: `Also add ${formatCount(unknown, "unknown person", "unknown people")}`,
          },
        ]}
      />
      <p className="text-small text-soft">
        {changesNothing
          ? "Nobody in it is known yet: like this, nothing would change."
          : "Only what is empty here is filled; nothing that you typed is overwritten. Notes come in as notes."}
      </p>
    </div>
  );
}

type ContactsCardProps = { first: ImportView; zone: string; now: number };

/** An upload of contacts from another tool: what its columns mean, what it would bring, and the next step. */
export function ContactsCard({ first, zone, now }: ContactsCardProps) {
  const view = useImport(first);
  const steps = useSteps();
  const { problem, pending, act } = steps;
  const [addUnknown, setAddUnknown] = useState(false);
  const [same, setSame] = useState<Record<string, string>>({});
  const { id, status, error, questions } = view;
  const isAsked = status === "preview" && questions.length > 0;
  // What was dropped here may turn out to be an export of Acquaint.
  const preview = view.kind === "contacts" ? view.preview : null;
  const busy = busyStatuses.includes(status);
  const shown = preview && readingStatuses.includes(status) ? preview : null;
  const tone = status in tones ? tones[status as keyof typeof tones] : "neutral";
  const unknown = preview ? preview.counts.unknown - preview.counts.nameless : 0;

  function remap({ sheets }: ContactsPreview, name: string, mapping: SheetMapping) {
    const all = sheets.map((sheet): [string, SheetMapping] => {
      if (sheet.name === name) return [name, mapping];
      const columns = sheet.columns.map(({ meaning }) => meaning);
      const isAnswered = sheet.hasDays && !sheet.dayOrderDoubt;
      return [sheet.name, { columns, dayOrder: isAnswered ? sheet.dayOrder : null }];
    });
    setSame({});
    act("import.map-columns", { importId: id, sheets: Object.fromEntries(all) });
  }

  return (
    <Sheet
      title={view.fileName}
      aside={<Badge tone={tone}>{isAsked ? "A question" : statusWords[status]}</Badge>}
    >
      <div className="grid gap-4 px-5 pt-1 pb-4">
        <p className="text-small text-soft">
          Contacts from elsewhere, uploaded {formatDayTime(view.createdAt, zone, now)}
        </p>
        {busy && !shown ? <ImportState view={view} /> : null}
        {error ? <FormError>{error}</FormError> : null}
        {shown ? (
          <>
            {shown.sheets.some(({ missing }) => missing) && shown.counts.read === 0 ? null : (
              <ContactNumbers counts={shown.counts} />
            )}
            <EncodingsRead
              read={shown.encodings}
              disabled={busy || pending}
              onChange={(encodings) => act("import.choose-encodings", { importId: id, encodings })}
            />
            <SheetColumns
              sheets={shown.sheets}
              busy={busy || pending}
              onChange={(name, mapping) => remap(shown, name, mapping)}
            />
            <FirstContacts first={shown.first} />
            <IdentityList importId={id} applied={false} counts={shown.identities} />
            <SharedAddresses shared={shown.shared} />
            <NamesakeList namesakes={shown.namesakes} same={same} onChange={setSame} />
            {unknown > 0 ? (
              <UnknownChoice
                id={id}
                unknown={unknown}
                addUnknown={addUnknown}
                changesNothing={
                  !addUnknown && shown.counts.known === 0 && Object.keys(same).length === 0
                }
                onChange={setAddUnknown}
              />
            ) : null}
          </>
        ) : null}
        {status === "applied" ? <ContactsResult view={view} /> : null}
        <div>
          <RejectedRows view={view} />
          {shown ? <FirstRejects rejects={shown.rejects} /> : null}
          {shown ? <Remarks remarks={shown.remarks} /> : null}
        </div>
        {problem ? <FormError>{problem}</FormError> : null}
      </div>
      {isAsked ? <EncodingQuestions importId={id} questions={questions} steps={steps} /> : null}
      {shown || status === "failed" || status === "uploading" ? (
        <SheetFoot inFlow>
          <Button
            onClick={() => act("import.discard", { importId: id })}
            disabled={pending || busy}
          >
            Give it up
          </Button>
          {shown ? (
            <Button
              variant="go"
              disabled={shown.counts.read === 0}
              pending={pending || busy}
              onClick={() => act("import.apply-contacts", { importId: id, addUnknown, same })}
            >
              Apply
            </Button>
          ) : (
            <Button
              onClick={() => act("import.request-step", { importId: id, step: "read" })}
              pending={pending}
            >
              Try again
            </Button>
          )}
        </SheetFoot>
      ) : null}
      {status === "applied" ? (
        <AppliedFoot
          pending={pending}
          description="What it brought goes, what it filled is empty again. What you decided and typed since stays. You can import the file again."
          onUndo={() => act("import.request-step", { importId: id, step: "undo" })}
        >
          <ButtonLink href="/people" variant="go">
            Go to the people
          </ButtonLink>
        </AppliedFoot>
      ) : null}
    </Sheet>
  );
}
