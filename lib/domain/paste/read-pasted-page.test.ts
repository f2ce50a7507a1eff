import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { connectedDay, LAYOUTS, type Layout } from "../../../test/pages/layouts.ts";
import {
  type ExpectedRow,
  expectedRow,
  HEADLINES,
  MUTUAL_NAMES,
  NAMES,
  NOW,
  SHARED,
  type TestPerson,
  toExpected,
} from "../../../test/pages/people.ts";
import { LANGUAGES, type Language, WORDINGS } from "../../../test/pages/wordings.ts";
import { countBack } from "./ages.ts";
import { readPastedPage } from "./read-pasted-page.ts";

const person = (language: Language): fc.Arbitrary<Omit<TestPerson, "name">> =>
  fc.record({
    headline: fc.option(fc.constantFrom(...HEADLINES), { nil: null, freq: 6 }),
    mutual: fc.oneof(
      fc.constant(null),
      fc.record({
        names: fc.uniqueArray(fc.constantFrom(...MUTUAL_NAMES), { minLength: 1, maxLength: 2 }),
        others: fc.constantFrom(0, 1, 11, 71),
      }),
      fc.record({ names: fc.constant<string[]>([]), others: fc.integer({ min: 1, max: 300 }) }),
    ),
    shared: fc.option(fc.constantFrom(...SHARED), { nil: null }),
    age: fc.oneof(
      fc.constant("yesterday" as const),
      fc.record({
        amount: fc.integer({ min: 1, max: 11 }),
        unit: fc.constantFrom("hour" as const, "day" as const, "week" as const, "month" as const),
      }),
    ),
    note: fc.option(fc.constantFrom(...WORDINGS[language].note), { nil: null }),
    cut: fc.boolean(),
    follows: fc.boolean(),
    pronouns: fc.constantFrom(null, "She/Her", "él/lo", "er/ihm"),
    badge: fc.constantFrom(null, "Premium" as const, "Verified" as const),
    bidi: fc.boolean(),
    slug: fc.constant(""),
  });

const people = (language: Language, max: number): fc.Arbitrary<TestPerson[]> =>
  fc
    .uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: max })
    .chain((names) =>
      fc.tuple(
        ...names.map((name, i) =>
          person(language).map((each) => ({ ...each, name, slug: `person-${i}-ñ` })),
        ),
      ),
    );

const frame = fc.record({
  navigation: fc.boolean(),
  strangers: fc.boolean(),
  aside: fc.boolean(),
  overlay: fc.boolean(),
  blanks: fc.boolean(),
  marks: fc.boolean(),
});

function expectedOf(each: TestPerson, layout: Layout): ExpectedRow {
  const row = expectedRow(each, layout);
  if (!layout.mutual) Object.assign(row, { mutualCount: null, mutualNames: [] });
  if (layout.page === "sent" && each.age === "yesterday") row.date = countBack(NOW, 0, "day");
  if (layout.page === "connections") row.date = connectedDay(each);
  return row;
}

describe("readPastedPage", () => {
  for (const [name, layout] of Object.entries(LAYOUTS)) {
    for (const language of LANGUAGES) {
      it(`reads back any people from the ${name} layout in ${language}`, () => {
        fc.assert(
          fc.property(people(language, 8), frame, (list, around) => {
            const shown = layout.render(list, WORDINGS[language], around);
            const read = readPastedPage(
              layout.html ? { html: shown, now: NOW } : { text: shown, now: NOW },
            );
            const rows = read.rows.map(toExpected);
            expect({ page: read.page, rows }, shown).toEqual({
              page: layout.page,
              rows: list.map((each) => expectedOf(each, layout)),
            });
          }),
          { numRuns: 25 },
        );
      });
    }
  }
});
