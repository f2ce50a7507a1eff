import "server-only";
import { env } from "../../server/env.ts";
import { findMailTrouble } from "../../server/mail.ts";
import { explainMailTrouble } from "./explain-mail-trouble.ts";

const patienceMs = 10_000;

/** How the mail server of the settings does: nothing is sent. `set` is false where no mail is set up. */
export async function checkPost(): Promise<{ set: boolean; problem: string | null }> {
  const { mail } = env();
  if (!mail) return { set: false, problem: null };
  const trouble = await findMailTrouble({ ...mail, silence: patienceMs });
  return { set: true, problem: trouble && explainMailTrouble(trouble).problem };
}
