import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { expect } from "vitest";
import { ZipFile } from "yazl";
import { createTestSpace } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { makeTemporaryFolder } from "../../../test/temporary-folder.ts";
import { storeFiles } from "../../../test/upload.ts";
import { inSpace, inSpaceRaw } from "../../data/database.ts";
import { listDuplicates } from "../../data/duplicate/queries.ts";
import { refreshDuplicates } from "../../data/duplicate/refresh.ts";
import { addImport } from "../../data/import/commands.ts";
import { changeMapping } from "../../data/import/contacts-mapping.ts";
import { listIdentities } from "../../data/import/identities.ts";
import { readMissing } from "../../data/import/missing.ts";
import { readImportView } from "../../data/import/queries.ts";
import { listRenames, restoreIdentity, undoIdentity } from "../../data/import/undo-identity.ts";
import { recordPerson } from "../../data/invitation/record-person.ts";
import { verifySpace } from "../../data/verify/queries.ts";
import type { Viewer } from "../../data/viewer.ts";
import { applyImport } from "./archive/apply-import.ts";
import { readImport } from "./archive/read-import.ts";
import { applyContacts } from "./contacts/apply-contacts.ts";
import { undoAppliedImport } from "./undo-applied-import.ts";

const folder = makeTemporaryFolder();
const cases = path.join(import.meta.dirname, "../../../e2e/fixtures/cases/identity");
const now = new Date("2026-11-20T09:00:00Z");
const page = { from: 0, most: 50, search: "" };

test.override("space", { zone: "Europe/Berlin", since: now });

async function writeUpload(name: string, text: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, text);
  return file;
}

async function importFile(viewer: Viewer, file: string): Promise<string> {
  const upload = { fileName: path.basename(file), storedAt: null, bytes: 1 };
  const importId = await addImport(viewer, upload, now);
  expect(await applyImport(viewer, importId, now, file)).not.toBeNull();
  return importId;
}

/** A Connections.csv as LinkedIn writes it: first and last name, slug, e-mail, Connected On. */
type Row = [first: string, last: string, slug: string, mail: string, on: string];
function writeConnections(name: string, ...rows: Row[]): Promise<string> {
  const lines = rows.map(
    ([first, last, slug, mail, on]) =>
      `${first},${last},${slug && `https://www.linkedin.com/in/${slug}`},${mail},Harbour,PR,${on}`,
  );
  const head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";
  return writeUpload(name, [head, ...lines, ""].join("\n"));
}

/** Everybody with their addresses and what they said, in an order of its own. */
function readPeople(viewer: Viewer) {
  return inSpaceRaw(viewer, async (client) => {
    const { rows } = await client.query<{ name: string; slug: string | null; said: string[] }>(
      `select p.name, p.slug, array_remove(array_agg(t.text order by t.text), null) as said
       from person p left join timeline_entry t on t.owner_id = p.owner_id and t.person_id = p.id
         and t.kind in ('message-received', 'group-message')
       where p.owner_id = $1::uuid group by p.id, p.name, p.slug order by p.name, p.slug`,
      [viewer.ownerId],
    );
    return rows.map(({ name, slug, said }) => [name, slug, ...said].join(" · "));
  });
}

function readKeys(viewer: Viewer) {
  return inSpaceRaw(viewer, async (client) => {
    const { rows } = await client.query<{ key: string }>(
      `select k.kind || ' ' || k.value || ' ' || p.name as key from person_key k
       join person p on p.owner_id = k.owner_id and p.id = k.person_id
       where k.owner_id = $1::uuid order by 1`,
      [viewer.ownerId],
    );
    return rows.map(({ key }) => key);
  });
}

async function findPerson(viewer: Viewer, name: string): Promise<string> {
  const where = { ownerId: viewer.ownerId, name };
  const found = await inSpace(viewer, (tx) => tx.person.findFirst({ where }));
  return found?.id ?? "";
}

