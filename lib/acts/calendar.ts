import { z } from "zod";
import { makeCalendarAddress } from "../auth/calendar-address.ts";
import { revokeTokens } from "../data/member/access-tokens.ts";
import { ok } from "../domain/result.ts";
import { declareAct } from "./act.ts";

/** The acts on the private address of the member's calendar. */
export const calendarActs = {
  "calendar.make-address": declareAct({
    about: "make a private address of the calendar; the one before it ends",
    input: z.object({}),
    touches: ["account"],
    audits: ["calendar-address-made"],
    asksProof: true,
    run: async (viewer, _, { now, publicUrl }) =>
      ok({ url: await makeCalendarAddress(viewer, publicUrl, now) }),
  }),

  "calendar.revoke-address": declareAct({
    about: "end the private address of the calendar",
    input: z.object({}),
    touches: ["account"],
    audits: ["calendar-address-revoked"],
    async run(viewer, _, { now }) {
      await revokeTokens(viewer, "calendar", now);
      return ok(null);
    },
  }),
};
