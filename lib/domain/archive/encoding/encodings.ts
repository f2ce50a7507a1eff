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

/** Usual names for them, in lower case without anything but letters and digits; the nearest where none is the same. */
const aliases: Partial<Record<Encoding, string>> = {
  "utf-8": "utf8sig utf8bom utf8mb4 ascii usascii",
  "utf-16le": "utf16 unicode ucs2 ucs2le",
  "utf-16be": "ucs2be",
  "windows-1252":
    "latin1 l1 iso88591 isolatin1 88591 iso885915 isolatin9 latin9 l9 885915 ansi western ibm1252",
  "windows-1254": "latin5 l5 iso88599 88599",
  macintosh: "mac macroman xmacroman xmacintosh macosroman applemacroman cp10000",
  shift_jis: "sjis xsjis ms932 cp932 windows932 windows31j mskanji cswindows31j",
  "euc-jp": "ujis xeucjp eucjpms cp51932",
  "iso-2022-jp": "jis csiso2022jp cp50220",
  gb18030: "gb gbk xgbk gb2312 gb231280 euccn cp936 ms936 windows936 cp54936",
  big5: "big5hkscs big5tw big5eten cp950 ms950 windows950 xxbig5",
  "euc-kr": "cp949 ms949 uhc windows949 ksc5601 ksc56011987 ksx1001 korean cp51949",
  "koi8-r": "koi8 koi cp20866",
  "iso-8859-2": "latin2 l2 isolatin2 88592",
};

const plainName = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, "");
const byPlainName: ReadonlyMap<string, Encoding> = new Map(
  encodings.flatMap((one) =>
    [plainName(one), ...(aliases[one]?.split(" ") ?? [])].map((name) => [name, one] as const),
  ),
);

/**
 * The encoding that a person names, or null: `--encoding cp1251`, `Shift-JIS`, `latin1`, `mac_roman`. Case and marks
 * do not matter. The names are those of the Encoding Standard, Python, iconv and Java.
 */
export function findEncodingName(text: string): Encoding | null {
  const plain = plainName(text).replace(/^(?:cp|win|ms|xcp)(125\d)$/, "windows$1");
  return byPlainName.get(plain) ?? null;
}

/** An encoding that a file may be in, and how what it holds comes out then. */
const encodingCandidateSchema = z.object({
  encoding: encodingSchema,
  sample: z.array(z.string()),
});

/** A file whose encoding only the member can say. */
const encodingQuestionSchema = z.object({
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
