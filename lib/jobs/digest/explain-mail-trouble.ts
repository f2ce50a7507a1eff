import { type Failure, fail } from "../../domain/result.ts";
import type { MailTrouble } from "../../server/mail.ts";

/** Why a mail did not go out, as a failure: the server's own reply where it gave one. */
export function explainMailTrouble({ reason, reply }: MailTrouble): Failure {
  return reply === null ? fail(`mail-server-${reason}`) : fail("mail-server-answered", { reply });
}
