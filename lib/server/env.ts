import { existsSync } from "node:fs";
import { homedir, platform } from "node:os";
import path from "node:path";
import process from "node:process";
import { z } from "zod";
import { readTrustedProxies, type TrustedProxies } from "./trusted-proxies.ts";

/** Raised when a setting can't be used; the message has one line for each, in plain words. */
export class SettingsError extends Error {
  override name = "SettingsError";
}

const url = (protocols: RegExp, example: string) =>
  z.url({ protocol: protocols, error: `must be an address such as ${example}` }).optional();

const postgresUrl = url(/^postgres(ql)?$/, "postgresql://user:password@host:5432/acquaint");
const flag = z.stringbool({ error: "must be true or false" });

const count = (least: number, most: number, error: string) =>
  z.coerce.number({ error }).int(error).min(least, error).max(most, error);

function isDecodable(address: string | undefined): boolean {
  try {
    decodeURIComponent(address ?? "");
    return true;
  } catch {
    return false;
  }
}

const schema = z.object({
  NODE_ENV: z.string().default("production"),
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z.coerce
    .number({ error: "must be a port number from 1 to 65535" })
    .int()
    .min(1, "must be a port number from 1 to 65535")
    .max(65_535, "must be a port number from 1 to 65535")
    .default(3000),
  DATA_DIR: z.string().min(1).optional(),
  DATABASE_URL: postgresUrl,
  DATABASE_APP_URL: postgresUrl,
  PUBLIC_URL: url(/^https?$/, "https://acquaint.example.org"),
  TRUSTED_PROXIES: z
    .string()
    .transform((text, context): TrustedProxies => {
      const proxies = readTrustedProxies(text);
      if (proxies) return proxies;
      context.addIssue("must be a number of proxies, or their addresses such as 10.0.0.0/8");
      return z.NEVER;
    })
    .optional(),
  OPEN_SIGN_UP: flag.default(false),
  WORKER: z
    .enum(["with-app", "none"], { error: 'must be "with-app" or "none"' })
    .default("with-app"),
  MAILBOX_ALLOW_PRIVATE: flag.optional(),
  BACKUPS: flag.default(true),
  BACKUP_DIR: z.string().min(1).optional(),
  BACKUP_HOUR: count(0, 23, "must be an hour from 0 to 23").default(3),
  BACKUP_KEEP_DAYS: count(1, 366, "must be a number from 1 to 366").default(7),
  BACKUP_KEEP_WEEKS: count(0, 520, "must be a number from 0 to 520").default(4),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], {
      error: "must be one of fatal, error, warn, info, debug, trace, silent",
    })
    .default("warn"),
  NEXTAUTH_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z
    .base64({ error: "must be 32 random bytes in base64" })
    .optional(),
  SETUP_CODE: z.string().min(1).optional(),
  SMTP_URL: url(/^smtps?$/, "smtp://user:password@mail.example.org:587").refine(
    isDecodable,
    "must have every % in user and password written as %25",
  ),
  MAIL_FROM: z
    .string()
    .regex(
      /^([^<>\p{Cc}]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/u,
      "must be an address such as Acquaint <acquaint@example.org>",
    )
    .optional(),
  ACQUAINT_BUILD_FOLDER: z
    .string()
    .regex(/^\.next(-[a-z]+(\/[0-9a-f]{12})?)?$/)
    .default(".next"),
  CHROMIUM_PATH: z.string().min(1).optional(),
  TEST_RUNS: count(1, 1_000_000, "must be a number from 1 to 1000000").optional(),
  CI: z.string().optional(),
  PATH: z.string().optional(),
  npm_lifecycle_event: z.string().optional(),
  npm_execpath: z.string().optional(),
  XDG_DATA_HOME: z.string().optional(),
  LOCALAPPDATA: z.string().optional(),
});

/** The settings, checked and with their defaults; see .env.example for what each means. */
export type Env = {
  host: string;
  port: number;
  /** Absolute path of the folder that keeps everything the app must not lose. */
  dataDir: string;
  /** PostgreSQL address with the right to change tables; undefined = the embedded database. */
  databaseUrl: string | undefined;
  /** PostgreSQL address of the runtime role, which owns nothing and can't pass row-level security. */
  databaseAppUrl: string | undefined;
  /** Where members reach the app, without a slash at the end. */
  publicUrl: string;
  /** Whether the operator named that address; it is then the only name that the app answers to. */
  isPublicUrlGiven: boolean;
  /** The proxies whose word about a browser's address is believed; undefined = none. */
  trustedProxies: TrustedProxies | undefined;
  openSignUp: boolean;
  worker: "with-app" | "none";
  /** Whether members may name mail servers in private networks and on this machine. */
  mailboxAllowPrivate: boolean;
  /** When backups are made by themselves, where they go and how many are kept. */
  backups: { enabled: boolean; folder: string; hour: number; keepDays: number; keepWeeks: number };
  logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";
  isDevelopment: boolean;
  /** Signs sessions. Set by `npm start` from the secrets file unless the operator sets it. */
  nextAuthSecret: string | undefined;
  serverActionsKey: string | undefined;
  /** Asked of the first account when the app listens beyond the loopback; undefined = not asked. */
  setupCode: string | undefined;
  /** The server that mails are handed to, with user and password in its address; undefined = no mail. */
  mail: { url: string; from: string } | undefined;
  /** Folder of the Next build, relative to the project: ".next", or for tests ".next-test". */
  buildFolder: string;
  /** A Chromium for the browser journeys, when the usual places don't have one. */
  chromiumPath: string | undefined;
  /** How often tests try what they invent; undefined for as often as usual. */
  testRuns: number | undefined;
  isCi: boolean;
  /** The folders where the system looks for programs. */
  searchPath: string[];
  isRunByNpm: boolean;
  /** The script of the npm that started this process; undefined = look for one in the search path. */
  npmScript: string | undefined;
};

