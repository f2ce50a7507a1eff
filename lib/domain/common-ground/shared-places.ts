import { foldWords } from "../note/fold-text.ts";
import type { MemberProfile } from "../person/member-profile.ts";
import type { SenderFacts } from "../person/sender-facts.ts";
import type { Shared } from "./shared.ts";

const FRAME = new Set(
  "greater metropolitan metro area region city of and surrounding gran grand area agglomeration ville umgebung und raum grossraum regio omgeving en comune di provincia de et environs periferie".split(
    " ",
  ),
);

/** The city of a place as LinkedIn writes it ("Greater Leeds Area", "Leeds, England, United Kingdom" are both `leeds`). */
function cityOf(place: string | null | undefined): string {
  const first = (place ?? "").split(",")[0] ?? "";
  return foldWords(first)
    .filter((word) => !FRAME.has(word))
    .join(" ");
}

/** Does the sender live where the member lives, worked or studied? A country alone is no common ground. */
export function findSharedPlaces(member: MemberProfile, sender: SenderFacts): Shared[] {
  const city = cityOf(sender.location);
  // A place without a comma may be a whole country.
  if (city === "" || (!(sender.location ?? "").includes(",") && !isFramed(sender.location)))
    return [];
  const shown = (sender.location ?? "").split(",")[0]?.trim() ?? "";
  const here = [
    member.location,
    ...member.positions.filter((job) => !job.finishedOn).map((job) => job.location),
  ];
  if (here.some((place) => cityOf(place) === city))
    return [{ text: `${shown}, where you are`, weight: 0.3, name: shown }];
  if (member.positions.some((job) => cityOf(job.location) === city)) {
    return [{ text: `${shown}, where you worked`, weight: 0.35, name: shown }];
  }
  return [];
}

function isFramed(place: string | null | undefined): boolean {
  return foldWords(place ?? "").some((word) => FRAME.has(word));
}
