import { expect, test } from "vitest";
import { encodings, findEncodingName } from "./encodings.ts";

const names: Record<string, string> = {
  macintosh: "mac-roman macroman Mac_Roman MACINTOSH x-mac-roman mac",
  "windows-1250": "cp1250 windows1250 CP-1250 win1250 Windows-1250",
  shift_jis: "sjis shift-jis SHIFT_JIS ms932 cp932 windows-31j",
  "euc-kr": "euc_kr cp949 EUCKR ks_c_5601-1987 uhc",
  gb18030: "gb2312 gb18030 cp936 GBK x-gbk",
  big5: "big5-hkscs BIG5 cp950",
  "windows-1252": "latin1 Latin-1 iso-8859-1 ISO8859-1 iso_8859-15 cp1252",
  "iso-8859-2": "iso-8859-2 latin2 ISO8859_2",
  "utf-8": "utf8 UTF-8 utf_8 utf-8-sig",
  "utf-16le": "utf16 UTF-16 utf-16le utf_16_le",
  "koi8-r": "koi8r KOI8-R",
};

test.each(Object.entries(names))("%s is known as %s", (encoding, list) =>
  expect(new Set(list.split(" ").map(findEncodingName))).toEqual(new Set([encoding])),
);

test("every encoding is known by its own name, and no other text", () => {
  for (const one of encodings) expect(findEncodingName(` ${one.toUpperCase()} `)).toBe(one);
  for (const text of ["", "cp125", "windows-1259", "klingon"])
    expect(findEncodingName(text)).toBeNull();
});
