"use client";

import { useEffect, useRef, useState } from "react";
import { performHere } from "@/components/acts/perform-here";
import { useDraft } from "@/components/drafts/use-draft";
import type { WaitingInvitation } from "@/lib/data/invitation/recognise-rows";
import type { Relation } from "@/lib/domain/invitation/person-draft";
import type { PastedPage } from "@/lib/domain/paste/pasted-page";
import type { PastedThread } from "@/lib/domain/thread/pasted-thread";
import {
  applyEdits,
  type Edits,
  findPageProblem,
  type PreviewRow,
  relationOf,
  toPreview,
} from "./paste-state";

const longestPaste = 5_000_000;
const mostRead = 3000;

export type Copied = { text: string; html: string; edits: Edits };
const nothing: Copied = { text: "", html: "", edits: {} };

/** What was read: a page of people, or a conversation. */
export type PasteReading =
  | {
      kind: "page";
      page: PastedPage;
      relation: Relation;
      rows: PreviewRow[];
      missing: WaitingInvitation[];
    }
  | { kind: "thread"; thread: PastedThread; at: number };

type Reader = { today: string; zone: string; member: { name: string; slug: string | null } };

async function recognise(page: PastedPage, relation: Relation) {
  const asked = page.rows.map(({ name, slug }) => ({ name: name.slice(0, 300), slug }));
  return performHere("invitation.recognise-page", { relation, rows: asked });
}

/**
 * What was copied from LinkedIn and what is read in it. Read in the browser: what was copied leaves it only as the rows
 * that are saved. Kept in the browser until then, with what was changed of it.
 */
export function usePasted({ today, zone, member }: Reader) {
  const draft = useDraft<Copied>("pasted page", nothing);
  const [reading, setReading] = useState<PasteReading | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const { value, change, clear, restored } = draft;

  async function showPage(page: PastedPage, relation: Relation) {
    const recognised = await recognise(page, relation);
    if (!recognised.ok) return setProblem(recognised.problem);
    const { known, missing } = recognised.value;
    const rows = toPreview(page, known, relation, today);
    setReading({ kind: "page", page, relation, rows, missing });
  }

  async function read({ text, html }: Pick<Copied, "text" | "html">) {
    setReading(null);
    setProblem(null);
    if (text.length + html.length > longestPaste) {
      return setProblem("This is more than a page. Copy one page at a time: nothing was taken.");
    }
    setPending(true);
    const { readPastedPage } = await import("@/lib/domain/paste/read-pasted-page");
    const now = Date.now();
    const found = readPastedPage({ text, html, now, member });
    const page = { ...found, rows: found.rows.slice(0, mostRead) };
    if (page.self) setProblem(findPageProblem(page));
    else if (page.page !== "unknown" && page.rows.length > 0)
      await showPage(page, relationOf[page.page]);
    else {
      const { readPastedThread } = await import("@/lib/domain/thread/read-pasted-thread");
      const thread = readPastedThread({ text, html, now, zone, memberName: member.name });
      if (thread.messages.length > 0) setReading({ kind: "thread", thread, at: now });
      else setProblem(findPageProblem(page));
    }
    setPending(false);
  }

  const readAgain = useRef(read);
  useEffect(() => {
    readAgain.current = read;
  });
  const kept = useRef(value);
  kept.current = value;
  useEffect(() => {
    if (restored && kept.current.text + kept.current.html !== "")
      void readAgain.current(kept.current);
  }, [restored]);

  return {
    copied: value,
    restored,
    reading:
      reading?.kind === "page"
        ? { ...reading, rows: applyEdits(reading.rows, value.edits) }
        : reading,
    problem,
    pending,
    setProblem,
    read: () => read(value),
    paste(text: string, html: string) {
      change({ text, html, edits: {} });
      void read({ text, html });
    },
    type(text: string) {
      change({ text, html: "", edits: {} });
      setReading(null);
    },
    edit(key: number, changes: Partial<PreviewRow>) {
      change({ ...value, edits: { ...value.edits, [key]: { ...value.edits[key], ...changes } } });
    },
    /** the same page, read as another relation: of a profile the member says which */
    relate: (relation: Relation) =>
      reading?.kind === "page" ? showPage(reading.page, relation) : undefined,
    clear() {
      clear();
      setReading(null);
      setProblem(null);
    },
  };
}
