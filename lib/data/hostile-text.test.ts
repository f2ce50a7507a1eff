import fc from "fast-check";
import { describe, expect } from "vitest";
import { addTestPerson, createTestSpace, invitedAt } from "../../test/member-space.ts";
import { test } from "../../test/space-test.ts";
import { accountSchema } from "../auth/account-input.ts";
import { mailboxSettingsSchema } from "../domain/mailbox/mailbox-settings.ts";
import { noFilter } from "../domain/person/people-filter.ts";
import { unstorable } from "../domain/text/storable-field.ts";
import { isStorable, toStorable } from "../domain/text/storable-text.ts";
import { setMutuals } from "./assessment/commands.ts";
import { describedSenderSchema, describeSender } from "./assessment/sender-facts.ts";
import { agreeChat, correctNote, recordHeld } from "./chat/commands.ts";
import { addImport, failImport } from "./import/commands.ts";
import { listIdentities } from "./import/identities.ts";
import { requestContacts, requestMapping } from "./import/request-contacts.ts";
import { requestEncodings } from "./import/request-encodings.ts";
import { beginImport } from "./import/uploads.ts";
import { recordInvitation } from "./invitation/commands.ts";
import { listMissingSent, recogniseRows } from "./invitation/recognise-rows.ts";
import { recordMany } from "./invitation/record-many.ts";
import { recordPerson } from "./invitation/record-person.ts";
import { updateSettings } from "./invitation/update-settings.ts";
import { findMemberByEmail } from "./member/queries.ts";
import { markSent } from "./message/commands.ts";
import { restoreTemplate, saveTemplate } from "./message/templates.ts";
import { newId } from "./new-id.ts";
import { editPerson, setTrusted } from "./person/commands.ts";
import { countByStage, listPeople } from "./person/list-people.ts";
import { decideInReview } from "./review/commands.ts";
import { sweepSpace } from "./sweep/commands.ts";
import { previewThread, recordThread } from "./thread/commands.ts";
import { findThreadPeople } from "./thread/queries.ts";
import { addFact } from "./timeline/commands.ts";
import { verifySpace } from "./verify/queries.ts";
import type { Viewer } from "./viewer.ts";

let viewer: Viewer;
const ids = { person: "", silent: "", invitation: "", import: "", note: "" };
const now = new Date("2026-11-23T09:00:00Z");
const dayMs = 86_400_000;

test.beforeAll(async () => {
  viewer = await createTestSpace("Europe/Vienna", now);
  ids.person = await addTestPerson(viewer, "Ana Ruiz", [], now);
  const asked = new Date(now.getTime() - 20 * dayMs);
  ids.silent = await addTestPerson(viewer, "Bo Lind", invitedAt(asked), asked);
  await sweepSpace(viewer, now);
  const made = await recordInvitation(viewer, { name: "Cy Holm", sentAt: now }, now);
  ids.invitation = made.ok ? made.value.invitationId : "";
  ids.import = await addImport(viewer, { fileName: "a.csv", storedAt: null, bytes: 1 }, now);
  const note = await addFact(
    viewer,
    { personId: ids.person, kind: "note", at: now, text: "x" },
    now,
  );
  ids.note = note.ok ? note.value.entryId : "";
});
test.afterAll(async () => {
  expect((await verifySpace(viewer)).drift).toEqual([]);
});

const bad = fc.constantFrom("\0", "\ud800", "\udfff", "\ude00\ud83d", "\ud83d\0\ude00");
const filling = fc.string({ unit: "grapheme", maxLength: 12 });
/** Texts that PostgreSQL refuses somewhere, between others that people write. */
const hostile = fc.tuple(filling, bad, filling).map(([a, b, c]) => `${a}x${b}y${c}`);

const draft = { sentAt: now, anotherPerson: true };
const placed = { direction: "incoming", at: now.getTime() - dayMs, precision: "minute" } as const;

