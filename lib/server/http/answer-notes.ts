import { AsyncLocalStorage } from "node:async_hooks";

/** What the work on one request wants of its answer. */
export type AnswerNotes = {
  retryAfterSeconds?: number;
  /** whether a server action was found and its input could be read */
  hasBegun?: boolean;
};

// Next loads a module once per bundle, and the server once more; all must mean the same request.
const holder = globalThis as typeof globalThis & {
  acquaintAnswers?: AsyncLocalStorage<AnswerNotes>;
};
holder.acquaintAnswers ??= new AsyncLocalStorage<AnswerNotes>();
/** The notes on the answer of the request that is being worked on. */
export const answerNotes = holder.acquaintAnswers;

/**
 * Makes the answer of this request a 429 that says when to come back. A server action can't set the
 * status itself. Without a request (command line, jobs, tests) nothing happens.
 */
export function askToComeBack(seconds: number): void {
  const notes = answerNotes.getStore();
  if (notes) notes.retryAfterSeconds = seconds;
}

/**
 * Notes that a server action has begun. What fails before that was a body that nobody can read, and the
 * sender's fault.
 */
export function noteActionBegun(): void {
  const notes = answerNotes.getStore();
  if (notes) notes.hasBegun = true;
}
