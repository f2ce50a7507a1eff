import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { startApp } from "./app.ts";
import { expect, test } from "./fixtures.ts";

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ");
  } catch {
    return false;
  }
}

function findDatabaseProcess(dataDir: string): number {
  return Number(readFileSync(path.join(dataDir, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
}

test("a second start beside a running one says where it runs; a busy port is named", async ({
  app,
}) => {
  const port = new URL(app.url).port;
  await expect(startApp(app.buildFolder, { DATA_DIR: app.dataDir })).rejects.toThrow(
    `already running on this data folder: open ${app.url}`,
  );
  await expect(startApp(app.buildFolder, { PORT: port })).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is in use`,
  );
});

test("a kill costs nothing but a new start, and a stop leaves nothing running", async ({ app }) => {
  const first = await startApp(app.buildFolder);
  const database = findDatabaseProcess(first.dataDir);
  first.kill();
  const port = new URL(first.url).port;
  const second = await startApp(app.buildFolder, { DATA_DIR: first.dataDir, PORT: port });
  expect((await fetch(`${first.url}/api/health`)).status).toBe(200);
  const sharedDatabase = findDatabaseProcess(first.dataDir);
  expect(sharedDatabase).toBe(database);
  expect(await second.stop()).toBe(0);
  expect(isAlive(sharedDatabase)).toBe(false);
  await first.stop();
});
