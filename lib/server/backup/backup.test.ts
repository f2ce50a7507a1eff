import { randomBytes } from "node:crypto";
import { mkdtemp, open, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { applyMigrations } from "../../../prisma/migrate/apply.ts";
import { readMigrations } from "../../../prisma/migrate/migration-files.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/database.ts";
import { fillWithRandomRows, readAllRows } from "../../../test/random-rows.ts";
import { openBackup } from "./read-backup.ts";
import { type RestoreOrder, restoreBackup } from "./restore-backup.ts";
import { sumOfRows } from "./row-set.ts";
import { parentsFirst, tablesOfThePlace } from "./tables.ts";
import { writeBackup } from "./write-backup.ts";

const now = new Date("2026-11-23T09:00:00Z");
let folder: string;
let source: TestDatabase;
let target: TestDatabase;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "acquaint-backup-"));
  [source, target] = [await createTestDatabase(), await createTestDatabase()];
});
afterEach(async () => {
  await Promise.all([source.drop(), target.drop()]);
  await rm(folder, { recursive: true, force: true });
});

/** The superuser on one database: sees every row. */
async function asAdmin<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const address = new URL(inject("adminUrl"));
  address.pathname = new URL(url).pathname;
  const client = new pg.Client({ connectionString: address.toString() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const fill = (url: string, seed: number, rows = 6) =>
  asAdmin(url, (client) => fillWithRandomRows(client, seed, rows));
const rowsOf = (url: string) => asAdmin(url, readAllRows);
const fileNamed = (name: string) => path.join(folder, name);

function save(file = fileNamed("backup.zip"), url = source.ownerUrl) {
  return writeBackup({ ownerUrl: url, dataDir: folder, file, reason: "test" }, now);
}

async function restore(file: string, url: string, changes: Partial<RestoreOrder> = {}) {
  const backup = await openBackup(file);
  try {
    return await restoreBackup(backup, {
      ownerUrl: url,
      dataDir: folder,
      migrate: (ownerUrl, only) => applyMigrations(ownerUrl, { only }),
      known: readMigrations(),
      ...changes,
    });
  } finally {
    backup.close();
  }
}

function withoutPlace(rows: Map<string, string[]>): Map<string, string[]> {
  return new Map([...rows].map(([name, lines]) => [name, name in tablesOfThePlace ? [] : lines]));
}

test("whatever the rows are, a restore has the same, record for record, in every table", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(1_000_000), fc.integer({ min: 0, max: 12 }), async (seed, rows) => {
      const [from, to] = [await createTestDatabase(), await createTestDatabase()];
      try {
        await fill(from.ownerUrl, seed, rows);
        const file = fileNamed(`${seed}-${rows}.zip`);
        await save(file, from.ownerUrl);
        await restore(file, to.ownerUrl);
        const expected = withoutPlace(await rowsOf(from.ownerUrl));
        expect(await rowsOf(to.ownerUrl)).toEqual(expected);
        if (rows > 0) {
          const empty = [...expected].filter(([, lines]) => lines.length === 0);
          expect(empty.map(([name]) => name).sort()).toEqual(Object.keys(tablesOfThePlace).sort());
        }
      } finally {
        await Promise.all([from.drop(), to.drop()]);
      }
    }),
    { numRuns: 6 },
  );
});

test("rows of every length, and tables that were written to all over, come back", async () => {
  await asAdmin(source.ownerUrl, async (client) => {
    await client.query(
      `insert into received_mail (owner_id, id, message_key, kind, outcome, problem, mentions, sent_at, handled_at)
       select gen_random_uuid(), gen_random_uuid(), n::text, 'other', 'taken',
         case when n % 3 > 0 then repeat(md5(n::text), (random() * 60)::int) end,
         case when n % 100 = 0 then (select jsonb_agg(md5(m::text || n)) from generate_series(1, 2000) m) end,
         now(), now() from generate_series(1, 12000) n`,
    );
    await client.query("update received_mail set problem = problem || 'x' where random() < 0.3");
    await client.query("delete from received_mail where random() < 0.2");
    await client.query("vacuum received_mail");
    await client.query(
      `insert into received_mail (owner_id, id, message_key, kind, outcome, sent_at, handled_at)
       select gen_random_uuid(), gen_random_uuid(), 'again ' || n, 'other', 'taken', now(), now()
       from generate_series(1, 3000) n`,
    );
  });
  await save();
  await restore(fileNamed("backup.zip"), target.ownerUrl);
  expect(await rowsOf(target.ownerUrl)).toEqual(await rowsOf(source.ownerUrl));
});

