import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  copiedAt,
  foreignThreads,
  knownThreads,
  zone,
} from "../../../test/threads/copied-threads.ts";
import { readPastedThread } from "./read-pasted-thread.ts";

const read = (text: string, personName: string | undefined = "Ana Ruiz") =>
  readPastedThread({ text, now: copiedAt, zone, memberName: "Robin Ashworth", personName });

const block = (name: string, time: string, words: string, plural = "") =>
  `${name} sent the following message${plural} at ${time}\nView ${name.split(" ")[0]}’s profile${name}\n${name}   ${time}\n${words}\n`;
const told = (text: string) =>
  read(text).messages.map(({ from, text: words, doubts }) => [from, words, ...doubts]);

const asked = `Today\n${block("Robin Ashworth", "7:02 AM", "A coffee next week?")}`;
const answered = `${asked}\n${block("Ana Ruiz", "7:40 AM", "Gladly!")}`;

/** What LinkedIn shows below the last message and nobody wrote. */
const BELOW = [
  "Ana Ruiz, #HIRING",
  "Ana Ruiz #OPENTOWORK",
  "Ana Ruiz · 1st",
  "Ana Ruiz is typing",
  "Ana Ruiz is typing…",
  "Is typing",
  "ana ruiz IS TYPING",
  "Ana Ruiz, #HIRING\nIs typing\nGIF",
  "Ana Ruiz\nIs typing",
  "Ana está escribiendo",
  "Ana schreibt",
  "Play",
  "Download",
  "204 KB",
  "PDF · 204 KB",
  "harbour-map.pdf\nAttachment\n204 KB\nDownload",
];
/** Shown with a blank line above. */
const BANNERS = [
  "Ana Ruiz is away: back soon",
  "Ana Ruiz is away until Dec 1",
  "Ana is out of office.",
  "Ana Ruiz ist abwesend bis 1. Dez.",
  "Ana Ruiz est absente jusqu’au 1 déc.",
  "Ana Ruiz está ausente hasta el 1 de diciembre",
  "Ana Ruiz é assente",
];

describe("below the last message nothing is anybody's words", () => {
  it("whichever conversation stands above it", () => {
    for (const { text, memberName = "Robin Ashworth", personName } of [
      ...knownThreads,
      ...foreignThreads,
    ]) {
      if (!text || /[\p{Extended_Pictographic}]\s*\d*\s*$/u.test(text)) continue;
      const parts = { now: copiedAt, zone, memberName, ...(personName ? { personName } : {}) };
      const alone = readPastedThread({ ...parts, text }).messages;
      const name = personName ?? alone.findLast(({ from }) => from === "them")?.from;
      if (name === undefined || name === "them" || alone.length === 0) continue;
      for (const below of [`\n${name} is away: back soon`, `${name}, #HIRING`, "Is typing"]) {
        const shown = readPastedThread({ ...parts, text: `${text}\n${below}` }).messages;
        expect(shown, below).toEqual(alone);
      }
    }
  });
  for (const below of [...BELOW, ...BANNERS.map((each) => `\n${each}`)]) {
    it(`such as ${below.trim().replaceAll("\n", " / ")}`, () => {
      for (const text of [asked, answered]) expect(told(`${text}${below}`)).toEqual(told(text));
    });
  }
  it("and an away banner is shown to the member, apart", () => {
    expect(read(`${asked}\nAna Ruiz is away: back soon`).leftover).toEqual([
      "Ana Ruiz is away: back soon",
    ]);
    expect(read(`${asked}\nAutomatic reply\nI am back on Monday.`)).toMatchObject({
      leftover: ["Automatic reply", "I am back on Monday."],
      messages: [{ text: "A coffee next week?", doubts: ["words"] }],
    });
  });
  it("but in the middle such lines may be words: kept, and doubted", () => {
    const odd = block("Ana Ruiz", "7:40 AM", "Look at this\nBen is typing");
    expect(told(`${asked}\n${odd}`)[1]).toEqual(["them", "Look at this\nBen is typing"]);
    const own = `${asked}\n${block("Ana Ruiz", "7:40 AM", "Hello,\nAna Ruiz is away until Dec 1")}`;
    expect(told(own)[1]).toEqual(["them", "Hello,\nAna Ruiz is away until Dec 1", "words"]);
    const early = block("Ana Ruiz", "7:01 AM", "Look\n\nRobin Ashworth is typing");
    expect(told(`Today\n${early}\n${block("Robin Ashworth", "7:02 AM", "Yes")}`)[0]).toEqual([
      "them",
      "Look\n\nRobin Ashworth is typing",
      "words",
    ]);
  });
});

