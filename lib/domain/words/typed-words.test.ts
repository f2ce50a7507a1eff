import { expect, test } from "vitest";
import { fail } from "../result.ts";
import { speaker, type Translation } from "./catalogue.ts";

// The type checker is the test: each line below that must not compile says so, and fails when it does.

const english = {
  gone: "It is gone.",
  "too-long": ({ most }: { most: number }) => `It has at most ${most} letters.`,
};

test("a word or a parameter that is missing doesn't compile", () => {
  const say = speaker(english);
  // @ts-expect-error the catalogue has no such code
  expect(() => say("lost")).toBeDefined();
  // @ts-expect-error the words need their parameter
  expect(() => say("too-long")).toBeDefined();
  // @ts-expect-error the parameter has another name
  expect(() => say("too-long", { least: 3 })).toBeDefined();
  // @ts-expect-error the words take no parameter
  expect(say("gone", { most: 3 })).toBe("It is gone.");
  expect(say("too-long", { most: 3 })).toBe("It has at most 3 letters.");
});

test("a failure has exactly the parameters that its code names, and then its field", () => {
  // @ts-expect-error a sentence is not a code
  expect(() => fail("There is no such person.")).toBeDefined();
  // @ts-expect-error the words need their parameter
  expect(() => fail("text-too-long", "name")).toBeDefined();
  expect(fail("person-name-missing", "name")).toMatchObject({ params: {}, field: "name" });
  expect(fail("text-too-long", { most: 3 }, "name")).toEqual({
    ok: false,
    code: "text-too-long",
    params: { most: 3 },
    problem: "This is longer than 3 characters.",
    field: "name",
  });
});

test("another language has every code, with the same parameters", () => {
  // @ts-expect-error a code is missing
  const german: Translation<typeof english> = { gone: "Es ist fort." };
  const dutch: Translation<typeof english> = {
    gone: "Het is weg.",
    // @ts-expect-error the parameter has another name
    "too-long": ({ least }: { least: number }) => `Hoogstens ${least} letters.`,
  };
  expect(Object.keys({ ...german, ...dutch })).toEqual(Object.keys(english));
});
