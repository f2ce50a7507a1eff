import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import type { ReadableStream } from "node:stream/web";
import fc from "fast-check";
import { describe, expect } from "vitest";
import { createTestSpace } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import {
  addUploadedBytes,
  beginImport,
  findUpload,
  findUploadRoom,
} from "../../data/import/uploads.ts";
import { deleteAccount } from "../../data/member/delete-account.ts";
import type { Viewer } from "../../data/viewer.ts";
import { env } from "../../server/env.ts";
import { storedName, uploadedName } from "./open-upload.ts";
import { runUploadAlone, storeUpload, uploadPlace } from "./store-upload.ts";
import { sweepUploads } from "./sweep-uploads.ts";

const now = new Date("2026-11-23T09:00:00Z");
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const streamOf = (text: string) => new Blob([text]).stream() as ReadableStream<Uint8Array>;
const room = 1_000_000;

async function begin(viewer: Viewer, at = now): Promise<string> {
  const storedAt = (id: string) => uploadPlace(viewer.ownerId, id);
  const begun = await beginImport(viewer, { fileName: "a.csv", storedAt }, at);
  if (!begun.ok) throw new Error(begun.problem);
  return begun.value.importId;
}

function store(viewer: Viewer, importId: string, fileName: string, text = "Name\n", space = room) {
  const place = uploadPlace(viewer.ownerId, importId);
  return storeUpload(streamOf(text), { place, fileName, room: space }, text.length);
}

describe("the name of a stored file", () => {
  test("fits on every disk and is read back, its end at least, whatever it is", () => {
    const names = fc.oneof(
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc.stringMatching(/^[ぁ-んァ-ン一-龯]{1,300}$/),
    );
    fc.assert(
      fc.property(names, fc.nat(1999), (name, index) => {
        const stored = storedName(index, name);
        expect(Buffer.byteLength(stored)).toBeLessThanOrEqual(255);
        expect(stored).not.toMatch(/[/\\\0:*?"<>|]/);
        const base = path.basename(name.replaceAll("\\", "/")).toWellFormed();
        expect(base.endsWith(uploadedName(stored))).toBe(true);
        if (Buffer.byteLength(base) <= 70) expect(uploadedName(stored)).toBe(base);
      }),
    );
  });

  test("of 41 Japanese characters is kept, and such a file is stored", async ({ viewer }) => {
    const name = `${"履歴書".repeat(12)}接続.csv`;
    const importId = await begin(viewer);
    expect((await store(viewer, importId, name)).ok).toBe(true);
    const folder = path.join(env().dataDir, uploadPlace(viewer.ownerId, importId));
    expect((await readdir(folder)).map(uploadedName)).toEqual([name]);
    expect((await store(viewer, importId, `${"あ".repeat(5000)}.csv`)).ok).toBe(true);
  });
});

describe("uploads of one member", () => {
  test("have a bound together, and what is over it leaves nothing", async ({ viewer }) => {
    const importId = await begin(viewer);
    const before = await findUploadRoom(viewer);
    await addUploadedBytes(viewer, importId, before - 3);
    expect(await findUploadRoom(viewer)).toBe(3);
    expect(await store(viewer, importId, "b.csv", "Name\n", 3)).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/leave no room/),
    });
    const place = uploadPlace(viewer.ownerId, importId);
    const unannounced = { place, fileName: "b.csv", room: 3 };
    expect((await storeUpload(streamOf("Name\n"), unannounced, null)).ok).toBe(false);
    expect(await readdir(path.join(env().dataDir, place))).toEqual([]);
  });

  test("come one at a time", async ({ viewer }) => {
    const { promise: score, resolve } = Promise.withResolvers<string>();
    const first = runUploadAlone(viewer.ownerId, () => score);
    expect(await runUploadAlone(viewer.ownerId, async () => "second")).toBeNull();
    resolve("first");
    expect(await first).toBe("first");
    expect(await runUploadAlone(viewer.ownerId, async () => "third")).toBe("third");
  });

  test("can't be begun without end", async ({ viewer }) => {
    for (let count = 0; count < 20; count += 1) await begin(viewer);
    await expect(begin(viewer)).rejects.toThrow(/Too many uploads/);
  });
});

test("an upload that was left goes after a day with its files, and no other", async ({
  viewer,
}) => {
  const gone = await createTestSpace("UTC", now);
  const [left, fresh, orphan] = [
    await begin(viewer),
    await begin(viewer, later(20)),
    await begin(gone, later(20)),
  ];
  const folders = [
    uploadPlace(viewer.ownerId, left),
    uploadPlace(viewer.ownerId, fresh),
    uploadPlace(gone.ownerId, orphan),
  ].map((place) => path.join(env().dataDir, place));
  for (const id of [left, fresh]) await store(viewer, id, "a.csv");
  await store(gone, orphan, "a.csv");
  await deleteAccount(gone);
  await sweepUploads(later(23));
  expect(folders.map((folder) => existsSync(folder))).toEqual([true, true, false]);
  await sweepUploads(later(25));
  expect(folders.map((folder) => existsSync(folder))).toEqual([false, true, false]);
  expect(await findUpload(viewer, left)).toBeNull();
  expect(await findUpload(viewer, fresh)).not.toBeNull();
});