/** What a member types: refused in words that say what to do. */
const typed: Record<string, (text: string) => Promise<unknown>> = {
  "a note": (text) => addFact(viewer, { personId: ids.person, kind: "note", at: now, text }, now),
  "a reason to keep": (reason) =>
    addFact(viewer, { personId: ids.person, kind: "kept", at: now, data: { reason } }, now),
  "a place to meet": (place) =>
    agreeChat(
      viewer,
      {
        personId: ids.person,
        kind: "chat-scheduled",
        chatAt: now.getTime() + dayMs,
        zone: "UTC",
        medium: "cafe",
        place,
        at: now,
      },
      now,
    ),
  "what was learnt": (theyDo) =>
    recordHeld(
      viewer,
      { personId: ids.person, at: null, text: "", notes: { theyDo }, touch: null },
      now,
    ),
  "where they met": (place) =>
    recordHeld(
      viewer,
      { personId: ids.person, at: null, place, text: "", notes: {}, touch: null },
      now,
    ),
  "a corrected note": (text) =>
    correctNote(viewer, { personId: ids.person, entryId: ids.note, text, notes: {} }, now),
  "a message sent": (text) =>
    markSent(viewer, { personId: ids.person, moment: "nudge", text, at: now }, now),
  "the wording of a message": (template) =>
    markSent(viewer, { personId: ids.person, moment: "nudge", text: "Hi", at: now, template }, now),
  "a wording": (body) => saveTemplate(viewer, { moment: "hello", name: "x", body }, now),
  "the name of a wording": (name) =>
    saveTemplate(viewer, { moment: "hello", name, body: "Hello there" }, now),
  "a wording brought back": (body) =>
    restoreTemplate(viewer, { id: newId(now), moment: "hello", name: "x", body }, now),
  "an inviter's name": (name) => recordInvitation(viewer, { ...draft, name }, now),
  "an inviter's note": (note) => recordInvitation(viewer, { ...draft, name: "Dee", note }, now),
  "an inviter's headline": (headline) =>
    recordInvitation(viewer, { ...draft, name: "Dee", headline }, now),
  "a person's name": (name) => recordPerson(viewer, { ...draft, name, relation: "met" }, now),
  "a mutual connection": (name) =>
    setMutuals(viewer, { invitationId: ids.invitation, count: 3, names: [{ name }] }),
  "a corrected name": (name) =>
    editPerson(viewer, ids.person, { name, headline: "", company: "", profileUrl: "" }),
  "a corrected company": (company) =>
    editPerson(viewer, ids.person, { name: "Ana Ruiz", headline: "", company, profileUrl: "" }),
  "why somebody is trusted": (why) => setTrusted(viewer, ids.person, { trusted: true, why }),
  "a reason in the review": (reason) =>
    decideInReview(viewer, [ids.silent], { kind: "kept", reason }, now),
  "a reply in the review": (text) =>
    decideInReview(viewer, [ids.silent], { kind: "replied", at: now, text }, now),
  "the link to a calendar": (text) =>
    updateSettings(viewer, { calendarLink: `https://cal.example.org/${text}` }, now),
  "a name one is called by": (name) => updateSettings(viewer, { calledNames: [name] }, now),
  "what columns mean": (name) =>
    requestMapping(viewer, ids.import, { [name]: { columns: [], dayOrder: null } }),
  "who is who in a file": (place) =>
    requestContacts(viewer, ids.import, { addUnknown: true, same: { [place]: ids.person } }),
  "how a file is encoded": (file) =>
    requestEncodings(viewer, ids.import, { [file]: "windows-1250" }),
};

/** What is looked for, or read out of files and pages: done without the signs. */
const read: Record<string, (text: string) => Promise<unknown>> = {
  "a search": (query) => listPeople(viewer, { ...noFilter, query }, null, 10, now),
  "a search counted": (query) => countByStage(viewer, { ...noFilter, query }, now),
  "a search in an import": (search) =>
    listIdentities(viewer, ids.import, { from: 0, most: 5, search }),
  "rows of a page": (name) => recogniseRows(viewer, [{ name, slug: name }], "incoming"),
  "rows of a page of sent ones": (name) => listMissingSent(viewer, [{ name, slug: name }]),
  "whom a conversation is with": (name) => findThreadPeople(viewer, [{ name, slug: name }]),
  "a conversation": (text) => previewThread(viewer, ids.person, [{ ...placed, text }]),
  "a conversation kept": (text) =>
    recordThread(
      viewer,
      { personId: ids.person, messages: [{ ...placed, text, invite: false }], accept: false },
      now,
    ),
  "the name of a file": (fileName) =>
    addImport(viewer, { fileName, storedAt: null, bytes: 1 }, now),
  "the name of an upload": (fileName) =>
    beginImport(viewer, { fileName, storedAt: (id) => id }, now),
  "what is wrong with a file": (text) => failImport(viewer, ids.import, text),
  "an address of nobody": (email) => findMemberByEmail(toStorable(email)),
};

describe("signs that can't be kept", () => {
  test.each(Object.keys(typed))("in %s are refused in words", async (name) => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        expect(await typed[name]?.(text)).toMatchObject({ ok: false, problem: unstorable });
      }),
      { numRuns: 6 },
    );
  });

  test("in one of many pasted rows leave that row out, and no other", async () => {
    const rows = [
      { ...draft, name: "Eva\0 Novak" },
      { ...draft, name: "Finn Berg" },
    ];
    const { recorded, left } = await recordMany(viewer, rows, now);
    expect(recorded).toBe(1);
    expect(left).toMatchObject([{ problem: unstorable }]);
  });

  test.each(Object.keys(read))("in %s stop nothing", async (name) => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        await expect(Promise.resolve(read[name]?.(text))).resolves.not.toThrow();
      }),
      { numRuns: 6 },
    );
  });

  test("are refused where accounts, mailboxes and profiles are typed in", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const account = { name: text, email: "a@example.org", password: "12345678", zone: "UTC" };
        const mailbox = { host: "imap.example.org", port: 993, security: "tls", folder: "INBOX" };
        const facts = { headline: text, location: "", companies: [], schools: [], skills: [] };
        const sender = { ...facts, invitationId: newId(now) };
        expect(accountSchema.safeParse(account).success).toBe(false);
        expect(mailboxSettingsSchema.safeParse({ ...mailbox, userName: text }).success).toBe(false);
        expect(describedSenderSchema.safeParse(sender).success).toBe(false);
      }),
    );
  });

  test("are told from all others, deep in any value, and mended by leaving them out", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), hostile, (text, broken) => {
        expect(isStorable({ a: [text] })).toBe(!text.includes("\0") && text.isWellFormed());
        expect(isStorable([{ b: broken }])).toBe(false);
        expect(isStorable({ [broken]: 1 })).toBe(false);
        expect(isStorable(toStorable(broken))).toBe(true);
        expect(toStorable(toStorable(text))).toBe(toStorable(text));
      }),
    );
    expect(isStorable({ at: new Date(), none: null, count: 3 })).toBe(true);
  });
});

test("a sender's profile as it is typed comes in", async () => {
  const facts = {
    headline: "Röster ☕ 👩‍🔬",
    location: "",
    companies: [],
    schools: [],
    skills: [],
  };
  expect(await describeSender(viewer, { ...facts, invitationId: ids.invitation })).toMatchObject({
    ok: true,
  });
});