const mailboxPeople = [
  "Bo Reed · bo-reed-fa",
  "Nils Neu · nils-neu-fa",
  "Ute Alt · ute-alt-fa · My notes on the harbour",
];

test("a mailbox that went to a successor makes two people, offered under Duplicates; the first is asked about", async ({
  viewer,
}) => {
  await importFile(viewer, path.join(cases, "mailbox-before.zip"));
  const after = await importFile(viewer, path.join(cases, "mailbox-after.zip"));
  expect(await readPeople(viewer)).toEqual(mailboxPeople);
  await refreshDuplicates(viewer, now);
  const { pairs } = await listDuplicates(viewer, 10);
  expect(pairs.map(({ first, second }) => [first.name, second.name].sort())).toEqual([
    ["Nils Neu", "Ute Alt"],
  ]);
  expect(pairs[0]?.reasons.map(({ text }) => text)).toEqual([
    "The same e-mail",
    "Different names",
    "Different profile addresses",
    "Connected on different days",
  ]);
  expect((await readMissing(viewer))?.people.map(({ name }) => name)).toEqual(["Ute Alt"]);
  expect((await listIdentities(viewer, after, page)).total).toBe(0);
  expect((await verifySpace(viewer)).drift).toEqual([]);
});

test("the same archives in the other order make the same people, with the same messages", async ({
  viewer,
}) => {
  await importFile(viewer, path.join(cases, "mailbox-after.zip"));
  await importFile(viewer, path.join(cases, "mailbox-before.zip"));
  expect(await readPeople(viewer)).toEqual(mailboxPeople);
});

const maiden: Row = ["Ada", "Quill", "ada-quill-1", "ada@home.example", "20 Aug 2024"];
const married: Row = ["Ada", "Lang", "ada-lang", "ada@home.example", "20 Aug 2024"];

async function marry(viewer: Viewer) {
  await importFile(viewer, await writeConnections("Before_11-01-2026.csv", maiden));
  return importFile(viewer, await writeConnections("After_11-15-2026.csv", married));
}

test("a marriage is one person, whose old and new name stand beside each other", async ({
  viewer,
}) => {
  const importId = await marry(viewer);
  expect(await readPeople(viewer)).toEqual(["Ada Lang · ada-lang"]);
  const { rows } = await listIdentities(viewer, importId, { ...page, search: "quill" });
  expect(rows).toMatchObject([
    {
      name: "Ada Quill",
      by: "email",
      doubt: false,
      standing: true,
      fields: [
        { field: "name", before: "Ada Quill", after: "Ada Lang" },
        { field: "slug", before: "ada-quill-1", after: "ada-lang" },
      ],
    },
  ]);
});

test("the preview names whom it would rename, before anything is written", async ({ viewer }) => {
  await importFile(viewer, await writeConnections("Before_11-01-2026.csv", maiden));
  const fileName = "After_11-15-2026.csv";
  const content = await readFile(await writeConnections(fileName, married));
  const importId = await storeFiles(viewer, [[fileName, content]], { kind: "archive", at: now });
  await readImport(viewer, importId, now);
  const view = await readImportView(viewer, importId);
  expect(view?.error).toBeNull();
  const identities = { renamed: 1, readdressed: 0, joined: 0 };
  expect(view?.preview).toMatchObject({ identities });
  const { rows } = await listIdentities(viewer, importId, page);
  expect(rows).toMatchObject([{ name: "Ada Quill", standing: false }]);
  expect(await readPeople(viewer)).toEqual(["Ada Quill · ada-quill-1"]);
});

