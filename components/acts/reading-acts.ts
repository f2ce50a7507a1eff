/** The acts that change nothing, by name: a browser that loses their answer just asks again. */
export const readingActs: readonly string[] = [
  "assessment.try-note",
  "factor.offer",
  "invitation.list-pending",
  "invitation.recognise-page",
  "message.draft",
  "message.draft-many",
  "message.list-to-write",
  "passkey.offer",
  "proof.check",
  "proof.give",
  "proof.give-passkey",
  "proof.offer-passkey",
  "proof.read-means",
  "template.outcomes",
  "template.preview-person",
  "thread.find-people",
  "thread.preview",
];

/** The acts whose input or answer is a secret: it is kept nowhere, so they are not sent again either. */
export const secretActs: readonly string[] = [
  "factor.enable",
  "factor.make-recovery-codes",
  "factor.offer",
  "factor.turn-off",
  "passkey.add",
  "passkey.offer",
  "passkey.remove",
  "proof.check",
  "proof.give",
  "proof.give-passkey",
  "proof.offer-passkey",
  "proof.read-means",
];
