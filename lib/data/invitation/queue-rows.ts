import "server-only";
import { z } from "zod";
import { answerSchema } from "../../domain/assessment/assessment.ts";
import {
  type KnownMutual,
  type ProfileFacts,
  type QueueItem,
  type Relationship,
  resolveAnswers,
} from "../../domain/invitation/queue-item.ts";
import { scoreInvitation } from "../../domain/invitation/score-invitation.ts";
import { findFirstName } from "../../domain/message/first-name.ts";
import { findTrustReason } from "../../domain/mutual/trust-reason.ts";
import type { TrustSign } from "../../domain/person/member-profile.ts";
import { senderFactsSchema } from "../../domain/person/sender-facts.ts";
import { toNameKey } from "../../domain/text/search-text.ts";
import type { Tx } from "../database.ts";
import { Prisma } from "../prisma-client/client.ts";
import type { Viewer } from "../viewer.ts";
import { type EvidenceContext, proposeForInvitation } from "./propose.ts";

/** The member's own answers as stored; a criterion that is absent was left to the proposal. */
export const memberAnswersSchema = z
  .object({
    note: answerSchema,
    "common-ground": answerSchema,
    mutuals: answerSchema,
    litmus: answerSchema,
  })
  .partial();

const mutualNamesSchema = z.array(
  z.object({
    name: z.string(),
    personId: z.string().nullish(),
    trusted: z.boolean().nullish(),
  }),
);

const relationshipSchema = z.object({
  client: z.boolean().default(false),
  referralPartner: z.boolean().default(false),
  wantToKnow: z.boolean().default(false),
});

export const queueColumns = {
  id: true,
  personId: true,
  note: true,
  noteKind: true,
  noteKindByMember: true,
  sentAt: true,
  sentPrecision: true,
  source: true,
  assumed: true,
  repliedFirstAt: true,
  mutualCount: true,
  mutualNames: true,
  person: {
    select: {
      name: true,
      slug: true,
      headline: true,
      company: true,
      position: true,
      location: true,
      facts: true,
    },
  },
  assessment: { select: { answers: true, relationship: true } },
} as const satisfies Prisma.InvitationSelect;

type StoredInvitation = Prisma.InvitationGetPayload<{ select: typeof queueColumns }>;
type KnownPerson = {
  id: string;
  name: string;
  nameKey: string;
  slug: string | null;
  headline: string | null;
  trusted: boolean;
  trustedWhy: string | null;
  stage: string;
};

/**
 * Rows of the queue with their people and answers, in one statement.
 *
 * @param where a condition on the invitation `i`, beside its owner
 * @param order columns of `i`, all of them downwards
 */
export function selectQueueRows(
  tx: Tx,
  { ownerId }: Viewer,
  where: Prisma.Sql,
  { order, most }: { order: readonly string[]; most: number },
): Promise<(StoredInvitation & { score: number })[]> {
  const downwards = Prisma.raw(order.map((column) => `${column} desc`).join(", "));
  return tx.$queryRaw`
    select i.id, i.person_id as "personId", i.note, i.note_kind as "noteKind",
      i.note_kind_by_member as "noteKindByMember", i.sent_at as "sentAt",
      i.sent_precision as "sentPrecision", i.source, i.assumed,
      i.replied_first_at as "repliedFirstAt", i.mutual_count as "mutualCount",
      i.mutual_names as "mutualNames", i.score,
      jsonb_build_object('name', p.name, 'slug', p.slug, 'headline', p.headline,
        'company', p.company, 'position', p.position, 'location', p.location,
        'facts', p.facts) as person,
      case when a.invitation_id is not null then
        jsonb_build_object('answers', a.answers, 'relationship', a.relationship)
      end as assessment
    from (
      -- The index alone says which they are.
      select i.id from invitation i where i.owner_id = ${ownerId}::uuid and ${where}
      order by ${downwards} limit ${most}
    ) page
    join invitation i on i.owner_id = ${ownerId}::uuid and i.id = page.id
    join person p on p.owner_id = i.owner_id and p.id = i.person_id
    left join assessment a on a.owner_id = i.owner_id and a.invitation_id = i.id
    order by ${downwards}`;
}

