import { homedir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { isLoopback, parseEnv, SettingsError } from "./env.ts";

test("without any variable the app serves this machine only, from a folder of the user's", () => {
  const settings = parseEnv({});
  expect(settings).toMatchObject({
    host: "127.0.0.1",
    port: 3000,
    publicUrl: "http://127.0.0.1:3000",
    openSignUp: false,
    worker: "with-app",
    databaseUrl: undefined,
  });
  expect(path.isAbsolute(settings.dataDir)).toBe(true);
  expect(settings.dataDir.startsWith(homedir())).toBe(true);
});

test("an empty variable counts as not set", () => {
  expect(parseEnv({ PORT: "", DATABASE_URL: "", OPEN_SIGN_UP: "" })).toEqual(parseEnv({}));
});

test("the address that members open never names the wildcard, and has no slash at its end", () => {
  expect(parseEnv({ HOST: "0.0.0.0", PORT: "8080" }).publicUrl).toBe("http://127.0.0.1:8080");
  expect(parseEnv({ HOST: "::1" }).publicUrl).toBe("http://[::1]:3000");
  expect(parseEnv({ PUBLIC_URL: "https://a.example.org/" }).publicUrl).toBe(
    "https://a.example.org",
  );
});

test("every wrong setting is named in one go", () => {
  const wrong = {
    PORT: "many",
    WORKER: "sometimes",
    DATABASE_URL: "mysql://x",
    OPEN_SIGN_UP: "si",
  };
  let message = "";
  try {
    parseEnv(wrong);
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsError);
    message = (error as Error).message;
  }
  for (const name of Object.keys(wrong)) expect(message).toContain(name);
  expect(message.split("\n")).toHaveLength(4);
});

test("mail needs a server and a sender, and a wrong address is refused without being repeated", () => {
  const url = "smtp://robin:secret%40word@mail.example.org:587";
  const from = "Acquaint <acquaint@example.org>";
  expect(parseEnv({}).mail).toBeUndefined();
  expect(parseEnv({ MAIL_FROM: from }).mail).toBeUndefined();
  expect(parseEnv({ SMTP_URL: url, MAIL_FROM: from }).mail).toEqual({ url, from });
  expect(() => parseEnv({ SMTP_URL: url })).toThrow("MAIL_FROM");
  for (const wrong of ["Robin", "a@b\nBcc: c@d", "Robin <robin>"]) {
    expect(() => parseEnv({ SMTP_URL: url, MAIL_FROM: wrong })).toThrow("MAIL_FROM");
  }
  for (const wrong of ["http://robin:hunter2@mail.example.org", "smtp://robin:hunter2%@mail"]) {
    expect(() => parseEnv({ SMTP_URL: wrong, MAIL_FROM: from })).toThrow(
      /^SMTP_URL must (?!.*hunter2)/,
    );
  }
});

test("backups go beside the data each night unless they are set otherwise", () => {
  const dataDir = path.resolve("/srv/acquaint");
  expect(parseEnv({ DATA_DIR: dataDir }).backups).toEqual({
    enabled: true,
    folder: path.join(dataDir, "backups"),
    hour: 3,
    keepDays: 7,
    keepWeeks: 4,
  });
  const other = {
    BACKUPS: "false",
    BACKUP_DIR: "/mnt/safe",
    BACKUP_HOUR: "0",
    BACKUP_KEEP_WEEKS: "0",
  };
  expect(parseEnv(other).backups).toMatchObject({ enabled: false, hour: 0, keepWeeks: 0 });
  expect(parseEnv(other).backups.folder).toBe(path.resolve("/mnt/safe"));
  for (const wrong of ["24", "-1", "3.5", "three"]) {
    expect(() => parseEnv({ BACKUP_HOUR: wrong })).toThrow(
      "BACKUP_HOUR must be an hour from 0 to 23.",
    );
  }
});

test("only real loopback addresses count as the loopback", () => {
  for (const host of ["127.0.0.1", "127.1.2.3", "localhost", "::1", "[::1]"]) {
    expect(isLoopback(host)).toBe(true);
  }
  for (const host of ["0.0.0.0", "127.0.0.1.evil.example", "10.0.0.1", "localhost.evil.example"]) {
    expect(isLoopback(host)).toBe(false);
  }
});
