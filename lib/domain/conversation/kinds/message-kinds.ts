import { z } from "zod";
import { declareKind } from "./declare-kind.ts";
import { group, noData, template, thread, warned } from "./fact-fields.ts";

const sentData = z.strictObject({
  thread: thread.optional(),
  group: group.optional(),
  warned: warned.optional(),
  template: template.optional(),
});
const heardData = z.strictObject({ thread: thread.optional(), group: group.optional() });

/** Messages of the member to the person. */
export const sentKinds = {
  "message-sent": declareKind({
    rank: 80,
    data: sentData,
    addable: true,
    said: "me",
  }),
  thanked: declareKind({
    rank: 90,
    data: sentData,
    addable: true,
    said: "me",
  }),
  "chat-invited": declareKind({
    rank: 100,
    data: sentData,
    addable: true,
    clock: "reply",
    said: "me",
  }),
  nudged: declareKind({
    rank: 110,
    data: sentData,
    addable: true,
    clock: "nudge",
    said: "me",
  }),
};

/** Words of the other one, whatever they mean for the reply clock. */
export const heardFactKinds = {
  "group-message": declareKind({
    rank: 120,
    data: heardData,
    said: "them",
    mark: "them",
  }),
  "automatic-reply": declareKind({
    rank: 130,
    data: heardData,
    said: "them",
    mark: "plain",
  }),
  "message-received": declareKind({
    rank: 140,
    data: heardData,
    addable: true,
    said: "them",
    mark: "them",
  }),
  replied: declareKind({
    rank: 150,
    data: noData,
    addable: true,
    said: "them",
    mark: "them",
  }),
};
