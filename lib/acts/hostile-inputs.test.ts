import { inspect } from "node:util";
import fc from "fast-check";
import { expect } from "vitest";
import { addAccount } from "../../test/account.ts";
import { actInputs, rowAdvice } from "../../test/acts/act-inputs.ts";
import {
  hostileNumbers,
  hostileShapes,
  hostileTexts,
  listPlaces,
  putInto,
} from "../../test/acts/hostile-values.ts";
import { cpuMs } from "../../test/processor-time.ts";
import { fillSpace } from "../../test/space/filled-space.ts";
import { findChanges, readSpaceRows, type SpaceRows } from "../../test/space/read-space.ts";
import type { SpaceIds } from "../../test/space/space-ids.ts";
import { test } from "../../test/space-test.ts";
import { runsOf } from "../../test/test-runs.ts";
import { inSpaceRaw } from "../data/database.ts";
import { verifySpace } from "../data/verify/queries.ts";
import type { Viewer } from "../data/viewer.ts";
import { problems } from "../domain/words/problems.ts";
import type { Act, ActContext } from "./act.ts";
import { performDeclared } from "./perform.ts";
import { type ActName, listActs } from "./registry.ts";

const now = new Date("2026-11-23T09:00:00Z");
const context: ActContext = { now, sessionId: null, publicUrl: "http://127.0.0.1:3000" };
const acts = (await listActs()) as [ActName, Act][];

let anna: Viewer;
let ben: Viewer;
let ids: SpaceIds;

const readSpace = (viewer: Viewer): Promise<SpaceRows> =>
  inSpaceRaw(viewer, (client) => readSpaceRows(client, viewer.ownerId));

test.beforeAll(async () => {
  anna = (await addAccount("Anna Hostile", now)).viewer;
  ben = (await addAccount("Ben Untouched", now)).viewer;
  ids = await fillSpace(anna, { mark: "Zanzibar", now });
  await fillSpace(ben, { mark: "Timbuktu", now });
});
test.afterAll(async () => {
  expect((await verifySpace(anna)).drift).toEqual([]);
});

test("every act has a right input to try it with, and none is left over", async () => {
  const names = acts.map(([name]) => name);
  const missing = names.filter((name) => !actInputs[name]);
  expect(missing.map((name) => `${name} has no row. ${rowAdvice}`)).toEqual([]);
  expect(Object.keys(actInputs).filter((name) => !names.includes(name as ActName))).toEqual([]);
  for (const [name, act] of acts) {
    const read = await act.input.safeParseAsync(actInputs[name](ids));
    expect(read.success ? [] : [name, read.error.issues]).toEqual([]);
    expect(listPlaces(actInputs[name](ids)).length, name).toBeGreaterThan(0);
  }
});

/** The beginning of a value, for the name of a cell. */
function toLabel(value: unknown): string {
  return inspect(value, {
    depth: 2,
    maxStringLength: 60,
    maxArrayLength: 3,
    breakLength: Infinity,
  });
}

/** Where a value would only make the test ask name servers of the machine. */
const isAskedOutside = (name: string, place: readonly unknown[], value: unknown) =>
  name === "mailbox.connect" &&
  place[0] === "host" &&
  typeof value === "string" &&
  /^[\w.-]+$/u.test(value);

const all = [...hostileTexts, ...hostileNumbers, ...hostileShapes];
/** Of each place, so many values are tried; each place begins elsewhere, so that all values have their turn. */
const tried = Math.min(runsOf(3), all.length);
let turn = 0;

const timeout = 60_000 * Math.max(3, tried);

test.each(acts)(
  "%s answers hostile values with a value or a problem",
  { timeout },
  async (name, act) => {
    const before = await readSpace(ben);
    const input = actInputs[name](ids);
    for (const place of listPlaces(input)) {
      for (let nth = 0; nth < tried; nth += 1) {
        // A stride without a common factor with the number of values comes to all of them.
        const value = all[(turn++ * 37) % all.length];
        if (isAskedOutside(name, place, value)) continue;
        const cell = `${name} ${place.join(".")} ${toLabel(value)}`;
        const begun = cpuMs();
        const outcome = await performDeclared(
          act,
          anna,
          putInto(input, place, value),
          context,
        ).catch((error: unknown) => `${cell} threw ${error}`);
        if (typeof outcome === "string") expect.soft(outcome).toBe("a value or a problem");
        else if (!outcome.ok) {
          expect(Object.hasOwn(problems, outcome.code), `${cell}: ${outcome.code}`).toBe(true);
          expect(outcome.problem, cell).toMatch(/^\S[\s\S]*[.?]$/u);
          expect(outcome.problem.length, `${cell} is echoed at length`).toBeLessThan(2000);
        }
        expect(cpuMs() - begun, `${cell} took too long`).toBeLessThan(5000);
      }
    }
    expect({} as { polluted?: unknown }).not.toHaveProperty("polluted");
    expect(findChanges(before, await readSpace(ben))).toEqual([]);
  },
);

test("a place in the queue that can't be is no input, and a message may name a review that is gone", async () => {
  const perform = async (name: ActName, input: unknown) => {
    const found = acts.find(([each]) => each === name)?.[1];
    return found && performDeclared(found, anna, input, context);
  };
  const rows = actInputs["invitation.list-pending"](ids);
  for (const odd of [{ score: 2 ** 53 }, { sentAt: -62_167_219_200_001 }, { score: 0.5 }]) {
    const input = { ...rows, after: { ...rows.after, ...odd } };
    expect(await perform("invitation.list-pending", input)).toMatchObject({
      code: "input-unreadable",
    });
  }
  const reviewId = "00000000-0000-0000-0000-000000000000";
  const message = { ...actInputs["message.mark-sent"](ids), reviewId };
  expect(await perform("message.mark-sent", message)).toMatchObject({ ok: true });
  expect(await perform("review.undo-all", { reviewId })).toMatchObject({
    code: "review-nothing-to-undo",
  });
});

test("any text in any place of any act is a value or a problem", async () => {
  const places = acts.flatMap(([name, act]) =>
    listPlaces(actInputs[name](ids)).map((place) => ({ name, act, place })),
  );
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc.constantFrom(...hostileTexts),
    fc
      .tuple(fc.constantFrom(...hostileTexts), fc.constantFrom(...hostileTexts))
      .map((t) => t.join("")),
  );
  const whole = fc.oneof(text, fc.anything({ withDate: true, withBigInt: true, maxDepth: 3 }));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), whole, async ({ name, act, place }, value) => {
      if (isAskedOutside(name, place, value)) return;
      const input = putInto(actInputs[name](ids), place, value);
      const outcome = await performDeclared(act, anna, input, context);
      expect(outcome.ok || Object.hasOwn(problems, outcome.code)).toBe(true);
    }),
    { seed: 20_261_123, numRuns: runsOf(100) },
  );
});
