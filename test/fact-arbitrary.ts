import fc from "fast-check";
import { factDataSchemas } from "../lib/domain/conversation/fact-data.ts";
import {
  declaredKinds,
  specOf,
  type TimelineKind,
  timelineKinds,
} from "../lib/domain/conversation/timeline-kind.ts";

/** The moment at which the invented facts are stated. */
export const statedAt = new Date("2026-11-23T09:00:00Z");

/** A fact as a door hears of it. */
export type DrawnFact = {
  kind: TimelineKind;
  at: Date;
  source: "typed";
  text?: string;
  data: Record<string, unknown>;
  targetId?: string;
};

const hour = 3_600_000;
const words = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
  .map((text) => text.replaceAll("\0", "").toWellFormed().trim() || "Gladly!");
const later = (at: number) =>
  fc.integer({ min: 1, max: 400 * 24 }).map((hours) => at + hours * hour);

/** Values for each field of any kind that are right for a fact at a time. */
function valuesOf(at: number): Record<string, fc.Arbitrary<unknown>> {
  return {
    chatAt: later(at),
    until: later(at),
    dueAt: fc.constant(at),
    medium: fc.constantFrom("phone", "video", "cafe", "other"),
    place: words,
    zone: fc.constantFrom("Asia/Kathmandu", "America/St_Johns", "UTC"),
    reason: words,
    missing: fc.boolean(),
    by: fc.constantFrom("me", "them"),
    as: fc.constantFrom("message-sent", "thanked", "chat-invited", "nudged"),
    thread: words,
    group: fc.boolean(),
    linkedinNote: fc.constant({ created: "2026-01-02", edited: null }),
    warned: fc.boolean(),
    template: words,
    notes: fc.record({ theyDo: words, agreed: words }, { requiredKeys: [] }),
    cadenceDays: fc.integer({ min: 0, max: 3650 }),
    choice: fc.constantFrom("two-weeks", "three-months", "date", "never"),
    verdict: words,
  };
}

/** The fields without which a fact of a kind can't be; a next touch needs one of two. */
function neededFields(kind: TimelineKind): string[] {
  if (kind === "next-touch") return ["until"];
  return Object.entries(factDataSchemas[kind].shape).flatMap(([field, schema]) =>
    schema.safeParse(undefined).success ? [] : [field],
  );
}

/** Facts of a kind that keep every rule. */
export function soundFacts(kind: TimelineKind): fc.Arbitrary<DrawnFact> {
  return fc.integer({ min: 0, max: 900 * 24 }).chain((hoursAgo) => {
    const at = statedAt.getTime() - hoursAgo * hour;
    const values = valuesOf(at);
    const fields = Object.keys(factDataSchemas[kind].shape);
    const missing = fields.filter((field) => !values[field]);
    if (missing.length > 0) throw new Error(`Invent a value for ${missing.join(", ")}.`);
    const data = fc.record(
      Object.fromEntries(fields.map((field) => [field, values[field] ?? fc.constant(null)])),
      { requiredKeys: neededFields(kind) },
    );
    return fc.record({
      kind: fc.constant(kind),
      at: fc.constant(new Date(at)),
      source: fc.constant("typed" as const),
      data,
      text: words,
      ...(specOf(kind).corrects ? { targetId: fc.uuid() } : {}),
    }) as fc.Arbitrary<DrawnFact>;
  });
}

type Flaw = (fact: DrawnFact) => DrawnFact;
const withData = (fact: DrawnFact, data: Record<string, unknown>) => ({
  ...fact,
  data: { ...fact.data, ...data },
});

const otherFields = (kind: TimelineKind) =>
  timelineKinds
    .flatMap((other) => Object.keys(declaredKinds[other].data.shape))
    .filter((field) => !Object.hasOwn(factDataSchemas[kind].shape, field));

/** What makes a sound fact of a kind unsound, each with the field that is to be named. */
export function flawsOf(kind: TimelineKind): { field: string; spoil: Flaw }[] {
  const fields = Object.keys(factDataSchemas[kind].shape);
  const future = new Date(statedAt.getTime() + 2 * hour);
  const correction = specOf(kind).corrects
    ? { spoil: ({ targetId: _, ...fact }: DrawnFact) => fact }
    : { spoil: (fact: DrawnFact) => ({ ...fact, targetId: crypto.randomUUID() }) };
  return [
    { field: "at", spoil: (fact) => ({ ...fact, at: future }) },
    { field: "at", spoil: (fact) => ({ ...fact, at: new Date("1999-05-01T00:00:00Z") }) },
    { field: "at", spoil: (fact) => ({ ...fact, at: new Date(Number.NaN) }) },
    { field: "text", spoil: (fact) => ({ ...fact, text: "x".repeat(20_001) }) },
    ...(kind === "note"
      ? [{ field: "text", spoil: (fact: DrawnFact) => ({ ...fact, text: " \0" }) }]
      : []),
    { field: "targetId", ...correction },
    ...fields.map((field) => ({
      field,
      spoil: (fact: DrawnFact) => withData(fact, { [field]: Symbol.iterator }),
    })),
    ...neededFields(kind).map((field) => ({
      field,
      spoil: (fact: DrawnFact) => withData(fact, { [field]: undefined, cadenceDays: undefined }),
    })),
    ...otherFields(kind).map((field) => ({
      field,
      spoil: (fact: DrawnFact) => withData(fact, { [field]: 1 }),
    })),
    ...["until", "chatAt"]
      .filter((field) => fields.includes(field))
      .flatMap((field) => [
        { field, spoil: (fact: DrawnFact) => withData(fact, { [field]: +fact.at - 1 }) },
        { field, spoil: (fact: DrawnFact) => withData(fact, { [field]: 1e300 }) },
      ]),
  ];
}
