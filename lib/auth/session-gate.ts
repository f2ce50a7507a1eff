import "server-only";
import { redirect } from "next/navigation";
import { cache } from "react";
import { hasMembers } from "../data/member/queries.ts";
import { type LiveSession, resumeSession } from "../data/member/sessions.ts";
import type { Viewer } from "../data/viewer.ts";
import { pagePatienceMs, waitWithin } from "../data/wait-within.ts";
import { makeViewer } from "./make-viewer.ts";
import { readSessionCookie } from "./session-cookie.ts";

/** The session of this request, or null when nobody is signed in or the session has ended. */
export const findSession = cache(async (): Promise<LiveSession | null> => {
  const sessionId = await readSessionCookie();
  return sessionId === null
    ? null
    : waitWithin(pagePatienceMs, () => resumeSession(sessionId, new Date()));
});

/** The session of this request; leads to the set-up or to the sign-in when there is none. */
export const requireSession = cache(async (): Promise<LiveSession> => {
  const session = await findSession();
  if (session) return session;
  redirect((await hasMembers()) ? "/sign-in" : "/set-up");
});

/** The signed-in member `{ id, name, email, isOwner }`; leads to the sign-in when there is none. */
export async function readMember(): Promise<LiveSession["member"]> {
  return (await requireSession()).member;
}

/** The viewer of this request, for pages and actions; leads to the sign-in when there is none. */
export async function requireViewer(): Promise<Viewer> {
  return makeViewer((await requireSession()).member.id);
}

/** The viewer of this request or null, for route handlers that answer 401 rather than lead away. */
export async function findViewer(): Promise<Viewer | null> {
  const session = await findSession();
  return session && makeViewer(session.member.id);
}
