import type { ImportKind } from "@/lib/domain/import/import-view";

/** What an upload came to: the import's id, or a sentence for the member. */
export type UploadOutcome = { importId: string } | { problem: string };

async function readProblem(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => null);
  const named = typeof body === "object" && body !== null && "problem" in body;
  return named && typeof body.problem === "string"
    ? body.problem
    : "The server did not take it. Try again.";
}

/** XMLHttpRequest, because fetch does not report how much of a body has been sent. */
function putFile(url: string, file: File, onSent: (bytes: number) => void): Promise<string | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("PUT", url);
    request.upload.onprogress = (event) => onSent(event.loaded);
    request.onerror = () => resolve("The connection broke off. Try again.");
    request.onload = () => {
      if (request.status < 300) return resolve(null);
      const body: { problem?: string } = JSON.parse(request.responseText || "{}");
      resolve(body.problem ?? "The server did not take it. Try again.");
    };
    request.send(file);
  });
}

/**
 * Sends the files of one import, one after the other.
 *
 * @param onSent called with the bytes sent so far, of all files
 */
export async function sendFiles(
  kind: ImportKind,
  files: readonly File[],
  onSent: (bytes: number) => void,
): Promise<UploadOutcome> {
  const first = files[0];
  if (!first) return { problem: "Choose a file." };
  const fileName = files.length === 1 ? first.name : `${files.length} files`;
  const begun = await fetch("/api/imports", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ fileName, kind }),
  }).catch(() => null);
  if (!begun) return { problem: "Acquaint does not answer. Is it still running?" };
  if (!begun.ok) return { problem: await readProblem(begun) };
  const { importId }: { importId: string } = await begun.json();
  let before = 0;
  for (const file of files) {
    const url = `/api/imports/${importId}/files?name=${encodeURIComponent(file.name)}`;
    const problem = await putFile(url, file, (bytes) => onSent(before + bytes));
    if (problem) return { problem: `${file.name}: ${problem}` };
    before += file.size;
  }
  return { importId };
}
