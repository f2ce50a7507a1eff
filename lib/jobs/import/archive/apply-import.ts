import "server-only";
import type pg from "pg";
import { inSpaceRaw } from "../../../data/database.ts";
import { readChoices } from "../../../data/import/archive-choices.ts";
import { finishImport, writeMemberProfile, writeRejects } from "../../../data/import/commands.ts";
import {
  correctFacts,
  refineConnections,
  supersedeNotes,
} from "../../../data/import/correct-facts.ts";
import { correctParted, readParted } from "../../../data/import/correct-parted.ts";
import { dropGuesses, readNoInvites } from "../../../data/import/guesses.ts";
import { writeIdentities } from "../../../data/import/identities.ts";
import { readReplyClock } from "../../../data/import/import-context.ts";
import { readEnteredMessages } from "../../../data/import/read-entered-messages.ts";
import { type MessageReplacement, replaceEntered } from "../../../data/import/replace-entered.ts";
import {
  keepWaitingRows,
  readMemberFacts,
  readOwnerNames,
} from "../../../data/import/waiting-rows.ts";
import { type FactRow, writeFacts } from "../../../data/import/write-facts.ts";
import { changeInvitations, writeInvitations } from "../../../data/import/write-invitations.ts";
import { updatePeople, writeKeys, writePeople } from "../../../data/import/write-people.ts";
import { supersedeMails } from "../../../data/mail/supersede-mails.ts";
import { foldPeople } from "../../../data/timeline/fold-people.ts";
import type { Viewer } from "../../../data/viewer.ts";
import type { ImportPreview, ImportResult } from "../../../domain/archive/import-preview.ts";
import type { ArchiveReading } from "../../../domain/archive/read-archive.ts";
import { createFactLedger } from "../../../domain/conversation/fact-ledger.ts";
import type { IdentityChange } from "../../../domain/import/identity-change.ts";
import { beginApplying, orFail, tidyUp } from "../import-step.ts";
import type { OpenedArchive } from "../open-zip.ts";
import { startProgress } from "../progress-writer.ts";
import { archiveFacts, echoCorrections, knownMoments } from "./archive-facts.ts";
import { compareRemovals } from "./compare-removals.ts";
import { describeReading } from "./describe-reading.ts";
import { mergeOwnerFacts } from "./merge-owner-facts.ts";
import { openImport, type ReadingContext, readUpload } from "./open-archive.ts";
import { type ImportPlan, planChanges } from "./plan-changes.ts";
import { countMessages, refuseMostlyRejected } from "./summarise-rows.ts";
import { readWordingMatcher } from "./wording-matcher.ts";

/** What was applied: the stored result, and the archive's date (epoch ms). */
export type AppliedImport = {
  result: ImportResult;
  archiveDate: number | null;
  identities: readonly IdentityChange[];
};

async function writePlan(
  client: pg.PoolClient,
  viewer: Viewer,
  importId: string,
  plan: ImportPlan,
) {
  await writePeople(client, viewer, plan.newPeople());
  if (plan.changes.length > 0) await updatePeople(client, viewer, importId, plan.changes);
  await writeKeys(client, viewer, plan.newKeys("known"), importId);
  await writeKeys(client, viewer, plan.newKeys("new"));
  await writeInvitations(client, viewer, plan.newInvitations());
  if (plan.settled.length > 0) await changeInvitations(client, viewer, importId, plan.settled);
}

/** What the smaller files say of the member, added to what earlier ones said. */
async function writeProfile(
  client: pg.PoolClient,
  viewer: Viewer,
  importId: string,
  reading: ArchiveReading,
  now: Date,
) {
  const { owner, tallies } = reading;
  const small = tallies.filter(({ kind }) => !bigFiles.includes(kind));
  if (small.every(({ read }) => read === 0)) return;
  const before = await readMemberFacts(client, viewer);
  const facts = mergeOwnerFacts(before, reading.facts);
  const [known] = await readOwnerNames(client, viewer);
  const name = reading.facts.name ?? owner.name ?? known;
  if (name === undefined) return;
  await writeMemberProfile(client, viewer, importId, { name, slug: owner.slug, facts }, now);
}

/** Lets what this archive knows better stand in place of what earlier ones could not know. */
async function correctEarlier(
  client: pg.PoolClient,
  { viewer, view, now }: Applying,
  reading: ArchiveReading,
  plan: ImportPlan,
): Promise<string[]> {
  const echoes = echoCorrections(reading, plan);
  return [
    ...(await correctFacts(client, viewer, view.id, echoes, now)),
    ...(await supersedeNotes(client, viewer, view.id, now)),
    ...(await refineConnections(client, viewer, knownMoments(reading, plan))),
  ];
}

