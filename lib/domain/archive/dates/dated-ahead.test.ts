import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileOf } from "../../../../test/archive/fixture-archives.ts";
import { readArchive } from "../read-archive.ts";
import { watchClock } from "./dated-ahead.ts";

const dayMs = 86_400_000;
const now = Date.UTC(2026, 10, 23, 9);
const talk =
  "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER";
const url = "https://www.linkedin.com/in/";

function read(archiveName: string, at: string, connectedOn = "01 Oct 2026") {
  const message = `c,,Ada Quill,${url}ada,Robin Ashworth,${url}robin,${at} 10:00:00 UTC,,Hello,INBOX`;
  const files = [
    fileOf("Profile.csv", "First Name,Last Name,Headline\nRobin,Ashworth,Trainer\n"),
    fileOf(
      "Connections.csv",
      `First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAda,Quill,${url}ada,,,,${connectedOn}\n`,
    ),
    fileOf("messages.csv", `${talk}\n${message}\n`),
  ];
  return readArchive({ archiveName, files, now });
}

describe("an archive that bears dates after now", () => {
  test("proves nothing by the day in its name", async () => {
    const { archiveDate, ahead } = await read(
      "Basic_LinkedInDataExport_03-15-2027.zip",
      "2026-11-02",
    );
    expect(archiveDate).toBe(Date.UTC(2026, 10, 2, 10));
    expect(ahead).toEqual({ rows: 0, name: Date.UTC(2027, 2, 15) });
  });

  test("keeps its rows of the future aside, each listed", async () => {
    const reading = await read("archive.zip", "2027-03-02");
    expect(reading.archiveDate).toBe(Date.UTC(2026, 9, 1));
    expect(reading.ahead.rows).toBe(1);
    expect(reading.rejects.map(({ file, line }) => [file, line])).toEqual([["messages.csv", 2]]);
    for await (const batch of reading.messageFacts()) expect(batch).toEqual([]);
    expect(reading.counts.messages.rows).toBe(1);
  });

  test("brings a connection in without a day that lies ahead", async () => {
    const { people, rejects, ahead } = await read("archive.zip", "2026-11-02", "01 Oct 2030");
    expect(people[0]).toMatchObject({ name: "Ada Quill", inConnections: true, connectedOn: null });
    expect([rejects, ahead.rows]).toEqual([[], 1]);
  });
});

test("no date of an archive is ever after now, whatever its rows and its name say", () => {
  const time = fc.option(fc.integer({ min: now - 400 * dayMs, max: now + 400 * dayMs }));
  fc.assert(
    fc.property(fc.array(time), (times) => {
      const newest = watchClock(now).newest(times);
      if (newest !== null) expect(newest).toBeLessThanOrEqual(now);
      const past = times.filter((at) => at !== null && at <= now) as number[];
      if (past.length > 0) expect(newest).toBe(Math.max(...past));
    }),
  );
});
