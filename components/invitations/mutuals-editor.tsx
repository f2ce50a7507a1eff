"use client";

import { type FormEvent, useState } from "react";
import { performHere } from "@/components/acts/perform-here";
import { Button } from "@/components/ui/button";
import { Field, TextInput } from "@/components/ui/field";
import { useKeys } from "@/components/ui/use-keys";
import type { KnownMutual, MutualName, QueueItem } from "@/lib/domain/invitation/queue-item";
import { readMutualText } from "@/lib/domain/mutual/read-mutuals";
import type { Queue } from "./use-queue";

function toName({ name, personId, trusted }: KnownMutual): MutualName {
  return personId ? { name, personId } : { name, trusted };
}

/** Count and names of the mutual connections, typed as LinkedIn shows them, and who is trusted. */
export function MutualsEditor({ item, queue }: { item: QueueItem; queue: Queue }) {
  const [open, setOpen] = useState(false);
  useKeys([{ key: "m", label: "Type in mutual connections", run: () => setOpen(true) }]);
  const save = (count: number | null, names: MutualName[], guess: Partial<QueueItem> = {}) =>
    queue.change(
      item,
      guess,
      performHere("assessment.name-mutuals", { invitationId: item.id, count, names }),
    );
  const trust = (at: number, changed: MutualName) => {
    const names = item.mutuals.map((each, other) => (other === at ? changed : toName(each)));
    const mutuals = item.mutuals.map((each, other) =>
      other === at ? { ...each, trusted: changed.trusted ?? each.trusted } : each,
    );
    return save(item.mutualCount, names, { mutuals });
  };
  return (
    <div className="grid gap-2">
      {item.mutuals.length > 0 ? (
        <ul aria-label="Named mutual connections" className="grid gap-1.5">
          {item.mutuals.map((mutual, at) => (
            <MutualLine
              key={`${mutual.name}-${mutual.personId}`}
              mutual={mutual}
              onChange={(changed) => void trust(at, changed)}
            />
          ))}
        </ul>
      ) : null}
      {open ? (
        <MutualsForm
          item={item}
          onCancel={() => setOpen(false)}
          onSave={async (count, names) => {
            if (await save(count, names)) setOpen(false);
          }}
        />
      ) : (
        <Button
          variant="quiet"
          size="small"
          keyHint="m"
          className="justify-self-start border-line"
          onClick={() => setOpen(true)}
        >
          {item.mutualCount === null ? "Type in mutual connections" : "Change"}
        </Button>
      )}
    </div>
  );
}

type MutualLineProps = { mutual: KnownMutual; onChange: (changed: MutualName) => void };

function MutualLine({ mutual, onChange }: MutualLineProps) {
  const { name, personId, trusted, trustedWhy, suggestions } = mutual;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.875rem]">
      <span dir="auto" className="font-medium">
        {name}
      </span>
      <label className="flex items-center gap-1.5 text-soft text-small">
        <input
          type="checkbox"
          className="size-4 accent-act"
          checked={trusted}
          onChange={(event) =>
            onChange({
              name,
              ...(personId ? { personId } : {}),
              trusted: event.currentTarget.checked,
            })
          }
        />
        I trust them
      </label>
      {personId ? (
        <span className="text-small text-soft">
          {["one of your people", trustedWhy].filter(Boolean).join(", ")}
        </span>
      ) : null}
      {suggestions.map((person) => (
        <Button
          key={person.personId}
          size="small"
          onClick={() => onChange({ name: person.name, personId: person.personId })}
        >
          Is this {person.name}
          {person.headline ? `, ${person.headline.slice(0, 40)}` : ""}?
        </Button>
      ))}
    </li>
  );
}

type MutualsFormProps = {
  item: QueueItem;
  onSave: (count: number | null, names: MutualName[]) => Promise<void>;
  onCancel: () => void;
};

function MutualsForm({ item, onSave, onCancel }: MutualsFormProps) {
  const [count, setCount] = useState(item.mutualCount === null ? "" : String(item.mutualCount));
  const [names, setNames] = useState(item.mutuals.map(({ name }) => name).join(", "));
  const [pending, setPending] = useState(false);
  const bad = count.trim() !== "" && !/^\d{1,5}$/u.test(count.trim());
  async function submit(event: FormEvent) {
    event.preventDefault();
    if (bad) return;
    const read = readMutualText(names);
    const typed = count.trim() === "" ? null : Number(count);
    const known = new Map(item.mutuals.map((each) => [each.name, toName(each)]));
    setPending(true);
    await onSave(
      typed ?? read.count,
      read.names.map((name) => known.get(name) ?? { name }),
    );
    setPending(false);
  }
  return (
    <form
      onSubmit={submit}
      className="grid items-start gap-3 rounded-lg bg-sunk p-3 md:grid-cols-[6.5rem_minmax(0,1fr)_auto]"
      onKeyDown={(event) => event.key === "Escape" && onCancel()}
    >
      <Field label="How many" error={bad ? "A whole number." : null}>
        <TextInput
          autoFocus
          inputMode="numeric"
          value={count}
          onChange={(event) => setCount(event.currentTarget.value)}
        />
      </Field>
      <Field label="Names" hint="As LinkedIn shows them: Ana Ruiz, Ben Cole and 11 others">
        <TextInput value={names} onChange={(event) => setNames(event.currentTarget.value)} />
      </Field>
      <div className="flex gap-2 md:pt-[1.8125rem]">
        <Button type="submit" variant="go" pending={pending}>
          Save
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