/** How many messages of this import stand on timelines as invites. */
async function countInvites(client: pg.PoolClient, viewer: Viewer, importId: string) {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from timeline_entry
     where owner_id = $1::uuid and import_id = $2::uuid and kind in ('chat-invited', 'nudged')`,
    [viewer.ownerId, importId],
  );
  return rows[0]?.count ?? 0;
}

const bigFiles: readonly string[] = ["connections", "invitations", "messages"];

type Applying = ReadingContext;

/** Reads and writes everything but the stages; what it held of the archive is free when it returns. */
async function writeArchive(client: pg.PoolClient, applying: Applying, upload: OpenedArchive) {
  const { viewer, view, now, progress, choices } = applying;
  const importId = view.id;
  const read = await readUpload(client, applying, upload);
  const { reading, standing, isNewest, mergedFacts } = read;
  refuseMostlyRejected(reading, choices);
  const { archiveDate, hasMessages, rejects, undated } = reading;
  const parted = await readParted(client, viewer);
  const plan = planChanges(reading, { importId, now, standing, isNewest, mergedFacts, parted });
  await writePlan(client, viewer, importId, plan);
  const clock = await readReplyClock(client, viewer);
  const noInvites = await readNoInvites(client, viewer);
  const removals = await compareRemovals(client, viewer, reading, standing);
  const touched = new Set<string>(removals.facts.map(({ personId }) => personId));
  // Whoever is new has no facts but these.
  const ledger = createFactLedger();
  const onMessages = (done: number) =>
    progress.write("messages", done, reading.counts.messages.rows);
  const entered = await readEnteredMessages(client, viewer);
  const replacements: MessageReplacement[] = [];
  const onReplacement = (each: MessageReplacement) => replacements.push(each);
  const messages = countMessages(reading);
  async function* allFacts() {
    yield removals.facts;
    yield* archiveFacts(
      messages.counted,
      plan,
      { now, clock, entered, onReplacement, noInvites },
      onMessages,
    );
  }
  const onFact = (fact: FactRow) => {
    const isCorrection = fact.kind === "reclassified";
    if (isCorrection || standing.has(fact.personId)) touched.add(fact.personId);
    else ledger.add(fact);
  };
  const facts = await writeFacts(client, viewer, allFacts(), { importId, now, onFact });
  await replaceEntered(client, viewer, importId, replacements, now);
  const correctedPeople = await correctParted(client, viewer, importId, plan.twins(), now);
  for (const personId of correctedPeople) touched.add(personId);
  const better = await correctEarlier(client, applying, reading, plan);
  for (const personId of better) touched.add(personId);
  await keepWaitingRows(client, viewer, importId, reading.waitingRows());
  if (isNewest) await writeProfile(client, viewer, importId, reading, now);
  const { people, invitations } = plan.counts;
  const { conversations, messageFacts, invites } = messages.counts();
  const guesses = await countInvites(client, viewer, importId);
  const described = describeReading(reading, plan, standing, removals, choices);
  const { rows, counts, identities: identityCounts, missing, removals: compared } = described;
  const counted: ImportPreview = {
    ...described,
    conversations,
    messageFacts,
    guesses: { count: guesses, known: invites - guesses },
  };
  const result: ImportResult = {
    rows,
    counted,
    counts,
    people: { added: people.added, updated: people.updated },
    identities: identityCounts,
    invitations: { added: invitations.added, settled: invitations.settled },
    facts,
    missing,
    removals: compared,
  };
  const { identities } = plan;
  const corrected = [...correctedPeople, ...better];
  return {
    result,
    archiveDate,
    hasMessages,
    rejects,
    undated,
    touched,
    ledger,
    corrected,
    identities,
  };
}

async function applyArchive(client: pg.PoolClient, applying: Applying, upload: OpenedArchive) {
  const { viewer, view, now, progress } = applying;
  await client.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [
    `import ${viewer.ownerId}`,
  ]);
  const {
    touched,
    ledger,
    corrected: earlier,
    ...written
  } = await writeArchive(client, applying, upload);
  const corrected = await supersedeMails(client, viewer, { importId: view.id, ...written }, now);
  for (const personId of corrected) touched.add(personId);
  await progress.write("stages", 0, null);
  if (written.result.facts.added + corrected.length + earlier.length > 0) {
    const fresh = Iterator.from(ledger.fold()).filter(({ personId }) => !touched.has(personId));
    await foldPeople(client, viewer, touched, fresh);
  }
  await dropGuesses(client, viewer, view.id);
  await writeIdentities(client, viewer, view.id, written.identities);
  await finishImport(client, viewer, view.id, written, now);
  return written;
}

/**
 * Applies an import in one transaction: killed at any moment it has changed nothing, and starts again. An archive that
 * was applied before changes nothing.
 *
 * @param file a file to read in place of the stored upload (command line)
 * @returns null when the import stands elsewhere: applied already, or given up
 * @throws ArchiveProblem when the upload cannot be read; the import's `error` says the same
 */
export async function applyImport(
  viewer: Viewer,
  importId: string,
  now: Date,
  file?: string,
): Promise<AppliedImport | null> {
  const view = await beginApplying(viewer, importId);
  if (!view) return null;
  const progress = startProgress(viewer, importId);
  const matchWording = await readWordingMatcher(viewer);
  const choices = await readChoices(viewer, importId);
  return orFail(viewer, importId, async () => {
    const upload = await openImport(view, file);
    try {
      const applied = await inSpaceRaw(viewer, (client) =>
        applyArchive(client, { viewer, view, now, progress, matchWording, choices }, upload),
      );
      await writeRejects(viewer, importId, applied.rejects, applied.undated);
      await tidyUp(viewer, view);
      return applied;
    } finally {
      upload.close();
    }
  });
}