test("the figure of a set of rows knows no order, and each change of a row", async () => {
  const row = fc.uint8Array({ maxLength: 30 }).map((bytes) => Buffer.from(bytes).toString("hex"));
  const cuts = async function* (text: string, size: number) {
    for (let at = 0; at < text.length; at += size) yield Buffer.from(text.slice(at, at + size));
  };
  await fc.assert(
    fc.asyncProperty(
      fc.array(row),
      fc.nat(),
      fc.integer({ min: 1, max: 50 }),
      async (rows, n, size) => {
        const textOf = (all: string[]) => all.map((each) => `${each}\n`).join("");
        const sum = await sumOfRows(cuts(textOf(rows), size));
        expect(await sumOfRows(cuts(textOf(rows.toReversed()), 7))).toBe(sum);
        if (rows.length === 0) return;
        const changed = rows.with(n % rows.length, `${rows[n % rows.length]}!`);
        expect(await sumOfRows(cuts(textOf(changed), size))).not.toBe(sum);
        expect(await sumOfRows(cuts(textOf(rows.slice(1)), size))).not.toBe(sum);
      },
    ),
  );
});

test("a backup of a restored place has the same tables and counts", async () => {
  await fill(source.ownerUrl, 7);
  await save(fileNamed("first.zip"));
  await restore(fileNamed("first.zip"), target.ownerUrl);
  await save(fileNamed("second.zip"), target.ownerUrl);
  const [first, second] = await Promise.all(
    ["first.zip", "second.zip"].map((name) => openBackup(fileNamed(name))),
  );
  expect(second?.manifest.tables).toEqual(first?.manifest.tables);
  first?.close();
  second?.close();
});

test("what lets the owner read for a backup shows the runtime role nothing, nor the owner by a slip", async () => {
  await fill(source.ownerUrl, 2);
  await save();
  const count = async (url: string, setting: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query("select set_config('app.backup', $1, false)", [setting]);
    const { rows } = await client.query<{ n: number }>("select count(*)::int as n from person");
    await client.end();
    return rows[0]?.n;
  };
  expect(await count(source.appUrl, "on")).toBe(0);
  expect(await count(source.ownerUrl, "")).toBe(0);
  expect(await count(source.ownerUrl, "on")).toBe(6);
});

test("a table that others hold ends a backup in words, and not in a wait", async () => {
  const holder = new pg.Client({ connectionString: source.ownerUrl });
  await holder.connect();
  await holder.query("begin");
  await holder.query("lock table person in access exclusive mode");
  await expect(save()).rejects.toThrow(
    "The backup could not be made: others hold the tables just now; try again.",
  );
  await holder.end();
  await save();
});

test("row-level security is forced after a restore as before", async () => {
  await fill(source.ownerUrl, 3);
  await save();
  await restore(fileNamed("backup.zip"), target.ownerUrl);
  const forced = (url: string) =>
    asAdmin(url, async (client) => {
      const { rows } = await client.query(
        "select relname, relrowsecurity, relforcerowsecurity from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
      );
      return rows;
    });
  expect(await forced(target.ownerUrl)).toEqual(await forced(source.ownerUrl));
});

