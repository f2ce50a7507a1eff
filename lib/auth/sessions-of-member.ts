import "server-only";
import { endSessions } from "../data/member/sessions.ts";
import { makeViewer } from "./make-viewer.ts";

/** Ends every session of a member: for the operator. Tells how many ended. */
export function endAllSessions(memberId: string, now: Date): Promise<number> {
  return endSessions(makeViewer(memberId), { except: null }, now);
}
