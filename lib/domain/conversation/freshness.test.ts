import { expect, test } from "vitest";
import { judgeFreshness } from "./freshness.ts";

const week = { invitedAt: 400, dueAt: 1000 };
const archive = (archiveThrough: number | null) => ({ archiveThrough, mailbox: null });
const mailbox = (since: number, through: number) => ({
  archiveThrough: null,
  mailbox: { since, through },
});

test("a silence is sure when the archive reaches the end of the week", () => {
  const sure = { kind: "no-reply", evidenceThrough: 1000, by: "archive" };
  expect(judgeFreshness(week, archive(1000))).toEqual(sure);
  expect(judgeFreshness(week, archive(999))).toEqual({ kind: "check-first", evidenceThrough: 999 });
});

test("a silence is sure when the mailbox was watched all week and read after it", () => {
  const sure = { kind: "no-reply", evidenceThrough: 1001, by: "mailbox" };
  expect(judgeFreshness(week, mailbox(400, 1001))).toEqual(sure);
  expect(judgeFreshness(week, mailbox(401, 1001)).kind).toBe("check-first");
  expect(judgeFreshness(week, mailbox(400, 1000)).kind).toBe("check-first");
});

test("an archive of half the week and a mailbox of the other half are no proof together", () => {
  const half = { archiveThrough: 700, mailbox: { since: 700, through: 2000 } };
  expect(judgeFreshness(week, half)).toEqual({ kind: "check-first", evidenceThrough: 2000 });
});

test("without any evidence, or without a week, the silence has to be checked", () => {
  expect(judgeFreshness(week, archive(null))).toEqual({
    kind: "check-first",
    evidenceThrough: null,
  });
  expect(judgeFreshness({ invitedAt: null, dueAt: null }, archive(1000)).kind).toBe("check-first");
});
