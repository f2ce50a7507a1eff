import { z } from "zod";
import { readOutcomes } from "../data/message/outcomes.ts";
import { readPreviewPerson } from "../data/message/queries.ts";
import {
  orderTemplates,
  removeTemplate,
  restoreTemplate,
  saveTemplate,
} from "../data/message/templates.ts";
import { explain } from "../domain/input-issue.ts";
import { messageTemplateSchema } from "../domain/message/message-template.ts";
import { describeOutcome } from "../domain/message/wording-outcome.ts";
import { fail, ok } from "../domain/result.ts";
import { say } from "../domain/words/sentences.ts";
import { declareAct } from "./act.ts";
import { personId } from "./ids.ts";

const id = z.uuid(explain("template-gone")).describe("id of the template");
const moment = messageTemplateSchema.shape.moment.describe("the moment it is for");
const name = messageTemplateSchema.shape.name.describe("its name");
const body = messageTemplateSchema.shape.body.describe("its text with {fields}");

/** The acts on the wordings of messages. */
export const templateActs = {
  "template.save": declareAct({
    about: "save a template: a new one, or one in place of an older text",
    input: z.object({ id: id.optional(), moment, name, body }),
    touches: ["settings"],
    run: (viewer, template, { now }) => saveTemplate(viewer, template, now),
    done: () => say("done-template"),
  }),

  "template.remove": declareAct({
    about: "remove a template",
    input: z.object({ id }),
    touches: ["settings"],
    run: (viewer, input) => removeTemplate(viewer, input.id),
    done: () => "Template removed",
    undo: ({ name: kept, moment: of, body: text }, input) => ({
      act: "template.restore",
      input: { id: input.id, name: kept, moment: of, body: text },
    }),
  }),

  "template.restore": declareAct({
    about: "bring a removed template back",
    input: z.object({ id, moment, name, body }),
    touches: ["settings"],
    run: (viewer, template, { now }) => restoreTemplate(viewer, template, now),
  }),

  "template.order": declareAct({
    about: "put the templates of a moment in order",
    input: z.object({
      ids: z.array(z.string().max(100)).max(500).describe("ids, the first first"),
    }),
    touches: ["settings"],
    async run(viewer, { ids }) {
      await orderTemplates(viewer, ids);
      return ok(null);
    },
  }),

  "template.outcomes": declareAct({
    about: "what came of each template, in words by its id; none for those not sent yet",
    input: z.object({}),
    touches: [],
    async run(viewer, _, { now }) {
      const outcomes = await readOutcomes(viewer, now);
      const words = Array.from(
        outcomes,
        ([of, outcome]) => [of, describeOutcome(outcome)] as const,
      );
      return ok({ words: Object.fromEntries(words), none: describeOutcome(undefined) });
    },
  }),

  "template.preview-person": declareAct({
    about: "what a template is filled with for one person",
    input: z.object({ personId }),
    touches: [],
    async run(viewer, { personId }, { now }) {
      const person = await readPreviewPerson(viewer, personId, now);
      return person ? ok(person) : fail("person-gone");
    },
  }),
};
