import { z } from "zod";
import { editPerson, setTrusted } from "../data/person/commands.ts";
import { declareAct } from "./act.ts";
import { personId } from "./ids.ts";

const flag = z.union([z.boolean(), z.stringbool()]);

/** The acts on a person's name, address and trust. */
export const personActs = {
  "person.edit": declareAct({
    about: "correct a person's name, headline, company or profile address",
    input: z.object({
      personId,
      name: z.string().describe("their name"),
      headline: z.string().default("").describe("the line under their name"),
      company: z.string().default("").describe("where they work"),
      profileUrl: z.string().default("").describe("any form of their profile address"),
    }),
    touches: ["people", "invitations"],
    run: (viewer, { personId: id, ...details }) => editPerson(viewer, id, details),
    done: () => "Saved",
  }),

  "person.trust": declareAct({
    about: "mark a person as trusted, or not any more",
    input: z.object({
      personId,
      trusted: flag.describe("whether they are trusted"),
      why: z.string().default("").describe("why, in a few words"),
    }),
    touches: ["people", "invitations"],
    run: (viewer, { personId: id, ...trust }) => setTrusted(viewer, id, trust),
    done: (_, { trusted }) => (trusted ? "Marked as trusted" : "Not marked any more"),
    // The reason of a mark that goes isn't kept, so that only a new mark can be undone whole.
    undo: (_, input) =>
      input.trusted ? { act: "person.trust", input: { ...input, trusted: false } } : null,
  }),
};
