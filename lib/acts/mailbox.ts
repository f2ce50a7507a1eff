import { z } from "zod";
import { admitWithin, makeTrialLimit } from "../auth/attempt-limits.ts";
import { askForReading, enableMailbox, removeMailbox } from "../data/mailbox/commands.ts";
import { explain } from "../domain/input-issue.ts";
import { describeSurvey } from "../domain/mail/mailbox-survey.ts";
import { mailboxSettingsSchema } from "../domain/mailbox/mailbox-settings.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { formatCount } from "../domain/time/format.ts";
import { say } from "../domain/words/sentences.ts";
import { connectMailbox, type TriedMailbox, tryMailbox } from "../jobs/mailbox/try-mailbox.ts";
import { declareAct } from "./act.ts";

const { host, port, security, userName, folder, authServer } = mailboxSettingsSchema.shape;

function describeFound(tried: TriedMailbox): string {
  const count = formatCount(tried.mails, "mail", "mails");
  return `The folder holds ${count}; ${tried.authServer} checks them for forgery. ${describeSurvey(tried)}`;
}

function orGone(isThere: boolean): Result<null> {
  return isThere ? ok(null) : fail("mailbox-gone");
}

const nothing = z.object({});

export const mailboxActs = {
  "mailbox.connect": declareAct({
    about: "try a mailbox, and keep it when asked to",
    input: z.object({
      host: host.describe("the IMAP server"),
      port: port.describe("its port, usually 993"),
      security: security.describe("how it is spoken to"),
      userName: userName.describe("the user name, usually the whole e-mail address"),
      password: z
        .string()
        .max(1000, explain("text-too-long", { most: 1000 }))
        .describe("the app password; empty for the one that is kept"),
      folder: folder.describe("the folder, usually INBOX"),
      authServer: authServer.describe("the server that checks the mails for forgery"),
      step: z.enum(["try", "keep"]).describe("whether it is kept"),
    }),
    touches: ["mailbox"],
    audits: ["mailbox-connected"],
    asksProof: true,
    keepsForm: true,
    async run(viewer, { password, step, ...settings }, { now }): Promise<Result<TriedMailbox>> {
      const admission = await admitWithin([makeTrialLimit("mailbox", viewer.ownerId)], now, {
        ahead: true,
        problem: "trial-too-often",
      });
      if ("refused" in admission) return admission.refused;
      if (step === "keep") return connectMailbox(viewer, settings, password, now);
      const tried = await tryMailbox(viewer, settings, password);
      if (!tried.ok) return tried;
      // The password never leaves the server again.
      const { password: _, ...found } = tried.value;
      return ok(found);
    },
    done: (tried, { step }) =>
      `${say(step === "keep" ? "done-mailbox-watched" : "done-mailbox-works")} ${describeFound(tried)}`,
  }),

  "mailbox.read": declareAct({
    about: "read the mailbox at once",
    input: nothing,
    touches: ["mailbox"],
    run: async (viewer, _, { now }) => orGone(await askForReading(viewer, now)),
    done: () => "The mailbox is read within seconds",
  }),

  "mailbox.pause": declareAct({
    about: "pause the mailbox",
    input: nothing,
    touches: ["mailbox"],
    run: async (viewer, _, { now }) => orGone(await enableMailbox(viewer, false, now)),
    done: () => "The mailbox is paused",
    undo: () => ({ act: "mailbox.resume", input: {} }),
  }),

  "mailbox.resume": declareAct({
    about: "watch the mailbox again",
    input: nothing,
    touches: ["mailbox"],
    run: async (viewer, _, { now }) => orGone(await enableMailbox(viewer, true, now)),
    done: () => "The mailbox is watched again",
    undo: () => ({ act: "mailbox.pause", input: {} }),
  }),

  "mailbox.remove": declareAct({
    about: "forget the mailbox with its password",
    input: nothing,
    touches: ["mailbox"],
    audits: ["mailbox-removed"],
    async run(viewer, _, { now }) {
      await removeMailbox(viewer, now);
      return ok(null);
    },
    done: () => "The mailbox is removed",
  }),
};
