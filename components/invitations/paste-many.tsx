"use client";

import { useRouter } from "next/navigation";
import { type ClipboardEvent, useState } from "react";
import { FormError } from "@/components/forms/form-error";
import { Button } from "@/components/ui/button";
import { Field, TextArea } from "@/components/ui/field";
import { showToast } from "@/components/ui/toast-store";
import { recognisePasted, recordPasted, unrecord } from "@/lib/actions/invitation";
import type { PastedPage } from "@/lib/domain/paste/pasted-page";
import { formatCount } from "@/lib/domain/time/format";
import { LinesNotTaken } from "./lines-not-taken";
import { PasteRow } from "./paste-row";
import { findPageProblem, type PreviewRow, toPreview } from "./paste-state";

const longestPaste = 5_000_000;
const mostRows = 300;
const unreachable = "Acquaint can't be reached. Nothing was saved; what you pasted is still here.";

/** The whole invitations page, copied from LinkedIn, becomes rows to look over and save at once. */
export function PasteMany({ today }: { today: string }) {
  const [text, setText] = useState("");
  const [page, setPage] = useState<PastedPage | null>(null);
  const [rows, setRows] = useState<PreviewRow[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const router = useRouter();
  const chosen = rows.filter((row) => row.chosen);

  async function read(plain: string, html: string) {
    if (plain.length + html.length > longestPaste) {
      return setProblem("This is more than a page of invitations. Copy one page at a time.");
    }
    setPending(true);
    // Read in the browser: what was copied leaves it only as the rows that are saved.
    const { readPastedPage } = await import("@/lib/domain/paste/read-pasted-page");
    const found = readPastedPage({ text: plain, html, now: Date.now() });
    const trouble = findPageProblem(found);
    const first = { ...found, rows: found.rows.slice(0, mostRows) };
    const asked = first.rows.map(({ name, slug }) => ({ name: name.slice(0, 300), slug }));
    const told = trouble ? null : await recognisePasted(asked).catch(() => null);
    setPending(false);
    setPage(trouble ? null : first);
    setRows(told?.status === "ok" ? toPreview(first, told.known, today) : []);
    setProblem(trouble ?? (told?.status === "ok" ? null : (told?.formError ?? unreachable)));
  }

  function paste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const plain = event.clipboardData.getData("text/plain");
    const html = event.clipboardData.getData("text/html");
    event.preventDefault();
    setText(plain);
    void read(plain, html);
  }

  async function save() {
    setPending(true);
    const inputs = chosen.map(({ key, chosen: _, noteCut, doubts, known, ...row }) => ({
      ...row,
      anotherPerson: known === "namesake",
    }));
    const saved = await recordPasted(inputs).catch(() => null);
    setPending(false);
    if (!saved) return setProblem(unreachable);
    if (saved.status === "error") return setProblem(saved.formError);
    const { invitationIds, left } = saved;
    showToast({
      title: `Added ${formatCount(invitationIds.length, "invitation", "invitations")}`,
      ...(left.length > 0
        ? { description: `Left out: ${left.map(({ name }) => name).join(", ")}` }
        : {}),
      undo: async () => {
        const undone = await unrecord(invitationIds);
        if (undone.status === "error") showToast({ title: undone.formError, tone: "no" });
      },
    });
    router.push("/invitations");
  }

  function change(key: number, changes: Partial<PreviewRow>) {
    setRows(rows.map((row) => (row.key === key ? { ...row, ...changes } : row)));
  }

  return (
    <div className="grid gap-4">
      <FormError>{problem}</FormError>
      <Field
        label="The copied page"
        hint="On LinkedIn, open your invitations, select all (Ctrl A), copy (Ctrl C), and paste here."
      >
        <TextArea
          rows={rows.length > 0 ? 3 : 8}
          className={rows.length > 0 ? "max-h-24" : undefined}
          value={text}
          onPaste={paste}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </Field>
      {page === null ? (
        <Button
          variant="go"
          className="justify-self-start"
          pending={pending}
          disabled={text.trim() === ""}
          onClick={() => void read(text, "")}
        >
          Read the page
        </Button>
      ) : (
        <>
          <ul aria-label="Invitations found" className="grid gap-3">
            {rows.map((row) => (
              <PasteRow
                key={row.key}
                row={row}
                today={today}
                onChange={(changes) => change(row.key, changes)}
              />
            ))}
          </ul>
          <LinesNotTaken lines={[...page.skipped, ...page.leftover]} name="page" />
          <div className="flex flex-wrap items-center gap-3">
            <Button
              variant="go"
              pending={pending}
              disabled={chosen.length === 0}
              onClick={() => void save()}
            >
              Save {formatCount(chosen.length, "invitation", "invitations")}
            </Button>
            <span className="text-small text-soft">
              {rows.length - chosen.length > 0
                ? `${rows.length - chosen.length} of ${rows.length} not chosen`
                : null}
            </span>
          </div>
        </>
      )}
    </div>
  );
}
