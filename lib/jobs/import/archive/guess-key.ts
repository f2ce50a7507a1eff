import { factId } from "../../../data/import/fact-id.ts";
import type { MessageFact } from "../../../domain/archive/message-facts.ts";

/** Names a message whoever it is with: the same in every archive, before its person has an id. */
export function guessKey({
  thread,
  at,
  text,
}: Pick<MessageFact, "thread" | "at" | "text">): string {
  return factId(["guess", thread, String(at), text]);
}