test("what is written meanwhile is in all tables of the backup or in none", async () => {
  await fill(source.ownerUrl, 11, 3);
  const writer = new pg.Client({ connectionString: source.ownerUrl });
  await writer.connect();
  let stopped = false;
  let written = 0;
  // One transaction after another puts the same id into two tables.
  const writing = (async () => {
    while (!stopped) {
      const id = `00000000-0000-7000-8000-${String(written).padStart(12, "0")}`;
      await writer.query("begin");
      await writer.query(
        "insert into member (id, email, name, password_hash) values ($1, $2, 'n', 'h')",
        [id, `${id}@example.org`],
      );
      await writer.query(
        "insert into access_token (token_hash, member_id, purpose, name, created_at) values ($1, $2, 'calendar', 'n', now())",
        [id, id],
      );
      await writer.query("commit");
      written += 1;
    }
  })();
  try {
    for (let round = 0; round < 3; round += 1) await save(fileNamed(`${round}.zip`));
  } finally {
    stopped = true;
    await writing;
    await writer.end();
  }
  expect(written).toBeGreaterThan(0);
  await restore(fileNamed("1.zip"), target.ownerUrl);
  const rows = await asAdmin(target.ownerUrl, async (client) => {
    const made = "'00000000-0000-7000-8000-%'";
    const { rows: counted } = await client.query(
      `select (select count(*) from member where id::text like ${made}) as members,
         (select count(*) from access_token where member_id::text like ${made} and purpose = 'calendar') as tokens`,
    );
    return counted[0];
  });
  expect(rows.members).toBe(rows.tokens);
});

test("a backup of an older schema is restored as that, then migrated", async () => {
  const older = readMigrations().slice(0, -4);
  const admin = new pg.Client({ connectionString: inject("adminUrl") });
  await admin.connect();
  const name = `older_${randomBytes(4).toString("hex")}`;
  await admin.query(`create database ${name} owner acquaint_owner`);
  const url = new URL(inject("ownerUrl"));
  url.pathname = `/${name}`;
  try {
    await applyMigrations(url.toString(), { only: older.map((each) => each.name) });
    await fill(url.toString(), 5);
    await save(fileNamed("older.zip"), url.toString());
    const before = await rowsOf(url.toString());
    const { migrated } = await restore(fileNamed("older.zip"), target.ownerUrl);
    expect(migrated).toEqual(
      readMigrations()
        .slice(-4)
        .map((each) => each.name),
    );
    const after = await rowsOf(target.ownerUrl);
    // What a later migration adds to a row stands at its end.
    const members = before.get("member")?.map((row) => row.slice(0, -1)) ?? [];
    expect(members.length).toBeGreaterThan(0);
    expect(after.get("member")?.map((row, at) => row.slice(0, members[at]?.length))).toEqual(
      members,
    );
    expect([...after].map(([table, rows]) => [table, rows.length])).toEqual(
      expect.arrayContaining(
        [...withoutPlace(before)].map(([table, rows]) => [table, rows.length]),
      ),
    );
  } finally {
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  }
});

describe("a place that has anything", () => {
  test("is refused, and stays as it is", async () => {
    await fill(source.ownerUrl, 1);
    await save();
    await asAdmin(target.ownerUrl, (client) =>
      client.query(
        "insert into duplicate_search (owner_id, fingerprint, searched_at) values (gen_random_uuid(), 'x', now())",
      ),
    );
    const before = await rowsOf(target.ownerUrl);
    await expect(restore(fileNamed("backup.zip"), target.ownerUrl)).rejects.toThrow(
      /^This place is not empty \(there are rows in duplicate_search\).*Nothing was changed\.$/,
    );
    expect(await rowsOf(target.ownerUrl)).toEqual(before);
  });

  test("a start and a failed sign-in don't fill a place", async () => {
    await fill(source.ownerUrl, 1);
    await save();
    await asAdmin(target.ownerUrl, async (client) => {
      await client.query("insert into upkeep (task, done_at) values ('sweep', now())");
      await client.query(
        "insert into sign_in_attempt (key_hash, at, succeeded) values ('x', now(), false)",
      );
    });
    await restore(fileNamed("backup.zip"), target.ownerUrl);
    expect((await rowsOf(target.ownerUrl)).get("person")).toHaveLength(6);
  });

  test("of somebody else's tables is refused too", async () => {
    await fill(source.ownerUrl, 1);
    await save();
    const admin = new pg.Client({ connectionString: inject("adminUrl") });
    await admin.connect();
    const name = `other_${randomBytes(4).toString("hex")}`;
    await admin.query(`create database ${name} owner acquaint_owner`);
    const url = new URL(inject("ownerUrl"));
    url.pathname = `/${name}`;
    try {
      await asAdmin(url.toString(), (client) => client.query("create table invoices (id int)"));
      await expect(restore(fileNamed("backup.zip"), url.toString())).rejects.toThrow(
        /not Acquaint's \(invoices\)/,
      );
    } finally {
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    }
  });
});

