import type { ToldMessage } from "../../../data/import/read-told.ts";
import type { RetoldMessage } from "../../../data/import/replace-told.ts";
import type { MessageFact } from "../../../domain/archive/message-facts.ts";
import { isHeard, startsReplyClock } from "../../../domain/conversation/timeline-kind.ts";
import {
  findKnownMessages,
  findSameMessage,
  type PlacedMessage,
} from "../../../domain/thread/weigh-thread.ts";
import { dayMs } from "../../../domain/time/day-ms.ts";
import { endReplyWindow } from "../../../domain/time/reply-window.ts";

/** Pasted pages hold LinkedIn's own time to the minute; the member's clock says only when a message was told of. */
function hasOwnTime({ source, precision }: ToldMessage): boolean {
  return source === "paste" && precision === "minute";
}

/** What an archive tells of a message that the member had told of. */
export type Recognised =
  /** with the same time: there is nothing to add */
  | { standing: "same" }
  /** the archive knows better when it was */
  | { standing: "retold"; told: ToldMessage };

/**
 * Tells which messages of an archive the member had told of already, whatever the way. One that was pasted with its
 * time stands as it is. Of one that was marked as sent, typed or pasted without a time of day, the archive has the true
 * time, from which the clock must run: an answer that came before the mark is an answer all the same. Each told message
 * answers for one of the archive.
 */
export function recogniseTold(people: ReadonlyMap<string, readonly ToldMessage[]>) {
  const open = new Map(people);
  return (personId: string, fact: MessageFact): Recognised | null => {
    const told = open.get(personId);
    if (!told) return null;
    const { kind, at, text, wording } = fact;
    const direction = isHeard(kind) ? "incoming" : "outgoing";
    const message: PlacedMessage = { direction, at, precision: "minute", text };
    if (findKnownMessages([message], told.filter(hasOwnTime))[0]) return { standing: "same" };
    const rest = told.filter((each) => !hasOwnTime(each));
    const same =
      findSameMessage(message, rest) ??
      rest.find(
        (each) =>
          wording !== null && each.template === wording.id && Math.abs(each.at - at) <= dayMs,
      );
    if (!same) return null;
    open.set(
      personId,
      told.filter((each) => each !== same),
    );
    return { standing: "retold", told: same };
  };
}

/** How a fact of an archive takes the place of what the member told, in the member's zone and with their own window. */
export function retell(
  factId: string,
  fact: Pick<MessageFact, "kind" | "at">,
  told: ToldMessage,
  zone: string,
): RetoldMessage {
  const kind = told.direction === "incoming" ? fact.kind : told.kind;
  const days = told.dueAt === null ? null : Math.round((told.dueAt - told.at) / dayMs);
  const dueAt =
    days !== null && startsReplyClock(kind) ? endReplyWindow(fact.at, zone, days) : null;
  return { factId, toldId: told.id, kind, dueAt, template: told.template };
}
