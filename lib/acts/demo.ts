import { z } from "zod";
import { emptyDemoSpace, fillDemoSpace } from "../data/demo/commands.ts";
import { ok } from "../domain/result.ts";
import { declareAct } from "./act.ts";

/** The acts on the invented people of the demo. */
export const demoActs = {
  "demo.fill": declareAct({
    about: "fill the space with invented people",
    input: z.object({}),
    touches: ["people", "invitations", "timeline", "reviews"],
    run: async (viewer, _, { now }) => ok(await fillDemoSpace(viewer, now)),
  }),

  "demo.empty": declareAct({
    about: "remove the invented people whole",
    input: z.object({}),
    touches: ["people", "invitations", "timeline", "reviews"],
    run: async (viewer) => ok(await emptyDemoSpace(viewer)),
  }),
};
