import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { createTestSpace } from "../../test/member-space.ts";
import { fillSpace } from "../../test/space/filled-space.ts";
import { readSpaceRows } from "../../test/space/read-space.ts";
import type { SpaceIds } from "../../test/space/space-ids.ts";
import { test } from "../../test/space-test.ts";
import {
  answerCriterion,
  setMutuals,
  setNoteKind,
  setRelationship,
} from "./assessment/commands.ts";
import { describeSender } from "./assessment/sender-facts.ts";
import { findChatEvent } from "./calendar/queries.ts";
import { agreeChat, correctNote, recordHeld, recordMissed } from "./chat/commands.ts";
import { inSpaceRaw } from "./database.ts";
import { decidePair, mergePeople, unmergePeople } from "./duplicate/commands.ts";
import { findKeptPerson, listMerges, readPair } from "./duplicate/queries.ts";
import {
  correctInvites,
  listAppliedInvites,
  undoCorrectInvites,
} from "./import/applied-invites.ts";
import { changeChoices, readChoices } from "./import/archive-choices.ts";
import { chooseEncodings } from "./import/chosen-encodings.ts";
import {
  failImport,
  forgetUpload,
  moveImport,
  writePreview,
  writeProgress,
  writeRejects,
} from "./import/commands.ts";
import { changeMapping, readMapping } from "./import/contacts-mapping.ts";
import { listGuesses, setGuesses, undoSetGuesses } from "./import/guesses.ts";
import { listIdentities } from "./import/identities.ts";
import { changeImportKind, findImportKind, findImportSource } from "./import/import-context.ts";
import { answerAboutMissing } from "./import/missing.ts";
import { listRejects, readImportView } from "./import/queries.ts";
import { requestArchive, requestDates } from "./import/request-archive.ts";
import { requestContacts, requestMapping } from "./import/request-contacts.ts";
import { requestEncodings } from "./import/request-encodings.ts";
import { requestImportStep } from "./import/request-step.ts";
import { listRenames, restoreIdentity, undoIdentity } from "./import/undo-identity.ts";
import { addUploadedBytes, dropLeftUpload, findUpload } from "./import/uploads.ts";
import { forgetInvitations, recordInvitation } from "./invitation/commands.ts";
import { decideInvitation, decideMany, undoDecisions } from "./invitation/decisions.ts";
import { readInvitation, readPendingOf } from "./invitation/queries.ts";
import { recordMany, undoRecorded } from "./invitation/record-many.ts";
import { recordPerson } from "./invitation/record-person.ts";
import { assignOpenMail, reopenMail } from "./mail/assign-open-mail.ts";
import { hasFreshProof, storeProof } from "./member/session-proof.ts";
import { endOwnSession } from "./member/sessions.ts";
import { markSent } from "./message/commands.ts";
import { draftMany, draftMessages, readPreviewPerson } from "./message/queries.ts";
import {
  orderTemplates,
  removeTemplate,
  restoreTemplate,
  saveTemplate,
} from "./message/templates.ts";
import { markPasskeyUsed, removePasskey } from "./passkey/commands.ts";
import { findPasskeyKey } from "./passkey/queries.ts";
import { editPerson, setTrusted } from "./person/commands.ts";
import { readPersonName, readPersonPage } from "./person/page.ts";
import { decideInReview, undoInReview, undoWholeReview } from "./review/commands.ts";
import { readPastReview } from "./review/decisions.ts";
import { ruleNote } from "./ruling/commands.ts";
import { previewThread, recordThread, undoThread } from "./thread/commands.ts";
import { addFact, reclassifyEntry, undoEntry } from "./timeline/commands.ts";
import { listTimeline } from "./timeline/queries.ts";
import type { Viewer } from "./viewer.ts";

const now = new Date("2026-11-23T09:00:00Z");
const later = new Date("2026-11-24T09:00:00Z");
/** Stands in every text of Anna's, and must never reach Ben. */
const mark = "Zanzibar";
const day = 86_400_000;

let anna: Viewer;
let ben: Viewer;
let ids: SpaceIds;

