import "server-only";
import { randomBytes } from "node:crypto";
import { existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Env } from "../env.ts";
import { openSecrets, type Secrets } from "../secrets.ts";

const movable = z.object({
  nextAuthSecret: z.string().min(32),
  serverActionsKey: z.base64(),
  setupCode: z.string().min(1),
});

/** The secrets that belong to the data, not to one machine: what seals app passwords and signs links. */
export type MovableSecrets = z.infer<typeof movable>;

type SecretSettings = Pick<Env, "dataDir" | "nextAuthSecret" | "serverActionsKey" | "setupCode">;

/** The secrets that this place uses: the settings', else those kept with the data. */
export function collectSecrets(settings: SecretSettings): MovableSecrets {
  const kept = openSecrets(settings.dataDir);
  return {
    nextAuthSecret: settings.nextAuthSecret ?? kept.nextAuthSecret,
    serverActionsKey: settings.serverActionsKey ?? kept.serverActionsKey,
    setupCode: settings.setupCode ?? kept.setupCode,
  };
}

/** Reads what a backup's sealed box held. @throws Error when it is something else */
export function parseMovableSecrets(text: string): MovableSecrets {
  return movable.parse(JSON.parse(text));
}

/**
 * Keeps the secrets of a backup in the data folder; passwords of the database stay the place's own.
 * @returns the names of settings that say something else and win
 */
export function adoptSecrets(settings: SecretSettings, secrets: MovableSecrets): string[] {
  const file = path.join(settings.dataDir, "secrets.json");
  const next: Secrets = { ...openSecrets(settings.dataDir), ...secrets };
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    writeFileSync(draft, `${JSON.stringify(next, null, 2)}\n`, { mode: 0o600, flag: "wx" });
    renameSync(draft, file);
  } finally {
    if (existsSync(draft)) rmSync(draft);
  }
  const given = {
    NEXTAUTH_SECRET: [settings.nextAuthSecret, secrets.nextAuthSecret],
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: [settings.serverActionsKey, secrets.serverActionsKey],
  };
  return Object.entries(given).flatMap(([name, [set, saved]]) =>
    set !== undefined && set !== saved ? [name] : [],
  );
}
