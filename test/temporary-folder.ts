import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";

/** An empty folder for the tests of the file that calls this at its top; it goes after them. */
export function makeTemporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "acquaint-test-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
