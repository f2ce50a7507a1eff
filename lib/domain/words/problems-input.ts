/** What is wrong with something that was entered. */
export const inputProblems = {
  "input-unreadable": "This can't be read. Reload the page.",
  "act-answer-lost":
    "Acquaint received this once before, and what came of it isn't known. Reload the page to see how things stand.",
  "sweep-failed": "The sweep failed; the log says why.",
  "mailbox-unread": "The mailbox can't be read.",
  unexpected:
    "Something went wrong that Acquaint did not foresee. The log of the server says more.",
  "id-invalid": ({ noun }: { noun: string }) => `This is not the id of ${noun}.`,
  "choice-missing": "Choose one.",
  "text-too-long": ({ most }: { most: number }) =>
    `This is longer than ${most.toLocaleString("en")} characters.`,
  "line-too-long": ({ most }: { most: number }) =>
    `A line is longer than ${most.toLocaleString("en")} characters.`,
  "text-unstorable":
    "This holds a sign that can't be kept: NUL, or half of a character. Take it out and try again.",
  "text-unprintable": "This holds characters that can't be typed.",
  "number-invalid": "Enter a whole number, or nothing when you don't know.",
  "number-out-of-range": ({ from, to }: { from: number; to: number }) =>
    `Enter a whole number from ${from.toLocaleString("en")} to ${to.toLocaleString("en")}.`,
  "names-too-many": ({ most }: { most: number }) =>
    `Enter at most ${most.toLocaleString("en")} names.`,
  "list-too-long": ({ most }: { most: number }) =>
    `Enter at most ${most.toLocaleString("en")} of each.`,
  "web-address-invalid": "Enter a whole web address, such as https://cal.example.org/robin.",
};
