import { describe, expect, test } from "vitest";
import { z } from "zod";
import { makeViewer } from "../auth/make-viewer.ts";
import { newId } from "../data/new-id.ts";
import { explain } from "../domain/words/input-issue.ts";
import { declareAct } from "./act.ts";
import { performDeclared } from "./perform.ts";
import { findAct, listActs } from "./registry.ts";

type Shape = { properties?: Record<string, Shape>; description?: string; anyOf?: Shape[] };

const acts = await listActs();

describe("every act", () => {
  test.each(acts)(
    "%s is found by its name, says what it does and describes its input",
    async (name, act) => {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/u);
      expect(await findAct(name)).toBe(act);
      expect(act.about).toMatch(/^[a-z].*[^.]$/u);
      const shape = z.toJSONSchema(act.input, { io: "input", unrepresentable: "any" }) as Shape;
      const kinds = shape.anyOf ?? [shape];
      for (const { properties = {} } of kinds) {
        for (const [field, { description }] of Object.entries(properties)) {
          if (field !== "kind") expect(description, `${name}: ${field}`).toBeTruthy();
        }
      }
    },
  );

  test.each(acts)(
    "%s refuses what is no input in one sentence, without running",
    async (_, act) => {
      const nobody = makeViewer(newId());
      const context = { now: new Date(), sessionId: null, publicUrl: "http://127.0.0.1" };
      for (const input of [null, 7, "text", [], Number.NaN]) {
        const outcome = await performDeclared(act, nobody, input, context);
        expect(outcome).toMatchObject({
          ok: false,
          problem: expect.stringMatching(/^[A-Z].*\.$/u),
        });
      }
    },
  );
});

test("no act is found by the name of what every object has", async () => {
  for (const name of [
    "constructor",
    "review.constructor",
    "__proto__.x",
    "",
    ".",
    "nobody.there",
  ]) {
    expect(await findAct(name)).toBeNull();
  }
});

test("what can't be read is said once for each field, by the sentence of the schema where it has one", async () => {
  const act = declareAct({
    about: "nothing",
    input: z.object({
      name: z.string().min(1, explain("person-name-missing")),
      age: z.number(),
      tags: z.array(z.string()),
    }),
    touches: [],
    run: () => Promise.reject(new Error("must not run")),
  });
  const context = { now: new Date(), sessionId: null, publicUrl: "" };
  const outcome = await performDeclared(
    act as never,
    makeViewer(newId()),
    { name: "", age: "x", tags: [1, 2] },
    context,
  );
  const unreadable = "This can't be read. Reload the page.";
  expect(outcome).toMatchObject({
    ok: false,
    code: "person-name-missing",
    problem: "Enter a name.",
    field: "name",
    fields: { name: "Enter a name.", age: unreadable, tags: unreadable },
  });
});
