"use client";

import { Upload } from "lucide-react";
import { useRouter } from "next/navigation";
import { type DragEvent, useRef, useState } from "react";
import { FormError } from "@/components/forms/form-error";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Progress } from "@/components/ui/progress";
import { discardImport, requestStep } from "@/lib/actions/import";
import { sendFiles } from "./send-files";

const accepted = ".zip,.csv,application/zip,text/csv";

/** Where an archive is dropped or chosen; it is sent at once and read by a job. */
export function UploadBox() {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState<{ sent: number; total: number } | null>(null);

  async function send(list: FileList | null) {
    const files = [...(list ?? [])];
    if (files.length === 0 || sending) return;
    const total = files.reduce((sum, file) => sum + file.size, 0);
    setProblem(null);
    setSending({ sent: 0, total });
    const sent = await sendFiles(files, (bytes) => setSending({ sent: bytes, total }));
    if ("importId" in sent) {
      const asked = await requestStep({ importId: sent.importId, step: "read" });
      if (!asked.ok) {
        setProblem(asked.problem);
        await discardImport(sent.importId);
      }
    } else setProblem(sent.problem);
    setSending(null);
    router.refresh();
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    void send(event.dataTransfer.files);
  }

  return (
    <section
      aria-label="Upload"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cx(
        "grid justify-items-center gap-3 rounded-sheet border border-dashed px-6 py-10 text-center",
        over ? "border-act bg-act-wash" : "border-line-strong",
      )}
    >
      <Upload aria-hidden="true" className="size-7 text-coffee" />
      {sending ? (
        <div className="w-full max-w-md">
          <p className="mb-2" role="status">
            Sending the archive…
          </p>
          <Progress label="Sending" value={sending.sent} max={sending.total} tone="act" />
        </div>
      ) : (
        <>
          <h2 className="text-name">Drop your LinkedIn archive here</h2>
          <p className="max-w-prose text-soft">
            The ZIP as LinkedIn sent it, or single CSV files out of it. It stays on the machine that
            runs Acquaint; nothing changes before you have seen what was found.
          </p>
          <input
            ref={input}
            type="file"
            multiple
            accept={accepted}
            aria-label="Archive"
            className="sr-only"
            tabIndex={-1}
            onChange={(event) => {
              void send(event.target.files);
              event.target.value = "";
            }}
          />
          <Button variant="go" onClick={() => input.current?.click()}>
            Choose a file
          </Button>
        </>
      )}
      {problem ? <FormError>{problem}</FormError> : null}
    </section>
  );
}
