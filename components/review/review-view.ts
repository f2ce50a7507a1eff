/** Cookie that keeps how the member looks at the review. */
export const reviewViewCookie = "acquaint-review-view";

export type ReviewView = "cards" | "table";

/** The view that the address or, without one, the cookie names; one person at a time otherwise. */
export function readReviewView(
  asked: string | string[] | undefined,
  kept: string | undefined,
): ReviewView {
  const named = asked === "cards" || asked === "table" ? asked : kept;
  return named === "table" ? "table" : "cards";
}
