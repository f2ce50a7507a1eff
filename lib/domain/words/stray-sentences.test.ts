import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { parseAst } from "vitest/node";

const root = path.resolve(import.meta.dirname, "../../..");

/** The rooms whose words go through the catalogue. */
const rooms = ["lib/acts", "lib/actions", "lib/auth", "lib/data", "lib/domain", "lib/jobs"];

/** Not words of ours: what LinkedIn, mails and people write, and data for tests and for the demo. */
const foreign =
  /^lib\/(?:domain\/(?:words|note|demo|paste)\/|data\/prisma-client\/)|\.test\.ts$|\/(?:test|fixture)-|-threads\.ts$|-arbitrary\.ts$|default-templates\.ts$/;

type Node = { type: string; [field: string]: unknown };

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

/** The text of a literal or of a template, "…" standing for what is filled in; null for anything else. */
function textOf(node: Node): string | null {
  if (node.type === "Literal") return typeof node.value === "string" ? node.value : null;
  if (node.type !== "TemplateLiteral") return null;
  const quasis = node.quasis as { value: { cooked: string } }[];
  return quasis.map(({ value }) => value.cooked).join("…");
}

/** Bugs are thrown for developers, in English: `throw new Error("…")`. */
function isForDevelopers({ type, callee }: Node): boolean {
  return (
    type === "NewExpression" && isNode(callee) && /^(?:Type|Range)?Error$/.test(`${callee.name}`)
  );
}

/** Sentences: a capital letter first, a full stop at the end, and a space between. */
function listSentences(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(listSentences);
  if (!isNode(value) || isForDevelopers(value)) return [];
  const text = textOf(value);
  const own = text !== null && /^[A-Z“…].* .*[.?!]$/su.test(text) ? [text] : [];
  return [...own, ...Object.values(value).flatMap(listSentences)];
}

function listStrays(room: string): [string, string[]][] {
  const files = readdirSync(path.join(root, room), { recursive: true, encoding: "utf8" });
  return files
    .map((file) => `${room}/${file}`)
    .filter((file) => file.endsWith(".ts") && !foreign.test(file))
    .flatMap((file): [string, string[]][] => {
      const source = readFileSync(path.join(root, file), "utf8");
      const found = listSentences(parseAst(source, { lang: "ts" }));
      return found.length > 0 ? [[file, found]] : [];
    });
}

/** Files that still say something themselves, and how often. The list only shrinks. */
const allowed: Record<string, number> = {};

test("no sentence for members stands outside the catalogue of words", () => {
  const strays = rooms.filter((room) =>
    readdirSync(path.join(root, "lib")).includes(room.slice(4)),
  );
  const found = Object.fromEntries(strays.flatMap(listStrays));
  const counted = Object.fromEntries(
    Object.entries(found).map(([file, sentences]) => [file, sentences.length]),
  );
  expect(counted, JSON.stringify(found, null, 2)).toEqual(allowed);
});
