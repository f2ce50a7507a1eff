import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { begin, makeFact, timelineArbitrary } from "../../../test/timeline-arbitrary.ts";
import { foldConversation } from "../conversation/fold-conversation.ts";
import { isHeardAlready, isSameMessage, type StandingFact } from "./match-mail.ts";

const minute = 60_000;
const at = Date.parse("2026-11-20T10:00:00Z");
const fact = (
  kind: StandingFact["kind"],
  minutes: number,
  text: string | null = null,
  source = "archive",
): StandingFact => ({ kind, at: at + minutes * minute, text, source });

const heard = (facts: StandingFact[], text: string | null = null) =>
  isHeardAlready(facts, { at, text });

describe("the message of a mail is known already", () => {
  test("when the archive has the same words a little earlier, also after an answer of the member", () => {
    const same = fact("message-received", -20, "Yes, gladly! Thursday at ten? Best, Ana");
    expect(heard([same], "Yes, gladly! Thursday at ten?…")).toBe(true);
    expect(heard([same, fact("chat-invited", -10)], "Yes, gladly! Thursday at ten?")).toBe(true);
  });

  test("when the member typed within the day that they replied", () => {
    expect(heard([fact("replied", 90, null, "typed")], "Yes!")).toBe(true);
    expect(heard([fact("replied", -90, null, "typed")])).toBe(true);
  });
});

describe("the message of a mail is new", () => {
  test("when nothing was heard, or only long before", () => {
    expect(heard([])).toBe(false);
    expect(heard([fact("chat-invited", -600)])).toBe(false);
    expect(heard([fact("replied", -1441, null, "typed")])).toBe(false);
  });

  test("when the member wrote in between: what follows an invite is never missed", () => {
    const facts = [fact("replied", -60, null, "typed"), fact("chat-invited", -30, null, "typed")];
    expect(heard(facts, "Gladly!")).toBe(false);
    const short = [fact("message-received", -60, "Thanks!"), fact("chat-invited", -30)];
    expect(heard(short, "Thanks!")).toBe(false);
  });

  test("when the words differ, or another mail of the hour told of something else", () => {
    expect(heard([fact("message-received", -5, "One more thing about Porto")], "Thursday?")).toBe(
      false,
    );
    expect(heard([fact("message-received", -5, null, "mail")])).toBe(false);
  });
});

test("two texts are one message when one is the beginning of the other, in any punctuation", () => {
  expect(isSameMessage("Hello Robin, yes…", "hello robin — yes, gladly")).toBe(true);
  expect(isSameMessage("Yes", "Yes, but later")).toBe(false);
  expect(isSameMessage("", "")).toBe(false);
});

test("a mail that is passed over as known would not have changed the stage", () => {
  const minutes = fc.integer({ min: 0, max: 30 * 24 * 60 });
  let passedOver = 0;
  fc.assert(
    fc.property(timelineArbitrary, minutes, (entries, after) => {
      const mail = makeFact("mail", "message-received", after);
      const facts = entries.map(({ kind, at }) => ({ kind, at, text: null, source: "typed" }));
      if (!isHeardAlready(facts, { at: begin + after * minute, text: null })) return;
      passedOver += 1;
      const [without, with_] = [foldConversation(entries), foldConversation([...entries, mail])];
      expect([with_.stage, with_.dueAt, with_.flaggedAt]).toEqual([
        without.stage,
        without.dueAt,
        without.flaggedAt,
      ]);
    }),
    { numRuns: 3000 },
  );
  expect(passedOver).toBeGreaterThan(50);
});
