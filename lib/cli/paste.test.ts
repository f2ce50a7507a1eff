import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runPaste } from "./paste.ts";

const PASTES = join(import.meta.dirname, "../../e2e/fixtures/pastes");
const NOW = "2026-11-20T11:30:00+01:00";

async function run(file: string, options: { now?: string; json?: boolean } = {}) {
  let out = "";
  let err = "";
  const output = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
  };
  const code = await runPaste({ file, ...options }, output);
  return { code, out, err };
}

describe("paste", () => {
  it("prints one JSON document with the agreed fields", async () => {
    const { code, out } = await run(join(PASTES, "hand-en-1-row-half.txt"), {
      now: NOW,
      json: true,
    });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      page: "received",
      rows: [
        {
          name: "Ana Ruiz",
          headline: "Product Lead at Norte Labs",
          slug: null,
          mutualCount: 12,
          mutualNames: ["Beatriz Sol"],
          note: null,
          noteCut: false,
          date: "2026-11-06",
          doubts: [],
        },
      ],
      leftover: [],
    });
  });

  it("reads links from HTML", async () => {
    const { out } = await run(join(PASTES, "hand-html-noclass.html"), { now: NOW, json: true });
    const slugs = JSON.parse(out).rows.map((row: { slug: string }) => row.slug);
    expect(slugs).toEqual(["ana-ruíz-123", "ACoAAB12cDeFg"]);
  });

  it("shows a table for people, and says so when nothing was taken", async () => {
    expect((await run(join(PASTES, "hand-en-1-row-half.txt"), { now: NOW })).out).toContain(
      "received: 1",
    );
    expect((await run(join(PASTES, "hand-en-search.txt"), { now: NOW })).out).toContain(
      "nothing was taken",
    );
  });

  it("fails with one clear line on a file that cannot be read and on a time without offset", async () => {
    const missing = await run("no-such-file.txt", { json: true });
    expect(missing).toEqual({
      code: 1,
      out: "",
      err: "Cannot read no-such-file.txt: there is no such file\n",
    });
    const timeless = await run(join(PASTES, "hand-en-1-row-half.txt"), { now: "2026-11-20" });
    expect(timeless.code).toBe(1);
    expect(timeless.err).toMatch(/^--now needs a time .*\n$/);
  });

  it("takes nothing from a binary file and reads UTF-16", async () => {
    const folder = await mkdtemp(join(tmpdir(), "paste-"));
    const binary = join(folder, "photo.txt");
    await writeFile(binary, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2]));
    expect(JSON.parse((await run(binary, { json: true })).out).page).toBe("unknown");
    const wide = join(folder, "wide.txt");
    const text = "\ufeffAna Ruiz is inviting you to connect\nCook\n2w\nIgnore\nAccept\n";
    await writeFile(wide, Buffer.from(text, "utf16le"));
    expect(JSON.parse((await run(wide, { json: true })).out).rows).toHaveLength(1);
  });
});
