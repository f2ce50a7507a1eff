import { describe, expect, test } from "vitest";
import { z } from "zod";
import { fail } from "../result.ts";
import { explain, failInput, raise } from "./input-issue.ts";

const schema = z.object({
  note: z.string().max(5, explain("message-too-long", { most: 5 })),
  body: z.string().superRefine((body, context) => {
    if (body.includes("{")) context.addIssue(raise(fail("profile-of-another", { name: body })));
  }),
  place: z.string().max(3),
  names: z.array(z.string()).max(1),
  count: z.number().max(9),
});

const good = { note: "", body: "", place: "", names: [], count: 0 };

function refused(input: Partial<Record<keyof typeof good, unknown>>) {
  const parsed = schema.safeParse({ ...good, ...input });
  if (parsed.success) throw new Error("was accepted");
  return failInput(parsed.error);
}

describe("a refused input", () => {
  test("leads back to the code and parameters that its schema names", () => {
    expect(refused({ note: "longer" })).toEqual(fail("message-too-long", { most: 5 }, "note"));
  });

  test("keeps what a refinement found in the text itself", () => {
    const failure = fail("profile-of-another", { name: "{Ada" }, "body");
    expect(refused({ body: "{Ada" })).toEqual(failure);
  });

  test("gives a length without words of its own the words for lengths", () => {
    expect(refused({ place: "far away" })).toEqual(fail("text-too-long", { most: 3 }, "place"));
    expect(refused({ names: ["a", "b"] })).toEqual(fail("list-too-long", { most: 1 }, "names"));
  });

  test("never shows a schema's own jargon", () => {
    for (const input of [{ count: 10 }, { count: "many" }, { note: null }, { names: "Ada" }]) {
      expect(refused(input).code).toBe("input-unreadable");
    }
  });
});
