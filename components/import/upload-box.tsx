"use client";

import { Upload } from "lucide-react";
import { useRouter } from "next/navigation";
import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { performHere } from "@/components/acts/perform-here";
import { FormError } from "@/components/forms/form-error";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Progress } from "@/components/ui/progress";
import type { ImportKind } from "@/lib/domain/import/import-view";
import { sendFiles } from "./send-files";

type UploadBoxProps = {
  kind: ImportKind;
  title: string;
  /** what the file input offers, such as ".zip,.csv" */
  accepts: string;
  /** accessible name of the file input */
  label: string;
  /** small: a further way in, below the first one */
  size?: "normal" | "small";
  children: ReactNode;
};

/** Where files are dropped or chosen; they are sent at once and read by a job. */
export function UploadBox(props: UploadBoxProps) {
  const { kind, title, accepts, label, size = "normal", children } = props;
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
    const sent = await sendFiles(kind, files, (bytes) => setSending({ sent: bytes, total }));
    if ("importId" in sent) {
      const asked = await performHere("import.request-step", {
        importId: sent.importId,
        step: "read",
      });
      if (!asked.ok) {
        setProblem(asked.problem);
        await performHere("import.discard", { importId: sent.importId });
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
      aria-label={title}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cx(
        "grid content-start justify-items-center gap-3 rounded-sheet border border-dashed px-6 text-center",
        size === "small" ? "py-5" : "py-10",
        over ? "border-act bg-act-wash" : "border-line-strong",
      )}
    >
      {size === "small" ? null : <Upload aria-hidden="true" className="size-7 text-coffee" />}
      {sending ? (
        <div className="w-full max-w-md">
          <p className="mb-2" role="status">
            Sending…
          </p>
          <Progress label="Sending" value={sending.sent} max={sending.total} tone="act" />
        </div>
      ) : (
        <>
          <h2 className={size === "small" ? "text-head" : "text-name"}>{title}</h2>
          <p className="max-w-prose text-soft">{children}</p>
          <input
            ref={input}
            type="file"
            multiple
            accept={accepts}
            aria-label={label}
            className="sr-only"
            tabIndex={-1}
            onChange={(event) => {
              void send(event.target.files);
              event.target.value = "";
            }}
          />
          <Button
            variant={size === "small" ? "plain" : "go"}
            onClick={() => input.current?.click()}
          >
            Choose a file
          </Button>
        </>
      )}
      {problem ? <FormError>{problem}</FormError> : null}
    </section>
  );
}
