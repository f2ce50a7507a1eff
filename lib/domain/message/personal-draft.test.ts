import { describe, expect, test } from "vitest";
import { judgeNote } from "../note/judge-note.ts";
import type { MemberProfile } from "../person/member-profile.ts";
import { defaultTemplates } from "./default-templates.ts";
import { daysToAnswer } from "./message-template.ts";
import { fieldsIn, renderTemplate } from "./render-template.ts";
import type { FieldValues, TemplateField } from "./template-fields.ts";

// The detector judges what the member receives; here it judges what the member sends, with the
// receiver in the member's place.
const receiver: MemberProfile = {
  name: "Priya Sørensen",
  headline: "Rail operations at Osprey Freight",
  location: "Leeds, England, United Kingdom",
  positions: [{ company: "Osprey Freight", title: "Head of rail operations", startedOn: "2021" }],
  education: [{ school: "University of Leeds" }],
  skills: ["Rail scheduling"],
  languages: [],
};

const facts = {
  "first name": ["Priya"],
  "their note": [
    "I read your post about the old warehouse and wondered how you heated it",
    "we met at the freight fair in Leeds",
    "Mich würde interessieren, wie Sie die Fahrpläne im Winter halten",
    "Can I ask you something about rail in the north?",
  ],
  company: ["Osprey Freight"],
  mutual: ["Lars Achterberg"],
  "common ground": ["University of Leeds", "Rail scheduling", "Leeds"],
  "my name": ["Robin"],
  "my calendar link": ["https://cal.example.org/robin"],
} as const satisfies FieldValuesLists;
type FieldValuesLists = Partial<Record<TemplateField, readonly string[]>>;

/** Every way of knowing or not knowing each of the facts. */
function combine(): FieldValues[] {
  return Object.entries(facts).reduce<FieldValues[]>(
    (known, [field, values]) =>
      known.flatMap((each) => [each, ...values.map((value) => ({ ...each, [field]: value }))]),
    [{}],
  );
}

/** What no card knows: their own words, and somebody between the two. */
const telling = ["their note", "mutual"] as const;

const drafts = combine().flatMap((values) =>
  defaultTemplates.flatMap(({ code, moment, body }) => {
    const days = daysToAnswer(moment, { replyDays: 7, nudgeDays: 7 });
    const { text } = renderTemplate(body, { ...values, days: String(days) });
    const tells = telling.some((field) => values[field] && fieldsIn(body).includes(field));
    return [receiver, null].map((member) => {
      const { kind } = judgeNote({ note: text, sender: { name: "Robin Ashworth" }, member });
      return { code, tells, kind, text };
    });
  }),
);

describe("a draft from a default wording", () => {
  test("never reads like a note sent to many, whatever is known of the person", () => {
    const bad = drafts.filter(({ kind }) => kind === "template" || kind === "default");
    expect(bad.map(({ code, text }) => `${code}: ${text}`)).toEqual([]);
  });

  // Company, school and skill stand on a card, so that naming them alone says nothing of care.
  test("reads as written for the person more often where it repeats what no card knows", () => {
    const share = (some: typeof drafts) =>
      some.filter(({ kind }) => kind === "personal").length / some.length;
    const known = share(drafts.filter(({ tells }) => tells));
    const nothing = share(drafts.filter(({ tells }) => !tells));
    process.stdout.write(`${known} ${nothing}\n`);
    expect(known).toBeGreaterThan(0.9);
    expect(known).toBeGreaterThan(nothing);
  });
});
