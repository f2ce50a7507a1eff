import { identify } from "../../identity/identify.ts";
import { toSighting } from "../../identity/sighting.ts";
import type { ConnectionRow } from "../rows/archive-row.ts";
import type { ArchiveOwner } from "./identify-owner.ts";
import type { PeopleIndex } from "./people-index.ts";
import { type PlannedPerson, toPersonSighting } from "./planned-person.ts";
import type { MessageSurvey, Party } from "./survey-messages.ts";

/** Whose timelines hold messages of these conversations: ids of people known, by conversation. */
export type FindConversations = (
  threads: readonly string[],
) => Promise<ReadonlyMap<string, readonly string[]>>;

/** The conversations of the owner with one other alone whose address nobody known has, by conversation. */
function listNewAddresses(people: PeopleIndex, owner: ArchiveOwner, survey: MessageSurvey) {
  const found = new Map<string, Party>();
  for (const [thread, { parties }] of survey.threads) {
    const [one, ...more] = parties.filter(
      ({ key, isListed }) => isListed && (!key || !owner.keys.has(key.value)),
    );
    if (thread !== "" && one?.key && more.length === 0 && !people.find(one.key))
      found.set(thread, one);
  }
  return found;
}

/** Everybody known whom the archive names by an address that is known. */
function findListed(
  people: PeopleIndex,
  survey: MessageSurvey,
  rows: readonly ConnectionRow[],
): Set<PlannedPerson> {
  const now = survey.parties().filter(({ isListed }) => isListed);
  const keys = [...now, ...rows].map(({ key }) => people.find(key));
  return new Set(keys.filter((person) => person !== null));
}

/**
 * Gives somebody known their new address by the conversation, the strongest key: LinkedIn writes a conversation's id
 * for good, and beside it the address that the other has now. Not where the archive goes on naming them by an address
 * of before, and not in groups, whose id is several people's.
 */
export async function linkConversations(
  people: PeopleIndex,
  owner: ArchiveOwner,
  survey: MessageSurvey,
  rows: readonly ConnectionRow[],
  findConversations: FindConversations,
): Promise<void> {
  const byId = new Map(people.people.map((person) => [person.knownId, person]));
  const open = byId.size === 0 ? new Map<string, Party>() : listNewAddresses(people, owner, survey);
  if (open.size === 0) return;
  const known = await findConversations([...open.keys()]);
  const listed = findListed(people, survey, rows);
  for (const [thread, { key, name }] of open) {
    const [id, ...others] = known.get(thread) ?? [];
    const person = id && others.length === 0 ? byId.get(id) : undefined;
    if (!person || !key || listed.has(person) || people.find(key)) continue;
    const conversations = [thread];
    const seen = toSighting({ name, keys: [key], conversations });
    if (identify(seen, { ...toPersonSighting(person), conversations }).verdict !== "same") continue;
    people.addKey(person, key);
    person.joinedBy = "conversation";
    listed.add(person);
  }
}
