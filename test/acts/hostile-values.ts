/** Texts that have broken programs: by what they do to whatever reads, stores, shows or sends them. */
export const hostileTexts: readonly string[] = [
  ...["", " ", "\t\r\n", "\0", "a\0b", "\ud800", "x\udfffy", "\ude00\ud83d"],
  ...["\u202egpj.exe", "\u2066a\u2069", "\u200b\u200d\ufeff", "\u0001\u007f\u0085\u2028\u2029"],
  ...["e\u0301".repeat(400), `Z${"\u0323\u0348\u0317".repeat(300)}`, "İıſẞﬃ", "﷽".repeat(300)],
  ...["👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿", "x".repeat(1_000_000), "\u{1f600}".repeat(250_000), "a b ".repeat(6000)],
  ...["' or '1'='1", "'; drop table person; --", "1)); select pg_sleep(9); --", "\\", "%_\\%"],
  ...["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "javascript:alert(1)"],
  ...["{{7*7}}#{7*7}<%= 7*7 %>", "{first name}{", "%s%n%x%1$s", "$1 $& $$ $<a>", "(?<=a)+*["],
  ...[
    "../../../../etc/passwd",
    "C:\\Windows\\win.ini",
    "file:///etc/passwd",
    "con.zip",
    "%00%ff%zz",
  ],
  ...["=cmd|'/C calc'!A0", "@SUM(1)", "\r\nBcc: all@example.org", "a@b@c", "x@[127.0.0.1]"],
  ...[
    "http://[::1",
    "https://user:pass@linkedin.com@evil.example",
    "https://www.linkedin.com/in/%00",
  ],
  ...["https://www.linkedin.com/in/%E0%A4%A", "//evil.example", "data:text/html,x"],
  ...["0000-00-00", "0000-01-01", "2026-02-30", "9999-12-31", "99999-01-01", "-004714-01-01"],
  ...["-271821-04-20T00:00:00Z", "+275760-09-13T00:00:00Z", "+999999-01-01", "2026-11-23T25:61"],
  ...["0000-01-01T00:00", "9999-12-31T23:59", "2026-03-29T02:30", "1e400", "NaN", "Infinity", "-0"],
  ...["undefined", "null", "true", "[]", "{}", "__proto__", "constructor", "hasOwnProperty"],
  ...["00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff"],
  ...["all", "*", "Etc/GMT+14", "Europe/Vienna\0", "utf-7", "CON", "١٢٣", "１２", "1,234", "0x10"],
];

/** Numbers that no field expects, or only just. */
export const hostileNumbers: readonly number[] = [
  ...[-1, 0, -0, 0.5, 1.0000000001, 13, 255, 65_536, 2 ** 31, 2 ** 53, -(2 ** 63), 1e21, 1e300],
  ...[8.64e15, 8.64e15 + 1, -8.64e15, -62_167_219_200_001, -2e14, 253_402_300_800_000],
  ...[Number.MIN_VALUE, Number.MAX_VALUE, Number.NaN, Infinity, -Infinity],
];

function nest(depth: number): unknown {
  let value: unknown = "x";
  for (let at = 0; at < depth; at += 1) value = at % 2 ? [value] : { a: value };
  return value;
}

/** Everything else that JSON, or React's own format, can carry. */
export const hostileShapes: readonly unknown[] = [
  ...[null, undefined, true, false, [], {}, [[]], [null], Array(2000).fill("x")],
  ...[nest(5000), JSON.parse('{"__proto__":{"polluted":1}}'), { constructor: { prototype: 1 } }],
  ...[{ toString: 1, valueOf: null, length: -1 }, [["a", { b: [undefined] }]]],
  ...[new Date(Number.NaN), new Date(8.64e15), new Date(-8.64e15), new Date(-62_198_755_200_000)],
  ...[10n, 2n ** 70n, new Map([["a", 1]]), new Set([1]), Symbol.for("x"), new Uint8Array(3)],
];

/** Places inside an input: `["rows", 0, "name"]`. The input itself is the empty place. */
export type Place = readonly (string | number)[];

/** Every place of a value, the outer ones first. */
export function listPlaces(value: unknown, at: Place = []): Place[] {
  if (typeof value !== "object" || value === null) return [at];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const inside = keys.flatMap((key) =>
    listPlaces((value as Record<string | number, unknown>)[key], [...at, key]),
  );
  return [at, ...inside];
}

/** A copy of a value with another one in one place of it. */
export function putInto(value: unknown, place: Place, other: unknown): unknown {
  const [key, ...rest] = place;
  if (key === undefined) return other;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  const held = copy as Record<string | number, unknown>;
  held[key] = putInto(held[key], rest, other);
  return copy;
}
