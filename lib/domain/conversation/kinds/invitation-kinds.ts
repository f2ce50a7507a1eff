import { z } from "zod";
import { declareKind } from "./declare-kind.ts";
import { noData } from "./fact-fields.ts";

/** What becomes of an invitation, up to the connection. */
export const invitationKinds = {
  "invitation-received": declareKind({
    rank: 10,
    data: noData,
    mark: "them",
    title: () => "Invitation received",
  }),
  "invitation-sent": declareKind({
    rank: 20,
    data: noData,
    title: (name) => `You invited ${name} to connect`,
  }),
  "invitation-withdrawn": declareKind({
    rank: 30,
    data: noData,
    mark: "plain",
    title: () => "Invitation withdrawn",
  }),
  "invitation-accepted": declareKind({
    rank: 40,
    data: z.strictObject({
      verdict: z.string().optional().describe("one line on why, as it stood"),
    }),
    addable: true,
    title: () => "Accepted",
    detail: ({ verdict }) => verdict ?? null,
  }),
  connected: declareKind({
    rank: 50,
    data: noData,
    addable: true,
    mark: "plain",
    title: () => "Connected",
  }),
  "reply-first": declareKind({
    rank: 60,
    data: noData,
    addable: true,
    title: (name) => `You asked ${name} first`,
  }),
  "invitation-ignored": declareKind({
    rank: 70,
    data: noData,
    addable: true,
    title: () => "Ignored",
  }),
};
