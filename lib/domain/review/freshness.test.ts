import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judgeFreshness, type Silence, type SilenceEvidence } from "./freshness.ts";
import { clocksDiffer, mayBeName, mayMean, type OpenMails } from "./open-mails.ts";

const hour = 3_600_000;
const silence: Silence = { name: "Anton Vesely", invitedAt: 400 * hour, dueAt: 1000 * hour };
const archive = (hours: number | null): SilenceEvidence => ({
  archiveThrough: hours === null ? null : hours * hour,
  mailbox: null,
  openMails: [],
});
const mailbox = (since: number, through: number): SilenceEvidence => ({
  ...archive(null),
  mailbox: { since: since * hour, through: through * hour },
});
const unsure = (evidenceThrough: number | null) => ({
  kind: "check-first",
  evidenceThrough: evidenceThrough === null ? null : evidenceThrough * hour,
  mayHaveWritten: false,
});

test("a silence is sure when the archive reaches the end of the week", () => {
  const sure = { kind: "no-reply", evidenceThrough: 1000 * hour, by: "archive" };
  expect(judgeFreshness(silence, archive(1000))).toEqual(sure);
  expect(judgeFreshness(silence, archive(999))).toEqual(unsure(999));
});

test("a silence is sure when the mailbox was watched all week and read after it", () => {
  const sure = { kind: "no-reply", evidenceThrough: 1001 * hour, by: "mailbox" };
  expect(judgeFreshness(silence, mailbox(400, 1001))).toEqual(sure);
  expect(judgeFreshness(silence, mailbox(401, 1001)).kind).toBe("check-first");
  expect(judgeFreshness(silence, mailbox(400, 1000)).kind).toBe("check-first");
});

test("an archive of half the week and a mailbox of the other half are no proof together", () => {
  const half = { ...archive(700), mailbox: { since: 700 * hour, through: 2000 * hour } };
  expect(judgeFreshness(silence, half)).toEqual(unsure(2000));
});

test("without any evidence, or without a week, the silence has to be checked", () => {
  expect(judgeFreshness(silence, archive(null))).toEqual(unsure(null));
  const noWeek = { ...silence, invitedAt: null, dueAt: null };
  expect(judgeFreshness(noWeek, archive(1000)).kind).toBe("check-first");
});

describe("whom an open mail may mean", () => {
  test.each([
    ["Anton Vesely", "Anton Vesely"],
    ["Anton", "Anton Vesely"],
    ["anton vesely, PhD", "Dr. Anton Veselý"],
    ["Anton Horn", "Anton Vesely"],
    ["Nagy Anna", "Anna Nagy"],
    ["Müller", "Jan Müller"],
    ["A.", "Anton Vesely"],
    ["🌻", "Anton Vesely"],
    [null, "Anton Vesely"],
    ["李娜", "李娜"],
  ])("%s may be %s", (told, name) => expect(mayBeName(told, name)).toBe(true));

  test.each([
    ["Jane Smith", "John Smith"],
    ["Anton Vesely", "Antonia Vesela"],
    ["Mara", "Anton Vesely"],
  ])("%s is not %s", (told, name) => expect(mayBeName(told, name)).toBe(false));

  test("a mail from before the invite can't be the answer", () => {
    const mails = (newestAt: number) => ({ name: null, count: 1, newestAt });
    expect(mayMean(mails(399 * hour), silence)).toBe(false);
    expect(mayMean(mails(400 * hour - clocksDiffer), silence)).toBe(true);
    expect(mayMean(mails(5000 * hour), silence)).toBe(true);
  });
});

describe("laws of open mails", () => {
  const names = fc.constantFrom("Anton Vesely", "Anton Horn", "Mara Lind", "Anton", "Mara");
  const time = fc.integer({ min: 0, max: 40 }).map((place) => place * 50 * hour);
  const mails = fc.record({
    name: fc.option(names),
    count: fc.integer({ min: 1, max: 3 }),
    newestAt: time,
  });
  const person = fc.record({ name: names, invitedAt: fc.option(time), dueAt: fc.option(time) });
  const base = fc.record({
    archiveThrough: fc.option(time),
    mailbox: fc.option(fc.record({ since: time, through: time })),
  });
  const runs = { numRuns: 2000 };

  test("nobody gave no reply for sure while an open mail may mean them", () => {
    fc.assert(
      fc.property(person, base, fc.array(mails), (who, evidence, openMails) => {
        const sure = judgeFreshness(who, { ...evidence, openMails }).kind === "no-reply";
        if (openMails.some((each) => mayMean(each, who))) expect(sure).toBe(false);
        else
          expect(sure).toBe(
            judgeFreshness(who, { ...evidence, openMails: [] }).kind === "no-reply",
          );
      }),
      runs,
    );
  });

  test("one more open mail makes nobody surer, and one that names nobody nobody less unsure", () => {
    fc.assert(
      fc.property(person, base, fc.array(mails), mails, (who, evidence, openMails, more) => {
        const judge = (each: OpenMails[]) =>
          judgeFreshness(who, { ...evidence, openMails: each }).kind === "no-reply";
        if (judge([...openMails, more])) expect(judge(openMails)).toBe(true);
        const nameless = { ...more, name: null };
        if (judge([...openMails, nameless])) expect(judge([...openMails, more])).toBe(true);
      }),
      runs,
    );
  });

  test("the newest mail of a name stands for all of that name", () => {
    fc.assert(
      fc.property(person, names, fc.array(time, { minLength: 1 }), (who, name, times) => {
        const each = times.map((newestAt) => ({ name, count: 1, newestAt }));
        const all = { name, count: times.length, newestAt: Math.max(...times) };
        expect(mayMean(all, who)).toBe(each.some((one) => mayMean(one, who)));
      }),
      runs,
    );
  });
});
