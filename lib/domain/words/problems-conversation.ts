/** What is wrong with a fact of the timeline, a message, a chat or a decision of the review. */
export const conversationProblems = {
  "entry-gone": "This entry is not there any more.",
  "entry-changed": "This entry was changed meanwhile. Reload the page.",
  "entry-not-by-hand": ({ kind }: { kind: string }) => `"${kind}" can't be added by hand.`,
  "entry-not-a-message": "Only a message of yours can be an invite.",
  "flag-not-undoable":
    "A flag follows from the facts. Add their reply, keep or snooze them instead.",
  "note-empty": "A note can't be empty. Undo it instead.",
  "chat-in-past": "This lies in the past. If you have met already, add “We met”.",
  "touch-time-missing": "Choose when.",
  "message-empty": "Write the message first.",
  "message-too-long": ({ most }: { most: number }) =>
    `LinkedIn takes at most ${most.toLocaleString("en")} characters in a message.`,
  "messages-none-chosen": "Choose at least one message.",
  "messages-time-invalid": "One of the messages has no readable time.",
  "messages-in-future": "A message lies in the future. Correct its time.",
  "messages-before-linkedin": "A message is older than LinkedIn. Correct its year.",
  "keep-reason-missing": "Say in a word why you keep them.",
  "review-person-replied": ({ name }: { name: string }) =>
    `${name} replied meanwhile and has left the review.`,
  "review-person-left": "They do not wait for a decision any more.",
  "review-too-many": ({ most }: { most: number }) => `Decide about at most ${most} people at once.`,
  "review-decision-gone": "This decision is not there any more.",
  "review-nothing-to-undo": "There is nothing to undo in this review.",
};
