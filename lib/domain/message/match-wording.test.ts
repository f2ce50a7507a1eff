import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cpuMs } from "../../../test/processor-time.ts";
import { defaultTemplates } from "./default-templates.ts";
import { createWordingMatcher } from "./match-wording.ts";
import { renderTemplate } from "./render-template.ts";

const wordings = defaultTemplates.map(({ code, ...rest }) => ({ id: code, ...rest }));
const match = createWordingMatcher(wordings);
const words = fc.array(fc.constantFrom("rail", "winter", "Zoë", "Łódź", "the", "in", "7", "up"), {
  minLength: 1,
  maxLength: 6,
});
const value = fc.option(
  words.map((each) => each.join(" ")),
  { nil: null },
);
const values = fc.record({
  "first name": value,
  company: value,
  "their note": value,
  mutual: value,
  "common ground": value,
  "my name": value,
  "my calendar link": fc.option(fc.webUrl(), { nil: null }),
  days: fc.constantFrom("3", "7", "14"),
});

describe("a sent message is recognised by the wording it was made from", () => {
  test("whatever its fields were filled with, and however line breaks and quotes came back", () => {
    fc.assert(
      fc.property(fc.constantFrom(...wordings), values, fc.boolean(), (wording, known, copied) => {
        const { text } = renderTemplate(wording.body, known);
        const sent = copied ? text.replace(/\s+/gu, " ").replace(/[“”]/gu, '"') : text;
        expect(match(sent)?.id).toBe(wording.id);
      }),
    );
  });

  test("also when a word was changed and a line added", () => {
    const { text } = renderTemplate(wordings[0]?.body ?? "", { "first name": "Priya" });
    const changed = text.replace("some day next week", "one day this month");
    expect(match(`${changed}\n\nPS: I liked your talk in Leeds.`)?.id).toBe("hello-their-words");
  });

  test.each([
    "Hi Priya, thank you for the invitation!",
    "Shall we have a coffee next week?",
    "I like to know whom I am linked with.",
    "",
    "“Not now” is enough for an answer.",
  ])("but not when only a sentence of it is there: %s", (text) => {
    expect(match(text)).toBeNull();
  });

  test("never when the wording says next to nothing of its own", () => {
    const short = createWordingMatcher([
      { id: "a", moment: "hello", name: "Short", body: "Hi {first name}, coffee?" },
    ]);
    expect(short("Hi Ana, coffee?")).toBeNull();
  });

  test("in little time, however long the message", () => {
    const long = "I like to know whom I am linked with. ".repeat(200);
    const begin = cpuMs();
    for (let round = 0; round < 200; round++) match(long);
    expect(cpuMs() - begin).toBeLessThan(2000);
  });
});
