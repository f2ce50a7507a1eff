import { writeFile } from "node:fs/promises";
import path from "node:path";
import iconv from "iconv-lite";
import { expect, vi } from "vitest";
import { test as cliTest } from "../../test/cli-test.ts";
import { addTestPerson, createTestSpace, invitedAt } from "../../test/member-space.ts";
import { makeTemporaryFolder } from "../../test/temporary-folder.ts";
import type { Viewer } from "../data/viewer.ts";

// Every command is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

let viewer: Viewer;
let email: string;
let personId: string;
const folder = makeTemporaryFolder();

const invited = new Date("2026-11-02T09:00:00Z");

const test = cliTest.extend(
  "json",
  { scope: "file" },
  ({ cli }) =>
    async <T>(...parameters: string[]): Promise<T> => {
      const { out, err, code } = await cli([...parameters, "--json"]);
      expect({ err, code }).toEqual({ err: "", code: 0 });
      return JSON.parse(out) as T;
    },
);

test.beforeAll(async () => {
  viewer = await createTestSpace("Europe/Vienna", invited);
  email = `${viewer.ownerId}@example.org`;
  personId = await addTestPerson(viewer, "Priya Sorensen", invitedAt(invited), invited);
});

type Person = { id: string; stage: string; dueAt: string | null };

test("an account made on the command line is listed, and made once", async ({ cli, json }) => {
  const about = ["--email", "Maren@Example.org", "--name", "Maren Holt", "--password-stdin"];
  const made = await cli(["user", "create", ...about, "--json"], "a long password\n");
  expect(JSON.parse(made.out)).toMatchObject({ email: "maren@example.org", name: "Maren Holt" });
  expect(JSON.stringify(await json("user", "list"))).toContain("maren@example.org");
  const again = await cli(["user", "create", ...about], "a long password\n");
  expect(again.code).toBe(1);
  expect(again.err).toMatch(/^There is an account with this e-mail already\..*\n$/);
});

test("what can't be done ends with code 1 and one line on standard error", async ({ cli }) => {
  const wrong = [
    ["people", "list", "--email", "nobody@example.org", "--json"],
    ["people", "list", "--email", email, "--now", "yesterday"],
    ["timeline", "add", "--email", email, "--person", personId, "--kind", "flagged"],
    ["timeline", "list", "--email", email, "--person", "12"],
    ["no-such-command"],
    [],
  ];
  for (const parameters of wrong) {
    const { out, err, code } = await cli(parameters);
    expect({ parameters, out, code }).toEqual({ parameters, out: "", code: 1 });
    expect(err).toMatch(/^[^\n]+\n$/);
  }
});

test("people are listed as they stood at a time, and the overdue as unresponsive", async ({
  json,
}) => {
  const stageAt = async (now: string) =>
    (await json<Person[]>("people", "list", "--email", email, "--now", now))[0]?.stage;
  expect(await stageAt("2026-11-02T08:30:00Z")).toBe("connected");
  expect(await stageAt("2026-11-09T10:00:00+01:00")).toBe("awaiting-reply");
  expect(await stageAt("2026-11-09T10:00:01+01:00")).toBe("unresponsive");
});

test("a reply can be added, backdated, and taken back", async ({ json }) => {
  const person = ["--email", email, "--person", personId];
  const now = ["--now", "2026-11-10T12:00:00Z"];
  const reply = ["--kind", "replied", "--at", "2026-11-05T08:00:00Z", "--text", "Gladly!"];
  const added = await json<{ id: string; stage: string }>(
    ...["timeline", "add", ...person, ...reply, ...now],
  );
  expect(added.stage).toBe("in-conversation");
  const undone = await json<{ undone: string; stage: string }>(
    ...["timeline", "undo", ...person, ...now],
  );
  expect(undone).toMatchObject({ undone: added.id, stage: "awaiting-reply" });
  const rows = await json<{ id: string; undone: boolean; text: string }[]>(
    ...["timeline", "list", ...person],
  );
  expect(rows.find(({ id }) => id === added.id)).toMatchObject({ undone: true, text: "Gladly!" });
});

test("a chat in the future is agreed on now", async ({ json }) => {
  const added = await json<{ stage: string }>(
    ...["timeline", "add", "--email", email, "--person", personId, "--kind", "chat-scheduled"],
    ...["--at", "2026-11-20T10:00:00Z", "--now", "2026-11-06T12:00:00Z"],
  );
  expect(added.stage).toBe("chat-scheduled");
  const rows = await json<{ kind: string; at: string; data: { chatAt?: number } | null }[]>(
    ...["timeline", "list", "--email", email, "--person", personId],
  );
  expect(rows.find(({ kind }) => kind === "chat-scheduled")).toMatchObject({
    at: "2026-11-06T12:00:00.000Z",
    data: { chatAt: Date.parse("2026-11-20T10:00:00Z") },
  });
});

test("a sweep flags once, and no stage has drifted from its facts", async ({ json }) => {
  await addTestPerson(viewer, "Tomas Silent", invitedAt(invited), invited);
  expect(await json("sweep", "--now", "2026-11-12T00:00:00Z")).toMatchObject({ flagged: 1 });
  expect(await json("sweep", "--now", "2026-11-12T00:00:00Z")).toMatchObject({ flagged: 0 });
  expect(await json("verify")).toEqual({ people: 2, drift: 0, early: 0 });
});