describe("a bad file is named in a sentence and changes nothing", () => {
  const file = () => fileNamed("backup.zip");
  let before: Map<string, string[]>;
  beforeEach(async () => {
    await fill(source.ownerUrl, 21);
    await save();
    before = await rowsOf(target.ownerUrl);
  });
  afterEach(async () => {
    expect(await rowsOf(target.ownerUrl)).toEqual(before);
  });
  const refused = (what: RegExp, from = file()) =>
    expect(restore(from, target.ownerUrl)).rejects.toThrow(
      new RegExp(`${what.source}.*Nothing was changed\\.$`, "s"),
    );

  test("none at all, or something else", async () => {
    await refused(/^There is no file/, fileNamed("nowhere.zip"));
    await refused(/is no backup of Acquaint/, folder);
    await writeFile(fileNamed("letter.txt"), "Dear Robin");
    await refused(/is no backup of Acquaint/, fileNamed("letter.txt"));
    await writeFile(fileNamed("empty.zip"), "");
    await refused(/is no backup of Acquaint/, fileNamed("empty.zip"));
    const archives = path.resolve(import.meta.dirname, "../../../e2e/fixtures");
    const archive = (await readdir(archives, { recursive: true })).find((name) =>
      name.endsWith(".zip"),
    );
    if (archive) await refused(/is no backup of Acquaint/, path.join(archives, archive));
  });

  test("cut off anywhere", async () => {
    const whole = await readFile(file());
    for (const part of [0.02, 0.5, 0.9, 0.999]) {
      const cut = fileNamed("cut.zip");
      await writeFile(cut, whole);
      await truncate(cut, Math.floor(whole.length * part));
      await refused(/is damaged/, cut);
    }
  });

  test("with any byte changed: refused, or restored exactly as saved", async () => {
    const whole = await readFile(file());
    const backup = await openBackup(file());
    const { tables } = backup.manifest;
    backup.close();
    for (let round = 0; round < 60; round += 1) {
      const at = Math.floor((whole.length * round) / 60) + (round % 7);
      const bent = fileNamed("bent.zip");
      await writeFile(bent, whole);
      const handle = await open(bent, "r+");
      await handle.write(Buffer.from([(whole[at] ?? 0) ^ 0x41]), 0, 1, at);
      await handle.close();
      const outcome = await openBackup(bent).catch((error: Error) => error.message);
      // Dates of the files and the like are nothing that is restored.
      if (typeof outcome === "string") expect(outcome).toMatch(/Nothing was changed\.$/);
      else {
        expect(outcome.manifest.tables).toEqual(tables);
        outcome.close();
      }
    }
  });

  test("of a newer version", async () => {
    const backup = await openBackup(file());
    const newer = backup.manifest.migrations.at(-1)?.name ?? "";
    backup.close();
    await expect(
      restore(file(), target.ownerUrl, { known: readMigrations().slice(0, -1) }),
    ).rejects.toThrow(new RegExp(`newer version of Acquaint \\(it has the migration ${newer}\\)`));
  });
});

test("a backup that can't be written says why, and leaves nothing behind", async () => {
  await expect(save(path.join(folder, "nowhere", "backup.zip"))).rejects.toThrow(
    "The backup could not be made: there is no such folder.",
  );
  const gone = new URL(source.ownerUrl);
  gone.pathname = "/no_such_database";
  await expect(save(fileNamed("none.zip"), gone.toString())).rejects.toThrow(/could not be made/);
  expect(await readdir(folder)).toEqual([]);
});

test("nobody but its owner can read the file", async () => {
  await save();
  expect((await stat(fileNamed("backup.zip"))).mode & 0o077).toBe(0);
});

test("tables come after those that they refer to, and a ring is named", () => {
  const table = (name: string, ...parents: string[]) => ({ name, columns: [], parents });
  const sorted = parentsFirst([table("c", "b", "c"), table("a"), table("b", "a")]);
  expect(sorted.map(({ name }) => name)).toEqual(["a", "b", "c"]);
  expect(() => parentsFirst([table("a", "b"), table("b", "a")])).toThrow(
    "a, b refer to each other",
  );
});
