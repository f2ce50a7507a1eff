import type { TrustSign } from "../person/member-profile.ts";
import { toNameKey } from "../text/search-text.ts";
import { say } from "../words/sentences.ts";

/** What the space itself knows for trusting somebody; goes on from the name. */
const stageReasons: Record<
  string,
  "trust-met" | "trust-in-conversation" | "trust-chat-scheduled" | undefined
> = {
  met: "trust-met",
  "in-conversation": "trust-in-conversation",
  "chat-scheduled": "trust-chat-scheduled",
};

/** What the signs of the archive say, the strongest first. */
const signReasons = [
  ["recommendation", "received", "trust-recommended-you"],
  ["recommendation", "given", "trust-recommended-by-you"],
  ["endorsement", "received", "trust-endorsed-you"],
] as const;

function isOf(sign: TrustSign, person: { name: string; slug: string | null }): boolean {
  // Recommendations come without a link; a name alone may propose a reason, the member decides.
  return sign.slug === null
    ? toNameKey(sign.name) === toNameKey(person.name)
    : sign.slug === person.slug;
}

/**
 * Why the member might trust somebody, as the end of a sentence ("who recommended you"), or null
 * when nothing speaks for it. A proposal: the mark itself is the member's.
 *
 * @param person.stage the stage of the conversation
 * @param signs recommendations and endorsements of the member's archive
 */
export function findTrustReason(
  person: { name: string; slug: string | null; stage: string },
  signs: readonly TrustSign[],
): string | null {
  if (person.stage === "met") return say("trust-met");
  const own = signs.filter((sign) => isOf(sign, person));
  const reason = signReasons.find(([kind, direction]) =>
    own.some((sign) => sign.kind === kind && sign.direction === direction),
  );
  const code = reason?.[2] ?? stageReasons[person.stage];
  return code ? say(code) : null;
}