test("an archive's rows are accounted for, dates asked by an option, and a broken file ends with code 1", async ({
  cli,
  json,
}) => {
  const cases = path.join(import.meta.dirname, "../../e2e/fixtures/cases");
  const space = ["--email", email, "--now", "2026-11-12T00:00:00Z"];
  const file = path.join(cases, "ambiguous-dates.Connections.csv");
  const open = await json("import", file, ...space);
  expect(open).toMatchObject({
    connections: { rows: 2, people: 2 },
    rejected: 0,
    undated: 2,
    files: [{ kind: "connections", rows: 2, read: 2, rejected: 0, passedOver: [] }],
    dateDoubts: [{ rows: 2 }],
  });
  expect(await json("import", file, ...space, "--dates", "day-first")).toMatchObject({
    undated: 0,
    dateDoubts: [],
  });
  const broken = path.join(cases, "mostly-broken.Connections.csv");
  expect(await cli(["import", broken, ...space, "--json"])).toMatchObject({
    code: 1,
    out: "",
    err: expect.stringMatching(/^More than half of a file can't be read.*--apply-rest.*\n$/),
  });
  expect(await json("import", broken, ...space, "--apply-rest")).toMatchObject({ rejected: 3 });
});

test("contacts of another tool come in by one command, once; what is none says so in one line", async ({
  cli,
  json,
}) => {
  const file = path.join(folder, "google.csv");
  await writeFile(file, "Name,E-mail 1 - Value,Notes\nMei Tan,mei@heron.example,=1+1\n");
  const space = [file, "--email", email, "--now", "2026-11-12T00:00:00Z"];
  const first = await json("contacts", ...space, "--add-unknown");
  expect(first).toMatchObject({ read: 1, known: 0, unknown: 1, added: 1, notes: 1, rejected: 0 });
  const again = await json("contacts", ...space, "--add-unknown");
  expect(again).toMatchObject({ read: 1, known: 1, added: 0, updated: 0, notes: 0 });
  await writeFile(file, "aa,bb\nx,y\n");
  const odd = await cli(["contacts", ...space]);
  expect(odd).toMatchObject({
    code: 1,
    err: expect.stringContaining("Choose at least the name"),
  });
});

test("import --json names everybody whose name, address or e-mail it changes, old beside new", async ({
  json,
}) => {
  const head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";
  const rowOf = (surname: string) =>
    `Ada,${surname},https://www.linkedin.com/in/ada-${surname},ada@home.example,,,20 Aug 2024`;
  type Printed = { changed: { name: string; by: string; fields: unknown[] }[] };
  const importRow = async (surname: string) => {
    const file = path.join(folder, "Connections.csv");
    await writeFile(file, `${head}\n${rowOf(surname)}\n`);
    return json<Printed>("import", file, "--email", email);
  };
  expect((await importRow("Quill")).changed).toEqual([]);
  expect((await importRow("Lang")).changed).toMatchObject([
    {
      name: "Ada Quill",
      by: "email",
      fields: [
        { field: "name", before: "Ada Quill", after: "Ada Lang" },
        { field: "slug", before: "ada-quill", after: "ada-lang" },
      ],
    },
  ]);
});

test("contacts in a doubtful encoding are refused with the candidates, until --encoding says it", async ({
  cli,
  json,
}) => {
  const file = path.join(folder, "people.csv");
  const text = "First Name,Last Name,Email\r\nZbyšek,Kořán,zk@osprey.example\r\n";
  await writeFile(file, iconv.encode(text, "windows-1250"));
  const take = ["contacts", file, "--email", email, "--add-unknown"];
  const refused = await cli(take);
  expect(refused.code).toBe(1);
  expect(refused.err).toMatch(/windows-1250 \(Zbyšek, Kořán\).*--encoding/);
  expect(refused.err.trim()).not.toContain("\n");
  expect(await json("contacts", ...take.slice(1), "--encoding", "cp1250")).toMatchObject({
    added: 1,
  });
  const people = await json<{ name: string }[]>("people", "list", "--email", email);
  expect(people.map(({ name }) => name)).toContain("Zbyšek Kořán");
});

test("an address under a heading that does not say whose it is waits for --column", async ({
  cli,
  json,
}) => {
  const file = path.join(folder, "people.csv");
  await writeFile(file, "Name,Where to write\nIvo Lund,ivo@lund.example\n");
  const take = ["contacts", file, "--email", email, "--add-unknown"];
  const offered = [{ file: "people.csv", heading: "Where to write", offer: "email" }];
  expect(await json(...(take as [string]))).toMatchObject({ added: 1, offered });
  const said = await json(...(take as [string]), "--column", "Where to write=email");
  expect(said).toMatchObject({ offered: [] });
  const wrong = await cli([...take, "--column", "Mail=email"]);
  expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining("No column is called") });
});

test("a keep without a reason and a snooze without a day are refused, as are strange options", async ({
  cli,
  json,
}) => {
  const add = ["timeline", "add", "--email", email, "--person", personId, "--kind"];
  const refused: [string[], string][] = [
    [["kept"], "Say in a word why you keep them."],
    [["snoozed"], "Choose a day after today."],
    [
      ["kept", "--reason", "Kin", "--medium", "phone"],
      "An entry of the kind “kept” has no “medium”.",
    ],
  ];
  for (const [options, problem] of refused) {
    const { out, err, code } = await cli([...add, ...options, "--now", "2026-11-14T12:00:00Z"]);
    expect({ options, out, err, code }).toEqual({
      options,
      out: "",
      err: `${problem}\n`,
      code: 1,
    });
  }
  await json(...add, "kept", "--reason", "Kin", "--now", "2026-11-14T12:00:00Z");
  const rows = await json<{ kind: string; data: unknown }[]>(
    ...["timeline", "list", "--email", email, "--person", personId],
  );
  expect(rows.find(({ kind }) => kind === "kept")).toMatchObject({ data: { reason: "Kin" } });
});
