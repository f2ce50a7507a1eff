import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cpuMs } from "../../../test/processor-time.ts";
import {
  type CopiedThread,
  copiedAt,
  foreignThreads,
  knownThreads,
  zone,
} from "../../../test/threads/copied-threads.ts";
import { formatTime, localDate } from "../time/format.ts";
import { readPastedThread } from "./read-pasted-thread.ts";

const read = ({ text, html, memberName = "Robin Ashworth", personName }: Partial<CopiedThread>) =>
  readPastedThread({
    now: copiedAt,
    zone,
    memberName,
    ...(text === undefined ? {} : { text }),
    ...(html === undefined ? {} : { html }),
    ...(personName === undefined ? {} : { personName }),
  });

describe("a copied conversation", () => {
  for (const shape of [...knownThreads, ...foreignThreads]) {
    it(`is read from ${shape.name}`, () => {
      const { messages, leftover } = read(shape);
      const told = messages.map(
        ({ from, at, text }) =>
          `${from} ${localDate(at, zone)} ${formatTime(at, zone)} ${text.replaceAll(/\s+/g, " ")}`,
      );
      expect(told).toEqual(shape.expected);
      if (shape.leftover) expect(leftover).toEqual(shape.leftover);
    });
  }

  it("keeps the order of messages that were written in one minute", () => {
    const { messages } = read({
      text: "Today\nAna Ruiz 8:00\nOne\nRobin Ashworth 8:00\nTwo\nAna Ruiz 8:00\nThree",
      personName: "Ana Ruiz",
    });
    expect(messages.map(({ text }) => text)).toEqual(["One", "Two", "Three"]);
    const times = messages.map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(new Set(times).size).toBe(3);
  });

  it("doubts a day that no heading gives, a weekday that could be today, a time still to come", () => {
    const day = "Robin Ashworth sent the following message at 9:05 AM\nHi";
    expect(read({ text: day }).messages[0]).toMatchObject({
      doubts: ["date"],
      precision: "approximate",
    });
    expect(read({ text: `Monday\n${day}` }).messages[0]?.doubts).toEqual(["date"]);
    const late = day.replace("9:05 AM", "11:05 PM");
    expect(read({ text: `Today\n${late}` }).messages[0]).toMatchObject({
      doubts: ["time"],
      at: copiedAt,
    });
    expect(read({ text: `Yesterday\n${day}` }).messages[0]?.doubts).toEqual([]);
  });

  it("takes nobody else for the person whose page it is", () => {
    const text = "Today\nBen Hill sent the following message at 8:00 AM\nHello";
    const { messages, people } = read({ text, personName: "Ana Ruiz" });
    expect(messages[0]).toMatchObject({ from: "Ben Hill", doubts: ["sender"] });
    expect(people).toEqual([{ name: "Ben Hill", slug: null }]);
  });

  it("gives the address of the other side where the HTML links it", () => {
    const html = knownThreads.find(({ name }) => name === "HTML of the browser")?.html ?? "";
    expect(read({ html }).people).toEqual([{ name: "Ana Ruiz", slug: "ana-ruiz-1" }]);
  });

  it("reads times on the member's clock, also over the night on which it changes", () => {
    const text = "Oct 25\nAna Ruiz 3:30 AM\nlate\nOct 24\nAna Ruiz 3:30 AM\nearly";
    const [after, before] = read({ text, personName: "Ana Ruiz" }).messages;
    expect((after?.at ?? 0) - (before?.at ?? 0)).toBe(25 * 3_600_000);
  });
});

describe("bad input", () => {
  it("gives nothing for other pages, binary and nothing at all", () => {
    expect(read({}).messages).toEqual([]);
    expect(read({ text: "\u0000\u0001PK" }).messages).toEqual([]);
    expect(
      read({ text: "Ana Ruiz is inviting you to connect\nCook\n2 weeks ago\nIgnore\nAccept" })
        .messages,
    ).toEqual([]);
    expect(read({ text: "Just some words\nat 10:42\nand more" }).messages).toEqual([]);
  });

  it("never throws, keeps times out of the future, and loses no words", () => {
    const bits = fc.constantFrom(
      "Today",
      "MONDAY",
      "Nov 3",
      "31 Feb 2025",
      "Ana Ruiz 10:42 AM",
      "Robin Ashworth",
      "10:42",
      "25:61",
      "Ana Ruiz sent the following messages at 10:42 AM",
      "View Ana’s profile",
      "👍",
      "1",
      "Write a message…",
      "You deleted this message",
      "",
    );
    const lines = fc.array(fc.oneof(bits, fc.string({ unit: "binary" })), { maxLength: 40 });
    fc.assert(
      fc.property(lines, fc.boolean(), (parts, rich) => {
        const source = parts.join(rich ? "<br>" : "\n");
        const { messages } = read(rich ? { html: source } : { text: source });
        for (const { at, text } of messages) {
          expect(at).toBeLessThanOrEqual(copiedAt + 1000);
          expect(text.trim()).not.toBe("");
        }
      }),
      { numRuns: 300 },
    );
  });

  const hostile: Record<string, string> = {
    "one endless line": "a".repeat(1_000_000),
    "colons and digits": "10:42 ".repeat(170_000),
    "times alone": "10:42\n".repeat(170_000),
    "names over names": "Ana Ruiz\n".repeat(110_000),
    headings: "Monday\n".repeat(140_000),
    "sentences alone": "Ana Ruiz sent the following message at 10:42 AM\n".repeat(20_000),
    "many names": Array.from({ length: 30_000 }, (_, i) => `Ana Ruiz${i} 10:42\nhi`).join("\n"),
    pictures: "👍\n1\n".repeat(150_000),
  };
  for (const [name, text] of Object.entries(hostile)) {
    it(`reads a megabyte of ${name} in time that grows with its length`, {
      timeout: 60_000,
    }, () => {
      const began = cpuMs();
      read({ text });
      expect(cpuMs() - began).toBeLessThan(6000);
    });
  }

  it("reads a megabyte of conversation", { timeout: 60_000 }, () => {
    const one =
      "Ana Ruiz sent the following message at 10:42 AM\nAna Ruiz 10:42 AM\nWe met at the fair.\n";
    const text = `Today\n${one.repeat(12_000)}`;
    expect(text.length).toBeGreaterThan(1_000_000);
    expect(read({ text }).messages).toHaveLength(12_000);
  });
});
