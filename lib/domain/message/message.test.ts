import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultTemplates } from "./default-templates.ts";
import { findFirstName } from "./first-name.ts";
import { messageMoments } from "./message-template.ts";
import { quoteNote } from "./quote-note.ts";
import { renderTemplate } from "./render-template.ts";
import { fieldNames } from "./template-fields.ts";
import { warnsOfTidying } from "./warns-of-tidying.ts";
import { findWordingProblem, nearestField } from "./wording-problem.ts";

describe("the first name", () => {
  test.each([
    ["Dr. Ana Ruiz, PhD", "Ana"],
    ["Prof. Dr. Jürgen Maß", "Jürgen"],
    ["ANA RUIZ", "Ana"],
    ["ana ruiz", "Ana"],
    ["🚀 Noah Whitfield 🚀", "Noah"],
    ["Siobhán (Shiv) Quill", "Siobhán"],
    ["佐藤 さくら", "佐藤 さくら"],
    ["김민준", "김민준"],
    ["\u200fفهد المطوع\u200e", "فهد"],
    ["J. Robert Hale", "Robert"],
    ["Jean-Luc Petit | MBA", "Jean-Luc"],
    ["JEAN-LUC PETIT", "Jean-Luc"],
    ["McKenna O'Neil", "McKenna"],
    ["Md. Tanvir Alam", "Tanvir"],
    ["Mr Tom Fry", "Tom"],
  ])("of %s is %s", (full, first) => {
    expect(findFirstName(full)).toBe(first);
  });

  test("is unknown where there are no letters", () => {
    expect(findFirstName("🚀 123 --")).toBeNull();
    expect(findFirstName("")).toBeNull();
  });

  test("never carries direction marks, whatever the name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (name) => {
        expect(findFirstName(`\u202b${name}\u202c`) ?? "").not.toMatch(/[\u202a-\u202e]/u);
      }),
    );
  });
});

describe("a template", () => {
  test("falls back to the words behind the bar", () => {
    expect(renderTemplate("Hi {first name|there}!", {}).text).toBe("Hi there!");
    expect(renderTemplate("Hi {first name|there}!", { "first name": "Ana" }).text).toBe("Hi Ana!");
  });

  test("leaves an optional part out whole when one of its fields is unknown", () => {
    const body = "Thanks![ We both know {mutual}.][ You are at {company}.]";
    expect(renderTemplate(body, { company: "Osprey" }).text).toBe("Thanks! You are at Osprey.");
  });

  test("warns of a field that would come out empty, and of names that are no field", () => {
    const rendered = renderTemplate("Hi {first name}, {shoe size}?", { "first name": " " });
    expect(rendered.empty).toEqual(["first name"]);
    expect(rendered.unknown).toEqual(["shoe size"]);
  });

  test("keeps brackets that hold no field", () => {
    expect(renderTemplate("See [1] and {first name}", { "first name": "Bo" }).text).toBe(
      "See [1] and Bo",
    );
  });

  test("does not read fields inside what others wrote", () => {
    const values = { "their note": "{first name} [x]", "first name": "Ana" };
    expect(renderTemplate("“{their note}”", values).text).toBe("“{first name} [x]”");
  });
});

describe("what is wrong with a wording", () => {
  test.each([
    ["Hi {firstname}", "There is no field {firstname}. Did you mean {first name}?"],
    ["You wrote {note|nothing}", "There is no field {note}. Did you mean {their note}?"],
    ["{calendar}", "There is no field {calendar}. Did you mean {my calendar link}?"],
    ["{commonground}", "There is no field {commonground}. Did you mean {common ground}?"],
    ["Hi {first name", "A brace stands alone. A field is written like {first name}."],
    ["Hi }", "A brace stands alone. A field is written like {first name}."],
  ])("is said of %s", (body, problem) => {
    expect(findWordingProblem(body)?.problem).toBe(problem);
  });

  test("is nothing for fields in any case, with fallbacks, and plain text", () => {
    expect(findWordingProblem("Hi {First Name|there}[, {company}] [sic] :)")).toBeNull();
    for (const { body } of defaultTemplates) expect(findWordingProblem(body)).toBeNull();
  });

  test("names as the nearest a field itself when it is one, and always a field", () => {
    for (const field of fieldNames) expect(nearestField(field.toUpperCase())).toBe(field);
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (name) => {
        expect(fieldNames).toContain(nearestField(name));
      }),
    );
  });
});

describe("the default wordings", () => {
  test("exist for every moment and never come out with an empty field", () => {
    for (const moment of messageMoments) {
      const own = defaultTemplates.filter((each) => each.moment === moment);
      expect(own.length, moment).toBeGreaterThan(1);
      for (const { body } of own) {
        const { text, empty, unknown } = renderTemplate(body, {});
        expect({ empty, unknown }).toEqual({ empty: [], unknown: [] });
        expect(text).not.toMatch(/[{}[\]]|\s[,.!?]/u);
      }
    }
  });

  test("say openly that silent connections are tidied up, where a clock starts", () => {
    for (const { moment, body } of defaultTemplates) {
      if (moment === "hello" || moment === "nudge") expect(warnsOfTidying(body)).toBe(true);
    }
  });

  test("have codes of their own", () => {
    expect(new Set(defaultTemplates.map(({ code }) => code)).size).toBe(defaultTemplates.length);
  });

  test("stay short", () => {
    for (const { body } of defaultTemplates) {
      expect(renderTemplate(body, { "first name": "Ana" }).text.length).toBeLessThan(600);
    }
  });
});

describe("the quote of a note", () => {
  test("skips the greeting and takes the first sentence", () => {
    const note = "Hi Robin, I read your post about the old warehouse. Can I ask you something?";
    expect(quoteNote(note)).toBe("I read your post about the old warehouse");
  });

  test("is nothing where there is no note or no word in it", () => {
    expect(quoteNote(null)).toBeNull();
    expect(quoteNote("🎉🎉 !!!")).toBeNull();
  });

  test("is never long", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 3000 }), (note) => {
        expect((quoteNote(note) ?? "").length).toBeLessThan(150);
      }),
    );
  });
});
