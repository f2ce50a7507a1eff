import { z } from "zod";
import { fail, ok, type Result } from "../result.ts";
import type { EntryData, FactData } from "./fact-data.ts";
import {
  type EntrySource,
  entrySources,
  type TimePrecision,
  timePrecisions,
} from "./timeline-entry.ts";
import {
  type AddableKind,
  addableKinds,
  type CorrectingKind,
  type declaredKinds,
  specOf,
  type TimelineKind,
  timelineKindSchema,
} from "./timeline-kind.ts";

/** The rows that a fact is stored with, and the end of its reply window where it is known already. */
type FactLinks = {
  id?: string | undefined;
  dueAt?: Date | null | undefined;
  invitationId?: string | null | undefined;
  reviewId?: string | null | undefined;
  importId?: string | null | undefined;
};

type Given = { at: Date; text?: string | null | undefined; precision?: TimePrecision | undefined };
type DataInput<K extends TimelineKind> = z.input<(typeof declaredKinds)[K]["data"]>;
type DataPart<K extends TimelineKind> =
  Record<never, never> extends DataInput<K>
    ? { data?: DataInput<K> | null | undefined }
    : { data: DataInput<K> };
type TargetPart<K extends TimelineKind> = K extends CorrectingKind
  ? { targetId: string }
  : { targetId?: null | undefined };

/** A kind with what belongs to it: its data, and the entry that it corrects. */
export type KindAndData<K extends TimelineKind = TimelineKind> = {
  [P in K]: { kind: P } & TargetPart<P> &
    (Record<never, never> extends DataInput<P>
      ? { data: DataInput<P> | null }
      : { data: DataInput<P> });
}[K];

/** What is to be stated of a fact of these kinds: a keep has a reason, a correction names its entry. */
export type FactInput<K extends TimelineKind = TimelineKind> = {
  [P in K]: Given &
    FactLinks & { kind: P; source: EntrySource; guessed?: boolean | undefined } & DataPart<P> &
    TargetPart<P>;
}[K];

/** What a member states of a fact by hand. */
export type StatedByHand<K extends AddableKind = AddableKind> = {
  [P in K]: Given & { kind: P; reviewId?: string | null | undefined } & DataPart<P>;
}[K];

declare const checked: unique symbol;

/** A new fact that keeps all rules of its kind. Only {@link readFact} and {@link newFact} make one. */
export type Fact<K extends TimelineKind = TimelineKind> = {
  [P in K]: FactLinks & {
    readonly [checked]: true;
    kind: P;
    at: Date;
    source: EntrySource;
    text: string | null;
    precision: TimePrecision;
    guessed: boolean;
    targetId: string | null;
    data: FactData<P> | null;
  };
}[K];

/** Clocks differ a little between machines; more than this is a mistake. */
const clockSkewMs = 60_000;
/** A date without a time or a zone may have begun elsewhere, or be known to a day only. */
const dayMs = 86_400_000;
/** LinkedIn opened in 2003; somewhere it was that year a little earlier. */
const earliest = Date.UTC(2002, 11, 31);
/** A member's own words are no longer; what LinkedIn sent is kept whole. */
const longestText = 20_000;
const receivedSources: readonly EntrySource[] = ["archive", "mail", "contacts"];
const zonelessSources: readonly EntrySource[] = ["archive", "contacts"];

/** The text as it is kept: trimmed, without what PostgreSQL refuses; null for none. */
export function cleanText(text: string | null | undefined): string | null {
  return text?.replaceAll("\0", "").toWellFormed().trim() || null;
}

function cleanDeep(value: unknown): unknown {
  if (typeof value === "string") return cleanText(value) ?? "";
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) =>
      each === undefined ? [] : [[key, cleanDeep(each)]],
    ),
  );
}

const id = z.uuid({ error: "This is no id." });
const factSchema = z.strictObject({
  kind: timelineKindSchema,
  at: z.date({ error: "This is not a date and time." }),
  source: z.enum(entrySources),
  text: z.string({ error: "This is no text." }).nullish(),
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

/** What the rules of a fact look at. `at` is epoch milliseconds. */
export type CheckedFields = {
  kind: TimelineKind;
  at: number;
  source: EntrySource;
  precision: TimePrecision;
  text: string | null;
  guessed: boolean;
  targetId: string | null;
  data: EntryData | null;
};

/**
 * Whether something can have been at a time that a file tells (epoch milliseconds): not before LinkedIn, and not later
 * than now by more than a missing zone explains.
 */
export function isPossibleTime(at: number, now: number): boolean {
  return at >= earliest && at <= now + dayMs;
}

function findTimeProblem({ at, source, precision }: CheckedFields, now: number) {
  const isLoose = precision !== "minute" || zonelessSources.includes(source);
  if (at > now + (isLoose ? dayMs : clockSkewMs)) {
    return fail("This lies in the future. Enter when it happened.", "at");
  }
  return at < earliest ? fail("LinkedIn did not exist then.", "at") : null;
}

/**
 * The rules that a fact keeps beside the shape of its data, which its type or {@link readFact} has seen to.
 *
 * @param now epoch milliseconds
 * @returns why it can't be so; null when it can
 */
export function findFactProblem(fact: CheckedFields, now: number): Result<never> | null {
  const { kind, at, source, text, targetId, data } = fact;
  const spec = specOf(kind);
  const time = findTimeProblem(fact, now);
  if (time) return time;
  if (text !== null && text.length > longestText && !receivedSources.includes(source)) {
    return fail(`The text is longer than ${longestText.toLocaleString("en")} characters.`, "text");
  }
  if (spec.corrects && targetId === null) return fail("Say which entry it corrects.", "targetId");
  if (!spec.corrects && targetId !== null) {
    return fail(`A fact of the kind “${kind}” corrects no other.`, "targetId");
  }
  if (fact.guessed && !spec.clock) {
    return fail("Only an invite or a nudge can be a guess.", "guessed");
  }
  return spec.check?.({ at, text, data: data ?? {} }) ?? null;
}

function explain({ issues: [issue] }: z.ZodError, kind: string): Result<never> {
  const field = String(
    issue?.path[0] ?? (issue?.code === "unrecognized_keys" ? issue.keys[0] : ""),
  );
  if (issue?.code === "unrecognized_keys") {
    return fail(`A fact of the kind “${kind}” has no “${field}”.`, field);
  }
  if (field === "kind") return fail(`“${kind}” is no kind of fact.`, field);
  return fail(issue?.message ?? "This can't be read.", field || undefined);
}

function checkData(fact: ReadFact, now: number): Result<EntryData | null> {
  const data = cleanDeep(fact.data ?? {});
  const parsed = specOf(fact.kind).data.safeParse(data);
  if (!parsed.success) return explain(parsed.error, fact.kind);
  const given = parsed.data as EntryData;
  const checkedFields = {
    ...fact,
    at: fact.at.getTime(),
    text: cleanText(fact.text),
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
    return explain(parsed.error, String(kind));
  }
  const fact = parsed.data;
  const data = checkData(fact, now.getTime());
  if (!data.ok) return data;
  const { text, targetId } = fact;
  return ok({
    ...fact,
    text: cleanText(text),
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
    return fail(`“${String(kind)}” can't be added by hand.`, "kind");
  }
  const stated = byHandSchema.safeParse(input);
  if (!stated.success) return explain(stated.error, String(kind));
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
