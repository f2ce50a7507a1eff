import { z } from "zod";
import { forgetInvitations, recordInvitation } from "../data/invitation/commands.ts";
import { decideMany, mostAtOnce, undoDecisions } from "../data/invitation/decisions.ts";
import { listAlike, listFurther } from "../data/invitation/queries.ts";
import { listMissingSent, recogniseRows } from "../data/invitation/recognise-rows.ts";
import { recordMany, undoRecorded } from "../data/invitation/record-many.ts";
import { recordPerson } from "../data/invitation/record-person.ts";
import { explain } from "../domain/input-issue.ts";
import { invitationDraftSchema } from "../domain/invitation/invitation-draft.ts";
import { personDraftSchema, relations } from "../domain/invitation/person-draft.ts";
import {
  alikeGroups,
  invitationOutcomes,
  queueFilters,
  queueOrders,
} from "../domain/invitation/queue-item.ts";
import { readMutualText } from "../domain/mutual/read-mutuals.ts";
import { fail, ok } from "../domain/result.ts";
import { declareAct } from "./act.ts";
import { instantInput } from "./instant.ts";

const mostPasted = 300;
const mostRead = 3000;

const ids = z.array(z.uuid()).min(1).max(mostAtOnce).describe("ids of invitations");
const undoDecided = (decided: string[]) =>
  decided.length > 0
    ? { act: "invitation.undo-decisions", input: { invitationIds: decided } }
    : null;

/** What one save brought; by it all of it is undone. */
const broughtSchema = z.object({
  invitationIds: z.array(z.uuid()).max(mostPasted).describe("invitations that were added"),
  entries: z
    .array(z.object({ personId: z.uuid(), entryId: z.uuid() }))
    .max(2 * mostPasted)
    .describe("facts that were added"),
  personIds: z.array(z.uuid()).max(mostPasted).describe("people who were added"),
  keys: z
    .array(z.object({ personId: z.uuid(), kind: z.string().max(20), value: z.string().max(600) }))
    .max(mostPasted)
    .describe("addresses that people known by name got"),
});

/** A count as it is typed into a form: "1,234", or nothing. */
function readCount(text: string): unknown {
  if (text.trim() === "") return null;
  return /^\s*(?:\d{1,3}(?:[ .,]\d{3})+|\d{1,6})\s*$/u.test(text)
    ? Number(text.replaceAll(/\D/gu, ""))
    : text;
}

const pastedRow = personDraftSchema.omit({ source: true });

