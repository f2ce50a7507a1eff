import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

// docs/claims.md says which test holds each strong word of the README. Here that list is held.
const root = path.resolve(import.meta.dirname, "..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const fold = (text: string) => text.replace(/\s+/gu, " ");

/** Words that say "without exception": what they say of Acquaint is true in every case, or said less. */
const strong =
  /\b(?:never|nothing|nobody|always|every|everything|everybody|any(?! more\b)|anybody|all|twice|(?<!at )once|surely|for sure|whatever|whoever|whichever|exactly|as a whole|record for record)\b/giu;

/** The README as one line of running text: without code blocks, headings and pictures. */
const prose = fold(
  read("README.md")
    .replace(/^```.*?^```/gmsu, "")
    .replace(/^(?:#|!\[).*$/gmu, ""),
);

type Row = { words: string; right: string };
const isRule = (words: string) => words === "claim" || words === "words" || /^-+$/u.test(words);

function rowsOf(part: string): Row[] {
  const text =
    read("docs/claims.md")
      .split(/^## /mu)
      .find((one) => one.startsWith(part)) ?? "";
  return Array.from(text.matchAll(/^\| (.+?) \| (.+) \|$/gmu), ([, words = "", right = ""]) => ({
    words,
    right,
  })).filter(({ words }) => !isRule(words));
}

const claims = rowsOf("Held by tests");
const others = rowsOf("No claim");

/** Where a text stands in the prose, as often as it does. */
function placesOf(words: string): { from: number; to: number }[] {
  const places: { from: number; to: number }[] = [];
  for (let from = prose.indexOf(words); from >= 0; from = prose.indexOf(words, from + 1))
    places.push({ from, to: from + words.length });
  return places;
}

const toPattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");

/** Whether a file has a test of this title; a group of tests (`describe`) is none. */
function hasTest(file: string, title: string): boolean {
  const written = toPattern(title).replaceAll('"', '\\\\?"');
  const call = new RegExp(`(?<!describe(?:\\.only)?)\\(\\s*(["'\`])${written}\\1,`, "u");
  return call.test(read(file));
}

describe("the claims of the README", () => {
  test("stand in the README word for word, and so do the words that claim nothing", () => {
    const gone = [...claims, ...others].filter(({ words }) => placesOf(words).length === 0);
    expect(gone.map(({ words }) => words)).toEqual([]);
    expect(claims.length).toBeGreaterThan(60);
  });

  test("are each held by tests that exist", () => {
    const tests = new Set(
      ["app", "components", "e2e", "lib", "prisma"].flatMap((folder) =>
        readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
          .filter((file) => /\.(?:test|spec)\.tsx?$/u.test(file))
          .map((file) => `${folder}/${file.replaceAll("\\", "/")}`),
      ),
    );
    const missing = claims.flatMap(({ right }) =>
      right.split("<br>").filter((one) => {
        const [file = "", title = ""] = one.trim().split(" › ");
        return title === "" || !tests.has(file) || !hasTest(file, title);
      }),
    );
    expect(missing).toEqual([]);
  });

  test("hold every word that says without exception, but for those that claim nothing", () => {
    const held = [...claims, ...others].flatMap(({ words }) => placesOf(words));
    const open = Array.from(prose.matchAll(strong), ({ 0: word, index }) => ({
      from: index,
      to: index + word.length,
    })).filter(({ from, to }) => !held.some((place) => place.from <= from && to <= place.to));
    expect(open.map(({ from, to }) => prose.slice(Math.max(0, from - 60), to + 60))).toEqual([]);
  });

  test("claim nothing only with a reason", () => {
    expect(others.filter(({ right }) => right.length < 10)).toEqual([]);
    expect(others.length).toBeLessThan(claims.length / 2);
  });
});

test("nothing but digests is mailed", () => {
  const senders = ["app", "components", "lib"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
      .filter((file) => /\.tsx?$/u.test(file) && !/\.test\./u.test(file))
      .filter((file) =>
        (file.startsWith("lib/server/")
          ? /"\.\.?\/mail(?:\.ts)?"/u
          : /server\/mail(?:\.ts)?"/u
        ).test(read(file)),
      ),
  );
  expect(senders.length).toBeGreaterThan(0);
  expect(senders.filter((file) => !/^lib\/(?:jobs|domain)\/digest\//u.test(file))).toEqual([]);
});

test(".env.example lists every setting with its default", () => {
  // What the system, npm and the build say by themselves is no setting of the member's.
  const ambient =
    /^(?:NODE_ENV|ACQUAINT_BUILD_FOLDER|CI|PATH|npm_lifecycle_event|npm_execpath|XDG_DATA_HOME|LOCALAPPDATA)$/u;
  const [, schema = ""] =
    /^const schema = z\.object\(\{\n(.*?)^\}\);/msu.exec(read("lib/server/env.ts")) ?? [];
  const settings = schema
    .split(/^ {2}(?=\w+:)/mu)
    .map((one) => ({
      name: /^\w+/u.exec(one)?.[0] ?? "",
      value: /\.default\("?([^")]*)"?\)/u.exec(one)?.[1] ?? "",
    }))
    .filter(({ name }) => name !== "" && !ambient.test(name));
  const listed = Array.from(
    read(".env.example").matchAll(/^(\w+)=(.*)$/gmu),
    ([, name = "", value = ""]) => ({ name, value }),
  );
  const lines = (all: { name: string; value: string }[]) =>
    all.map(({ name, value }) => `${name}=${value}`).sort();
  expect(settings.length).toBeGreaterThan(10);
  expect(lines(listed)).toEqual(lines(settings));
});
