import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startTicking } from "./tick.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test("the task runs at once and again after each pause", async () => {
  const task = vi.fn(async () => undefined);
  const ticker = startTicking(task, 20_000, () => undefined);
  expect(task).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(40_000);
  expect(task).toHaveBeenCalledTimes(3);
  await ticker.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(task).toHaveBeenCalledTimes(3);
});

test("a run that fails is told, and the next one comes all the same", async () => {
  const errors: unknown[] = [];
  const task = vi.fn(() => Promise.reject(new Error("the database is away")));
  const ticker = startTicking(task, 1_000, (error) => errors.push(error));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(errors).toHaveLength(2);
  await ticker.stop();
});

test("a long run is never overtaken, and stopping waits for it", async () => {
  let finish = () => {};
  const task = vi.fn(
    () =>
      new Promise<void>((resolve) => {
        finish = resolve;
      }),
  );
  const ticker = startTicking(task, 1_000, () => undefined);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(task).toHaveBeenCalledTimes(1);
  let ended = false;
  const stopping = ticker.stop().then(() => {
    ended = true;
  });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(ended).toBe(false);
  finish();
  await stopping;
  expect(ended).toBe(true);
});
