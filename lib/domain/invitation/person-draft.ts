import { z } from "zod";
import { invitationDraftSchema } from "./invitation-draft.ts";

/** How a person of a pasted page, or one recorded by hand, stands to the member. */
export const relations = ["incoming", "outgoing", "connected", "met"] as const;
export type Relation = (typeof relations)[number];

/** One person as the member records them: who, how they stand to each other, since when. */
export const personDraftSchema = invitationDraftSchema.extend({
  relation: z.enum(relations).default("incoming").describe("how they stand to the member"),
});
export type PersonDraft = z.infer<typeof personDraftSchema>;
export type PersonDraftInput = z.input<typeof personDraftSchema>;

/** How a row of a pasted page stands to the space. `namesake`: only the name is the same. */
const standings = ["new", "known", "pending", "connected", "namesake"] as const;
export type Standing = (typeof standings)[number];

/** What is known of a row; `person` is whom the address or the name leads to. */
export type RowStanding = {
  standing: Standing;
  person: { id: string; name: string; sub: string | null; isConnected: boolean } | null;
};
