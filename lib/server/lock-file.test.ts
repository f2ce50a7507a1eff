import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { expect, test } from "vitest";
import { makeTemporaryFolder } from "../../test/temporary-folder.ts";
import { acquireLock, findLockHolder, processIdentity, withLock } from "./lock-file.ts";

const folder = makeTemporaryFolder();

test("a lock has one holder, whose note others can read", () => {
  const file = path.join(folder, "one");
  const mine = acquireLock(file, "http://127.0.0.1:3000");
  expect(acquireLock(file)).toMatchObject({ pid: process.pid, note: "http://127.0.0.1:3000" });
  if ("release" in mine) {
    mine.describe("elsewhere");
    expect(findLockHolder(file)?.note).toBe("elsewhere");
    mine.release();
  }
  expect(findLockHolder(file)).toBeUndefined();
  expect(readdirSync(folder)).toEqual([]);
});

test("the lock of a process that is gone is taken over", () => {
  const file = path.join(folder, "gone");
  const note = "from before the power cut";
  writeFileSync(file, JSON.stringify({ pid: 2 ** 30, identity: "", note }));
  expect("release" in acquireLock(file)).toBe(true);
});

test("a later process with the same number doesn't pass for the holder", () => {
  const file = path.join(folder, "reused");
  writeFileSync(file, JSON.stringify({ pid: process.pid, identity: "another start", note: "" }));
  expect(findLockHolder(file)).toBeUndefined();
  expect(processIdentity(process.pid)).not.toBeUndefined();
});

test("a lock file cut off in the middle doesn't lock anybody out", () => {
  const file = path.join(folder, "cut");
  writeFileSync(file, '{"pid": 1');
  expect("release" in acquireLock(file)).toBe(true);
});

test("work under one lock runs one after the other, also after a failure", async () => {
  const file = path.join(folder, "turns");
  const seen: string[] = [];
  const work = (name: string) =>
    withLock(file, 5_000, async () => {
      seen.push(`${name} in`);
      await Promise.resolve();
      seen.push(`${name} out`);
      if (name === "a") throw new Error("a failed");
    });
  const outcomes = await Promise.allSettled([work("a"), work("b")]);
  expect(outcomes.map((outcome) => outcome.status)).toEqual(["rejected", "fulfilled"]);
  expect(seen).toEqual(["a in", "a out", "b in", "b out"]);
});