/** Every row of a member's space, and their sessions, as text. */
async function readSpace(viewer: Viewer): Promise<string> {
  return JSON.stringify(
    await inSpaceRaw(viewer, (client) => readSpaceRows(client, viewer.ownerId)),
  );
}

const message = {
  direction: "incoming",
  at: now.getTime(),
  precision: "minute",
  text: "Hi",
} as const;
const draft = { name: "Ana New", sentAt: now };
const page = { from: 0, most: 50 };
const chat = { chatAt: now.getTime() + day, zone: "UTC", medium: "cafe", place: "" } as const;
const held = { at: null, text: "", notes: {}, touch: null };
const target = () => ({ personId: ids.person, entryId: ids.entry });

/** Every command and query of the data layer that takes ids, with those of somebody else's space. */
const attempts: Record<string, (viewer: Viewer) => Promise<unknown>> = {
  addFact: (v) => addFact(v, { personId: ids.person, kind: "note", at: now, text: "x" }, now),
  addUploadedBytes: (v) => addUploadedBytes(v, ids.import, 5),
  agreeChat: (v) =>
    agreeChat(v, { personId: ids.person, kind: "chat-moved", at: now, ...chat }, now),
  answerCriterion: (v) =>
    answerCriterion(v, { invitationId: ids.invitation, criterion: "litmus", answer: "yes" }, now),
  chooseEncodings: (v) => chooseEncodings(v, ids.import, { "*": "windows-1250" }),
  changeChoices: (v) => changeChoices(v, ids.import, { applyRest: true }),
  changeImportKind: (v) => changeImportKind(v, ids.import, "mails"),
  changeMapping: (v) => changeMapping(v, ids.import, { addUnknown: true }),
  correctInvites: (v) => correctInvites(v, ids.import, { ids: "all", isInvite: false }, now),
  correctNote: (v) => correctNote(v, { ...target(), text: "x", notes: {} }, now),
  decideInReview: (v) => decideInReview(v, [ids.person], { kind: "removed" }, now),
  decideInvitation: (v) =>
    decideInvitation(v, { invitationId: ids.invitation, outcome: "accept" }, now),
  decideMany: (v) => decideMany(v, { invitationIds: [ids.invitation], outcome: "ignore" }, now),
  describeSender: (v) =>
    describeSender(v, {
      invitationId: ids.invitation,
      headline: "x",
      location: "",
      companies: [],
      schools: [],
      skills: [],
    }),
  draftMany: (v) => draftMany(v, [{ personId: ids.person, moment: "hello" }]),
  draftMessages: (v) => draftMessages(v, { personId: ids.person, moment: "hello" }),
  editPerson: (v) =>
    editPerson(v, ids.person, { name: "x", headline: "", company: "", profileUrl: "" }),
  dropLeftUpload: (v) => dropLeftUpload(v, ids.upload, later),
  endOwnSession: (v) => endOwnSession(v, ids.session, now),
  hasFreshProof: (v) => hasFreshProof(v, ids.session, now),
  storeProof: (v) => storeProof(v, ids.session, new Date(now.getTime() + day)),
  findPasskeyKey: (v) => findPasskeyKey(v, ids.passkey),
  markPasskeyUsed: (v) => markPasskeyUsed(v, ids.passkey, { before: 3, after: 9 }, now),
  removePasskey: (v) => removePasskey(v, ids.passkey, now),
  failImport: (v) => failImport(v, ids.import, "x"),
  findChatEvent: (v) => findChatEvent(v, { personId: ids.person, chatId: ids.entry }, "http://a"),
  findImportKind: (v) => findImportKind(v, ids.import),
  findImportSource: (v) => findImportSource(v, ids.import),
  findKeptPerson: (v) => findKeptPerson(v, ids.person),
  findUpload: (v) => findUpload(v, ids.import),
  forgetInvitations: (v) => forgetInvitations(v, [ids.invitation], now),
  forgetUpload: (v) => forgetUpload(v, ids.import),
  listAppliedInvites: (v) => listAppliedInvites(v, ids.import, page),
  listGuesses: (v) => listGuesses(v, ids.import, page),
  listMerges: (v) => listMerges(v, ids.other),
  listIdentities: (v) => listIdentities(v, ids.import, { ...page, search: "" }),
  listRenames: (v) => listRenames(v, ids.person),
  restoreIdentity: (v) => restoreIdentity(v, { importId: ids.import, personId: ids.person }),
  undoIdentity: (v) => undoIdentity(v, { importId: ids.import, personId: ids.person }),
  listRejects: (v) => listRejects(v, ids.import),
  listTimeline: (v) => listTimeline(v, ids.person),
  markSent: (v) =>
    markSent(
      v,
      { personId: ids.person, moment: "hello", text: "Hi", at: now, template: ids.template },
      now,
    ),
  mergePeople: (v) =>
    mergePeople(
      v,
      { keptId: ids.person, mergedId: ids.other, choices: { name: "kept", headline: "kept" } },
      now,
    ),
  moveImport: (v) => moveImport(v, ids.import, ["preview"], "applying"),
  orderTemplates: (v) => orderTemplates(v, [ids.template]),
  previewThread: (v) => previewThread(v, ids.person, [message]),
  readImportView: (v) => readImportView(v, ids.import),
  readChoices: (v) => readChoices(v, ids.import),
  readInvitation: (v) => readInvitation(v, ids.invitation),
  readMapping: (v) => readMapping(v, ids.import),
  readPair: (v) => readPair(v, ids.person, ids.other),
  readPendingOf: (v) => readPendingOf(v, ids.person),
  readPastReview: (v) => readPastReview(v, ids.review),
  readPersonName: (v) => readPersonName(v, ids.person),
  readPersonPage: (v) => readPersonPage(v, ids.person, now),
  readPreviewPerson: (v) => readPreviewPerson(v, ids.person, now),
  reclassifyEntry: (v) =>
    reclassifyEntry(v, { personId: ids.person, entryId: ids.invite, as: "message-sent" }, now),
  recordInvitation: (v) => recordInvitation(v, { ...draft, personId: ids.person }, now),
  recordMany: (v) =>
    recordMany(v, [{ ...draft, personId: ids.person }], now, [
      { invitationId: ids.invitation, outcome: "withdrawn" },
    ]),
  recordPerson: (v) => recordPerson(v, { ...draft, personId: ids.person }, now),
  recordThread: (v) =>
    recordThread(
      v,
      { personId: ids.person, messages: [{ ...message, invite: false }], accept: true },
      now,
    ),
  requestArchive: (v) => requestArchive(v, ids.import, true),
  requestContacts: (v) => requestContacts(v, ids.import, { addUnknown: true, same: {} }),
  requestDates: (v) => requestDates(v, ids.import, "day-first"),
  requestEncodings: (v) => requestEncodings(v, ids.import, { "*": "windows-1250" }),
  requestImportStep: (v) => requestImportStep(v, ids.import, "undo"),
  requestMapping: (v) => requestMapping(v, ids.import, {}),
  removeTemplate: (v) => removeTemplate(v, ids.template),
  restoreTemplate: (v) =>
    restoreTemplate(v, { id: ids.template, moment: "hello", name: "x", body: "Hello there" }, now),
  saveTemplate: (v) =>
    saveTemplate(v, { id: ids.template, moment: "hello", name: "x", body: "Hello there" }, now),
  setGuesses: (v) => setGuesses(v, ids.import, { ids: "all", isInvite: false }, later),
  setMutuals: (v) =>
    setMutuals(v, {
      invitationId: ids.invitation,
      count: 3,
      names: [{ name: "x", personId: ids.person, trusted: true }],
    }),
  ruleNote: (v) => ruleNote(v, { invitationId: ids.invitation, kind: "template" }),
  setNoteKind: (v) => setNoteKind(v, { invitationId: ids.invitation, kind: "template" }),
  setRelationship: (v) =>
    setRelationship(
      v,
      { invitationId: ids.invitation, relationship: { kinds: [], line: "x" } } as never,
      now,
    ),
  setTrusted: (v) => setTrusted(v, ids.person, { trusted: true, why: "x" }),
  answerAboutMissing: (v) =>
    answerAboutMissing(v, { personId: ids.person, answer: "removed" } as never, now),
  decidePair: (v) => decidePair(v, [ids.person, ids.other], "not-same", now),
  undoRecorded: (v) =>
    undoRecorded(
      v,
      {
        invitationIds: [ids.invitation],
        entries: [target()],
        personIds: [ids.person, ids.other],
        keys: [{ personId: ids.person, kind: "slug", value: "eva" }],
      },
      now,
    ),
  reopenMail: (v) => reopenMail(v, ids.mail, now),
  assignOpenMail: (v) => assignOpenMail(v, { mailId: ids.openMail, personId: null }, now),
  undoWholeReview: (v) => undoWholeReview(v, ids.review, now),
  recordHeld: (v) => recordHeld(v, { personId: ids.person, ...held }, now),
  recordMissed: (v) => recordMissed(v, ids.person, now),
  undoCorrectInvites: (v) => undoCorrectInvites(v, ids.import, now.getTime(), now),
  undoDecisions: (v) => undoDecisions(v, [ids.invitation], now),
  undoEntry: (v) => undoEntry(v, target(), now),
  undoInReview: (v) => undoInReview(v, [{ personId: ids.person, entryId: ids.invite }], now),
  undoSetGuesses: (v) => undoSetGuesses(v, now.getTime()),
  undoThread: (v) => undoThread(v, { personId: ids.person, entryIds: [ids.entry] }, now),
  unmergePeople: (v) => unmergePeople(v, ids.merge, now),
  writePreview: (v) => writePreview(v, ids.import, { archiveDate: null }, false),
  writeProgress: (v) =>
    writeProgress(v, ids.import, { stage: "people", done: 1, total: 2 } as never),
  writeRejects: (v) => writeRejects(v, ids.import, [{ file: "x", line: 1, reason: "x", raw: "" }]),
};

