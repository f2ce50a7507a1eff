import { z } from "zod";

/** What is known of a person that may distinguish two from one. */
export type DuplicateCandidate = {
  id: string;
  name: string;
  headline: string | null;
  company: string | null;
  position: string | null;
  /** every profile slug seen, decoded */
  slugs: readonly string[];
  /** member ids and urns */
  memberIds: readonly string[];
  /** as `toMailbox` makes them */
  emails: readonly string[];
  /** the archive's Connected On, `YYYY-MM-DD` */
  connectedOn: string | null;
  /** the archives whose connections list this person under a row of their own */
  listedIn: readonly string[];
};

/** One reason for or against two people being one, in a few words for the member. */
export const duplicateReasonSchema = z.object({
  code: z.string(),
  text: z.string(),
  against: z.boolean().optional(),
});
export type DuplicateReason = z.infer<typeof duplicateReasonSchema>;

/** Two people who may be one; `firstId` < `secondId`, `strength` 0..1000. */
export type FoundPair = {
  firstId: string;
  secondId: string;
  strength: number;
  reasons: DuplicateReason[];
};
