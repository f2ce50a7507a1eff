"use client";

import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-store";
import { formatCount } from "@/lib/domain/time/format";

const shown = 500;

/** Lines of a paste that nothing was taken of: to be seen, copied and fetched. */
export function UnreadLines({ lines, name }: { lines: readonly string[]; name: string }) {
  if (lines.length === 0) return null;
  const all = () => `${lines.join("\n")}\n`;
  async function copy() {
    const done = await navigator.clipboard.writeText(all()).then(
      () => true,
      () => false,
    );
    showToast(
      done
        ? { title: "Copied" }
        : { title: "The browser did not let Acquaint copy. Download them instead.", tone: "no" },
    );
  }
  function download() {
    const address = URL.createObjectURL(new Blob([all()], { type: "text/plain;charset=utf-8" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = `not-taken-${name}.txt`;
    link.click();
    URL.revokeObjectURL(address);
  }
  return (
    <details className="text-small text-soft">
      <summary className="w-fit">{formatCount(lines.length, "line", "lines")} not taken</summary>
      <ul className="mt-1 max-h-60 list-disc overflow-y-auto ps-5">
        {lines.slice(0, shown).map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same line may stand there twice
          <li key={at} dir="auto">
            {line.slice(0, 300)}
          </li>
        ))}
      </ul>
      {lines.length > shown ? <p>And {lines.length - shown} more: download them.</p> : null}
      <div className="mt-2 flex gap-2">
        <Button size="small" onClick={() => void copy()}>
          Copy them
        </Button>
        <Button size="small" onClick={download}>
          Download
        </Button>
      </div>
    </details>
  );
}
