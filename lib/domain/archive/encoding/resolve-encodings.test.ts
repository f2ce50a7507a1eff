import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { fileOf } from "../../../../test/archive/fixture-archives.ts";
import { testLanguages } from "../../../../test/archive/names-in-encodings.ts";
import { decodeBytes } from "../csv/decode-bytes.ts";
import { decodeAll } from "./create-decoder.ts";
import type { Encoding } from "./encodings.ts";
import { resolveEncodings } from "./resolve-encodings.ts";

/** iconv-lite has no seven-bit Japanese: its rows are those of EUC-JP without the high bit, between escapes. */
function encode(text: string, encoding: Encoding): Buffer {
  if (encoding === "windows-1258") return iconv.encode(decompose(text), encoding);
  if (encoding !== "iso-2022-jp") return iconv.encode(text, encoding);
  const parts = text.match(/\p{ASCII}+|\P{ASCII}+/gu) ?? [];
  return Buffer.concat(
    parts.flatMap((part) =>
      part < "\x80"
        ? [Buffer.from(part)]
        : [
            Buffer.from("\x1b$B"),
            Buffer.from(iconv.encode(part, "euc-jp").map((byte) => byte & 0x7f)),
            Buffer.from("\x1b(B"),
          ],
    ),
  );
}

/** Vietnamese Windows writes the tone as a mark behind its vowel. */
function decompose(text: string): string {
  return [...text]
    .map((char) => {
      const [base = "", ...marks] = char.normalize("NFD");
      const tones = marks.filter((mark) => "\u0300\u0301\u0303\u0309\u0323".includes(mark));
      const rest = marks.filter((mark) => !tones.includes(mark));
      return (base + rest.join("")).normalize("NFC") + tones.join("");
    })
    .join("");
}

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  let text = "";
  for await (const piece of decodeBytes(chunks)) text += piece;
  return text.normalize("NFC");
}

const table = (names: readonly string[]) =>
  [
    "First Name,Last Name,Email Address,Company",
    ...names.map((name, row) => `${name.replace(" ", ",")},p${row}@osprey.example,Osprey`),
  ].join("\r\n");

async function readAs(text: string, encoding: Encoding) {
  const bytes = encode(text, encoding);
  const { files, questions } = await resolveEncodings([fileOf("people.csv", bytes)], {});
  const [file] = files;
  const came = file ? await textOf(file.open()) : "";
  return { isDoubt: questions.length > 0, question: questions[0], came };
}

const every = testLanguages.flatMap(({ language, encodings, names }) =>
  encodings.map((encoding) => ({ language, encoding, names })),
);

describe("a file in an older encoding is read right, or its encoding is asked for", () => {
  test.each(every)("$language in $encoding", async ({ encoding, names }) => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(names, { minLength: 1 }),
        fc.nat({ max: 40 }),
        async (some, plain) => {
          const rows = [...Array.from({ length: plain }, (_, n) => `Ann Lee${n}`), ...some];
          const text = table(rows).normalize("NFC");
          const { isDoubt, question, came } = await readAs(text, encoding);
          if (!isDoubt) expect(came).toBe(text);
          else {
            const bytes = encode(text, encoding);
            const offered = question?.candidates.map((one) => decodeAll(bytes, one.encoding));
            expect(offered).toContain(text);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

test("whole lists are rarely in doubt", async () => {
  const told = await Promise.all(
    every.map(async ({ language, encoding, names }) => {
      const { isDoubt } = await readAs(table(names), encoding);
      return isDoubt ? [`${language} in ${encoding}`] : [];
    }),
  );
  expect(told.flat().length).toBeLessThan(every.length / 4);
});
