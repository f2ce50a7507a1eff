import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

/** Whoever else writes facts does so for thousands at once, and why its facts keep the rules. */
const writers = {
  "data/timeline/append.ts": "takes facts that readFact or newFact made",
  "data/import/write-facts.ts": "holds each row of a file against the rules",
  "data/import/applied-invites.ts": "writes corrections that newFact made",
  "data/import/correct-facts.ts": "takes entries back in one statement",
  "data/import/replace-entered.ts": "takes entries back in one statement",
  "data/import/correct-parted.ts": "takes entries back in one statement",
  "data/mail/supersede-mails.ts": "takes entries back in one statement",
  "data/sweep/flag-due.ts": "writes flags in one statement",
  "data/duplicate/move-belongings.ts": "gives back the very rows that a merge took out",
};

// The rows of those without newFact are held by lib/jobs/export/stored-facts.test.ts. Opening an export goes through
// restore-records.ts for every table, and reads the facts of any version leniently.
test("facts are written in one place, and in bulk by few", () => {
  const found = readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$|prisma-client|^cli\/bench/.test(file))
    .filter((file) =>
      /insert into timeline_entry|timelineEntry\.(create|createMany|upsert)\(/i.test(
        readFileSync(path.join(root, file), "utf8"),
      ),
    );
  expect(found.sort()).toEqual(Object.keys(writers).sort());
});
