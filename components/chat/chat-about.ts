import type { TouchChoice } from "@/lib/domain/conversation/kinds/touch-choice";
import type { Chat } from "@/lib/domain/conversation/list-chats";

/** What the windows about chats and next touches begin with. */
export type ChatAbout = {
  /** the member's zone */
  zone: string;
  /** epoch milliseconds */
  now: number;
  chat: Pick<Chat, "at" | "zone" | "medium" | "place"> | null;
  /** how the next touch was chosen the last time */
  lastChoice: TouchChoice | null;
};

/** The ways to meet, as a list offers them. */
export const mediumWords = [
  ["video", "By video"],
  ["phone", "By phone"],
  ["cafe", "In a café"],
  ["other", "Another way"],
] as const;
