/** What is wrong with a fact of the timeline, a message, a chat or a decision of the review. */
export const conversationProblems = {
  "entry-gone": "This entry is not there any more.",
  "entry-changed": "This entry was changed meanwhile. Reload the page.",
  "entry-not-by-hand": ({ kind }: { kind: string }) => `“${kind}” can't be added by hand.`,
  "fact-target-missing": "Say which entry it corrects.",
  "fact-corrects-nothing": ({ kind }: { kind: string }) =>
    `An entry of the kind “${kind}” corrects no other.`,
  "fact-not-a-guess": "Only an invite or a nudge can be a guess.",
  "fact-kind-unknown": ({ kind }: { kind: string }) =>
    `There is no kind of entry called “${kind}”.`,
  "fact-field-unknown": ({ kind, field }: { kind: string; field: string }) =>
    `An entry of the kind “${kind}” has no “${field}”.`,
  "entry-not-a-message": "Only a message of yours can be an invite.",
  "flag-not-undoable":
    "A flag follows from the facts. Add their reply, keep or snooze them instead.",
  "note-empty": "A note can't be empty.",
  "chat-time-missing": "Say when the chat is.",
  "chat-medium-invalid": ({ media }: { media: string[] }) =>
    `Choose how you meet: ${media.join(", ")}.`,
  "removal-by-invalid": "Say who ended it: me or them.",
  "chat-in-past": "This lies in the past. If you have met already, add “We met”.",
  "touch-time-missing": "Choose when.",
  "message-empty": "Write the message first.",
  "message-too-long": ({ most }: { most: number }) =>
    `LinkedIn takes at most ${most.toLocaleString("en")} characters in a message.`,
  "messages-none-chosen": "Choose at least one message.",
  "keep-reason-missing": "Say in a word why you keep them.",
  "review-person-replied": ({ name }: { name: string }) =>
    `${name} replied meanwhile and has left the review.`,
  "review-person-left": "They do not wait for a decision any more.",
  "review-too-many": ({ most }: { most: number }) => `Decide about at most ${most} people at once.`,
  "review-decision-gone": "This decision is not there any more.",
  "review-nothing-to-undo": "There is nothing to undo in this review.",
};
