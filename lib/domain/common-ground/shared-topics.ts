import { foldWords } from "../note/fold-text.ts";
import type { MemberProfile } from "../person/member-profile.ts";
import type { SenderFacts } from "../person/sender-facts.ts";
import { say } from "../words/sentences.ts";
import type { Shared } from "./shared.ts";

/** Words of titles and sentences that name no field of work. */
const GENERAL = new Set(
  foldWords(
    "head lead leader leadership manager management director directeur direttore direktor gerente chef officer chief senior junior principal associate assistant assistent analyst analista specialist expert consultant advisor adviser engineer engineering developer founder cofounder owner partner president executive vice professional experienced passionate helping help helps people team teams business businesses company companies global international group years working former current with from their your about that this have into more less over what when where which who will than very also always student graduate candidate university college school looking seeking open opportunities work building build make makes solutions services strategy strategic growth success innovation digital transformation linkedin speaker author coach mentor england united kingdom europe london",
  ),
);
const SHORTEST = 5;
const STEM = 6;

/** The fields of work that a text names: longer words that are no titles, by their stems. */
function topicsOf(texts: readonly (string | null | undefined)[]): Map<string, string> {
  const topics = new Map<string, string>();
  for (const text of texts) {
    for (const word of foldWords((text ?? "").slice(0, 3_000))) {
      if (word.length >= SHORTEST && !GENERAL.has(word) && !/^\d/.test(word)) {
        topics.set(word.slice(0, STEM), word);
      }
    }
  }
  return topics;
}

/** Topics named on both sides: headline, title and summary of the member, headline and title of the sender. */
export function findSharedTopics(member: MemberProfile, sender: SenderFacts): Shared[] {
  const names = new Set(
    foldWords(
      [member.name, member.location, ...member.positions.map((job) => job.company)].join(" "),
    ),
  );
  const own = topicsOf([
    member.headline,
    member.summary,
    member.positions[0]?.title,
    ...member.skills,
  ]);
  const theirs = topicsOf([sender.headline, sender.position]);
  const shared = [...theirs]
    .filter(([stem, word]) => own.has(stem) && !names.has(word))
    .map(([, word]) => word);
  if (shared.length === 0) return [];
  const weight = Math.min(0.5, 0.3 + 0.1 * shared.length);
  const name = shared.slice(0, 3).join(", ");
  return [{ text: say("common-ground-topics", { names: name }), weight, name }];
}
