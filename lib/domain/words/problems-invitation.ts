/** What is wrong with an invitation, its answers or a decision about it. */
export const invitationProblems = {
  "invitation-gone": "This invitation is not there any more.",
  "invitation-decided": "This invitation is decided already, or not there any more.",
  "invitation-answers-closed":
    "This invitation is decided already. Undo the decision to change its answers.",
  "invitation-in-future": "This lies in the future. Enter when the invitation came.",
  "invitation-queued": ({ name }: { name: string }) =>
    `The invitation of ${name} is in your queue already.`,
  "invitation-namesake": ({ name }: { name: string }) =>
    `An invitation of ${name} is in your queue already. Is this another person?`,
  "invitation-sent-already": ({ name }: { name: string }) =>
    `You have recorded your invitation to ${name} already.`,
  "invitation-undecided": "There is no decision to undo.",
  "invitations-too-many": ({ most }: { most: number }) => `Decide at most ${most} at once.`,
  "mutuals-too-many": ({ most }: { most: number }) =>
    `LinkedIn allows ${most.toLocaleString("en")} connections.`,
  "rows-too-many": ({ most }: { most: number }) =>
    `Save at most ${most.toLocaleString("en")} rows at once.`,
  "note-too-long": ({ most }: { most: number }) =>
    `The note is longer than ${most.toLocaleString("en")} characters.`,
  "note-gone": "This note is not there any more.",
};
