import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { isTestThere } from "../test/docs/find-test.ts";
import { listPages } from "../test/docs/list-pages.ts";

// docs/claims.md says which test holds each strong word of the README and of the pages beside it. Here that list is held.
const root = path.resolve(import.meta.dirname, "..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const fold = (text: string) => text.replace(/\s+/gu, " ");

/** Words that say "without exception": what they say of Acquaint is true in every case, or said less. */
const strong =
  /\b(?:never|nothing|nobody|always|every|everything|everybody|any(?! more\b)|anybody|all|twice|(?<!at )once|surely|for sure|whatever|whoever|whichever|exactly|as a whole|record for record)\b/giu;

/** Pages that promise nothing to members and operators, each with the reason. A new page is held unless it stands here. */
const freePages: [page: RegExp, because: string][] = [
  [/^docs\/claims\.md$/u, "is the list itself"],
  [/^docs\/decisions\//u, "says why something is so; each page names the tests that hold it"],
  [/^docs\/architecture\.md$/u, "walks through the code; lib/pages.test.ts holds its names"],
  [/^docs\/glossary\.md$/u, "says what words mean"],
  [/^docs\/tables\.md$/u, "is written from the schema"],
  [/^CONTRIBUTING\.md$/u, "says what contributors do"],
  [/^CHANGELOG\.md$/u, "says what was done"],
];

/** The words of a link without its address. */
const unlink = (text: string) => text.replace(/\]\([^)]*\)/gu, "]");

/** A page as one line of running text: without code blocks, headings, pictures and addresses. */
const toProse = (page: string) =>
  fold(
    unlink(read(page))
      .replace(/^```.*?^```/gmsu, "")
      .replace(/^(?:#|!\[).*$/gmu, ""),
  );

const pages = listPages(root)
  .filter((page) => !freePages.some(([free]) => free.test(page)))
  .map((page) => ({ page, prose: toProse(page) }));

type Row = { words: string; right: string };
const isRule = (words: string) => words === "claim" || words === "words" || /^-+$/u.test(words);

function rowsOf(part: string): Row[] {
  const text =
    read("docs/claims.md")
      .split(/^## /mu)
      .find((one) => one.startsWith(part)) ?? "";
  return Array.from(text.matchAll(/^\| (.+?) \| (.+) \|$/gmu), ([, words = "", right = ""]) => ({
    words: unlink(words),
    right,
  })).filter(({ words }) => !isRule(words));
}

const claims = rowsOf("Held by tests");
const others = rowsOf("No claim");

/** Where a text stands in a page, as often as it does. */
function placesOf(words: string, prose: string): { from: number; to: number }[] {
  const places: { from: number; to: number }[] = [];
  for (let from = prose.indexOf(words); from >= 0; from = prose.indexOf(words, from + 1))
    places.push({ from, to: from + words.length });
  return places;
}

/** The strong words of a page that no row of the list holds, each with what stands around it. */
function listOpen({ page, prose }: { page: string; prose: string }): string[] {
  const held = [...claims, ...others].flatMap(({ words }) => placesOf(words, prose));
  return Array.from(prose.matchAll(strong), ({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
  }))
    .filter(({ from, to }) => !held.some((place) => place.from <= from && to <= place.to))
    .map(({ from, to }) => `${page}: ${prose.slice(Math.max(0, from - 60), to + 60)}`);
}

describe("the claims of the README and the pages beside it", () => {
  test("stand there word for word, and so do the words that claim nothing", () => {
    const gone = [...claims, ...others].filter(
      ({ words }) => !pages.some(({ prose }) => prose.includes(words)),
    );
    expect(gone.map(({ words }) => words)).toEqual([]);
    expect(claims.length).toBeGreaterThan(60);
  });

  test("are each held by tests that exist", () => {
    const missing = claims.flatMap(({ right }) =>
      right.split("<br>").filter((named) => !isTestThere(root, named)),
    );
    expect(missing).toEqual([]);
  });

  test("hold every word that says without exception, but for those that claim nothing", () => {
    expect(pages.flatMap(listOpen)).toEqual([]);
  });

  test("can't escape to another page: what is for users, operators and developers is held", () => {
    const held = pages.map(({ page }) => page);
    expect(held).toEqual(
      expect.arrayContaining([
        "README.md",
        "SECURITY.md",
        "docs/developing.md",
        "docs/importing.md",
        "docs/operating.md",
        "docs/using.md",
      ]),
    );
    const idle = freePages.filter(([free]) => !listPages(root).some((page) => free.test(page)));
    expect(idle).toEqual([]);
  });

  test("claim nothing only with a reason", () => {
    expect(others.filter(({ right }) => right.length < 10)).toEqual([]);
    expect(others.length).toBeLessThan(claims.length / 2);
  });
});

test("nothing but digests and words about an account is mailed", () => {
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
  expect(
    senders.filter(
      (file) => !/^lib\/(?:(?:jobs|domain)\/digest\/|auth\/account-mail\.ts$)/u.test(file),
    ),
  ).toEqual([]);
});

test("whom a mail goes to is found in one place alone", () => {
  const makers = ["app", "components", "lib", "tools"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
      .filter((file) => /\.tsx?$/u.test(file) && !/\.test\./u.test(file))
      .filter((file) => /\bas (?:unknown as )?Recipient\b/u.test(read(file))),
  );
  expect(makers).toEqual(["lib/server/recipient.ts"]);
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
