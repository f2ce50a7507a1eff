import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { findCommandProblem, readCliCommands } from "../test/docs/find-command.ts";
import { isTestThere } from "../test/docs/find-test.ts";
import { listPages } from "../test/docs/list-pages.ts";
import { type Block, readPage } from "../test/docs/read-page.ts";
import { readSources } from "../test/docs/read-sources.ts";

// What the pages name (files, functions, commands, settings, columns) is there under that name.
const root = path.resolve(import.meta.dirname, "..");
const sources = readSources(root);
const textOf = new Map(sources.map(({ file, text }) => [file, text]));
const code = sources.map(({ text }) => text).join("\n");
const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const repository = {
  root,
  scripts: new Set(Object.keys(manifest.scripts)),
  cli: readCliCommands(root),
};

/** The change log speaks of the past: what it names may be gone. */
const pages = listPages(root)
  .filter((page) => page !== "CHANGELOG.md")
  .map((page) => readPage(root, page));
const blocks = pages.flatMap((page) => page.blocks);

const isFolderPath = (span: string) =>
  /^(?:app|components|docs|e2e|lib|prisma|public|test|tools)\/[\w()[\]./-]*$/u.test(span);
const isRootFile = (span: string) => /^(?:[\w-]+\.(?:ts|mjs|js)|package\.json)$/u.test(span);
const isCall = (span: string) => /^\w+\(\)$/u.test(span);
const isCommand = (span: string) => /^(?:npm|npx|node|cli) /u.test(span);

/** Names of other programs' things, each with whose it is. */
const elsewhere: Record<string, string> = {
  cacheComponents: "a setting of Next that is left off",
  pg_dump: "a program of PostgreSQL",
  "policyd-spf": "a program beside Postfix",
};

const tell = ({ page, line }: Block, text: string) => `${page}:${line}: ${text}`;

/** Whether a text declares a function: by its name, as a constant, or as a method. */
function declares(text: string, name: string): boolean {
  return new RegExp(
    `(?:function\\*?|const|let) ${name}\\b|^\\s*(?:async )?\\*?${name}\\(.*\\{$|\\b${name}: \\(`,
    "mu",
  ).test(text);
}

describe("the pages", () => {
  test("name files and folders that exist", () => {
    const lost = blocks.flatMap((block) =>
      block.spans
        .filter((span) => isFolderPath(span) || isRootFile(span))
        .filter((span) => !existsSync(path.join(root, span)))
        .map((span) => tell(block, span)),
    );
    expect(lost).toEqual([]);
    expect(blocks.flatMap(({ spans }) => spans.filter(isFolderPath)).length).toBeGreaterThan(100);
  });

  test("name functions that are declared, and in a file of the same step where it names any", () => {
    const lost = blocks.flatMap((block) => {
      const files = block.spans.filter((span) => textOf.has(span));
      const texts = files.length > 0 ? files.map((file) => textOf.get(file) ?? "") : [code];
      return block.spans
        .filter(isCall)
        .filter((span) => !texts.some((text) => declares(text, span.slice(0, -2))))
        .map((span) => tell(block, `${span} is not declared in ${files.join(", ") || "the code"}`));
    });
    expect(lost).toEqual([]);
    expect(blocks.flatMap(({ spans }) => spans.filter(isCall)).length).toBeGreaterThan(60);
  });

  test("name commands, scripts and options that exist", () => {
    const inProse = blocks.flatMap((block) =>
      block.spans.filter(isCommand).map((command) => ({ where: tell(block, ""), command })),
    );
    const inBlocks = pages.flatMap(({ page, commands }) =>
      commands.map((command) => ({ where: `${page}: `, command })),
    );
    const wrong = [...inProse, ...inBlocks].flatMap(({ where, command }) => {
      const problem = findCommandProblem(command, repository);
      return problem === null ? [] : [`${where}${command}: ${problem}`];
    });
    expect(wrong).toEqual([]);
    expect(inBlocks.length).toBeGreaterThan(10);
  });

  test("name settings, columns, kinds and other words of the code as the code has them", () => {
    const isName = (span: string) => /^[A-Za-z][A-Za-z0-9]*(?:[_-][A-Za-z0-9]+)*$/u.test(span);
    const lost = blocks.flatMap((block) =>
      block.spans
        .filter((span) => isName(span) && !(span in elsewhere) && !code.includes(span))
        .map((span) => tell(block, span)),
    );
    expect(lost).toEqual([]);
  });

  test("name acts that are declared", () => {
    const nouns = new Set(
      Object.keys(repository.cli).flatMap((name) => /^act (\w+)\./u.exec(name)?.[1] ?? []),
    );
    const isAct = (span: string) => nouns.has(/^([a-z]+)\.[a-z-]+$/u.exec(span)?.[1] ?? "");
    const named = blocks.flatMap((block) =>
      block.spans.filter(isAct).map((span) => ({ block, span })),
    );
    const lost = named.filter(({ span }) => !repository.cli[`act ${span}`]);
    expect(lost.map(({ block, span }) => tell(block, span))).toEqual([]);
    expect(named.length).toBeGreaterThan(5);
  });

  test("lead to pages, headings and files that exist", () => {
    const known = new Map(listPages(root).map((page) => [page, readPage(root, page)]));
    const lost = [...known.values()].flatMap(({ page, links, anchors }) =>
      links
        .filter((link) => !/^(?:https?:|mailto:)/u.test(link))
        .filter((link) => {
          const [target = "", anchor] = link.split("#");
          const file = path.posix.join(path.posix.dirname(page), target);
          if (target !== "" && !existsSync(path.join(root, file))) return true;
          const there = target === "" ? anchors : known.get(file)?.anchors;
          return anchor !== undefined && !there?.includes(anchor);
        })
        .map((link) => `${page}: ${link}`),
    );
    expect(lost).toEqual([]);
  });
});

