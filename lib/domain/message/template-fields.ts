import { say } from "../words/sentences.ts";

/** The fields a template may name between braces, each with the code of what stands for it. */
const templateFields = {
  "first name": "field-first-name",
  "full name": "field-full-name",
  company: "field-company",
  "their note": "field-their-note",
  mutual: "field-mutual",
  "common ground": "field-common-ground",
  days: "field-days",
  "my name": "field-my-name",
  "my calendar link": "field-my-calendar-link",
} as const;
export type TemplateField = keyof typeof templateFields;
export type FieldValues = Partial<Record<TemplateField, string | null>>;

export const fieldNames = Object.keys(templateFields) as TemplateField[];

/** `{field}` or `{field|fallback}`: the name as written, and what stands in for it. */
export const fieldSlot = /\{([^{}|\n]{1,60})(?:\|([^{}\n]{0,120}))?\}/gu;

/** The field that a name between braces means, whatever its case; null when there is none. */
export function readField(name: string): TemplateField | null {
  const wanted = name.trim().toLowerCase();
  return fieldNames.find((each) => each === wanted) ?? null;
}

/** What stands for a field, in a few words: "their company, from the archive or their profile". */
export function describeField(field: TemplateField): string {
  return say(templateFields[field]);
}
