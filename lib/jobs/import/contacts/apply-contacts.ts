import "server-only";
import type pg from "pg";
import { inSpaceRaw } from "../../../data/database.ts";
import { finishImport, writeRejects } from "../../../data/import/commands.ts";
import { readMapping } from "../../../data/import/contacts-mapping.ts";
import { writeIdentities } from "../../../data/import/identities.ts";
import { writeFacts } from "../../../data/import/write-facts.ts";
import { changeInvitations } from "../../../data/import/write-invitations.ts";
import { updatePeople, writeKeys, writePeople } from "../../../data/import/write-people.ts";
import { foldPeople } from "../../../data/timeline/fold-people.ts";
import type { Viewer } from "../../../data/viewer.ts";
import type { Reject } from "../../../domain/archive/rows/archive-row.ts";
import type { ContactsMapping, ContactsResult } from "../../../domain/contacts/contacts-preview.ts";
import { countIdentityChanges } from "../../../domain/import/identity-change.ts";
import { fail } from "../../../domain/result.ts";
import { say } from "../../../domain/words/sentences.ts";
import { ArchiveProblem } from "../archive-problem.ts";
import type { DecodedUpload } from "../decode-upload.ts";
import { beginApplying, orFail, tidyUp } from "../import-step.ts";
import { openContacts } from "./open-contacts.ts";
import { bringsSomething, type MatchedPerson } from "./plan-contacts.ts";
import { surveyContacts } from "./read-contacts-upload.ts";

type Applying = {
  viewer: Viewer;
  importId: string;
  now: Date;
  mapping: ContactsMapping;
  upload: DecodedUpload;
};

/** Every row of somebody who cannot be added, so that the rows are counted once each. */
function rejectNameless({ rows }: MatchedPerson): Reject[] {
  return rows.map(({ file, line, emails, profiles }) => {
    const raw = [...emails, ...profiles.map(({ value }) => value)].join(" ");
    return { file, line, reason: say("row-unknown-unnamed"), raw };
  });
}

async function write(client: pg.PoolClient, applying: Applying) {
  const { viewer, importId, now, mapping } = applying;
  await client.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [
    `import ${viewer.ownerId}`,
  ]);
  const { reading, plan } = await surveyContacts(client, applying);
  if (reading.contacts.length === 0) {
    const isUnnamed = reading.sheets.some((sheet) => sheet.missing !== null);
    const offers = reading.sheets.flatMap(({ columns }) =>
      columns.flatMap(({ heading, offer }) => (offer ? [{ heading, offer }] : [])),
    );
    throw new ArchiveProblem(fail("contacts-unreadable", { isUnnamed, offers }));
  }
  const added = mapping.addUnknown ? plan.unknown : [];
  const all = [...plan.known, ...added];
  if (added.length > 0)
    await writePeople(
      client,
      viewer,
      added.map(({ row }) => row),
    );
  const changes = plan.known.flatMap(({ change }) => change ?? []);
  if (changes.length > 0) await updatePeople(client, viewer, importId, changes);
  const keysOf = (planned: typeof all) => planned.flatMap(({ keys }) => keys);
  await writeKeys(client, viewer, keysOf(plan.known), importId);
  await writeKeys(client, viewer, keysOf(added));
  const changed = plan.known.flatMap((one) => one.settled);
  if (changed.length > 0) await changeInvitations(client, viewer, importId, changed);
  const touched = new Set<string>();
  const made = { note: 0, connected: 0 };
  async function* batches() {
    yield all.flatMap(({ facts }) => facts);
  }
  const { added: facts } = await writeFacts(client, viewer, batches(), {
    importId,
    now,
    source: "contacts",
    onFact: ({ personId, kind }) => {
      touched.add(personId);
      if (kind === "note" || kind === "connected") made[kind]++;
    },
  });
  if (facts > 0) await foldPeople(client, viewer, touched);
  const nameless = mapping.addUnknown ? plan.nameless.flatMap(rejectNameless) : [];
  const late = [...plan.rejects, ...nameless];
  const rejects = [...reading.rejects, ...late];
  const counts = {
    read: reading.contacts.length - late.length,
    known: plan.known.length,
    unknown: plan.unknown.length + (mapping.addUnknown ? 0 : plan.nameless.length),
    rejected: reading.rejected + late.length,
    passedOver: reading.passedOver,
  };
  const result: ContactsResult = {
    kind: "contacts",
    identities: countIdentityChanges(plan.identities),
    counts,
    people: { added: added.length, updated: plan.known.filter(bringsSomething).length },
    notes: made.note,
    connected: made.connected,
    shared: reading.shared.length,
    remarks: reading.remarked,
    encodings: applying.upload.read,
    offered: reading.sheets.flatMap(({ name, columns }) =>
      columns.flatMap(({ heading, offer, meaning }) =>
        offer && meaning === "ignore" ? [{ file: name, heading, offer }] : [],
      ),
    ),
  };
  await writeIdentities(client, viewer, importId, plan.identities);
  await finishImport(
    client,
    viewer,
    importId,
    { result, archiveDate: null, hasMessages: false },
    now,
  );
  return { result, rejects };
}

/**
 * Applies contacts in one transaction: people known get what was empty, their addresses and their notes; unknown people
 * come in when the member said so. The same file again changes nothing.
 *
 * @param file a file to read in place of the stored upload (command line)
 * @returns null when the import stands elsewhere: applied already, or given up
 * @throws ArchiveProblem when the upload cannot be read; the import's `error` says the same
 */
export async function applyContacts(
  viewer: Viewer,
  importId: string,
  now: Date,
  file?: string,
): Promise<ContactsResult | null> {
  const view = await beginApplying(viewer, importId);
  if (!view) return null;
  return orFail(viewer, importId, async () => {
    const upload = await openContacts(view, file);
    try {
      const mapping = await readMapping(viewer, importId);
      const { result, rejects } = await inSpaceRaw(viewer, (client) =>
        write(client, { viewer, importId, now, mapping, upload }),
      );
      await writeRejects(viewer, importId, rejects);
      await tidyUp(viewer, view);
      return result;
    } finally {
      upload.close();
    }
  });
}
