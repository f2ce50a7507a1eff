import { expect, test } from "vitest";
import { listActs } from "../../lib/acts/registry.ts";
import { readingActs, secretActs } from "./reading-acts.ts";

test("the acts that a browser doesn't keep are those that change nothing", async () => {
  const reading = (await listActs()).filter(([, act]) => act.touches.length === 0);
  expect([...readingActs].sort()).toEqual(reading.map(([name]) => name).sort());
});

test("neither does it keep those that carry a secret: keys, codes and passwords typed again", async () => {
  const secret = (await listActs()).filter(([, act]) => act.isSecret);
  expect([...secretActs].sort()).toEqual(secret.map(([name]) => name).sort());
  for (const [name] of await listActs()) {
    if (/^(?:factor|passkey|proof)\./u.test(name)) expect(secretActs).toContain(name);
  }
});
