import { z } from "zod";
import { explain, failInput } from "../input-issue.ts";
import { type Failure, fail, ok, type Result } from "../result.ts";
import type { Fact, FactInput } from "./fact.ts";
import type { EntryData } from "./fact-data.ts";
import { cleanFactText, findFactProblem, findUnstorable } from "./fact-rules.ts";
import { entrySources, timePrecisions } from "./timeline-entry.ts";
import {
  type AddableKind,
  addableKinds,
  specOf,
  type TimelineKind,
  timelineKindSchema,
} from "./timeline-kind.ts";

function cleanDeep(value: unknown): unknown {
  if (typeof value === "string") return cleanFactText(value) ?? "";
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) =>
      each === undefined ? [] : [[key, cleanDeep(each)]],
    ),
  );
}

const id = z.uuid();
const factSchema = z.strictObject({
  kind: timelineKindSchema,
  at: z.date({ error: explain("time-invalid") }),
  source: z.enum(entrySources),
  text: z.string().nullish(),
  precision: z.enum(timePrecisions).default("minute"),
  guessed: z.boolean().default(false),
  data: z.record(z.string(), z.unknown()).nullish(),
  targetId: id.nullish(),
  id: id.optional(),
  dueAt: z.date().nullish(),
  invitationId: id.nullish(),
  reviewId: id.nullish(),
  importId: id.nullish(),
});
type ReadFact = z.output<typeof factSchema>;

function refuseFact(error: z.ZodError, kind: string): Failure {
  const [issue] = error.issues;
  const field = String(
    issue?.path[0] ?? (issue?.code === "unrecognized_keys" ? issue.keys[0] : ""),
  );
  if (issue?.code === "unrecognized_keys") {
    return fail("fact-field-unknown", { kind, field }, field);
  }
  if (field === "kind") return fail("fact-kind-unknown", { kind }, field);
  return failInput(error);
}

function checkData(fact: ReadFact, now: number): Result<EntryData | null> {
  const data = cleanDeep(fact.data ?? {});
  const parsed = specOf(fact.kind).data.safeParse(data);
  if (!parsed.success) return refuseFact(parsed.error, fact.kind);
  const given = parsed.data as EntryData;
  const checkedFields = {
    ...fact,
    at: fact.at.getTime(),
    text: cleanFactText(fact.text),
    targetId: fact.targetId ?? null,
    data: given,
  };
  const problem = findFactProblem(checkedFields, now);
  return problem ?? ok(Object.keys(given).length > 0 ? given : null);
}

/**
 * Reads a new fact: the one way by which any door makes one. Texts are trimmed, and freed of what can't be
 * stored. Fails in words, naming the field, when a fact of this kind can't be so.
 */
export function readFact(input: unknown, now: Date): Result<Fact> {
  const parsed = factSchema.safeParse(input);
  if (!parsed.success) {
    const { kind } = Object(input) as { kind?: unknown };
    return refuseFact(parsed.error, String(kind));
  }
  const fact = parsed.data;
  const unkept = findUnstorable(fact.source, fact);
  if (unkept) return unkept;
  const data = checkData(fact, now.getTime());
  if (!data.ok) return data;
  const { text, targetId } = fact;
  return ok({
    ...fact,
    text: cleanFactText(text),
    targetId: targetId ?? null,
    data: data.value,
  } as Fact);
}

const byHandSchema = factSchema.pick({
  kind: true,
  at: true,
  text: true,
  precision: true,
  data: true,
  reviewId: true,
});

/** The same for what a member states by hand: where it comes from is not theirs to say. */
export function readFactByHand(
  input: unknown,
  now: Date,
  source: "typed" | "api" = "typed",
): Result<Fact<AddableKind>> {
  const { kind } = Object(input) as { kind?: unknown };
  if (!(addableKinds as readonly unknown[]).includes(kind)) {
    return fail("entry-not-by-hand", { kind: String(kind) }, "kind");
  }
  const stated = byHandSchema.safeParse(input);
  if (!stated.success) return refuseFact(stated.error, String(kind));
  return readFact({ ...stated.data, source }, now) as Result<Fact<AddableKind>>;
}

/**
 * A new fact that the program states itself.
 *
 * @throws TypeError when it breaks a rule, which is a mistake in the program
 */
export function newFact<K extends TimelineKind>(fact: FactInput<K>, now: Date): Fact<K> {
  const read = readFact(fact, now);
  if (!read.ok) throw new TypeError(`${fact.kind}: ${read.problem}`);
  return read.value as Fact<K>;
}
