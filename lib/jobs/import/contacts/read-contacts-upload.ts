import "server-only";
import type pg from "pg";
import { inSpaceRaw } from "../../../data/database.ts";
import { writePreview, writeRejects } from "../../../data/import/commands.ts";
import { findStandingFacts, readMapping } from "../../../data/import/contacts-mapping.ts";
import { writeIdentities } from "../../../data/import/identities.ts";
import { changeImportKind } from "../../../data/import/import-context.ts";
import { readKnownPeople } from "../../../data/import/read-known.ts";
import type { Viewer } from "../../../data/viewer.ts";
import type { Contact } from "../../../domain/contacts/contact.ts";
import { contactPlace } from "../../../domain/contacts/contact.ts";
import type {
  ContactsMapping,
  ContactsPreview,
} from "../../../domain/contacts/contacts-preview.ts";
import type { Remark } from "../../../domain/contacts/gathering.ts";
import { isLinkedInArchive } from "../../../domain/contacts/is-linkedin-archive.ts";
import { type ContactsReading, readContacts } from "../../../domain/contacts/read-contacts.ts";
import { foldContactName } from "../../../domain/contacts/same-name.ts";
import { countIdentityChanges } from "../../../domain/import/identity-change.ts";
import { toStorable } from "../../../domain/text/storable-text.ts";
import { readImport } from "../archive/read-import.ts";
import { ArchiveProblem } from "../archive-problem.ts";
import type { DecodedUpload } from "../decode-upload.ts";
import { readUploadOf } from "../import-step.ts";
import { startProgress } from "../progress-writer.ts";
import { openContacts } from "./open-contacts.ts";
import {
  bringsSomething,
  type ContactsPlan,
  type MatchedPerson,
  planContacts,
  withoutStanding,
} from "./plan-contacts.ts";

const shownFirst = 8;
const shownRejects = 5;
const mostNamesakes = 200;

type Surveying = {
  viewer: Viewer;
  importId: string;
  now: Date;
  mapping: ContactsMapping;
  upload: DecodedUpload;
};

/** Reads an upload and compares it with the space, in the caller's transaction. */
export async function surveyContacts(client: pg.PoolClient, surveying: Surveying) {
  const { viewer, importId, now, mapping, upload } = surveying;
  const progress = startProgress(viewer, importId);
  const reading = await readContacts({
    files: upload.files,
    mapping,
    now: now.getTime(),
    onProgress: (file, contacts) => progress.write(file, contacts, null),
  });
  if (reading.problem !== null) throw new ArchiveProblem(reading.problem);
  const standing = await readKnownPeople(client, viewer);
  const plan = planContacts(reading.contacts, { importId, now, standing, mapping });
  const ids = plan.known.flatMap(({ facts }) => facts.map(({ id }) => id));
  const known = withoutStanding(plan.known, await findStandingFacts(client, viewer, ids));
  return { reading, plan: { ...plan, known } };
}

function listed(parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part).join(" · ");
}

function toNamesakes(plan: ContactsPlan): ContactsPreview["namesakes"] {
  const people = plan.unknown.flatMap(({ match: { contact, namesake } }) => {
    if (!namesake) return [];
    const { company, position, emails, location } = contact;
    const same = foldContactName(company ?? "");
    return {
      place: contactPlace(contact),
      name: contact.name,
      about: listed([position, company, location, emails[0]]),
      personId: namesake.id,
      personName: namesake.name,
      personAbout: listed([
        namesake.headline ?? namesake.position,
        namesake.company,
        namesake.location,
      ]),
      sameCompany: same !== "" && same === foldContactName(namesake.company ?? ""),
    };
  });
  people.sort((a, b) => Number(b.sameCompany) - Number(a.sameCompany));
  return { count: people.length, people: people.slice(0, mostNamesakes) };
}

function toSample({ contact, person }: MatchedPerson): ContactsPreview["first"][number] {
  const { name, profiles, emails, company, position, location, notes, connectedOn } = contact;
  return {
    name,
    profile: profiles[0]?.value ?? null,
    emails: emails.slice(0, 3),
    company,
    position,
    location,
    notes: notes.length,
    connectedOn,
    known: person?.name ?? null,
  };
}

const toStorableRemark = ({ file, line, reason }: Remark): Remark => ({
  file: toStorable(file),
  line,
  reason: toStorable(reason),
});

function toPreview(
  reading: ContactsReading,
  plan: ContactsPlan,
  encodings: DecodedUpload["read"],
): ContactsPreview {
  const everybody = [...plan.known, ...plan.unknown].map(({ match }) => match);
  const inOrder = (a: { contact: Contact }, b: { contact: Contact }) =>
    a.contact.file === b.contact.file ? a.contact.line - b.contact.line : 0;
  return {
    kind: "contacts",
    counts: {
      read: reading.contacts.length - plan.rejects.length,
      known: plan.known.length,
      updated: plan.known.filter(bringsSomething).length,
      unknown: plan.unknown.length + plan.nameless.length,
      nameless: plan.nameless.length,
      rejected: reading.rejected + plan.rejects.length,
      passedOver: reading.passedOver,
    },
    sheets: reading.sheets,
    first: [...everybody, ...plan.nameless].sort(inOrder).slice(0, shownFirst).map(toSample),
    namesakes: toNamesakes(plan),
    identities: countIdentityChanges(plan.identities),
    rejects: [...reading.rejects, ...plan.rejects].slice(0, shownRejects).map(toStorableRemark),
    encodings,
    shared: {
      count: reading.shared.length,
      first: reading.shared
        .slice(0, shownRejects)
        .map((one) => ({ ...one, names: one.names.slice(0, 3).map(toStorable) })),
    },
    remarks: {
      count: reading.remarked,
      first: reading.remarks.slice(0, shownRejects).map(toStorableRemark),
    },
  };
}

/**
 * Reads an upload of contacts and stores what it would bring, for the member to confirm; run again with another mapping,
 * it tells anew. LinkedIn's own archive is handed over to the archive's import.
 */
export async function readContactsUpload(
  viewer: Viewer,
  importId: string,
  now: Date,
): Promise<void> {
  await readUploadOf(viewer, importId, openContacts, async (_, upload) => {
    if (await isLinkedInArchive(upload.files)) {
      await changeImportKind(viewer, importId, "archive");
      return readImport(viewer, importId, now);
    }
    const mapping = await readMapping(viewer, importId);
    const surveying = { viewer, importId, now, mapping, upload };
    const { reading, plan } = await inSpaceRaw(viewer, (client) =>
      surveyContacts(client, surveying),
    );
    const { identities } = plan;
    await inSpaceRaw(viewer, (client) => writeIdentities(client, viewer, importId, identities));
    await writeRejects(viewer, importId, [...reading.rejects, ...plan.rejects]);
    const preview = { ...toPreview(reading, plan, upload.read), archiveDate: null };
    await writePreview(viewer, importId, preview, false);
  });
}
