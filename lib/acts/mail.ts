import { z } from "zod";
import { assignOpenMail, reopenMail } from "../data/mail/assign-open-mail.ts";
import { declareAct } from "./act.ts";
import { mailId } from "./ids.ts";

/** The acts on mails whose writer isn't known yet. */
export const mailActs = {
  "mail.assign": declareAct({
    about: "say who wrote the message of an open mail",
    input: z.object({
      mailId,
      personId: z.uuid().nullable().describe("id of the person; none for nobody of the space"),
    }),
    touches: ["mailbox", "people", "timeline"],
    run: (viewer, input, { now }) => assignOpenMail(viewer, input, now),
    undo: (_, input) => ({ act: "mail.reopen", input: { mailId: input.mailId } }),
  }),

  "mail.reopen": declareAct({
    about: "ask again who wrote a mail",
    input: z.object({ mailId }),
    touches: ["mailbox", "people", "timeline"],
    run: (viewer, input, { now }) => reopenMail(viewer, input.mailId, now),
  }),
};
