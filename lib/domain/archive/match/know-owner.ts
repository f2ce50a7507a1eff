import { nameKey } from "../../text/clean-text.ts";
import type { InvitationRow } from "../rows/archive-row.ts";
import type { PeopleIndex } from "./people-index.ts";
import type { MessageSurvey } from "./survey-messages.ts";

/**
 * The owner's name, where the archive itself has no Profile.csv: what earlier imports and the account call them, when
 * one of those who write bears that very name.
 */
export function recallOwnerName(names: readonly string[], survey: MessageSurvey): string | null {
  const writers = new Set(survey.parties().map(({ nameKey: name }) => name));
  return names.find((name) => writers.has(nameKey(name))) ?? null;
}

/**
 * Whether messages can be read without knowing whose they are: somebody takes part in all conversations whom nobody
 * else could be. Else who wrote to whom would be a guess, and the messages wait for Profile.csv.
 */
export function isOwnerEvident(
  survey: MessageSurvey,
  invitations: readonly InvitationRow[],
  people: PeopleIndex,
): boolean {
  if (invitations.length > 0 || survey.threads.size === 0) return true;
  const threads = [...survey.threads.values()];
  const everywhere = survey
    .parties()
    .filter(
      (party) => !people.find(party.key)?.inConnections && !people.find(party.key)?.wasConnected,
    )
    .filter((party) => threads.every(({ parties }) => parties.includes(party)));
  if (everywhere.length === 1) return true;
  return everywhere.length === 0;
}
