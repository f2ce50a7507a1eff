import type { TrustSign } from "../person/member-profile.ts";
import { toNameKey } from "../text/search-text.ts";

/** What the space itself knows for trusting somebody; goes on from the name. */
const stageReasons: Record<string, string> = {
  met: "whom you met",
  "in-conversation": "with whom you are in conversation",
  "chat-scheduled": "with whom you have a chat planned",
};

/** What the signs of the archive say, the strongest first. */
const signReasons = [
  ["recommendation", "received", "who recommended you"],
  ["recommendation", "given", "whom you recommended"],
  ["endorsement", "received", "who endorsed you"],
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
  if (person.stage === "met") return stageReasons.met ?? null;
  const own = signs.filter((sign) => isOf(sign, person));
  const told = signReasons.find(([kind, direction]) =>
    own.some((sign) => sign.kind === kind && sign.direction === direction),
  );
  return told?.[2] ?? stageReasons[person.stage] ?? null;
}
