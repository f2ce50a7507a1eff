import { type FieldValues, fieldSlot, readField, type TemplateField } from "./template-fields.ts";

/** A drafted message and what the member should know about it before sending. */
export type RenderedMessage = {
  text: string;
  /** fields that came out empty where nothing stood in for them */
  empty: TemplateField[];
  /** names between braces that are no field, shown as they were written */
  unknown: string[];
};

/** A part that is left out whole when a field in it is unknown. */
const optionalPart = /\[([^[\]]{1,2000})\]/gu;

function fieldValue(values: FieldValues, name: TemplateField): string {
  return values[name]?.trim() ?? "";
}

/** The fields that a wording names, in its order. */
export function fieldsIn(text: string): TemplateField[] {
  return [...text.matchAll(fieldSlot)].flatMap(([, name]) => readField(name ?? "") ?? []);
}

/** Optional parts stay only when every field in them is known; brackets without a field are text. */
function renderOptionalParts(body: string, values: FieldValues): string {
  return body.replace(optionalPart, (whole, inner: string) => {
    const fields = fieldsIn(inner);
    if (fields.length === 0) return whole;
    return fields.every((field) => fieldValue(values, field) !== "") ? inner : "";
  });
}

/**
 * A template with its fields filled in. `{first name|there}` falls back to the words behind the
 * bar; a part between square brackets is left out whole when one of its fields is unknown.
 *
 * @param body the member's wording
 * @param values what is known; null, empty and absent are the same
 */
export function renderTemplate(body: string, values: FieldValues): RenderedMessage {
  const empty = new Set<TemplateField>();
  const unknown = new Set<string>();
  const text = renderOptionalParts(body, values).replace(
    fieldSlot,
    (whole, raw: string, fallback?: string) => {
      const name = readField(raw);
      if (name === null) {
        unknown.add(raw.trim());
        return whole;
      }
      const value = fieldValue(values, name);
      if (value === "" && fallback === undefined) empty.add(name);
      return value === "" ? (fallback ?? "") : value;
    },
  );
  return { text: tidy(text), empty: [...empty], unknown: [...unknown] };
}

function tidy(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replace(/[ \t]{2,}/gu, " ").trim())
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}
