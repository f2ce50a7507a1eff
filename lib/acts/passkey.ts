import { z } from "zod";
import { addPasskey, offerNewPasskey } from "../auth/own-passkeys.ts";
import { removePasskey } from "../data/passkey/commands.ts";
import { explain } from "../domain/input-issue.ts";
import { fail, ok } from "../domain/result.ts";
import { storableText } from "../domain/text/storable-field.ts";
import { say } from "../domain/words/sentences.ts";
import { declareAct } from "./act.ts";

const name = storableText
  .transform((text) => text.replace(/\p{Cc}+/gu, " ").trim())
  .pipe(
    z
      .string()
      .min(1, explain("passkey-name-missing"))
      .max(60, explain("text-too-long", { most: 60 })),
  );

/** The acts on the member's passkeys. */
export const passkeyActs = {
  "passkey.offer": declareAct({
    about: "say what a browser needs to make a passkey",
    input: z.object({ name: name.describe("what the passkey is called") }),
    isSecret: true,
    touches: [],
    asksProof: true,
    async run(viewer, _, { now, relyingParty }) {
      return relyingParty ? offerNewPasskey(viewer, relyingParty, now) : fail("passkey-not-here");
    },
  }),

  "passkey.add": declareAct({
    about: "keep the passkey that a browser has made",
    input: z.object({
      name: name.describe("what the passkey is called"),
      answer: z.string().max(50_000).describe("what the browser answered, as JSON"),
    }),
    isSecret: true,
    touches: ["account"],
    audits: ["passkey-added"],
    asksProof: true,
    async run(viewer, made, { now, relyingParty }) {
      return relyingParty ? addPasskey(viewer, made, relyingParty, now) : fail("passkey-not-here");
    },
    done: () => say("done-passkey"),
  }),

  "passkey.remove": declareAct({
    about: "remove a passkey, so that it doesn't let in any more",
    input: z.object({ credentialId: z.string().max(2000).describe("id of the passkey") }),
    isSecret: true,
    touches: ["account"],
    audits: ["passkey-removed"],
    asksProof: true,
    async run(viewer, { credentialId }, { now }) {
      return (await removePasskey(viewer, credentialId, now)) ? ok(null) : fail("passkey-gone");
    },
    done: () => say("done-passkey-removed"),
  }),
};
