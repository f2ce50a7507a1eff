import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { testLanguages } from "../../../test/archive/names-in-encodings.ts";
import { looksGarbled, mayReplaceName } from "./looks-garbled.ts";

const names = testLanguages.flatMap((language) => language.names);
const beyond = names.filter((name) => /\P{ASCII}/u.test(name));

describe("looksGarbled", () => {
  test.each(names)("lets %s be", (name) => expect(looksGarbled(name)).toBe(false));

  test.each([
    ...[
      "Conan O’Brien",
      "Anna-Lena McRae",
      "D'Angelo",
      "DeShawn",
      "Μαρία",
      "Björk",
      "X Æ A-12",
      "Ng",
      "Åse",
      "Éa",
    ],
    ...[
      "Ana (Aya) Ruiz",
      "José María",
      "Nguyễn Văn Á",
      "Müller & Söhne",
      "Who? No",
      "“Ana” Ruiz",
      "Ana Ruiz 🙂",
    ],
  ])("lets %s be", (name) => expect(looksGarbled(name)).toBe(false));

  test.each([
    "MÃ¼ller",
    "Ð˜Ð²Ð°Ð½",
    "M\ufffdller",
    "M?ller",
    "?ukasz Nowak",
    "Wa³êsa",
    "???",
    "Ìàðèÿ Ñìèðíîâà",
  ])("sees %s", (name) => expect(looksGarbled(name)).toBe(true));

  test("sees every name that was written as UTF-8 and read as Windows-1252", () => {
    fc.assert(
      fc.property(fc.constantFrom(...beyond), (name) => {
        const read = iconv.decode(Buffer.from(name.normalize("NFC")), "windows-1252");
        expect(looksGarbled(read)).toBe(true);
      }),
    );
  });
});

test("a good name is never replaced by a garbled one, a garbled one by any", () => {
  expect(mayReplaceName("Jörg Müller", "JÃ¶rg MÃ¼ller")).toBe(false);
  expect(mayReplaceName("JÃ¶rg MÃ¼ller", "Jörg Müller")).toBe(true);
  expect(mayReplaceName("J?rg", "J\ufffdrg")).toBe(true);
  expect(mayReplaceName("Ana Ruiz", "Ana Cole")).toBe(true);
});