/** Refused by the database itself, in words that tell nothing of the row. */
const refusedByKeys = ["writeRejects"];

test.beforeAll(async () => {
  anna = await createTestSpace("UTC", now);
  ben = await createTestSpace("UTC", now);
  ids = await fillSpace(anna, { mark, now });
});

test.each(Object.entries(attempts))(
  "%s neither shows nor changes another member's space",
  async (name, attempt) => {
    const before = await readSpace(anna);
    expect(before).toContain(mark);
    const answer = await attempt(ben).catch((error: Error) => {
      if (!refusedByKeys.includes(name)) throw error;
      return error.message;
    });
    expect(
      JSON.stringify(answer, (_, value) => (typeof value === "bigint" ? `${value}` : value)) ?? "",
    ).not.toContain(mark);
    expect(await readSpace(anna)).toBe(before);
    expect(await readSpace(ben)).not.toContain(mark);
  },
);

const signature =
  /export (?:async )?function (\w+)(?:<[^>]*>)?\(\s*viewer: Viewer,([\s\S]*?)\): (?:Promise|AsyncGenerator)/g;
const takesId =
  /\b(?:\w+Ids?|ids?)\b|\b(?:Brought|ChatToAgree|EntryOfPerson|FactToAdd|ForMoment|HeldChat|NoteToCorrect|PeopleToMerge|SentMessage|Target|DescribedSender|\w*DraftInput)\b|\bpair: /;

test("every command and query that takes an id is among those tried", () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.ts$/.test(file) && !/test|prisma-client/.test(file),
  );
  const named = files.flatMap((file) => {
    const text = readFileSync(path.join(import.meta.dirname, file), "utf8");
    return Array.from(text.matchAll(signature)).flatMap(([, name = "", parameters = ""]) =>
      takesId.test(parameters) ? [name] : [],
    );
  });
  // They take ids that the caller has just made, or none of a space.
  const without = [
    "addImport",
    "beginImport",
    "inSpace",
    "inSpaceRaw",
    "createMember",
    "receiveMail",
    "tryMails",
  ];
  expect(named.filter((name) => !attempts[name] && !without.includes(name))).toEqual([]);
  expect(named.length).toBeGreaterThan(60);
});
