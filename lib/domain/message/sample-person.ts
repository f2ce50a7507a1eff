import type { FieldValues } from "./template-fields.ts";

/** Somebody invented, to try a wording on while the space has nobody. */
export const samplePerson: { name: string; values: FieldValues } = {
  name: "Priya Sørensen",
  values: {
    "first name": "Priya",
    "full name": "Priya Sørensen",
    company: "Osprey Freight",
    "their note": "I read your post about the old warehouse",
    mutual: "Lars Achterberg",
    "common ground": "University of Leeds",
    "my name": "Robin",
    "my calendar link": "https://cal.example.org/robin",
  },
};
