"use client";

import { type ClipboardEvent, useState } from "react";
import { performHere } from "@/components/acts/perform-here";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, TextArea, TextInput } from "@/components/ui/field";
import { useKeys } from "@/components/ui/use-keys";
import type { QueueItem } from "@/lib/domain/invitation/queue-item";
import type { ProfileReading } from "@/lib/domain/paste/read-profile";
import type { Queue } from "./use-queue";

type Described = Record<"headline" | "location" | "companies" | "schools" | "skills", string>;
type Mutuals = { count: number; names: string[] };

const inLines = (names: readonly string[]) => names.join("\n");
const toLines = (text: string) =>
  text
    .split("\n")
    .map((each) => each.trim())
    .filter(Boolean);

function begin({ headline, location, profile }: QueueItem): Described {
  return {
    headline: headline ?? "",
    location: location ?? "",
    companies: inLines(profile.companies),
    schools: inLines(profile.schools),
    skills: inLines(profile.skills),
  };
}

function addProfile(known: Described, { row, extras }: ProfileReading): Described {
  return {
    headline: row.headline ?? known.headline,
    location: extras.place ?? known.location,
    companies: inLines(extras.companies) || known.companies,
    schools: inLines(extras.schools) || known.schools,
    skills: inLines(extras.skills) || known.skills,
  };
}

/** What their profile says, typed or read from the pasted page; the pasted text itself is not kept. */
export function ProfileDialog({ item, queue }: { item: QueueItem; queue: Queue }) {
  const [open, setOpen] = useState(false);
  useKeys([{ key: "f", label: "Paste their profile", run: () => setOpen(true) }]);
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        keyHint="f"
        className="justify-self-start border-line"
        onClick={() => setOpen(true)}
      >
        Paste their profile
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={`What is known of ${item.name}`}
        description="Open their profile, select all, copy, and paste it here. Put right what was read wrongly."
      >
        {open ? <ProfileForm item={item} queue={queue} onDone={() => setOpen(false)} /> : null}
      </Dialog>
    </>
  );
}

type ProfileFormProps = { item: QueueItem; queue: Queue; onDone: () => void };

function ProfileForm({ item, queue, onDone }: ProfileFormProps) {
  const [known, setKnown] = useState(() => begin(item));
  const [mutuals, setMutuals] = useState<Mutuals | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const [pending, setPending] = useState(false);

  async function paste(event: ClipboardEvent<HTMLTextAreaElement>) {
    event.preventDefault();
    const text = event.clipboardData.getData("text/plain");
    const html = event.clipboardData.getData("text/html");
    const { readPastedProfile } = await import("@/lib/domain/paste/read-pasted-page");
    const reading = readPastedProfile({ text, html, now: Date.now() });
    if (!reading) return setNotice("This does not look like a profile page: nothing was taken.");
    const { row } = reading;
    if (row.doubts.includes("name") && row.name !== item.name) {
      return setNotice("This is a profile, but whose it is can’t be read: nothing was taken.");
    }
    setKnown(addProfile(known, reading));
    setMutuals(
      row.mutualCount === null ? null : { count: row.mutualCount, names: row.mutualNames },
    );
    setNotice(
      row.name === item.name
        ? "Read."
        : `This is the profile of ${row.name}: is it the same person?`,
    );
  }

  async function save() {
    setPending(true);
    const { headline, location } = known;
    const input = {
      invitationId: item.id,
      headline,
      location,
      companies: toLines(known.companies),
      schools: toLines(known.schools),
      skills: toLines(known.skills),
    };
    const saved = await queue.change(item, {}, performHere("assessment.describe-sender", input));
    if (saved && mutuals && item.mutuals.length === 0) {
      const names = mutuals.names.map((name) => ({ name }));
      const named = { invitationId: item.id, count: mutuals.count, names };
      const step = performHere("assessment.name-mutuals", named);
      await queue.change({ ...item, headline, location }, {}, step);
    }
    setPending(false);
    if (saved) onDone();
  }

  const field = (name: keyof Described) => ({
    value: known[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setKnown({ ...known, [name]: event.currentTarget.value }),
  });
  return (
    <div className="grid gap-3">
      <Field label="Their profile page" hint={<span role="status">{notice}</span>}>
        <TextArea
          autoFocus
          rows={2}
          className="min-h-14"
          value=""
          onChange={() => {}}
          onPaste={paste}
        />
      </Field>
      <Field label="Headline">
        <TextInput {...field("headline")} />
      </Field>
      <Field label="Place">
        <TextInput {...field("location")} />
      </Field>
      <div className="grid gap-3 md:grid-cols-3">
        <Field label="Companies" hint="One a line">
          <TextArea rows={4} {...field("companies")} />
        </Field>
        <Field label="Schools" hint="One a line">
          <TextArea rows={4} {...field("schools")} />
        </Field>
        <Field label="Skills" hint="One a line">
          <TextArea rows={4} {...field("skills")} />
        </Field>
      </div>
      {mutuals ? (
        <p className="text-small text-soft">
          Mutual connections: {mutuals.count}
          {mutuals.names.length > 0 ? `, among them ${mutuals.names.join(", ")}` : ""}
        </p>
      ) : null}
      <div className="flex justify-end gap-2">
        <Button onClick={onDone}>Cancel</Button>
        <Button variant="go" pending={pending} onClick={() => void save()}>
          Save
        </Button>
      </div>
    </div>
  );
}
