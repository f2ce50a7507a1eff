import "server-only";
import { inSpaceRaw } from "../../../data/database.ts";
import { readChoices } from "../../../data/import/archive-choices.ts";
import { writePreview, writeRejects } from "../../../data/import/commands.ts";
import { type GuessWriter, startGuesses } from "../../../data/import/guesses.ts";
import { writeIdentities } from "../../../data/import/identities.ts";
import {
  type EnteredMessage,
  readEnteredMessages,
} from "../../../data/import/read-entered-messages.ts";
import type { Viewer } from "../../../data/viewer.ts";
import type { ImportPreview } from "../../../domain/archive/import-preview.ts";
import type { PlannedPerson } from "../../../domain/archive/match/planned-person.ts";
import type { ArchiveReading } from "../../../domain/archive/read-archive.ts";
import { readUploadOf } from "../import-step.ts";
import { type ProgressWriter, startProgress } from "../progress-writer.ts";
import { isInvite, messageFactId } from "./archive-facts.ts";
import { compareRemovals } from "./compare-removals.ts";
import { describeReading } from "./describe-reading.ts";
import { guessKey } from "./guess-key.ts";
import { recogniseEntered } from "./match-entered-messages.ts";
import { openImport, readUpload } from "./open-archive.ts";
import { type ImportPlan, planChanges } from "./plan-changes.ts";
import { readWordingMatcher } from "./wording-matcher.ts";

type Survey = {
  plan: ImportPlan;
  entered: ReadonlyMap<string, EnteredMessage[]>;
  guesses: GuessWriter;
  progress: ProgressWriter;
};

async function surveyMessages(
  reading: ArchiveReading,
  { plan, entered, guesses, progress }: Survey,
) {
  const people = new Set<PlannedPerson>();
  const recognise = recogniseEntered(entered);
  let facts = 0;
  for await (const batch of reading.messageFacts()) {
    for (const message of batch) {
      const { person, at, text, wording } = message;
      people.add(person);
      facts++;
      if (!isInvite(message)) continue;
      if (recognise(plan.idOf(person), message)) {
        guesses.countKnown();
        continue;
      }
      await guesses.add({
        key: guessKey(message),
        factId: messageFactId(message, plan),
        name: person.name,
        at,
        text,
        wording: wording?.name ?? null,
      });
    }
    await progress.write("messages", facts, reading.counts.messages.rows);
  }
  return { conversations: people.size, messageFacts: facts, guesses: await guesses.finish() };
}

/** Reads an upload and stores what it would change, for the member to confirm. Run again, it ends the same. */
export async function readImport(viewer: Viewer, importId: string, now: Date): Promise<void> {
  await readUploadOf(viewer, importId, openImport, async (view, upload) => {
    const progress = startProgress(viewer, importId);
    const matchWording = await readWordingMatcher(viewer);
    const choices = await readChoices(viewer, importId);
    const context = { viewer, view, now, progress, matchWording, choices };
    const { preview, rejects, undated, hasMessages, identities } = await inSpaceRaw(
      viewer,
      async (client) => {
        const read = await readUpload(client, context, upload);
        const { reading, standing, isNewest, mergedFacts } = read;
        const plan = planChanges(reading, { importId, now, standing, isNewest, mergedFacts });
        const { rejects, undated, hasMessages } = reading;
        const removals = await compareRemovals(client, viewer, reading, standing);
        const entered = await readEnteredMessages(client, viewer);
        const guesses = await startGuesses(client, viewer, importId);
        const messages = await surveyMessages(reading, { plan, entered, guesses, progress });
        const described = describeReading(reading, plan, standing, removals, choices);
        const preview: ImportPreview = { ...described, ...messages };
        return { preview, rejects, undated, hasMessages, identities: plan.identities };
      },
    );
    await writeRejects(viewer, importId, rejects, undated);
    await inSpaceRaw(viewer, (client) => writeIdentities(client, viewer, importId, identities));
    await writePreview(viewer, importId, preview, hasMessages);
  });
}
