import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { makeTemporaryFolder } from "../../test/temporary-folder.ts";
import { openSecrets } from "./secrets.ts";

const folder = makeTemporaryFolder();

test("secrets are made once, kept, and readable by their owner only", () => {
  const dataDir = path.join(folder, "new");
  const secrets = openSecrets(dataDir);
  expect(openSecrets(dataDir)).toEqual(secrets);
  expect(Buffer.from(secrets.serverActionsKey, "base64")).toHaveLength(32);
  expect(secrets.setupCode).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  expect(statSync(path.join(dataDir, "secrets.json")).mode & 0o777).toBe(0o600);
});

test("two data folders share no secret", () => {
  const one = openSecrets(path.join(folder, "one"));
  const other = openSecrets(path.join(folder, "other"));
  for (const key of Object.keys(one) as (keyof typeof one)[]) {
    if (key !== "version") expect(one[key]).not.toBe(other[key]);
  }
});

test("a file that is missing beside a database is never replaced, and the way in is named", () => {
  for (const old of ["postgres.port", "uploads"]) {
    const dataDir = path.join(folder, `beside-${old}`);
    mkdirSync(path.join(dataDir, old), { recursive: true });
    expect(() => openSecrets(dataDir)).toThrow(/secrets\.json is missing.*from a backup.*DATA_DIR/);
    expect(readdirSync(dataDir)).toEqual([old]);
  }
});

test("a damaged file is never replaced by new secrets", () => {
  const file = path.join(folder, "secrets.json");
  for (const damage of ["{", "{}"]) {
    writeFileSync(file, damage);
    expect(() => openSecrets(folder)).toThrow(/backup/);
    expect(readFileSync(file, "utf8")).toBe(damage);
  }
});
