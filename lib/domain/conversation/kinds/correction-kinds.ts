import { z } from "zod";
import { explain } from "../../words/input-issue.ts";
import { declareKind } from "./declare-kind.ts";
import { noData } from "./fact-fields.ts";
import { sentKinds } from "./message-kinds.ts";

type SentKind = keyof typeof sentKinds;

/** What puts an earlier entry right; nothing is ever deleted. */
export const correctionKinds = {
  reclassified: declareKind({
    rank: 290,
    data: z.strictObject({
      as: z
        .enum(Object.keys(sentKinds) as [SentKind, ...SentKind[]], {
          error: explain("entry-not-a-message"),
        })
        .describe("what the entry really is"),
    }),
    corrects: true,
  }),
  undone: declareKind({ rank: 300, data: noData, corrects: true }),
};
