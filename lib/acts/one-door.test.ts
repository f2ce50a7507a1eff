import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

// Every command that writes is reached only through an act: the faces know no other way into a space.
const root = path.resolve(import.meta.dirname, "../..");

/** What a face may call beside acts, each with the reason. */
const otherDoors: Record<string, string> = {
  "lib/data/import/uploads.ts beginImport":
    "a file streams into an import; an act takes no streams",
  "lib/data/import/uploads.ts addUploadedBytes": "the same",
  "lib/data/import/commands.ts addImport":
    "the command line imports local files, without an upload",
  "lib/data/import/contacts-mapping.ts changeMapping": "the same, with its choices as options",
  "lib/data/import/archive-choices.ts changeChoices": "the same",
  "lib/data/import/chosen-encodings.ts chooseEncodings": "the same",
  "lib/data/mail/receive-mail.ts takeMail": "a mail from a file goes the way of a watched mailbox",
  "lib/data/digest/commands.ts turnOffDigest": "by the link of a mail, without a session",
  "lib/data/duplicate/refresh.ts refreshDuplicates": "fills a cache; nothing that the member said",
};

function listFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .map((file) => path.posix.join(folder, file.split(path.sep).join("/")))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|prisma-client/.test(file));
}

function read(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}

const changesRows =
  /\.(create|createMany|update|updateMany|upsert|delete|deleteMany)\(|\b(insert into|delete from|update "?\w+"? set)\b|\bappendFacts\(/i;

/** The functions of a module that change rows, by themselves or through others of the module. */
function listWriters(text: string): Set<string> {
  const heads = [...text.matchAll(/^(?:export )?(?:async )?function (\w+)/gm)];
  const bodies = new Map(
    heads.map((head, at) => [head[1] ?? "", text.slice(head.index, heads[at + 1]?.index)]),
  );
  const writers = new Set<string>();
  let before = -1;
  while (writers.size > before) {
    before = writers.size;
    for (const [name, body] of bodies) {
      const calls = [...writers].some((each) => new RegExp(`\\b${each}\\(`).test(body));
      if (calls || changesRows.test(body)) writers.add(name);
    }
  }
  return writers;
}

const writing = new Map(listFiles("lib/data").map((file) => [file, listWriters(read(file))]));

/** What a file takes from lib/data that changes rows: `lib/data/x.ts doIt`. */
function findWriters(file: string): string[] {
  const imports = read(file).matchAll(/^import\s+(?!type\s)\{([^}]*)\}\s+from\s+"([^"]+)"/gm);
  return [...imports].flatMap(([, names = "", target = ""]) => {
    const module = target.startsWith("@/")
      ? `${target.slice(2)}.ts`
      : path.posix.join(path.posix.dirname(file), target);
    return names
      .split(",")
      .map((name) => name.trim().split(" as ")[0] ?? "")
      .filter((name) => writing.get(module)?.has(name))
      .map((name) => `${module} ${name}`);
  });
}

const faces = ["app", "lib/actions", "lib/cli"].flatMap(listFiles);

test("faces reach what writes only through acts", () => {
  expect([...writing.values()].filter(({ size }) => size > 0).length).toBeGreaterThan(30);
  const broken = faces.flatMap((file) =>
    findWriters(file)
      .filter((writer) => !(writer in otherDoors))
      .map((writer) => `${file} imports ${writer}: declare an act in lib/acts and perform it.`),
  );
  expect(broken).toEqual([]);
});

test("no exception is left that nobody needs", () => {
  const used = new Set(faces.flatMap(findWriters));
  expect(Object.keys(otherDoors).filter((writer) => !used.has(writer))).toEqual([]);
});
