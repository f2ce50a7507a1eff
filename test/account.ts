import { makeViewer } from "../lib/auth/make-viewer.ts";
import { openAccount } from "../lib/auth/open-account.ts";
import type { Viewer } from "../lib/data/viewer.ts";

/** The password of every account that `addAccount` makes. */
export const firstPassword = "a long enough password";

/** An account with a password, as the operator makes one, for tests of signing in. */
export async function addAccount(
  name: string,
  now: Date,
): Promise<{
  id: string;
  name: string;
  email: string;
  emailConfirmedAt: Date;
  viewer: Viewer;
}> {
  const email = `${name.toLowerCase().match(/\w+/g)?.join(".")}@members.example`;
  const account = { name, email, password: firstPassword, zone: "Europe/Vienna" };
  const opened = await openAccount(account, { by: "operator" }, now);
  if (!opened.ok) throw new Error(opened.problem);
  const { id } = opened.value;
  return { id, name, email, emailConfirmedAt: now, viewer: makeViewer(id) };
}

/** Settings of an app that can't send mail. */
export const noPost = { mail: undefined, publicUrl: "http://127.0.0.1:3000" };
