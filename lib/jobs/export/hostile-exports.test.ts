import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { ZipFile } from "yazl";
import { createTestSpace } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { makeTemporaryFolder } from "../../../test/temporary-folder.ts";
import { unmergePeople } from "../../data/duplicate/commands.ts";
import { listMerges } from "../../data/duplicate/queries.ts";
import { addImport } from "../../data/import/commands.ts";
import { readImportView } from "../../data/import/queries.ts";
import { listPending } from "../../data/invitation/queries.ts";
import { newId } from "../../data/new-id.ts";
import { readPersonPage } from "../../data/person/page.ts";
import { readMemberProfile } from "../../data/settings/profile.ts";
import { readSettings } from "../../data/settings/queries.ts";
import { verifySpace } from "../../data/verify/queries.ts";
import type { Viewer } from "../../data/viewer.ts";
import { jsonFileOf, manifestFile, type RecordSet } from "../../domain/export/export-record.ts";
import { applyExport } from "../import/export/export-steps.ts";

const now = new Date("2026-11-23T09:00:00Z");
const at = now.toISOString();

test.override("space", { zone: "UTC", since: now });

const folder = makeTemporaryFolder();

const manifest = {
  format: "acquaint-export",
  version: 1,
  exportedAt: at,
  knownUpTo: null,
  counts: {},
};

type Lines = Partial<Record<RecordSet, unknown[]>>;

async function writeExport(sets: Lines, more: Record<string, string> = {}): Promise<string> {
  const zip = new ZipFile();
  const put = (name: string, text: string) => zip.addBuffer(Buffer.from(text), name);
  if (!more[manifestFile]) put(manifestFile, JSON.stringify(manifest));
  for (const [set, records] of Object.entries(sets)) {
    const lines = records.map((each) => (typeof each === "string" ? each : JSON.stringify(each)));
    put(jsonFileOf(set as RecordSet), `[\n${lines.join(",\n")}\n]\n`);
  }
  for (const [name, text] of Object.entries(more)) put(name, text);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  const file = path.join(folder, `${newId()}.zip`);
  writeFileSync(file, Buffer.concat(chunks));
  return file;
}

async function open(viewer: Viewer, sets: Lines, more?: Record<string, string>) {
  const upload = { kind: "export", fileName: "acquaint.zip", storedAt: null, bytes: 1 } as const;
  const importId = await addImport(viewer, upload, now);
  const result = await applyExport(viewer, importId, now, await writeExport(sets, more));
  return { importId, result };
}

function person(more: object = {}) {
  return {
    id: newId(now),
    name: "Ana Ruiz",
    ...{ slug: null, headline: null, company: null, position: null, location: null, email: null },
    ...{ connectedOn: null, trusted: false, trustedWhy: null, facts: null, demo: false },
    createdAt: at,
    keys: [],
    state: {
      stage: "connected",
      ...{ dueAt: null, flaggedAt: null, lastTouchAt: null, nextTouchAt: null, chatAt: null },
    },
    ...more,
  };
}
function invitation(personId: string, more: object = {}) {
  return {
    ...{ id: newId(now), personId, direction: "incoming", status: "pending", assumed: false },
    ...{ note: null, sentAt: at, sentPrecision: "day", mutualCount: null, mutualNames: null },
    ...{ repliedFirstAt: null, source: "typed", noteKind: "none", noteKindByMember: false },
    ...{ createdAt: at, ...more },
  };
}
function fact(personId: string, more: object = {}) {
  return {
    ...{ id: newId(now), personId, kind: "note", at, precision: "minute", recordedAt: at },
    ...{ source: "typed", text: "x", dueAt: null, guessed: false, targetId: null, data: null },
    ...{ invitationId: null, reviewId: null, ...more },
  };
}
const merge = (keptId: string, snapshot: unknown) => ({
  ...{ id: newId(now), keptId, mergedId: newId(now), snapshot, mergedAt: at, undoneAt: null },
});

