import { z } from "zod";
import { correctInvites, undoCorrectInvites } from "../data/import/applied-invites.ts";
import { setGuesses, undoSetGuesses } from "../data/import/guesses.ts";
import { answerAboutMissing } from "../data/import/missing.ts";
import { requestArchive, requestDates } from "../data/import/request-archive.ts";
import { requestContacts, requestMapping } from "../data/import/request-contacts.ts";
import { requestEncodings } from "../data/import/request-encodings.ts";
import { requestImportStep } from "../data/import/request-step.ts";
import { restoreIdentity, undoIdentity } from "../data/import/undo-identity.ts";
import { chosenEncodingsSchema } from "../domain/archive/encoding/encodings.ts";
import { dayOrderSchema } from "../domain/archive/headings/meaning.ts";
import { contactsMappingSchema } from "../domain/contacts/contacts-preview.ts";
import { missingAnswers } from "../domain/import/missing-person.ts";
import { fail } from "../domain/result.ts";
import { giveUpImport } from "../jobs/import/give-up-import.ts";
import { declareAct } from "./act.ts";
import { importId, personId } from "./ids.ts";
import { instantInput } from "./instant.ts";

const applied = z.boolean().describe("whether the import is applied already");
const { sheets, addUnknown, same } = contactsMappingSchema.shape;

/** The acts on imports. The worker does what takes long; an act only asks for it. */
export const importActs = {
  "import.request-step": declareAct({
    about: "read an upload, apply it or undo it",
    input: z.object({ importId, step: z.enum(["read", "apply", "undo"]).describe("what to do") }),
    touches: ["imports"],
    run: (viewer, input) => requestImportStep(viewer, input.importId, input.step),
  }),

  "import.discard": declareAct({
    about: "discard an import before it is applied; nothing of it stays",
    input: z.object({ importId }),
    touches: ["imports"],
    run: (viewer, input) => giveUpImport(viewer, input.importId),
  }),

  "import.choose-dates": declareAct({
    about: "say whether the day or the month comes first in an archive's dates",
    input: z.object({ importId, dayOrder: dayOrderSchema.describe("what comes first") }),
    touches: ["imports"],
    run: (viewer, input) => requestDates(viewer, input.importId, input.dayOrder),
  }),

  "import.choose-encodings": declareAct({
    about: "say what the files of an upload are encoded in; they are read anew",
    input: z.object({
      importId,
      encodings: chosenEncodingsSchema.describe("the encoding by name of file"),
    }),
    touches: ["imports"],
    run: (viewer, input) => requestEncodings(viewer, input.importId, input.encodings),
  }),

  "import.apply-archive": declareAct({
    about: "apply an archive that was previewed",
    input: z.object({
      importId,
      applyRest: z.boolean().describe("although more than half of a file was rejected"),
    }),
    touches: ["imports"],
    run: (viewer, input) => requestArchive(viewer, input.importId, input.applyRest),
  }),

  "import.map-columns": declareAct({
    about: "say what the columns of an upload mean; the preview is made anew",
    input: z.object({ importId, sheets: sheets.describe("the meaning of the columns") }),
    touches: ["imports"],
    run: (viewer, input) => requestMapping(viewer, input.importId, input.sheets),
  }),

  "import.apply-contacts": declareAct({
    about: "apply an upload of contacts",
    input: z.object({
      importId,
      addUnknown: addUnknown.describe("whether people who are not known are added"),
      same: same.describe("who of the upload is whom"),
    }),
    touches: ["imports"],
    run: (viewer, { importId: id, ...choice }) => requestContacts(viewer, id, choice),
  }),

  "import.answer-missing": declareAct({
    about: "say what became of somebody whom the newest archive doesn't list any more",
    input: z.object({ personId, answer: z.enum(missingAnswers).describe("what became of them") }),
    touches: ["people", "timeline"],
    run: (viewer, input, { now }) => answerAboutMissing(viewer, input, now),
    undo: ({ entryId }, input) => ({
      act: "timeline.undo",
      input: { personId: input.personId, entryId },
    }),
  }),

  "import.undo-rename": declareAct({
    about: "undo what an import made of one person's name, slug and e-mail",
    input: z.object({ importId, personId }),
    touches: ["people", "imports"],
    run: (viewer, input) => undoIdentity(viewer, input),
    undo: (_, input) => ({ act: "import.put-back-rename", input }),
  }),

  "import.put-back-rename": declareAct({
    about: "restore a name, slug and e-mail that were undone",
    input: z.object({ importId, personId }),
    touches: ["people", "imports"],
    run: (viewer, input) => restoreIdentity(viewer, input),
    undo: (_, input) => ({ act: "import.undo-rename", input }),
  }),

  "import.correct-invites": declareAct({
    about: "correct which messages an import read as coffee-chat invites",
    input: z.object({
      importId,
      applied,
      ids: z
        .union([z.literal("all"), z.array(z.string().max(40)).max(1000)])
        .describe("rows of the list, or all of them"),
      isInvite: z.boolean().describe("whether they are invites"),
    }),
    touches: ["imports", "people", "timeline"],
    run(viewer, { importId: id, applied: isApplied, ...said }, { now }) {
      if (!isApplied) return setGuesses(viewer, id, said, now);
      const ids = said.ids === "all" ? "all" : z.array(z.uuid()).safeParse(said.ids).data;
      if (!ids) return Promise.resolve(fail("input-unreadable", "ids"));
      return correctInvites(viewer, id, { ...said, ids }, now);
    },
    undo: ({ at }, input) => ({
      act: "import.undo-correct-invites",
      input: { importId: input.importId, applied: input.applied, at },
    }),
  }),

  "import.undo-correct-invites": declareAct({
    about: "undo what was corrected at once",
    input: z.object({ importId, applied, at: instantInput.describe("when it was corrected") }),
    touches: ["imports", "people", "timeline"],
    run: (viewer, input, { now }) =>
      input.applied
        ? undoCorrectInvites(viewer, input.importId, input.at, now)
        : undoSetGuesses(viewer, input.at),
  }),
};
