import type { EnteredMessage } from "../../../data/import/read-entered-messages.ts";
import type { MessageReplacement } from "../../../data/import/replace-entered.ts";
import type { MessageFact } from "../../../domain/archive/message-facts.ts";
import { isHeard, startsReplyClock } from "../../../domain/conversation/timeline-kind.ts";
import {
  findKnownMessages,
  findSameMessage,
  type PlacedMessage,
} from "../../../domain/thread/compare-thread.ts";
import { dayMs } from "../../../domain/time/day-ms.ts";
import { endReplyWindow } from "../../../domain/time/reply-window.ts";

/** Pasted pages hold LinkedIn's own time to the minute; the member's clock says only when a message was entered. */
function hasOwnTime({ source, precision }: EnteredMessage): boolean {
  return source === "paste" && precision === "minute";
}

/** What an archive says of a message that the member had entered. */
export type Recognised =
  /** with the same time: there is nothing to add */
  | { standing: "same" }
  /** the archive knows better when it was */
  | { standing: "replaced"; entered: EnteredMessage };

/**
 * Recognises which messages of an archive the member had entered already, whatever the way. One that was pasted with its
 * time stands as it is. Of one that was marked as sent, typed or pasted without a time of day, the archive has the true
 * time, from which the clock must run: an answer that came before the mark is an answer all the same. Each entered message
 * answers for one of the archive.
 */
export function recogniseEntered(people: ReadonlyMap<string, readonly EnteredMessage[]>) {
  const open = new Map(people);
  return (personId: string, fact: MessageFact): Recognised | null => {
    const entered = open.get(personId);
    if (!entered) return null;
    const { kind, at, text, wording } = fact;
    const direction = isHeard(kind) ? "incoming" : "outgoing";
    const message: PlacedMessage = { direction, at, precision: "minute", text };
    if (findKnownMessages([message], entered.filter(hasOwnTime))[0]) return { standing: "same" };
    const rest = entered.filter((each) => !hasOwnTime(each));
    const same =
      findSameMessage(message, rest) ??
      rest.find(
        (each) =>
          wording !== null && each.template === wording.id && Math.abs(each.at - at) <= dayMs,
      );
    if (!same) return null;
    open.set(
      personId,
      entered.filter((each) => each !== same),
    );
    return { standing: "replaced", entered: same };
  };
}

/** How a fact of an archive replaces what the member entered, in the member's zone and with their own window. */
export function toReplacement(
  factId: string,
  fact: Pick<MessageFact, "kind" | "at">,
  entered: EnteredMessage,
  zone: string,
): MessageReplacement {
  const kind = entered.direction === "incoming" ? fact.kind : entered.kind;
  const days = entered.dueAt === null ? null : Math.round((entered.dueAt - entered.at) / dayMs);
  const dueAt =
    days !== null && startsReplyClock(kind) ? endReplyWindow(fact.at, zone, days) : null;
  return { factId, enteredId: entered.id, kind, dueAt, template: entered.template };
}
