import { readMutuals } from "../mutual/read-mutuals.ts";

/** Reads the line of mutual connections as it is typed or copied; see `readMutuals`. */
export function splitMutualNames(text: string): { names: string[]; count: number | null } {
  return readMutuals(text);
}
