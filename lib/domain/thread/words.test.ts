import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  type CopiedThread,
  copiedAt,
  foreignThreads,
  knownThreads,
  zone,
} from "../../../test/threads/copied-threads.ts";
import { foldSameLength } from "../paste/text-lines.ts";
import { readDayHeading } from "./day-heading.ts";
import { readPastedThread } from "./read-pasted-thread.ts";

const CASES = join(import.meta.dirname, "../../../e2e/fixtures/cases/threads");
const today = Temporal.PlainDate.from("2026-11-23");
const read = ({ text, memberName = "Robin Ashworth", personName }: Partial<CopiedThread>) =>
  readPastedThread({
    now: copiedAt,
    zone,
    memberName,
    ...(text === undefined ? {} : { text }),
    ...(personName === undefined ? {} : { personName }),
  });
const readCase = (file: string, personName: string) =>
  read({ text: readFileSync(join(CASES, file), "utf8"), personName }).messages.map(
    ({ from, text, doubts }) => [from, text, ...doubts],
  );

/** What stands under a message on LinkedIn and is nobody's words. */
const UNDER = [
  "👍\n1",
  "❤️ 2",
  "👏\n👍\n😊",
  "👍\n3\n❤️\n1",
  "Click or press enter to display in the image preview",
  "Play video",
  "View Robin’s profileRobin Ashworth",
  "Robin Ashworth reacted with 👍",
  "Seen by Robin Ashworth at 12:01 PM.",
  "Fai clic o premi Invio per visualizzare l’anteprima dell’immagine",
];

/** Places before a head and at the end where a message with words ends. */
function placesOf(text: string): number[] {
  const lines = text.split("\n");
  const heads = lines.flatMap((line, at) =>
    /(?:sent the following|ha inviato i|hat um).*(?:\d\d)/.test(line) ? [at] : [],
  );
  return heads.slice(1);
}

describe("reactions, hints and profile links are no words of anybody", () => {
  for (const shape of [...knownThreads, ...foreignThreads]) {
    const { text = "" } = shape;
    const places = placesOf(text);
    if (places.length === 0) continue;
    it(`between the messages of ${shape.name}`, () => {
      const alone = read(shape).messages;
      const lines = text.split("\n");
      for (const at of places) {
        const above = lines[at - 1] ?? "";
        // Under a picture one more would be its row; a heading ends no message.
        if (!/[\p{L}.!?]$/u.test(above) || readDayHeading(foldSameLength(above), today)) continue;
        for (const noise of UNDER) {
          const shown = lines.toSpliced(at, 0, ...noise.split("\n")).join("\n");
          expect(read({ ...shape, text: shown }).messages, noise).toEqual(alone);
        }
      }
    });
  }

  const T1 = [
    ["me", "Hi Mara, thank you for connecting. Would you like a coffee chat next week?"],
    ["them", "Very glad"],
    ["them", "Nice to be connected!"],
    ["me", "Lovely! Tuesday?"],
    ["them", "Thank you!!"],
    ["them", "Tuesday is great."],
  ];
  it("in the field case T1", () => expect(readCase("T1.txt", "Mara Lindqvist")).toEqual(T1));

  it("in the field case T4", () => {
    expect(readCase("T4.txt", "Mara Lindqvist")).toEqual([
      ["me", "Thanks!"],
      ["me", "Are you watching the game?"],
      [
        "me",
        "Shall we have a coffee chat?\nHere's the place: https://example.org/cafe\n\nOnce you're inside, ask for me:)",
      ],
      ["them", "Back at ya"],
    ]);
  });
});

describe("a picture", () => {
  const head = "Today\nAna Ruiz sent the following messages at 8:00 AM\nAna Ruiz 8:00 AM\n";
  const told = (body: string) =>
    read({ text: head + body, personName: "Ana Ruiz" }).messages.map(({ text, doubts }) => [
      text,
      ...doubts,
    ]);

  it("alone below its head is a message for sure", () => expect(told("👍")).toEqual([["👍"]]));
  it("apart from other words is kept, and doubted", () => {
    expect(told("Yes\n\n🎉\n\nSee you")).toEqual([["Yes"], ["🎉", "words"], ["See you"]]);
  });
  it("right under words without a count may be either: left out, and doubted", () => {
    expect(told("Yes\n👍")).toEqual([["Yes", "words"]]);
  });
  it("alone with a count may be either: kept, and doubted", () => {
    expect(told("👍\n1")).toEqual([["👍", "words"]]);
  });
  it("in a row of several below a picture that stands alone is a reaction or not: kept, doubted", () => {
    expect(told("🎉\n❤️")[0]).toContain("words");
  });
});

describe("the card of a link", () => {
  it("is no words: its title is left out, and doubted", () => {
    const text =
      "Today\nAna Ruiz sent the following message at 8:00 AM\nAna Ruiz 8:00 AM\nLook: https://www.example.org/fair\nThe harbour fair\nexample.org";
    const [only] = read({ text, personName: "Ana Ruiz" }).messages;
    expect(only).toMatchObject({ text: "Look: https://www.example.org/fair", doubts: ["words"] });
  });
});

describe("the language of a conversation", () => {
  it("is Italian in the field case T6", () => {
    expect(readCase("T6.txt", "Nadia Ferri")).toEqual([
      ["me", "Ciao Nadia, un caffè la prossima settimana?"],
      ["them", "Volentieri!"],
    ]);
  });

  for (const shape of foreignThreads) {
    it(`is doubted where it is not known: ${shape.name}`, () => {
      const { messages } = read(shape);
      expect(messages).not.toEqual([]);
      for (const { doubts } of messages) expect(doubts).toContain("language");
    });
  }
  for (const shape of knownThreads) {
    it(`is not doubted where it is known: ${shape.name}`, () => {
      for (const { doubts } of read(shape).messages) expect(doubts).not.toContain("language");
    });
  }
});