function namesOf(row: StoredInvitation) {
  return mutualNamesSchema.catch([]).parse(row.mutualNames ?? []);
}

/** The people that the typed mutual connections are, or might be. */
async function readMutualPeople(
  tx: Tx,
  viewer: Viewer,
  rows: readonly StoredInvitation[],
): Promise<KnownPerson[]> {
  const names = rows.flatMap(namesOf);
  if (names.length === 0) return [];
  const ids = names.flatMap(({ personId }) => personId ?? []);
  const keys = names.flatMap(({ name, personId }) => (personId ? [] : toNameKey(name)));
  return tx.person.findMany({
    where: { ownerId: viewer.ownerId, OR: [{ id: { in: ids } }, { nameKey: { in: keys } }] },
    select: {
      id: true,
      name: true,
      nameKey: true,
      slug: true,
      headline: true,
      trusted: true,
      trustedWhy: true,
      stage: true,
    },
    take: 1000,
  });
}

function toKnownMutual(
  mutual: z.infer<typeof mutualNamesSchema>[number],
  people: readonly KnownPerson[],
  signs: readonly TrustSign[],
): KnownMutual {
  const person = people.find(({ id }) => id === mutual.personId);
  if (person) {
    const { trusted } = person;
    const trustedWhy = person.trustedWhy ?? findTrustReason(person, signs);
    return { name: person.name, personId: person.id, trusted, trustedWhy, suggestions: [] };
  }
  const suggestions = people
    .filter(({ nameKey }) => nameKey === toNameKey(mutual.name))
    .slice(0, 3)
    .map(({ id, name, headline, trusted }) => ({ personId: id, name, headline, trusted }));
  const trusted = mutual.trusted ?? false;
  return { name: mutual.name, personId: null, trusted, trustedWhy: null, suggestions };
}

function toRelationship(value: unknown): Relationship {
  return relationshipSchema
    .catch({ client: false, referralPartner: false, wantToKnow: false })
    .parse(value ?? {});
}

function toProfileFacts(value: unknown): ProfileFacts {
  const nothing = senderFactsSchema.parse({});
  const { companies, schools, skills } = senderFactsSchema.catch(nothing).parse(value ?? {});
  return { companies, schools, skills };
}

function toItem(
  row: StoredInvitation,
  context: EvidenceContext,
  people: readonly KnownPerson[],
): QueueItem {
  const { person, assessment } = row;
  const signs = context.profile?.trust ?? [];
  const mutuals = namesOf(row).map((mutual) => toKnownMutual(mutual, people, signs));
  const relationship = toRelationship(assessment?.relationship);
  const facts = { ...person, note: row.note, mutualCount: row.mutualCount, mutuals, relationship };
  const { proposed, evidence, ...judged } = proposeForInvitation(row.id, facts, context);
  const answers = memberAnswersSchema.catch({}).parse(assessment?.answers ?? {});
  return {
    id: row.id,
    personId: row.personId,
    name: person.name,
    firstName: findFirstName(person.name) ?? person.name,
    slug: person.slug,
    headline:
      person.headline ?? ([person.position, person.company].filter(Boolean).join(" at ") || null),
    company: person.company,
    location: person.location,
    note: row.note,
    noteKind: judged.noteKind,
    asks: judged.asks,
    cautions: judged.cautions,
    noteKindByMember: row.noteKindByMember,
    alike: judged.alike,
    sentAt: row.sentAt.getTime(),
    sentPrecision: row.sentPrecision,
    source: row.source,
    assumed: row.assumed,
    repliedFirstAt: row.repliedFirstAt?.getTime() ?? null,
    mutualCount: row.mutualCount,
    mutuals,
    relationship,
    profile: toProfileFacts(person.facts),
    answers,
    proposed,
    evidence,
    score: scoreInvitation(resolveAnswers({ answers, proposed }), evidence),
  };
}

/** Rows of the invitation table with their evidence, in the order given. */
export async function toQueueItems(
  tx: Tx,
  viewer: Viewer,
  rows: readonly StoredInvitation[],
  context: EvidenceContext,
): Promise<QueueItem[]> {
  const people = await readMutualPeople(tx, viewer, rows);
  return rows.map((row) => toItem(row, context, people));
}
