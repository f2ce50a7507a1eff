import "server-only";
import pg from "pg";

/** Owner of the tables in the embedded database. */
export const ownerRole = "acquaint_owner";
/** The role that runs the app; migrations grant to it by this name. */
export const appRole = "acquaint_app";
/** The database's name in the embedded server. */
export const databaseName = "acquaint";

/** Any number that is ours alone: those who make the runtime role queue up behind it. */
const roleLock = 4_219_020_073;

/** Builds a PostgreSQL address on the loopback. */
export function makeUrl(role: string, password: string, port: number, database: string): string {
  return `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

function withCredentials(address: string, role: string, password: string): string {
  const url = new URL(address);
  url.username = role;
  url.password = encodeURIComponent(password);
  return url.toString();
}

async function hasRole(client: pg.ClientBase, role: string): Promise<boolean> {
  const found = await client.query("select 1 from pg_roles where rolname = $1", [role]);
  return found.rowCount === 1;
}

async function ensureRole(client: pg.ClientBase, role: string, password: string): Promise<void> {
  const verb = (await hasRole(client, role)) ? "alter" : "create";
  await client.query(
    `${verb} role ${client.escapeIdentifier(role)} login nosuperuser nobypassrls nocreatedb nocreaterole password ${client.escapeLiteral(password)}`,
  );
}

/** Makes the two roles and the database of an embedded server, where they are missing. */
export async function ensureEmbeddedDatabase(
  admin: pg.ClientBase,
  passwords: { owner: string; app: string },
): Promise<void> {
  await ensureRole(admin, ownerRole, passwords.owner);
  await ensureRole(admin, appRole, passwords.app);
  const found = await admin.query("select 1 from pg_database where datname = $1", [databaseName]);
  if (found.rowCount === 0) {
    await admin.query(`create database ${databaseName} owner ${ownerRole} template template0`);
  }
}

/**
 * Makes the runtime role on a PostgreSQL of the operator's and returns its address.
 * @param ownerUrl the operator's DATABASE_URL
 * @param password what the role gets when it has to be created
 * @throws Error in plain words: server too old, or no right to create the role and none given.
 */
export async function ensureRuntimeRole(ownerUrl: string, password: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 15_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new Error(`The database of DATABASE_URL can't be reached: ${(error as Error).message}`);
  }
  const appUrl = withCredentials(ownerUrl, appRole, password);
  try {
    const version = await client.query<{ number: number }>(
      "select current_setting('server_version_num')::int as number",
    );
    const number = version.rows[0]?.number ?? 0;
    if (number < 150_000) {
      throw new Error(
        `DATABASE_URL names a PostgreSQL ${Math.floor(number / 10_000)}; Acquaint needs 15 or later.`,
      );
    }
    // The app and its worker may come to an empty server at the same moment; the lock ends with the connection.
    await client.query("select pg_advisory_lock($1)", [roleLock]);
    if (!(await hasRole(client, appRole))) await ensureRole(client, appRole, password);
  } catch (error) {
    if ((error as { code?: string }).code !== "42501") throw error;
    throw new Error(
      `The user of DATABASE_URL may not create the role "${appRole}". Create it (LOGIN, NOBYPASSRLS) and set DATABASE_APP_URL.`,
    );
  } finally {
    await client.end();
  }
  const probe = new pg.Client({ connectionString: appUrl, connectionTimeoutMillis: 15_000 });
  try {
    await probe.connect();
  } catch (error) {
    throw new Error(
      `The role "${appRole}" exists with a password that this data folder doesn't know (${(error as Error).message}). Set DATABASE_APP_URL.`,
    );
  } finally {
    await probe.end().catch(() => undefined);
  }
  return appUrl;
}
