/** The fields a template may name between braces, with what stands for them. */
export const templateFields = {
  "first name": "their first name",
  "full name": "their full name",
  company: "their company, from the archive or their profile",
  "their note": "what they wrote with the invitation, its first sentence",
  mutual: "a mutual connection, a trusted one first",
  "common ground": "the strongest thing you share: a firm, a school, a skill, a city",
  days: "the days until the reply window ends",
  "my name": "your first name",
  "my calendar link": "the link below, where people pick a time",
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
