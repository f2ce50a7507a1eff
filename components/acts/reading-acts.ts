/** The acts that change nothing, by name: a browser that loses their answer just asks again. */
export const readingActs: readonly string[] = [
  "assessment.try-note",
  "invitation.list-pending",
  "invitation.recognise-page",
  "message.draft",
  "message.draft-many",
  "template.preview-person",
  "thread.find-people",
  "thread.preview",
];
