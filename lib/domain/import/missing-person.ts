/** Somebody whom the newest archive no longer lists among the connections. */
export type MissingPerson = {
  id: string;
  name: string;
  headline: string | null;
  slug: string | null;
};

/** What became of them, as the member says. */
export const missingAnswers = ["they-removed", "i-removed", "keep"] as const;
export type MissingAnswer = (typeof missingAnswers)[number];
