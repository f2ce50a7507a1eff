import { expect, test } from "vitest";
import { listActs } from "../../lib/acts/registry.ts";
import { readingActs } from "./reading-acts.ts";

test("the acts that a browser doesn't keep are those that change nothing", async () => {
  const reading = (await listActs()).filter(([, act]) => act.touches.length === 0);
  expect([...readingActs].sort()).toEqual(reading.map(([name]) => name).sort());
});
