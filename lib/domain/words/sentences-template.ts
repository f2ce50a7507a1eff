/** What stands for the fields of a template. */
export const templateSentences = {
  "field-first-name": "their first name",
  "field-full-name": "their full name",
  "field-company": "their company, from the archive or their profile",
  "field-their-note": "what they wrote with the invitation, its first sentence",
  "field-mutual": "a mutual connection, a trusted one first",
  "field-common-ground": "the strongest thing you share: a firm, a school, a skill, a city",
  "field-days": "the days until the reply window ends",
  "field-my-name": "your first name",
  "field-my-calendar-link": "the link below, where people pick a time",
};