test("the verbs of the glossary are those that names begin with", () => {
  const page = readFileSync(path.join(root, "docs/glossary.md"), "utf8");
  const [, table = ""] = /^\| verb \| for \|$(.*?)^$/msu.exec(page) ?? [];
  const verbs = Array.from(table.matchAll(/^\| (.+?) \|/gmu), ([, cell = ""]) =>
    Array.from(cell.matchAll(/`(\w+)`/gu), ([, verb = ""]) => verb),
  ).flat();
  const unused = verbs.filter(
    (verb) => !new RegExp(`function\\*? ${verb}(?:[A-Z]\\w*)?\\b`, "u").test(code),
  );
  expect(unused).toEqual([]);
  expect(verbs.length).toBeGreaterThan(50);
});

test("the README is for users: under 200 lines", () => {
  expect(readPage(root, "README.md").lines).toBeLessThan(200);
});

test("docs/operating.md names every command of the command line", () => {
  const page = readFileSync(path.join(root, "docs/operating.md"), "utf8");
  const names = Object.keys(repository.cli);
  const missing = names
    .filter((name) => name === "act" || !names.some((other) => other.startsWith(`${name} `)))
    .filter((name) => !name.startsWith("act "))
    .filter((name) => !page.includes(`cli -- ${name} `) && !page.includes(`\`${name}\``));
  expect(missing).toEqual([]);
});

test("docs/developing.md says of each package why it is there", () => {
  const page = readFileSync(path.join(root, "docs/developing.md"), "utf8");
  const [, table = ""] = page.split(/^\| package \| why \|$/mu);
  const named = Array.from(table.matchAll(/^\| ([^|]+) \|/gmu), ([, names = ""]) =>
    names.split(", ").map((name) => name.trim()),
  ).flat();
  const packages = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    (name) => !name.startsWith("@types/"),
  );
  expect(named.filter((name) => !name.startsWith("-")).toSorted()).toEqual(packages.toSorted());
});

describe("the decisions", () => {
  const decisions = pages.filter(({ page }) => page.startsWith("docs/decisions/"));

  test("say context, decision and consequences on one screen, and are listed", () => {
    const list = readFileSync(path.join(root, "docs/developing.md"), "utf8");
    const odd = decisions.filter(
      ({ page, lines, anchors }) =>
        lines > 60 ||
        !["context", "decision", "consequences", "held-by"].every((one) => anchors.includes(one)) ||
        !list.includes(`](${page.slice("docs/".length)})`),
    );
    expect(odd.map(({ page }) => page)).toEqual([]);
    expect(decisions.length).toBeGreaterThan(11);
  });

  test("are each held by tests that exist", () => {
    const held = decisions.map(({ page, blocks: own }) => ({
      page,
      tests: own.flatMap(({ spans }) => spans.filter((span) => span.includes(" › "))),
    }));
    expect(held.filter(({ tests }) => tests.length === 0)).toEqual([]);
    expect(held.flatMap(({ tests }) => tests.filter((one) => !isTestThere(root, one)))).toEqual([]);
  });
});
