import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { makeTemporaryFolder } from "../../test/temporary-folder.ts";
import { explainSystemError } from "./explain-system-error.ts";
import { openSecrets } from "./secrets.ts";
import { describePortProblem, findPortProblem } from "./start/port-problem.ts";

const folder = makeTemporaryFolder();

test("a data folder that is a file is said to be one, with what to do", () => {
  const file = path.join(folder, "data");
  writeFileSync(file, "");
  for (const dataDir of [file, path.join(file, "below")]) {
    try {
      openSecrets(dataDir);
      expect.unreachable();
    } catch (error) {
      expect(explainSystemError(error as Error)).toMatch(/data.*(file|in the way)/);
      expect(explainSystemError(error as Error)).not.toMatch(/EEXIST|ENOTDIR/);
    }
  }
});

test("a full disk is called full, and bare codes become sentences", () => {
  const make = (code: string) => Object.assign(new Error(`${code}: bare`), { code, path: "/x" });
  expect(explainSystemError(make("ENOSPC"))).toMatch(/disk with \/x is full/);
  for (const code of ["EACCES", "EPERM", "EEXIST", "ENOSPC", "EDQUOT", "EROFS", "ENOTDIR"]) {
    expect(explainSystemError(make(code))).not.toContain(code);
  }
  const postgres = new Error("The database did not start:\nPANIC: No space left on device");
  expect(explainSystemError(postgres)).toMatch(/^The disk with the database is full/);
  expect(explainSystemError(new Error("Something else."))).toBe("Something else.");
});

test("a port that is taken, one that needs rights and an address of nobody's are told apart", async () => {
  expect(await findPortProblem(0, "127.0.0.1")).toBeNull();
  expect(await findPortProblem(3000, "192.0.2.1")).toBe("no-such-address");
  expect(describePortProblem({ port: 80, host: "0.0.0.0" }, "forbidden")).toMatch(/needs rights/);
  expect(describePortProblem({ port: 80, host: "0.0.0.0" }, "forbidden")).not.toMatch(/in use/);
});
