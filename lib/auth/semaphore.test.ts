import fc from "fast-check";
import { expect, test } from "vitest";
import { createSemaphore, LineFullError } from "./semaphore.ts";

/** Work that ends when it is said to. */
function makeWork() {
  const { promise: score, resolve } = Promise.withResolvers<void>();
  return { run: () => score, finish: resolve };
}

test("whatever comes, no more run or wait than there is room for, and the rest is turned away", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 0, max: 10 }),
      fc.array(fc.boolean(), { maxLength: 40 }),
      async (places, longest, comers) => {
        const { run: withPermit } = createSemaphore(places, longest);
        let running = 0;
        let most = 0;
        const gate = makeWork();
        const all = comers.map((ahead) =>
          withPermit(
            async () => {
              running += 1;
              most = Math.max(most, running);
              await gate.run();
              running -= 1;
            },
            { ahead },
          ).then(
            () => "done",
            (error: Error) => error.name,
          ),
        );
        gate.finish();
        const outcomes = await Promise.all(all);
        const turnedAway = outcomes.filter((name) => name === LineFullError.name).length;
        const running0 = comers.slice(0, places).length;
        const waiting = comers.slice(places);
        const wanted = [true, false].reduce(
          (sum, kind) =>
            sum + Math.max(0, waiting.filter((each) => each === kind).length - longest),
          0,
        );
        expect(most).toBe(Math.min(places, running0));
        expect(turnedAway).toBe(wanted);
      },
    ),
  );
});

test("who goes ahead passes those who came before, and the line holds afterwards", async () => {
  const { run: withPermit } = createSemaphore(1, 3);
  const order: string[] = [];
  const first = makeWork();
  const named = (name: string) => async () => {
    order.push(name);
  };
  const all = [
    withPermit(first.run),
    withPermit(named("stranger 1")),
    withPermit(named("stranger 2")),
    withPermit(named("member"), { ahead: true }),
  ];
  first.finish();
  await Promise.all(all);
  expect(order).toEqual(["member", "stranger 1", "stranger 2"]);
  await expect(withPermit(async () => "again")).resolves.toBe("again");
});

test("work that fails gives its place back", async () => {
  const { run: withPermit } = createSemaphore(1, 0);
  await expect(withPermit(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  await expect(withPermit(async () => "next")).resolves.toBe("next");
});
