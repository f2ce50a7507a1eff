"use client";

import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-store";

type RecoveryCodesProps = { codes: readonly string[]; onKept: () => void };

/** Recovery codes that were just made: shown this once, to be kept on paper or in a file. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const text = `${codes.join("\n")}\n`;
  async function copy() {
    const isDone = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    showToast(
      isDone
        ? { title: "Codes copied" }
        : { title: "The browser did not let Acquaint copy. Download them instead.", tone: "no" },
    );
  }
  function download() {
    const about = "Recovery codes for Acquaint. Each one signs you in once, without your app.\n\n";
    const blob = new Blob([about, text], { type: "text/plain;charset=utf-8" });
    const address = URL.createObjectURL(blob);
    const link = document.createElement("a");
    link.href = address;
    link.download = "acquaint-recovery-codes.txt";
    link.click();
    URL.revokeObjectURL(address);
  }
  return (
    <div className="grid gap-3 rounded-lg border border-line p-4">
      <p>
        Keep these <strong>recovery codes</strong> where you find them without your phone. Each one
        stands in for the app once. They are not shown again.
      </p>
      <ul
        aria-label="Recovery codes"
        className="grid gap-x-6 gap-y-1 font-mono text-[0.9375rem] sm:grid-cols-2"
      >
        {codes.map((code) => (
          <li key={code} dir="ltr">
            {code}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button onClick={download}>Download</Button>
        <Button onClick={() => void copy()}>Copy</Button>
        <Button variant="go" onClick={onKept}>
          I have kept them
        </Button>
      </div>
    </div>
  );
}
