import { z } from "zod";
import { givenPasswordSchema } from "../auth/account-input.ts";
import {
  enableFactor,
  makeRecoveryCodes,
  offerFactor,
  turnOffFactor,
} from "../auth/second-factor.ts";
import { say } from "../domain/words/sentences.ts";
import { declareAct } from "./act.ts";

const code = z.string().max(100);

/** The acts on the second factor of signing in: an app that shows codes, and recovery codes. */
export const factorActs = {
  "factor.offer": declareAct({
    about: "make a secret for an authenticator app; it counts once a code was entered",
    input: z.object({}),
    isSecret: true,
    touches: [],
    asksProof: true,
    run: (viewer, _, { now }) => offerFactor(viewer, now),
  }),

  "factor.enable": declareAct({
    about: "turn the second factor on by a first code of the app",
    input: z.object({ code: code.describe("the code that the app shows") }),
    isSecret: true,
    touches: ["account"],
    audits: ["factor-turned-on"],
    // The recovery codes stand on the page that would be made anew.
    keepsPage: true,
    run: (viewer, { code: typed }, { now }) => enableFactor(viewer, typed, now),
    done: () => say("done-factor-on"),
  }),

  "factor.turn-off": declareAct({
    about: "turn the second factor off",
    input: z.object({
      password: givenPasswordSchema.describe("the member's password"),
      code: code.describe("a code of the app, or a recovery code"),
    }),
    isSecret: true,
    touches: ["account"],
    audits: ["factor-turned-off"],
    run: (viewer, shown, { now, sessionId }) => turnOffFactor(viewer, { ...shown, sessionId }, now),
    done: () => say("done-factor-off"),
  }),

  "factor.make-recovery-codes": declareAct({
    about: "make new recovery codes; those before them don't count any more",
    input: z.object({}),
    isSecret: true,
    touches: ["account"],
    audits: ["recovery-codes-made"],
    asksProof: true,
    keepsPage: true,
    run: (viewer, _, { now }) => makeRecoveryCodes(viewer, now),
  }),
};