test("one rename is taken back alone, stays so when the archive comes again, and can be put back", async ({
  viewer,
}) => {
  const importId = await marry(viewer);
  const personId = await findPerson(viewer, "Ada Lang");
  expect(await listRenames(viewer, personId)).toMatchObject([{ importId }]);
  expect(await undoIdentity(viewer, { importId, personId })).toMatchObject({ ok: true });
  expect(await readPeople(viewer)).toEqual(["Ada Quill · ada-quill-1"]);
  expect(await listRenames(viewer, personId)).toEqual([]);
  const again = await writeConnections("After_11-16-2026.csv", married);
  await importFile(viewer, again);
  expect(await readPeople(viewer)).toEqual(["Ada Quill · ada-quill-1"]);
  expect(await restoreIdentity(viewer, { importId, personId })).toMatchObject({ ok: true });
  expect(await readPeople(viewer)).toEqual(["Ada Lang · ada-lang"]);
  expect(await restoreIdentity(viewer, { importId, personId })).toMatchObject({ ok: false });
});

test("an import that is taken back takes the new address with it", async ({ viewer }) => {
  await importFile(viewer, await writeConnections("Before_11-01-2026.csv", maiden));
  const before = await readKeys(viewer);
  const importId = await importFile(
    viewer,
    await writeConnections("After_11-15-2026.csv", married),
  );
  await undoAppliedImport(viewer, importId, now);
  expect(await readPeople(viewer)).toEqual(["Ada Quill · ada-quill-1"]);
  expect(await readKeys(viewer)).toEqual(before);
});

test("an address that another person has now is named as another name altogether", async ({
  viewer,
}) => {
  await importFile(viewer, await writeConnections("Before_11-01-2026.csv", maiden));
  const recycled: Row = ["Otto", "Brandt", "ada-quill-1", "otto@brandt.example", "03 Oct 2026"];
  const importId = await importFile(
    viewer,
    await writeConnections("After_11-15-2026.csv", recycled),
  );
  const { rows } = await listIdentities(viewer, importId, page);
  expect(rows).toMatchObject([{ name: "Ada Quill", by: "slug", doubt: true, standing: true }]);
});

const talk =
  "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT";

/** An archive of connections and of messages to Robin: thread, sender's name and slug, further receivers. */
type Said = [thread: string, name: string, slug: string, ...others: string[]];
async function writeArchive(name: string, row: Row, ...said: Said[]): Promise<string> {
  const link = (slug: string) => `https://www.linkedin.com/in/${slug}`;
  const lines = said.map(([thread, from, slug, ...others]) => {
    const receivers = ["robin-example", ...others].map(link).join(",");
    return `${thread},,${from},${link(slug)},Robin Example,"${receivers}",2024-09-01 10:00:00 UTC,,Words of ${thread},INBOX,,No`;
  });
  const zip = new ZipFile();
  const connections = await readFile(await writeConnections("Connections.csv", row));
  zip.addBuffer(connections, "Connections.csv");
  zip.addBuffer(Buffer.from([talk, ...lines, ""].join("\n")), "messages.csv");
  zip.addBuffer(
    Buffer.from("First Name,Last Name,Headline\nRobin,Example,Trainer\n"),
    "Profile.csv",
  );
  zip.end();
  const file = path.join(folder, name);
  await writeFile(file, await buffer(zip.outputStream));
  return file;
}

const noMail = (row: Row): Row => [row[0], row[1], row[2], "", row[4]];

test("a conversation's id tells who it is under another name and another address", async ({
  viewer,
}) => {
  const first: Said = ["c7", "Ada Quill", "ada-quill-1"];
  const second: Said = ["c7", "Ada Lang", "ada-lang"];
  await importFile(viewer, await writeArchive("a_11-01-2026.zip", noMail(maiden), first));
  const file = await writeArchive("b_11-15-2026.zip", noMail(married), second);
  const importId = await importFile(viewer, file);
  expect(await readPeople(viewer)).toEqual(["Ada Lang · ada-lang · Words of c7"]);
  const { rows } = await listIdentities(viewer, importId, page);
  expect(rows).toMatchObject([{ name: "Ada Quill", by: "conversation" }]);
});

