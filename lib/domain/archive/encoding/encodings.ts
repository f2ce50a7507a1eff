import { z } from "zod";

/** The encodings that a file can be read in, by the names that the Encoding Standard gives them. */
export const encodings = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "windows-1250",
  "windows-1251",
  "windows-1253",
  "windows-1254",
  "windows-1255",
  "windows-1256",
  "windows-1257",
  "windows-1258",
  "macintosh",
  "shift_jis",
  "euc-jp",
  "iso-2022-jp",
  "gb18030",
  "big5",
  "euc-kr",
  "koi8-r",
  "iso-8859-2",
] as const;
export const encodingSchema = z.enum(encodings);
export type Encoding = z.infer<typeof encodingSchema>;

/** What the member reads for each of them. */
export const encodingWords: Record<Encoding, string> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16 (big-endian)",
  "windows-1252": "Western European (Windows-1252)",
  "windows-1250": "Central European (Windows-1250)",
  "windows-1251": "Cyrillic (Windows-1251)",
  "windows-1253": "Greek (Windows-1253)",
  "windows-1254": "Turkish (Windows-1254)",
  "windows-1255": "Hebrew (Windows-1255)",
  "windows-1256": "Arabic (Windows-1256)",
  "windows-1257": "Baltic (Windows-1257)",
  "windows-1258": "Vietnamese (Windows-1258)",
  macintosh: "Western European (Mac Roman)",
  shift_jis: "Japanese (Shift_JIS)",
  "euc-jp": "Japanese (EUC-JP)",
  "iso-2022-jp": "Japanese (ISO-2022-JP)",
  gb18030: "Chinese, simplified (GBK, GB18030)",
  big5: "Chinese, traditional (Big5)",
  "euc-kr": "Korean (EUC-KR)",
  "koi8-r": "Cyrillic (KOI8-R)",
  "iso-8859-2": "Central European (ISO 8859-2)",
};

/** Those without a mark that only the words of a text tell apart. */
export const olderEncodings = encodings.filter(
  (one) => !one.startsWith("utf-") && one !== "iso-2022-jp",
);

const aliases: Record<string, Encoding> = {
  latin1: "windows-1252",
  "iso-8859-1": "windows-1252",
  macroman: "macintosh",
  sjis: "shift_jis",
  cp932: "shift_jis",
  gbk: "gb18030",
  gb2312: "gb18030",
  cp949: "euc-kr",
  utf8: "utf-8",
  utf16: "utf-16le",
};

/** The encoding that a person names, or null: `--encoding cp1251`, `Shift-JIS`, `latin1`. */
export function findEncodingName(text: string): Encoding | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^cp-?(125\d)$/, "windows-$1");
  const found = encodings.find((one) => one.replaceAll("_", "-") === plain.replaceAll("_", "-"));
  return found ?? aliases[plain.replace(/[\s_]/g, "")] ?? null;
}

/** An encoding that a file may be in, and how what it holds comes out then. */
export const encodingCandidateSchema = z.object({
  encoding: encodingSchema,
  sample: z.array(z.string()),
});

/** A file whose encoding only the member can say. */
export const encodingQuestionSchema = z.object({
  file: z.string(),
  candidates: z.array(encodingCandidateSchema),
});
export type EncodingQuestion = z.infer<typeof encodingQuestionSchema>;

/** The `preview` of an import that waits for the encoding of its files. */
export const encodingQuestionsSchema = z.object({
  kind: z.literal("encoding"),
  questions: z.array(encodingQuestionSchema).min(1),
});

/** What the member said: encodings by the file's name, or by `*` for all that are no UTF-8. */
export const chosenEncodingsSchema = z.record(z.string(), encodingSchema);
export type ChosenEncodings = z.infer<typeof chosenEncodingsSchema>;
