import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compareThread,
  findKnownMessages,
  type KnownMessage,
  type NotedInvitation,
  type PlacedMessage,
} from "./compare-thread.ts";

const at = (time: string) => Date.parse(`2026-11-${time}Z`);
const message = (
  direction: "incoming" | "outgoing",
  time: string,
  text: string,
): PlacedMessage => ({ direction, at: at(time), precision: "minute", text });
const known = (each: PlacedMessage, changes: Partial<KnownMessage> = {}): KnownMessage => ({
  ...each,
  source: "archive",
  ...changes,
});
const long = "It was good to hear you speak about retiring the old warehouse.";

describe("a pasted message is known", () => {
  const thanks = message("incoming", "03T10:42", "Thanks!");

  it("when the archive tells of it to the second", () => {
    expect(findKnownMessages([thanks], [known(thanks, { at: at("03T10:42:37") })])).toEqual([true]);
    expect(findKnownMessages([thanks], [known(thanks, { at: at("03T11:42") })])).toEqual([false]);
    expect(findKnownMessages([thanks], [known({ ...thanks, direction: "outgoing" })])).toEqual([
      false,
    ]);
  });

  it("once: the same words a second time are a second message", () => {
    const again = message("incoming", "03T10:43", "Thanks!");
    expect(findKnownMessages([thanks, again], [known(thanks)])).toEqual([true, false]);
  });

  it("whatever the white space, and by telling words also where two clocks differ", () => {
    const knownKey = known(message("incoming", "03T03:42", `  ${long.replaceAll(" ", "\n ")}`));
    expect(findKnownMessages([message("incoming", "03T10:42", long)], [knownKey])).toEqual([true]);
  });

  it("when it was marked as sent by hand, hours after", () => {
    const sent = message("outgoing", "03T10:42", "A coffee?");
    const marked = known(sent, { at: at("03T18:00"), source: "typed" });
    expect(findKnownMessages([sent], [marked])).toEqual([true]);
  });

  it("when several stood under one head, or only a part of it was copied", () => {
    const first = known(message("incoming", "03T10:42", "Good morning!"));
    const second = known(message("incoming", "03T10:43", long));
    const both = message("incoming", "03T10:42", `Good morning!\n\n${long}`);
    expect(findKnownMessages([both], [first, second])).toEqual([true]);
    expect(findKnownMessages([both], [first])).toEqual([false]);
    const part = message("incoming", "03T10:43", long.slice(0, 40));
    expect(findKnownMessages([part], [second])).toEqual([true]);
  });

  it("whenever the whole conversation was pasted before", () => {
    const any = fc.record({
      direction: fc.constantFrom("incoming" as const, "outgoing" as const),
      at: fc.integer({ min: at("01T00:00"), max: at("20T00:00") }),
      precision: fc.constant("minute" as const),
      text: fc.string({ minLength: 1 }).filter((text) => text.trim() !== ""),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (messages) => {
        const before = messages.map((each) => known(each, { source: "paste" }));
        expect(findKnownMessages(messages, before)).toEqual(messages.map(() => true));
        expect(findKnownMessages(messages, [])).toEqual(messages.map(() => false));
      }),
    );
  });
});

describe("a conversation is compared", () => {
  const invite = message("outgoing", "03T10:00", "Would you like to have a coffee next week?");
  const yes = message("incoming", "04T10:00", "Yes, gladly!");
  const note: NotedInvitation = {
    id: "1",
    direction: "incoming",
    status: "accepted",
    note: "Your talk was good.",
    sentAt: at("01T00:00"),
  };

  it("the note of the invitation is no reply, and no answer before the invite", () => {
    const echo = message("incoming", "02T09:00", "Your talk  was good.");
    const weighed = compareThread([echo, invite, yes], [], [note]);
    expect(weighed.map(({ standing }) => standing)).toEqual(["note", "new", "new"]);
    expect(weighed[0]?.invitationId).toBe("1");
    expect(weighed[1]?.invite).toBe(true);
    const again = message("incoming", "05T09:00", "Your talk was good.");
    expect(compareThread([echo, again], [], [note])[1]?.standing).toBe("new");
  });

  it("a proposal after an answer is no invite", () => {
    expect(compareThread([yes, { ...invite, at: at("05T00:00") }], [], [])[1]?.invite).toBe(false);
    const heard = known({ ...yes, at: at("02T00:00") });
    expect(compareThread([invite], [heard], [])[0]?.invite).toBe(false);
    expect(compareThread([{ ...invite, direction: "incoming" }], [], [])[0]?.invite).toBe(false);
  });
});

describe("a message that a mail told of", () => {
  const reply = message("incoming", "03T10:42", long);

  it("is known by its beginning, or by the notice alone, once", () => {
    const knownKey = { ...reply, at: at("03T10:45"), source: "mail" };
    const again = message("incoming", "03T10:44", "And one more thing.");
    expect(findKnownMessages([reply], [{ ...knownKey, text: `${long.slice(0, 20)}…` }])).toEqual([
      true,
    ]);
    expect(findKnownMessages([reply, again], [{ ...knownKey, text: null }])).toEqual([true, false]);
    expect(findKnownMessages([again], [{ ...knownKey, text: long.slice(0, 20) }])).toEqual([false]);
    expect(findKnownMessages([reply], [{ ...knownKey, at: at("05T10:45"), text: null }])).toEqual([
      false,
    ]);
  });
});
