import "server-only";
import process from "node:process";
import pg from "pg";
import { type Env, isLoopback } from "../env.ts";
import type { OpenDatabase } from "../postgres/embedded-database.ts";

/** Says one thing to whoever started the app. */
export function writeLine(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function hasMembers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query<{ any: boolean }>("select exists (select from member) as any");
    return found.rows[0]?.any ?? false;
  } finally {
    await client.end();
  }
}

/**
 * What the operator should know about the way in, with what to do; empty when nothing is wrong.
 * Passwords and everything in the spaces can be read on the way where there is no https.
 */
export function findWarnings(
  settings: Pick<Env, "host" | "publicUrl" | "trustedProxies">,
): string[] {
  const { host, publicUrl, trustedProxies } = settings;
  const isOpen = !isLoopback(host) || !isLoopback(new URL(publicUrl).hostname);
  if (!isOpen) return [];
  const warnings: string[] = [];
  if (!publicUrl.startsWith("https://")) {
    warnings.push(
      "Warning: others can reach this app without https, so passwords can be read on their way. Put a proxy with https in front (Caddy or nginx) and set PUBLIC_URL=https://…, HOST=127.0.0.1 and TRUSTED_PROXIES=1.",
    );
  } else if (!trustedProxies) {
    warnings.push(
      "Warning: TRUSTED_PROXIES is not set, so all members behind your proxy look like one network, and one who guesses passwords slows down all. Set it to the number of proxies (TRUSTED_PROXIES=1) or their addresses.",
    );
  }
  return warnings;
}

/** Says in plain words what to open, where the data are, and what the first visitor will be asked. */
export async function announce(about: {
  settings: Env;
  database: OpenDatabase;
  setupCode: string | undefined;
}): Promise<void> {
  const { settings, database, setupCode } = about;
  const lines = ["", `Acquaint is ready. Open ${settings.publicUrl} in your browser.`];
  lines.push(`Your data are kept in ${settings.dataDir}`);
  if (database.folder && !database.folder.startsWith(settings.dataDir)) {
    lines.push(`The database's own files are in ${database.folder}`);
  }
  if (!database.folder) lines.push("The database is the one of DATABASE_URL.");
  if (!(await hasMembers(database.ownerUrl))) {
    lines.push("Your first visit makes the first account.");
    if (setupCode) lines.push(`It will ask for this set-up code: ${setupCode}`);
  }
  lines.push(...findWarnings(settings), "Stop with Ctrl-C.", "");
  writeLine(lines.join("\n"));
}
