import { z } from "zod";
import { givenPasswordSchema } from "../auth/account-input.ts";
import { removeMember } from "../auth/remove-member.ts";
import { makeResetLinkFor } from "../auth/reset-link.ts";
import { say } from "../domain/words/sentences.ts";
import { declareAct } from "./act.ts";

const memberId = z.uuid().describe("id of the member");

/** What the owner can do for other members, and about them. Refused to everybody else. */
export const memberActs = {
  "member.reset-link": declareAct({
    about: "make a link that lets a member choose a new password, once, within an hour",
    input: z.object({ memberId }),
    touches: ["account"],
    audits: ["member-reset-link-made"],
    asksProof: true,
    run: (viewer, { memberId: id }, { now, publicUrl }) =>
      makeResetLinkFor(viewer, id, publicUrl, now),
  }),

  "member.remove": declareAct({
    about: "remove another member with everything in their space, for good",
    input: z.object({ memberId, password: givenPasswordSchema.describe("the owner's password") }),
    touches: ["account"],
    audits: ["member-removed"],
    run: (viewer, removal, { now, sessionId }) =>
      removeMember(viewer, { ...removal, sessionId }, now),
    done: () => say("done-member-removed"),
  }),
};