describe("the quick answers of an InMail", () => {
  const sets = [
    "Interested\nMaybe later\nNo thanks",
    "Yes, interested…\nMaybe later…\nNo thanks…",
    "Me interesa\nQuizás más tarde\nNo, gracias",
    "Intéressé\nPeut-être plus tard\nNon merci",
    "Interessiert\nVielleicht später\nNein danke",
    "Tenho interesse\nTalvez mais tarde\nNão, obrigado",
    "Geïnteresseerd\nMisschien later\nNee, bedankt",
    "Mi interessa\nForse più tardi\nNo, grazie",
  ];
  for (const answers of sets) {
    it(`are no words: ${answers.replaceAll("\n", " / ")}`, () => {
      for (const gap of ["", "\n"]) {
        expect(told(`${answered}${gap}${answers}`)).toEqual(told(answered));
        const replied = block("Robin Ashworth", "7:50 AM", "Good");
        expect(told(`${answered}${gap}${answers}\n\n${replied}`)).toEqual(
          told(`${answered}\n${replied}`),
        );
      }
    });
  }
  it("alone may be words: kept; as all that was written they are", () => {
    const one = `${asked}\n${block("Ana Ruiz", "7:40 AM", "Thank you for asking.\nNo thanks")}`;
    expect(told(one)[1]).toEqual(["them", "Thank you for asking.\nNo thanks", "words"]);
    const all = `${asked}\n${block("Ana Ruiz", "7:40 AM", "No thanks")}`;
    expect(told(all)[1]).toEqual(["them", "No thanks"]);
  });
});

describe("a voice message", () => {
  const heard = (words: string) => told(`${asked}\n${block("Ana Ruiz", "7:40 AM", words)}`)[1];
  it("is one, with no words of anybody", () => {
    for (const shown of ["Voice message\n0:14\nPlay", "Play\n0:14\nVoice message", "Voice message"])
      expect(heard(shown)).toEqual(["them", "Voice message", "words"]);
    expect(heard("Hear this\nVoice message\n0:14\nPlay")).toEqual(["them", "Hear this"]);
  });
  it("a length that stands alone is doubted, a time of day is not", () => {
    expect(heard("0:14")).toEqual(["them", "0:14", "words"]);
    expect(heard("At\n10:30")).toEqual(["them", "At\n10:30"]);
  });
});

describe("messages under one stamp", () => {
  it("are one with a blank line kept where the head says message, several where it says messages", () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{2,8}, [a-z]{3,8}[.!]$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 5 }), (words) => {
        const said = words.join("\n\n");
        const one = read(`Today\n${block("Ana Ruiz", "7:40 AM", said)}`).messages;
        expect(one.map(({ text }) => text)).toEqual([said]);
        const many = read(`Today\n${block("Ana Ruiz", "7:40 AM", said, "s")}`).messages;
        expect(many.map(({ text }) => text)).toEqual(words);
      }),
      { numRuns: 50 },
    );
  });
});

describe("a head that a message quotes", () => {
  it("is no head where it goes back in time below LinkedIn's sentences: doubted", () => {
    const quote = "You wrote:\nRobin Ashworth   7:02 AM\nA coffee next week?\n\nI did not see it.";
    expect(told(`${asked}\n${block("Ana Ruiz", "7:40 AM", quote)}`)).toEqual([
      ["me", "A coffee next week?"],
      ["them", quote, "words"],
    ]);
  });
  it("is never the member's message without a doubt, whatever its time", () => {
    const minutes = fc.integer({ min: 0, max: 59 }).map((each) => `${each}`.padStart(2, "0"));
    const layout = fc.boolean();
    fc.assert(
      fc.property(minutes, layout, (minute, spoken) => {
        const quote = `You wrote:\nRobin Ashworth   7:${minute} AM\nI give up`;
        const body = spoken ? block("Ana Ruiz", "7:30 AM", quote) : `Ana Ruiz   7:30 AM\n${quote}`;
        for (const { from, doubts } of read(`Today\n${body}`).messages)
          if (from === "me") expect(doubts).not.toEqual([]);
      }),
    );
  });
});

describe("a group", () => {
  const others = ["Ana Ruiz", "Ben Hill", "Cleo Marsh"];
  it("is doubted on every message but the member's, and nobody's words are the person's", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(others, { minLength: 2 }), (writers) => {
        const said = writers.map((name, at) => block(name, `7:1${at} AM`, `I am ${name}.`));
        const own = block("Robin Ashworth", "7:30 AM", "All here?");
        const { messages, inGroup } = read(`Today\n${said.join("\n")}\n${own}`);
        expect(inGroup).toBe(true);
        for (const { from, text, doubts } of messages) {
          expect(doubts.includes("group")).toBe(from !== "me");
          if (from === "them") expect(text).toBe("I am Ana Ruiz.");
        }
      }),
    );
  });
  it("is one by its headcount and by who was added, where only one other wrote", () => {
    expect(read(answered).inGroup).toBe(false);
    expect(read(`Ana Ruiz, Ben Hill and Cleo Marsh\n4 people\n${answered}`).inGroup).toBe(true);
    const added = `${answered}\nAna Ruiz added Ben Hill to the conversation`;
    expect(read(added).messages[1]?.doubts).toContain("group");
    expect(read(`2 people\n${answered}`).inGroup).toBe(false);
  });
});

describe("labels of profiles in a language that is not known", () => {
  it("are no words, by either part of a name", () => {
    const label = (part: string) => `${part}さんのプロフィールを表示`;
    const head = (name: string, part: string, time: string, words: string) =>
      `${name}さんが${time}に次のメッセージを送信しました\n${label(part)}\n${name}   ${time}\n${words}\n`;
    for (const part of ["森", "遥香"]) {
      const text = `${head("Robin Ashworth", "Robin", "7:05", "来週いかがですか。")}\n${head("森 遥香", part, "7:30", "喜んで。")}`;
      const { messages } = read(text, "森 遥香");
      expect(messages.map((each) => each.text)).toEqual(["来週いかがですか。", "喜んで。"]);
      for (const { doubts } of messages) expect(doubts).toContain("language");
    }
  });
});