const details = {
  ...{ name: "x", name_key: "x", search_text: "x", slug: null, headline: null, company: null },
  ...{ position: null, location: null, email: null, connected_on: null, trusted: false },
  ...{ trusted_why: null, facts: null },
};
const nothingMoved = {
  ...{ keys: [], entryIds: [], sameFlags: [], invitationIds: [], mailIds: [], mutualIds: [] },
  ...{ settled: [], assessment: null, pairs: [], inherited: [] },
};
const snapshot = (merged: object) => ({
  ...{ choices: { name: "kept", headline: "kept" }, before: details, after: details, merged },
  ...{ importIds: { kept: null, merged: null }, ...nothingMoved },
});
const who = person();
const base = { people: [who] };
const cases: Record<string, Lines> = {
  "a day that no calendar has": { people: [person({ connectedOn: "0000-01-01" }), who] },
  "an instant before all history": {
    ...base,
    timeline: [fact(who.id, { at: "0000-01-01T00:00:00Z" })],
  },
  "NUL signs and halves of letters": { people: [person({ name: "a\u0000b\ud800" }), who] },
  "NUL signs in what is kept as JSON": { people: [person({ facts: { x: "\u0000" } }), who] },
  "halves of letters in what is kept as JSON": {
    people: [
      '{"half": "\\ud800"}',
      JSON.stringify(person({ facts: "X" })).replace('"X"', '{"x":"\\ud800"}'),
      who,
    ],
  },
  "numbers beyond what is kept": {
    ...base,
    invitations: [invitation(who.id, { mutualCount: 2 ** 40 })],
    pairs: [
      {
        firstId: who.id,
        secondId: newId(now),
        reasons: [],
        strength: 2 ** 40,
        status: "open",
        foundAt: at,
        decidedAt: null,
      },
    ],
  },
  "facts that are no facts": { people: [person({ id: who.id, facts: [[["deep"]]] })] },
  "facts of another shape": {
    people: [person({ id: who.id, facts: { companies: 7, headline: {} } })],
  },
  "mutual connections that are no list": {
    ...base,
    invitations: [
      invitation(who.id, { mutualNames: "x" }),
      invitation(who.id, { mutualNames: { a: 1 } }),
    ],
  },
  "a kind of note that nobody knows": {
    ...base,
    invitations: [invitation(who.id, { noteKind: "odd", note: "Hi" })],
  },
  "records of people who are not there": {
    ...base,
    invitations: [invitation(newId(now))],
    timeline: [
      fact(newId(now)),
      fact(who.id, { targetId: newId(now), invitationId: newId(now), reviewId: newId(now) }),
    ],
    assessments: [
      {
        invitationId: newId(now),
        answers: {},
        relationship: null,
        decidedWith: null,
        outcome: null,
        decidedAt: null,
        updatedAt: at,
      },
    ],
    pairs: [
      {
        firstId: who.id,
        secondId: newId(now),
        reasons: [],
        strength: 1,
        status: "open",
        foundAt: at,
        decidedAt: null,
      },
    ],
  },
  "a pair of one person, and pairs the wrong way round": {
    people: [who, person({ id: "ffffffff-0000-7000-8000-000000000000" })],
    pairs: [
      {
        firstId: who.id,
        secondId: who.id,
        reasons: [],
        strength: 1,
        status: "open",
        foundAt: at,
        decidedAt: null,
      },
      {
        firstId: "ffffffff-0000-7000-8000-000000000000",
        secondId: who.id,
        reasons: "x",
        strength: 1,
        status: "open",
        foundAt: at,
        decidedAt: null,
      },
    ],
  },
  "assessments that are none": {
    ...base,
    invitations: [invitation(who.id, { id: "11111111-1111-7111-8111-111111111111" })],
    assessments: [
      {
        invitationId: "11111111-1111-7111-8111-111111111111",
        answers: [1],
        relationship: 3,
        decidedWith: "x",
        outcome: null,
        decidedAt: null,
        updatedAt: at,
      },
    ],
  },
  "the same id for several": {
    people: [who, person({ id: who.id, name: "Somebody Else" })],
    invitations: [invitation(who.id, { id: who.id }), invitation(who.id, { id: who.id })],
    timeline: [fact(who.id, { id: who.id }), fact(who.id, { id: who.id })],
  },
  "two people with one key": {
    people: [
      person({ keys: [{ kind: "slug", value: "ana" }], slug: "ana" }),
      person({ keys: [{ kind: "slug", value: "ana" }], slug: "ana" }),
      who,
    ],
  },
  "kinds of keys that nobody knows": {
    people: [
      who,
      person({
        keys: [
          { kind: "odd", value: "x".repeat(2000) },
          { kind: "slug", value: "" },
        ],
      }),
    ],
  },
  prototypes: {
    people: [
      who,
      `{"__proto__": {"polluted": true}, ${JSON.stringify(person({ facts: "P" }))
        .slice(1)
        .replace(
          '"P"',
          '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}',
        )}`,
    ],
  },
  "nesting without end": {
    people: [
      who,
      JSON.stringify(person({ facts: "N" })).replace(
        '"N"',
        "[".repeat(50_000) + "]".repeat(50_000),
      ),
    ],
  },
  "wordings and settings that are none": {
    ...base,
    templates: [{ id: newId(now), moment: "odd", name: "x", body: "{nothing}", updatedAt: at }],
    settings: [
      {
        zone: "Nowhere/None",
        criteriaNeeded: 99,
        mutualThreshold: -1,
        trustedRefereeIsEnough: true,
        replyDays: 0,
        nudgeDays: 2 ** 33,
        noteLimit: 0,
        reviewWeekday: 99,
        reviewHour: 99,
        queueOrder: "odd",
        calendarLink: "javascript:alert(1)",
        templateOrder: ["x"],
        digestEvery: "odd",
        digestWeekday: 9,
        digestHour: 99,
      },
    ],
    profile: [{ name: "", slug: null, facts: 7, updatedAt: at }],
  },
  "merges that can't be taken back": {
    ...base,
    merges: [{}, "x", snapshot({ id: "none" }), snapshot({ id: who.id })].map((kept) =>
      merge(who.id, kept),
    ),
  },
};

