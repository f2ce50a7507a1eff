import { z } from "zod";
import { declareKind } from "./declare-kind.ts";
import { noData } from "./fact-fields.ts";

/** What becomes of an invitation, up to the connection. */
export const invitationKinds = {
  "invitation-received": declareKind({
    rank: 10,
    data: noData,
    mark: "them",
  }),
  "invitation-sent": declareKind({
    rank: 20,
    data: noData,
  }),
  "invitation-withdrawn": declareKind({
    rank: 30,
    data: noData,
    mark: "plain",
  }),
  "invitation-accepted": declareKind({
    rank: 40,
    data: z.strictObject({
      verdict: z.string().optional().describe("one line on why, as it stood"),
    }),
    addable: true,
    detail: ({ verdict }) => verdict ?? null,
  }),
  connected: declareKind({
    rank: 50,
    data: noData,
    addable: true,
    mark: "plain",
  }),
  "reply-first": declareKind({
    rank: 60,
    data: noData,
    addable: true,
  }),
  "invitation-ignored": declareKind({
    rank: 70,
    data: noData,
    addable: true,
  }),
};
