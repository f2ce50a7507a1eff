import type { ArchiveChoices } from "../../../data/import/archive-choices.ts";
import type { ImportRows } from "../../../domain/archive/import-preview.ts";
import type { MessageFact } from "../../../domain/archive/message-facts.ts";
import { findMostlyRejected } from "../../../domain/archive/mostly-rejected.ts";
import type { ArchiveReading } from "../../../domain/archive/read-archive.ts";
import { fail } from "../../../domain/result.ts";
import { MostlyRejectedProblem } from "../archive-problem.ts";
import { isInvite } from "./archive-facts.ts";

const mostFiles = 200;

/** PostgreSQL keeps neither NUL nor half of a character. */
function storable(text: string): string {
  return text.replaceAll("\0", "␀").toWellFormed();
}

/** What became of the rows of each file, as it is stored and shown. */
export function summariseRows(reading: ArchiveReading, { dayOrder }: ArchiveChoices): ImportRows {
  const { tallies, rejects, unused, undatedCount, dateDoubts } = reading;
  return {
    tallies: tallies.slice(0, mostFiles).map((one) => ({ ...one, file: storable(one.file) })),
    unused: unused.slice(0, mostFiles).map(storable),
    undated: undatedCount,
    dateDoubts: dateDoubts.map((one) => ({ ...one, samples: one.samples.map(storable) })),
    dayOrder,
    mostlyRejected: findMostlyRejected(tallies, rejects).map((one) => ({
      ...one,
      reasons: one.reasons.map((each) => ({ ...each, reason: storable(each.reason) })),
    })),
    waitsForOwner: !reading.isOwnerSure,
  };
}

/** @throws MostlyRejectedProblem when more than half of a file can't be read and the member did not say to apply the rest */
export function refuseMostlyRejected(reading: ArchiveReading, { applyRest }: ArchiveChoices): void {
  const files = findMostlyRejected(reading.tallies, reading.rejects);
  if (files.length > 0 && !applyRest) {
    throw new MostlyRejectedProblem(fail("archive-mostly-rejected", { files }));
  }
}

/** Counts the messages of a reading while they are drawn: what is shown as applied is counted when it is applied. */
export function countMessages(reading: ArchiveReading) {
  const people = new Set<MessageFact["person"]>();
  const counts = { messageFacts: 0, invites: 0 };
  async function* messageFacts() {
    for await (const batch of reading.messageFacts()) {
      for (const message of batch) {
        people.add(message.person);
        counts.messageFacts++;
        if (isInvite(message)) counts.invites++;
      }
      yield batch;
    }
  }
  return {
    counted: { ...reading, messageFacts },
    counts: () => ({ ...counts, conversations: people.size }),
  };
}
