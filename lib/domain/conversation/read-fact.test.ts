import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import {
  type DrawnFact,
  flawsOf,
  statedAt as now,
  soundFacts,
} from "../../../test/fact-arbitrary.ts";
import { unstorable } from "../text/storable-field.ts";
import { detailOf } from "./describe-entry.ts";
import { entryDataSchema, factDataSchemas } from "./fact-data.ts";
import { foldConversation } from "./fold-conversation.ts";
import { newFact, readFact, readFactByHand } from "./read-fact.ts";
import { readEntry } from "./timeline-entry.ts";
import { addableKinds, rankOfKind, timelineKinds } from "./timeline-kind.ts";

const runs = { numRuns: 25 };

/** What a database or an export gives back of a fact. */
function store({
  kind,
  at,
  data,
  targetId = null,
}: Omit<DrawnFact, "targetId"> & { targetId?: string | null }) {
  const times = { at: at.getTime(), recordedAt: now.getTime(), dueAt: null };
  const stored = JSON.parse(JSON.stringify(data)) as unknown;
  return readEntry({ id: "one", kind, ...times, guessed: false, targetId, data: stored });
}

describe.each(timelineKinds)("a fact of the kind %s", (kind) => {
  test("that keeps the rules is read, the same when read again, and the same when stored", () => {
    fc.assert(
      fc.property(soundFacts(kind), (stated) => {
        const read = readFact(stated, now);
        if (!read.ok) throw new Error(`${read.field}: ${read.problem}`);
        expect(readFact(read.value, now)).toEqual(read);
        expect(store({ ...stated, data: read.value.data ?? {} }).data).toEqual(
          read.value.data ?? {},
        );
      }),
      runs,
    );
  });

  test("with one flaw is refused in words, naming its field", () => {
    fc.assert(
      fc.property(soundFacts(kind), (stated) => {
        for (const { field, spoil } of flawsOf(kind)) {
          expect(readFact(spoil(stated), now), field).toMatchObject({ ok: false, field });
        }
      }),
      { numRuns: 5 },
    );
  });

  test("is added by hand only where a member may state it, and never with a source of its own", () => {
    const byHand = (addableKinds as readonly string[]).includes(kind);
    fc.assert(
      fc.property(soundFacts(kind), ({ source, targetId, ...stated }) => {
        const read = readFactByHand(stated, now);
        expect(read.ok).toBe(byHand);
        expect(readFactByHand({ ...stated, source: "archive" }, now).ok).toBe(false);
        expect(readFactByHand({ ...stated, id: "x", guessed: true }, now).ok).toBe(false);
      }),
      runs,
    );
  });
});

test("every field that a fact carries says what it is, and can be described to machines", () => {
  for (const kind of timelineKinds) {
    const schema = z.toJSONSchema(factDataSchemas[kind]) as {
      properties: Record<string, { description?: string }>;
    };
    for (const [field, { description }] of Object.entries(schema.properties)) {
      expect({ kind, field, description }).toMatchObject({ description: expect.any(String) });
    }
  }
});

test("no two kinds share a rank, so that facts of one instant have one order", () => {
  expect(new Set(timelineKinds.map(rankOfKind)).size).toBe(timelineKinds.length);
});

test("a keep without a reason and a snooze without a day are refused", () => {
  const stated = { at: now, source: "typed" };
  for (const data of [undefined, null, {}, { reason: "  " }]) {
    expect(readFact({ ...stated, kind: "kept", data }, now)).toEqual({
      ok: false,
      code: "keep-reason-missing",
      params: {},
      problem: "Say in a word why you keep them.",
      field: "reason",
    });
  }
  for (const data of [undefined, {}, { until: now.getTime() }]) {
    expect(readFact({ ...stated, kind: "snoozed", data }, now)).toEqual({
      ok: false,
      code: "day-not-future",
      params: {},
      problem: "Choose a day after today.",
      field: "until",
    });
  }
});

test("the type checker refuses what the rules refuse", () => {
  const stated = { at: now, source: "typed" } as const;
  // @ts-expect-error a keep has a reason
  expect(() => newFact({ kind: "kept", ...stated }, now)).toThrow("Say in a word");
  // @ts-expect-error a snooze has a day
  expect(() => newFact({ kind: "snoozed", ...stated, data: {} }, now)).toThrow("Choose a day");
  // @ts-expect-error a correction names its entry
  expect(() => newFact({ kind: "undone", ...stated }, now)).toThrow("which entry");
  // @ts-expect-error a note has no day
  expect(() => newFact({ kind: "note", ...stated, text: "x", data: { until: 3 } }, now)).toThrow();
});

test("texts are trimmed; what can't be kept is mended in what is read, and refused in what is stated", () => {
  const fact = { kind: "kept", at: now, text: " a\0b ", data: { reason: " \ud800x " } };
  for (const source of ["archive", "paste", "mail", "contacts"]) {
    expect(readFact({ ...fact, source }, now)).toMatchObject({
      value: { text: "ab", data: { reason: "\ufffdx" } },
    });
  }
  for (const source of ["typed", "review", "api"]) {
    expect(readFact({ ...fact, source }, now)).toMatchObject({ ok: false, problem: unstorable });
  }
});

test("a day without a time may have begun elsewhere, a time to the minute may not", () => {
  const tomorrow = new Date("2026-11-24T00:00:00Z");
  const stated = { kind: "connected", at: tomorrow, source: "typed" };
  expect(readFact({ ...stated, precision: "day" }, now).ok).toBe(true);
  expect(readFact(stated, now)).toMatchObject({ field: "at" });
});

describe("what earlier versions stored", () => {
  const format = (at: number) => new Date(at).toISOString();
  const legacy = (kind: DrawnFact["kind"], data: Record<string, unknown>) =>
    store({ kind, at: now, source: "typed", data });

  test("is still read and folded: a keep without a reason, a snooze without a day", () => {
    const kept = legacy("kept", {});
    expect(foldConversation([kept]).keptAt).toBe(now.getTime());
    expect(detailOf(kept, format, "UTC")).toBe("no reason given");
    const snoozed = legacy("snoozed", {});
    expect(foldConversation([snoozed]).snoozedUntil).toBeNull();
    expect(detailOf(snoozed, format, "UTC")).toBe("no day given");
    for (const kind of timelineKinds) {
      const bare = { ...legacy(kind, {}), data: null };
      expect(() => [foldConversation([bare]), detailOf(bare, format, "UTC")]).not.toThrow();
    }
  });

  test("keeps fields that a new fact of its kind has not", () => {
    expect(legacy("note", { until: 3, reason: "" }).data).toEqual({ until: 3, reason: "" });
    expect(legacy("reclassified", { as: "replied" }).data).toEqual({ as: "replied" });
    expect(entryDataSchema.safeParse({ until: "soon" }).success).toBe(false);
  });
});