/** The acts on invitations and on pages of people. */
export const invitationActs = {
  "invitation.decide": declareAct({
    about: "accept or ignore invitations, or ask the senders first",
    input: z.object({
      invitationIds: ids,
      outcome: z.enum(invitationOutcomes).describe("the decision"),
    }),
    touches: ["invitations", "people", "timeline"],
    keepsPage: true,
    async run(viewer, input, { now }) {
      const result = await decideMany(viewer, input, now);
      return result.ok && result.value.decided.length === 0 ? fail("invitation-decided") : result;
    },
    undo: ({ decided }) => undoDecided(decided),
  }),

  "invitation.decide-alike": declareAct({
    about: `ignore the invitations of one group, whose evidence is the same; at most ${mostAtOnce}`,
    input: z.object({ group: z.enum(alikeGroups).describe("the group") }),
    touches: ["invitations", "people", "timeline"],
    keepsPage: true,
    async run(viewer, { group }, { now }) {
      const invitationIds = await listAlike(viewer, group, mostAtOnce, now);
      return decideMany(viewer, { invitationIds, outcome: "ignore" }, now);
    },
    undo: ({ decided }) => undoDecided(decided),
  }),

  "invitation.undo-decisions": declareAct({
    about: "undo the last decision on invitations",
    input: z.object({ invitationIds: ids }),
    touches: ["invitations", "people", "timeline"],
    keepsPage: true,
    run: (viewer, { invitationIds }, { now }) => undoDecisions(viewer, invitationIds, now),
  }),

  "invitation.list-pending": declareAct({
    about: "the next rows of the queue",
    input: z.object({
      order: z.enum(queueOrders).describe("the order"),
      filter: z.enum(queueFilters).describe("which part of the queue"),
      after: z
        .object({ score: z.number().int().min(0).max(1_000), sentAt: instantInput, id: z.uuid() })
        .describe("the row after which they come"),
    }),
    touches: [],
    run: async (viewer, input) => ok(await listFurther(viewer, input)),
  }),

  "invitation.record": declareAct({
    about: "record an invitation that came in",
    input: invitationDraftSchema.omit({ source: true, sentPrecision: true, personId: true }),
    touches: ["invitations", "people", "timeline"],
    fromForm({ mutualCount = "", mutualNames = "", anotherPerson, ...rest }) {
      const { names, count } = readMutualText(mutualNames);
      const typed = readCount(mutualCount);
      return {
        ...rest,
        mutualNames: names,
        mutualCount: typed ?? count,
        anotherPerson: anotherPerson === "on",
      };
    },
    run: (viewer, draft, { now }) => recordInvitation(viewer, draft, now),
    done: ({ name }) => `Added ${name}`,
    undo: ({ invitationId }) => ({
      act: "invitation.forget",
      input: { invitationIds: [invitationId] },
    }),
  }),

  "invitation.forget": declareAct({
    about: "undo invitations that were recorded by mistake",
    input: z.object({ invitationIds: ids }),
    touches: ["invitations", "people", "timeline"],
    run: async (viewer, { invitationIds }, { now }) =>
      ok({ undone: await forgetInvitations(viewer, invitationIds, now) }),
  }),

  "invitation.recognise-page": declareAct({
    about: "find out which people of a page are known, and which sent invitations are not on it",
    input: z.object({
      relation: z.enum(relations).describe("how the people of the page stand to the member"),
      rows: z
        .array(z.object({ name: z.string().max(300), slug: z.string().max(300).nullable() }))
        .max(mostRead)
        .describe("the people of the page"),
    }),
    touches: [],
    async run(viewer, { relation, rows }) {
      const known = await recogniseRows(viewer, rows, relation);
      return ok({
        known,
        missing: relation === "outgoing" ? await listMissingSent(viewer, rows) : [],
      });
    },
  }),

  "invitation.record-page": declareAct({
    about: "record what was chosen of a pasted page",
    input: z.object({
      rows: z
        .array(pastedRow)
        .max(mostPasted, explain("rows-too-many", { most: mostPasted }))
        .describe("the people"),
      settled: z
        .array(z.object({ invitationId: z.uuid(), outcome: z.enum(["withdrawn", "accepted"]) }))
        .max(mostPasted)
        .default([])
        .describe("what became of sent invitations that are not on the page any more"),
    }),
    touches: ["invitations", "people", "timeline"],
    async run(viewer, { rows, settled }, { now }) {
      const drafts = rows.map((row) => ({ ...row, source: "paste" as const }));
      return ok(await recordMany(viewer, drafts, now, settled));
    },
    undo: ({ brought }) => ({ act: "invitation.undo-page", input: brought }),
  }),

  "invitation.record-person": declareAct({
    about: "record one person, as they stand to the member",
    input: personDraftSchema.omit({ source: true, sentPrecision: true }),
    touches: ["invitations", "people", "timeline"],
    run: (viewer, draft, { now }) => recordPerson(viewer, { ...draft, source: "typed" }, now),
    done: ({ name }) => `Added ${name}`,
    undo: ({ personId, added, invitationId, entryIds, learnt }) => ({
      act: "invitation.undo-page",
      input: {
        invitationIds: invitationId ? [invitationId] : [],
        entries: entryIds.map((entryId) => ({ personId, entryId })),
        personIds: added ? [personId] : [],
        keys: learnt ? [learnt] : [],
      },
    }),
  }),

  "invitation.undo-page": declareAct({
    about: "undo everything that one save of a page or of a person brought",
    input: broughtSchema,
    touches: ["invitations", "people", "timeline"],
    run: async (viewer, brought, { now }) =>
      ok({ undone: await undoRecorded(viewer, brought, now) }),
  }),
};
