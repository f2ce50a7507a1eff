import { z } from "zod";
import { ruleNote } from "../data/ruling/commands.ts";
import { noteKinds } from "../domain/invitation/queue-item.ts";
import { declareAct } from "./act.ts";
import { invitationId } from "./ids.ts";

/** The acts on what the member said for good; the others are acts of the noun that they are about. */
export const rulingActs = {
  "ruling.note": declareAct({
    about: "say what a note is, decided or not; without a kind Acquaint judges it again",
    input: z.object({
      invitationId,
      kind: z.enum(noteKinds).nullable().describe("the kind"),
    }),
    touches: ["invitations"],
    run: (viewer, input) => ruleNote(viewer, input),
  }),
};