type Variables = Record<string, string | undefined>;

function defaultDataFolder(variables: {
  XDG_DATA_HOME?: string | undefined;
  LOCALAPPDATA?: string | undefined;
}): string {
  const home = homedir();
  if (platform() === "win32") {
    return path.join(variables.LOCALAPPDATA || path.join(home, "AppData", "Local"), "acquaint");
  }
  if (platform() === "darwin") {
    return path.join(home, "Library", "Application Support", "acquaint");
  }
  return path.join(variables.XDG_DATA_HOME || path.join(home, ".local", "share"), "acquaint");
}

/** True for the addresses that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return (
    host === "localhost" || host === "::1" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host)
  );
}

/**
 * Reads settings from variables. An empty value counts as not set.
 * @throws SettingsError naming every variable that can't be used.
 */
export function parseEnv(variables: Variables): Env {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}.`);
    throw new SettingsError(lines.join("\n"));
  }
  const value = parsed.data;
  const { SMTP_URL: smtpUrl, MAIL_FROM: mailFrom } = value;
  if (smtpUrl && !mailFrom) {
    throw new SettingsError("MAIL_FROM must be set beside SMTP_URL: whom the mails come from.");
  }
  const shownHost = value.HOST === "0.0.0.0" || value.HOST === "::" ? "127.0.0.1" : value.HOST;
  const bracketed =
    shownHost.includes(":") && !shownHost.startsWith("[") ? `[${shownHost}]` : shownHost;
  const publicUrl = (value.PUBLIC_URL ?? `http://${bracketed}:${value.PORT}`).replace(/\/+$/, "");
  // Who alone can reach the app may reach their own machine through it, a mail bridge for instance.
  const isPrivateApp = isLoopback(value.HOST) && isLoopback(new URL(publicUrl).hostname);
  const dataDir = path.resolve(
    /* turbopackIgnore: true */ value.DATA_DIR ?? defaultDataFolder(value),
  );
  return {
    host: value.HOST,
    port: value.PORT,
    dataDir,
    databaseUrl: value.DATABASE_URL,
    databaseAppUrl: value.DATABASE_APP_URL,
    publicUrl,
    isPublicUrlGiven: value.PUBLIC_URL !== undefined,
    trustedProxies: value.TRUSTED_PROXIES,
    openSignUp: value.OPEN_SIGN_UP,
    worker: value.WORKER,
    mailboxAllowPrivate: value.MAILBOX_ALLOW_PRIVATE ?? isPrivateApp,
    backups: {
      enabled: value.BACKUPS,
      folder: path.resolve(
        /* turbopackIgnore: true */ value.BACKUP_DIR ?? path.join(dataDir, "backups"),
      ),
      hour: value.BACKUP_HOUR,
      keepDays: value.BACKUP_KEEP_DAYS,
      keepWeeks: value.BACKUP_KEEP_WEEKS,
    },
    logLevel: value.LOG_LEVEL,
    isDevelopment: value.NODE_ENV === "development",
    nextAuthSecret: value.NEXTAUTH_SECRET,
    serverActionsKey: value.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
    setupCode: value.SETUP_CODE,
    mail: smtpUrl && mailFrom ? { url: smtpUrl, from: mailFrom } : undefined,
    buildFolder: value.ACQUAINT_BUILD_FOLDER,
    chromiumPath: value.CHROMIUM_PATH,
    testRuns: value.TEST_RUNS,
    isCi: Boolean(value.CI),
    searchPath: (value.PATH ?? "").split(path.delimiter).filter(Boolean),
    isRunByNpm: Boolean(value.npm_lifecycle_event),
    npmScript: /^npm/.test(path.basename(value.npm_execpath ?? ""))
      ? value.npm_execpath
      : undefined,
  };
}

let current: Env | undefined;

/**
 * The settings of this process: its environment, then the file .env for what that leaves out.
 * @throws SettingsError naming every variable that can't be used.
 */
export function env(): Env {
  if (!current) {
    const file = path.resolve(".env");
    if (existsSync(file)) process.loadEnvFile(file);
    current = parseEnv(process.env);
  }
  return current;
}

/** What programs of the system need to start; none of it is of the app. */
const systemVariables =
  /^(path|pathext|systemroot|systemdrive|windir|comspec|te?mp|tmpdir|ld_library_path)$/i;

/** The environment for a program that is not the app's: what every program needs, and `given`. */
export function makeBareEnvironment(given: Record<string, string>): NodeJS.ProcessEnv {
  const needed = Object.entries(process.env).filter(([name]) => systemVariables.test(name));
  return { ...Object.fromEntries(needed), ...given } as NodeJS.ProcessEnv;
}

/**
 * Forgets the variables by which libpq and its like are set up (PGSSLMODE, PGOPTIONS, …), for this process
 * and its children: they are meant for other databases of the user's than the embedded one.
 */
export function forgetPostgresVariables(): void {
  for (const name of Object.keys(process.env))
    if (/^PG[A-Z_]+$/.test(name)) delete process.env[name];
}

/** The environment for a child process: this process's own, with `changes` on top (undefined removes). */
export function childEnvironment(changes: Variables): NodeJS.ProcessEnv {
  const result: NodeJS.ProcessEnv = { ...process.env };
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) delete result[name];
    else result[name] = value;
  }
  return result;
}