test.each(Object.entries(cases))(
  "%s: the rest comes in, and every page opens",
  async (name, sets) => {
    const viewer = await createTestSpace("UTC", now);
    const { importId, result } = await open(viewer, sets);
    expect(result?.added.people).toBeGreaterThan(0);
    expect((await readImportView(viewer, importId))?.status).toBe("applied");
    const pending = await listPending(viewer, { order: "newest" } as never, now);
    expect(pending).toBeDefined();
    expect(await readPersonPage(viewer, who.id, new Date())).not.toBeNull();
    expect((await verifySpace(viewer)).drift).toEqual([]);
    expect((await readSettings(viewer)).zone).toBe("UTC");
    await readMemberProfile(viewer);
    for (const { id } of await listMerges(viewer, who.id)) {
      expect((await unmergePeople(viewer, id, now)).ok).toBe(false);
    }
    expect(({} as { polluted?: boolean }).polluted, name).toBeUndefined();
  },
);

test("a manifest without end, and names that climb out of the archive, are refused in words", async ({
  viewer,
}) => {
  const zips = [
    { [manifestFile]: `{"format":"${"x".repeat(200_000)}"}` },
    { [manifestFile]: "[".repeat(90_000) },
    { [manifestFile]: JSON.stringify({ ...manifest, version: 2 }) },
  ];
  for (const files of zips) {
    await expect(open(viewer, { people: [who] }, files)).rejects.toThrow(/acquaint\.json/);
  }
});
