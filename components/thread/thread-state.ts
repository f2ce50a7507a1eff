import type {
  ComparedMessage,
  PlacedMessage,
  ThreadStanding,
} from "@/lib/domain/thread/compare-thread";
import type { PastedThread, ThreadDoubt } from "@/lib/domain/thread/pasted-thread";
import { formatTime, localDate } from "@/lib/domain/time/format";

/** A message of the preview, as it is edited. */
export type PreviewedMessage = PlacedMessage & {
  key: number;
  chosen: boolean;
  /** the name as shown, where it is neither the member nor the person */
  stranger: string | null;
  /** on the member's clock, `YYYY-MM-DDTHH:MM`; what `at` says until it is changed */
  when: string;
  retimed: boolean;
  invite: boolean;
  standing: ThreadStanding;
  doubts: readonly ThreadDoubt[];
};

/** The newest messages that one paste takes. */
export const mostMessages = 500;
const longestText = 20_000;

type Message = PastedThread["messages"][number];

/** The messages as they are compared; somebody else's count as received until the member says more. */
export function toPlaced(messages: readonly Message[]): PlacedMessage[] {
  return messages.slice(-mostMessages).map(({ from, at, precision, text }) => ({
    direction: from === "me" ? "outgoing" : "incoming",
    at,
    precision,
    text: text.slice(0, longestText),
  }));
}

/** What brings nothing new, and what somebody else wrote, is not chosen. */
export function toThreadRows(
  messages: readonly Message[],
  compared: readonly ComparedMessage[],
  zone: string,
): PreviewedMessage[] {
  const newest = messages.slice(-mostMessages);
  return toPlaced(messages).map((placed, key) => {
    const { from = "", doubts = [] } = newest[key] ?? {};
    const { standing = "new", invite = false } = compared[key] ?? {};
    const stranger = from === "me" || from === "them" ? null : from;
    return {
      ...placed,
      key,
      stranger,
      chosen: standing === "new" && stranger === null,
      when: `${localDate(placed.at, zone)}T${formatTime(placed.at, zone)}`,
      retimed: false,
      invite,
      standing,
      doubts,
    };
  });
}
