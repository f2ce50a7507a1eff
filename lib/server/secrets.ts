import "server-only";
import { randomBytes, randomInt } from "node:crypto";
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { z } from "zod";

const schema = z.object({
  version: z.literal(1),
  /** Names the database cluster that belongs to these secrets. */
  clusterId: z.string().min(8),
  nextAuthSecret: z.string().min(32),
  serverActionsKey: z.base64(),
  databaseAdminPassword: z.string().min(20),
  databaseOwnerPassword: z.string().min(20),
  databaseAppPassword: z.string().min(20),
  setupCode: z.string().min(8),
});

/** What is generated once, at the first start, and kept with the data. */
export type Secrets = z.infer<typeof schema>;

const letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

function makeSetupCode(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("");
  return `${group()}-${group()}-${group()}`;
}

function makeSecrets(): Secrets {
  const password = () => randomBytes(24).toString("base64url");
  return {
    version: 1,
    clusterId: randomBytes(6).toString("hex"),
    nextAuthSecret: randomBytes(48).toString("base64url"),
    serverActionsKey: randomBytes(32).toString("base64"),
    databaseAdminPassword: password(),
    databaseOwnerPassword: password(),
    databaseAppPassword: password(),
    setupCode: makeSetupCode(),
  };
}

const howToGetIn =
  "It holds the passwords of the database beside it, so new ones would open nothing. Put the file back from a backup of the data folder; where there is none, restore a backup of the whole into an empty DATA_DIR. To start over with empty spaces, name an empty folder: DATA_DIR=…";

function readIfPresent(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * The secrets of a data folder; generated when it has none (file secrets.json, readable by its owner
 * only). Two processes that start at the same moment end with the same secrets.
 * @throws Error when the file can't be understood, or is missing beside a database: guessing new ones
 * would lock everybody out.
 */
export function openSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, "secrets.json");
  let text = readIfPresent(file);
  if (text === undefined) {
    const old = ["postgres.port", "uploads"].find((name) => existsSync(path.join(dataDir, name)));
    if (old !== undefined) throw new Error(`The file ${file} is missing. ${howToGetIn}`);
    mkdirSync(dataDir, { recursive: true });
    const draft = `${file}.${randomBytes(6).toString("hex")}`;
    writeFileSync(draft, `${JSON.stringify(makeSecrets(), null, 2)}\n`, {
      mode: 0o600,
      flag: "wx",
    });
    try {
      linkSync(draft, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    } finally {
      rmSync(draft, { force: true });
    }
    text = readFileSync(file, "utf8");
  }
  const damaged = `The file ${file} is damaged. ${howToGetIn}`;
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new Error(damaged);
  }
  const parsed = schema.safeParse(content);
  if (!parsed.success) throw new Error(damaged);
  chmodSync(file, 0o600);
  return parsed.data;
}