test("a group's id tells nothing of who its members are", async ({ viewer }) => {
  await importFile(
    viewer,
    await writeArchive("a_11-01-2026.zip", noMail(maiden), [
      "g1",
      "Ada Quill",
      "ada-quill-1",
      "eve",
    ]),
  );
  const eve: Row = ["Eve", "Lang", "eve", "", "21 Aug 2024"];
  const file = await writeArchive("b_11-15-2026.zip", eve, ["g1", "Eve Lang", "eve", "ada-new"]);
  await importFile(viewer, file);
  expect(await readPeople(viewer)).toEqual([
    "Ada Quill · ada-quill-1 · Words of g1",
    "Eve Lang · eve · Words of g1",
  ]);
});

test("a row without a name leaves the good name as it is", async ({ viewer }) => {
  await importFile(viewer, await writeConnections("Before_11-01-2026.csv", maiden));
  const nameless: Row = ["", "", "ada-quill-1", "", "20 Aug 2024"];
  await importFile(viewer, await writeConnections("After_11-15-2026.csv", nameless));
  expect(await readPeople(viewer)).toEqual(["Ada Quill · ada-quill-1"]);
});

test("contacts before an archive and after it make the same people", async () => {
  const table = await writeUpload(
    "contacts.csv",
    "Name,Email,LinkedIn\nAda Quill,Ada+phone@home.example,\nNils Neu,PR@harbour.example,linkedin.com/in/nils-neu-fa\n",
  );
  const archive = await writeConnections("Archive_11-15-2026.csv", maiden, [
    "Ute",
    "Alt",
    "ute-alt-fa",
    "pr@harbour.example",
    "01 Oct 2024",
  ]);
  const addContacts = async (viewer: Viewer) => {
    const upload = {
      kind: "contacts" as const,
      fileName: "contacts.csv",
      storedAt: null,
      bytes: 1,
    };
    const importId = await addImport(viewer, upload, now);
    await changeMapping(viewer, importId, { addUnknown: true });
    await applyContacts(viewer, importId, now, table);
    return importId;
  };
  const first = await createTestSpace("Europe/Berlin", now);
  await addContacts(first);
  await importFile(first, archive);
  const second = await createTestSpace("Europe/Berlin", now);
  await importFile(second, archive);
  const importId = await addContacts(second);
  const people = ["Ada Quill · ada-quill-1", "Nils Neu · nils-neu-fa", "Ute Alt · ute-alt-fa"];
  expect(await readPeople(first)).toEqual(people);
  expect(await readPeople(second)).toEqual(people);
  const { rows } = await listIdentities(second, importId, page);
  expect(rows).toMatchObject([{ name: "Ada Quill", by: "email", fields: [] }]);
  for (const viewer of [first, second]) {
    await refreshDuplicates(viewer, now);
    const { pairs } = await listDuplicates(viewer, 10);
    expect(pairs.map((pair) => [pair.first.name, pair.second.name].sort())).toEqual([
      ["Nils Neu", "Ute Alt"],
    ]);
    expect(pairs[0]?.reasons[0]?.text).toBe("The same e-mail");
  }
});

test("a pasted page before an archive and after it makes the same people", async () => {
  const pasted = {
    relation: "connected",
    name: "Ada Quill",
    profileUrl: "linkedin.com/in/ada-quill-1",
    headline: "",
    note: "",
    sentAt: now,
    source: "paste",
  } as Parameters<typeof recordPerson>[1];
  const archive = await writeConnections("Archive_11-15-2026.csv", maiden);
  const first = await createTestSpace("Europe/Berlin", now);
  expect((await recordPerson(first, pasted, now)).ok).toBe(true);
  await importFile(first, archive);
  const second = await createTestSpace("Europe/Berlin", now);
  await importFile(second, archive);
  await recordPerson(second, pasted, now);
  expect(await readPeople(first)).toEqual(["Ada Quill · ada-quill-1"]);
  expect(await readPeople(second)).toEqual(await readPeople(first));
});
