import { createServer, type Socket } from "node:net";
import { expect } from "vitest";
import { databaseTest as test } from "../../test/space-test.ts";
import { closeDatabase, openDatabaseAt } from "./database.ts";
import { findUnready } from "./health.ts";
import { hasMembers } from "./member/queries.ts";
import { pagePatienceMs, waitWithin } from "./wait-within.ts";

test.afterAll(closeDatabase);

test("a database that answers is ready", async ({ database }) => {
  await openDatabaseAt(database.appUrl);
  const unready = await findUnready();
  expect(unready).not.toContain("database");
  expect(unready).not.toContain("disk");
});

test("a database that hangs is not ready, and that is known within two seconds", async () => {
  const sockets: Socket[] = [];
  const silent = createServer((socket) => sockets.push(socket));
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const address = silent.address();
  const port = address && typeof address === "object" ? address.port : 0;
  await openDatabaseAt(`postgresql://nobody:none@127.0.0.1:${port}/acquaint`);
  const begun = performance.now();
  expect(await findUnready()).toEqual(["database", "queue"]);
  expect(performance.now() - begun).toBeLessThan(3_500);
  // Whoever else asks is not kept either, however long the database is silent.
  await expect(waitWithin(200, hasMembers)).rejects.toMatchObject({ code: "ETIMEDOUT" });
  expect(pagePatienceMs).toBeLessThanOrEqual(10_000);
  for (const socket of sockets) socket.destroy();
  silent.close();
});
