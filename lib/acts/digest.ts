import { z } from "zod";
import { openAccountPost } from "../auth/account-mail.ts";
import { askForConfirmation } from "../auth/confirm-address.ts";
import { saveDigestChoice } from "../data/digest/commands.ts";
import { openTestDelivery, reopenDelivery } from "../data/digest/deliveries.ts";
import { readOwnAccount } from "../data/member/queries.ts";
import { digestRhythms } from "../domain/digest/digest-clock.ts";
import { explain } from "../domain/input-issue.ts";
import { fail, ok } from "../domain/result.ts";
import { say } from "../domain/words/sentences.ts";
import { deliverDigest } from "../jobs/digest/deliver-digest.ts";
import { openPost, senderDomain } from "../jobs/digest/send-due-digests.ts";
import { declareAct } from "./act.ts";
import { wholeNumber, wholeNumberIn } from "./whole-number.ts";

export const digestActs = {
  "digest.save": declareAct({
    about: "say when the digest comes",
    input: z.object({
      every: z.enum(digestRhythms, explain("choice-missing")).describe("how often"),
      weekday: wholeNumber(1, 7).describe("weekday of a weekly digest, 1 is Monday"),
      hour: wholeNumber(0, 23).describe("hour of the day"),
    }),
    touches: ["settings"],
    fromForm: ({ weekday = "", hour = "", ...rest }) => ({
      ...rest,
      weekday: wholeNumberIn(weekday),
      hour: wholeNumberIn(hour),
    }),
    async run(viewer, choice, { now }) {
      await saveDigestChoice(viewer, choice, now);
      if (choice.every === "off") return ok({ unconfirmed: null });
      return ok({ unconfirmed: await askForConfirmation(viewer, openAccountPost(), now) });
    },
    done({ unconfirmed }, { every }) {
      if (unconfirmed !== null) return say("done-digest-unconfirmed", { address: unconfirmed });
      return say(every === "off" ? "done-digest-off" : "done-digest");
    },
  }),

  "digest.send": declareAct({
    about: "send a digest now",
    input: z.object({
      period: z
        .string()
        .max(60)
        .nullable()
        .default(null)
        .describe("one that failed or may have got lost; none for a test"),
    }),
    touches: ["settings"],
    keepsFailure: true,
    async run(viewer, { period }, { now }) {
      const post = openPost();
      if (post === null) return fail("mail-unavailable");
      const opened = period
        ? await reopenDelivery(viewer, period, now)
        : await openTestDelivery(viewer, senderDomain(post), now);
      if (!opened.ok) return opened;
      const outcome = await deliverDigest(viewer, post, period ?? opened.value);
      const to = (await readOwnAccount(viewer))?.email ?? "";
      if (outcome === null) return ok(say("done-digest-on-its-way"));
      if (outcome.kind === "sent") return ok(say("done-digest-sent", { address: to }));
      if (outcome.kind === "empty") return ok(say("done-digest-empty"));
      return outcome.failure;
    },
    done: (words) => words,
  }),
};
