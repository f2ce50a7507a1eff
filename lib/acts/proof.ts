import { z } from "zod";
import { givenPasswordSchema } from "../auth/account-input.ts";
import { offerPasskeyProof } from "../auth/own-passkeys.ts";
import { proveByPasskey, proveByText } from "../auth/prove.ts";
import { readFactor } from "../data/factor/queries.ts";
import { listPasskeys } from "../data/passkey/queries.ts";
import { fail, ok } from "../domain/result.ts";
import { declareAct } from "./act.ts";

/** How a signed-in member proves who they are once more, before what only they may do. */
export const proofActs = {
  "proof.check": declareAct({
    about: "ask for a proof of who the member is, where the last one is older than ten minutes",
    input: z.object({}),
    isSecret: true,
    touches: [],
    asksProof: true,
    run: async () => ok(null),
  }),

  "proof.read-means": declareAct({
    about: "say by what the member can prove who they are, beside the password",
    input: z.object({}),
    isSecret: true,
    touches: [],
    async run(viewer, _, { relyingParty }) {
      const [factor, passkeys] = await Promise.all([readFactor(viewer), listPasskeys(viewer)]);
      return ok({ code: factor !== null, passkey: Boolean(relyingParty) && passkeys.length > 0 });
    },
  }),

  "proof.give": declareAct({
    about: "prove who the member is by their password or a code of their app",
    input: z.object({ secret: givenPasswordSchema.describe("the password, or a code of the app") }),
    isSecret: true,
    touches: [],
    run: async (viewer, { secret }, { now, sessionId }) =>
      sessionId === null ? ok(null) : proveByText(viewer, { secret, sessionId }, now),
  }),

  "proof.offer-passkey": declareAct({
    about: "say what a browser needs to show one of the member's passkeys",
    input: z.object({}),
    isSecret: true,
    touches: [],
    run: async (viewer, _, { now, relyingParty }) =>
      relyingParty
        ? ok(await offerPasskeyProof(viewer, relyingParty, now))
        : fail("passkey-not-here"),
  }),

  "proof.give-passkey": declareAct({
    about: "prove who the member is by a passkey",
    input: z.object({
      answer: z.string().max(50_000).describe("what the browser answered, as JSON"),
    }),
    isSecret: true,
    touches: [],
    run: async (viewer, { answer }, { now, sessionId, relyingParty }) =>
      relyingParty && sessionId !== null
        ? proveByPasskey(viewer, { answer, sessionId }, relyingParty, now)
        : fail("passkey-not-here"),
  }),
};
