import { randomBytes } from "node:crypto";
import process from "node:process";
import { closeDatabase, openDatabaseAt } from "../../lib/data/database.ts";
import { env } from "../../lib/server/env.ts";
import { openDatabase } from "../../lib/server/postgres/embedded-database.ts";
import { addAccount, firstPassword } from "../account.ts";
import { fillSpace } from "./filled-space.ts";

// Makes members beside a running app, fills the space of the first, and prints how to get in, as JSON.
const database = await openDatabase(env());
try {
  await openDatabaseAt(database.appUrl);
  const now = new Date();
  const run = randomBytes(6).toString("hex");
  const mark = `Zanzibar-${run}`;
  // Whoever is here before everybody else may look after the others, so that nobody below is the owner.
  await addAccount(`Host ${run}`, now);
  const { viewer, email: first } = await addAccount(`First ${run}`, now);
  const [other, ended, removed] = [
    await addAccount(`Other ${run}`, now),
    await addAccount(`Ended ${run}`, now),
    await addAccount(`Removed ${run}`, now),
  ];
  const ids = await fillSpace(viewer, { mark, now });
  const emails = { first, other: other.email, ended: ended.email, removed: removed.email };
  const about = { appUrl: database.appUrl, mark, ids, emails, password: firstPassword };
  process.stdout.write(JSON.stringify(about));
} finally {
  await closeDatabase();
  await database.stop();
}
