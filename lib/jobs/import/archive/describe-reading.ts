import type { ArchiveChoices } from "../../../data/import/archive-choices.ts";
import type { StandingPerson } from "../../../data/import/read-known.ts";
import type { ImportPreview } from "../../../domain/archive/import-preview.ts";
import type { ArchiveReading } from "../../../domain/archive/read-archive.ts";
import { countIdentityChanges } from "../../../domain/import/identity-change.ts";
import type { ComparedRemovals } from "./compare-removals.ts";
import type { ImportPlan } from "./plan-changes.ts";
import { summariseRows } from "./summarise-rows.ts";

const mostNames = 200;
/** People an archive misses whom the member is asked about. */
const mostAsked = 1000;

/** The numbers of a reading, as they are stored and printed. */
function countReading({ counts }: ArchiveReading): ImportPreview["counts"] {
  const { connections, invitations, rejected } = counts;
  const { rows, drafts, sponsored } = counts.messages;
  return { connections, invitations, messages: { rows, drafts, sponsored }, rejected };
}

/** Whom an archive misses, as many as are shown; those the member kept all the same are left out. */
function summariseMissing(
  reading: ArchiveReading,
  standing: ReadonlyMap<string, StandingPerson>,
): ImportPreview["missing"] {
  const missing = reading.missing.filter(
    ({ knownId }) => knownId === null || !standing.get(knownId)?.isKnownMissing,
  );
  return {
    count: missing.length,
    names: missing.slice(0, mostNames).map(({ name }) => name),
    ids: missing.slice(0, mostAsked).flatMap(({ knownId }) => knownId ?? []),
  };
}

/** What an archive says of removals, as it is stored. */
function summariseRemovals({ confirmed, still }: ComparedRemovals): ImportPreview["removals"] {
  return { confirmed, still: still.slice(0, mostNames) };
}

/** What is told of an archive but for its messages, which are read as they are used. */
export type DescribedReading = Omit<ImportPreview, "conversations" | "messageFacts" | "guesses">;

/** Describes what an archive holds and what it changes: the same before it is applied and after. */
export function describeReading(
  reading: ArchiveReading,
  plan: Pick<ImportPlan, "counts" | "identities">,
  standing: ReadonlyMap<string, StandingPerson>,
  removals: ComparedRemovals,
  choices: ArchiveChoices,
): DescribedReading {
  return {
    owner: { name: reading.owner.name, slug: reading.owner.slug },
    archiveDate: reading.archiveDate,
    ahead: reading.ahead,
    files: reading.files,
    counts: countReading(reading),
    ...plan.counts,
    identities: countIdentityChanges(plan.identities),
    strangers: reading.counts.messages.strangers,
    notes: reading.notes.length,
    missing: summariseMissing(reading, standing),
    removals: summariseRemovals(removals),
    rows: summariseRows(reading, choices),
  };
}
