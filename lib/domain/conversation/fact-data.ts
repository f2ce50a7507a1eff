import { z } from "zod";
import {
  declaredKinds,
  specOf,
  type TimelineKind,
  timelineKindSchema,
  timelineKinds,
} from "./timeline-kind.ts";

type Declared = typeof declaredKinds;
type Shape<K extends TimelineKind> = Declared[K]["data"]["shape"];

/** What a new fact of a kind carries beside its text. */
export type FactData<K extends TimelineKind> = z.output<Declared[K]["data"]>;

/** A zod schema for what a new fact of each kind carries; nothing else passes. Describes every field. */
export const factDataSchemas: { [K in TimelineKind]: Declared[K]["data"] } = Object.fromEntries(
  timelineKinds.map((kind) => [kind, declaredKinds[kind].data]),
) as { [K in TimelineKind]: Declared[K]["data"] };

/** Whether facts of this kind carry such a field. */
export function hasField(kind: TimelineKind, field: string): boolean {
  return Object.hasOwn(specOf(kind).data.shape, field);
}

type Field = { [K in TimelineKind]: keyof Shape<K> & string }[TimelineKind];
type ValueOf<F extends Field> = {
  [K in TimelineKind]: Shape<K> extends Record<F, infer S extends z.ZodType> ? z.output<S> : never;
}[TimelineKind];

/** Every field of any kind, none of them required: what stored facts may hold. */
export type EntryData = { [F in Exclude<Field, "as">]?: ValueOf<F> } & { as?: TimelineKind };

function unwrap(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
}

function listStoredFields(): Record<string, z.ZodType> {
  const found = timelineKinds.flatMap((kind) => Object.entries(specOf(kind).data.shape));
  const byField = Map.groupBy(found, ([field]) => field);
  return Object.fromEntries(
    Array.from(byField, ([field, all]) => {
      const [first = z.never(), ...more] = new Set(all.map(([, schema]) => unwrap(schema)));
      return [field, (more.length === 0 ? first : z.union([first, ...more])).optional()];
    }),
  );
}

/**
 * Reads what a fact that is stored, or exported by any version, carries. Lenient where a new fact is not:
 * every field of any kind may be there or missing, so that what was once accepted is still read.
 */
export const entryDataSchema = z.object({
  ...listStoredFields(),
  as: timelineKindSchema.optional(),
}) as unknown as z.ZodType<EntryData> & z.ZodObject;
