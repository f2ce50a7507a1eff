import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

// The words of the code, held against the glossary. A failure names the file and what to do instead.
const root = path.resolve(import.meta.dirname, "..");

/** Words that say nothing precise here, each with the words that do. */
const dialect: Record<string, string> = {
  promise: "score, agreement or Promise",
  retell: "replace",
  retold: "replaced",
  settle: "decide, assign, resolve, accept, close or finish",
  settled: "decided, assigned, resolved, accepted, closed or finished",
  settling: "deciding, assigning, resolving, accepting, closing or finishing",
  take: "record, receive, read, acquire, place or undo",
  taken: "recorded, received, read, acquired or undone",
  taker: "receiver",
  takes: "records, receives, reads, acquires or accepts",
  taking: "receipt or context",
  tell: "describe, format, explain, detect, record or report",
  teller: "reporter",
  telling: "distinctive",
  tells: "describes, shows, says or reveals",
  told: "entered, reported or described",
  turnstile: "semaphore",
  weigh: "score, assess, compare or judge",
  weighed: "scored, assessed, compared or judged",
  weighing: "scoring, assessing, comparing or judging",
};

/** Names of exported functions that are a noun: they return what they name. The list only shrinks. */
const nouns: readonly string[] = [
  "allowBackupReads",
  "apart",
  "apartPlaces",
  "archiveFacts",
  "attention",
  "baseName",
  "bindingFor",
  "cachedColumn",
  "captionKey",
  "captionPair",
  "captionRole",
  "cardWords",
  "cellLine",
  "cellText",
  "checksOfLastHop",
  "childEnvironment",
  "cityOfZone",
  "claimed",
  "collectSecrets",
  "columnName",
  "comparableText",
  "contactPlace",
  "cx",
  "databaseUrls",
  "dateOfWallHour",
  "datesToKeep",
  "daysBetween",
  "daysToAnswer",
  "detailOf",
  "digestPeriod",
  "domainOf",
  "drawTables",
  "entryOfTable",
  "env",
  "epochSql",
  "factId",
  "factKindsAt",
  "fieldsIn",
  "fine",
  "headOf",
  "headingKey",
  "helloKey",
  "highestOfPraise",
  "htmlToText",
  "hueOf",
  "initialsOf",
  "instant",
  "jsonFileOf",
  "keyOfMail",
  "keysOf",
  "kindOfHeard",
  "knownMoments",
  "lastNight",
  "leadingName",
  "lineOrNull",
  "linesOfHtml",
  "linesOfMail",
  "linesOfText",
  "localDate",
  "lookAtBackups",
  "lookAtDisk",
  "lookAtDrift",
  "lookAtLeftovers",
  "lookAtMail",
  "lookAtPermissions",
  "lookAtQueue",
  "lookAtSweep",
  "lookAtVersions",
  "marksOf",
  "messageFactId",
  "minutesFor",
  "momentAt",
  "moreMarkStart",
  "nearestField",
  "newFact",
  "newId",
  "nextAttempt",
  "nextDigest",
  "nextReviewOpening",
  "nextWallHour",
  "nicknameGroups",
  "nightlyName",
  "noiseRole",
  "notFound",
  "ok",
  "organisationOf",
  "outcomeWords",
  "packageName",
  "packedFactSql",
  "pageKindOf",
  "parentsFirst",
  "partMergesOf",
  "partsOfHeading",
  "pauseAfter",
  "possibleDays",
  "processIdentity",
  "profilesInText",
  "pruneBackups",
  "rankOfKind",
  "resendJobs",
  "rowKeyOf",
  "rowShape",
  "rulingKey",
  "searching",
  "sectionRole",
  "senderDomain",
  "sessionCookie",
  "sessionSecret",
  "sharedTables",
  "slugOf",
  "slugWords",
  "sourceWords",
  "speaker",
  "specOf",
  "standAt",
  "storedName",
  "swapClusters",
  "testPeriod",
  "textUpTo",
  "textsOf",
  "titleOf",
  "tokensOf",
  "tradeBySentence",
  "upgradeCluster",
  "upgradeFolder",
  "uploadPlace",
  "uploadedName",
  "utcDay",
  "waitingSql",
  "waitingTable",
  "waitingWhere",
  "wallClockNow",
  "wholeNumber",
  "wholeNumberIn",
  "workRuns",
];

function listCode(): { file: string; text: string }[] {
  return ["app", "components", "lib", "prisma", "tools"]
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((file) =>
        path.join(folder, file).split(path.sep).join("/"),
      ),
    )
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .filter((file) => !file.startsWith("lib/data/prisma-client/"))
    .sort()
    .map((file) => ({ file, text: readFileSync(path.join(root, file), "utf8") }));
}

const code = listCode();

function splitWords(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[\s_.-]+/);
}

function listExportedFunctions(text: string): string[] {
  const pattern =
    /^export (?:default )?(?:async )?function\*? ([a-z]\w*)|^export const ([a-z]\w*)(?:: [^=\n]+)? = (?:async )?(?:<[^>\n]*>)?\([^;\n]*=>/gm;
  return [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? "");
}

/** Functions and types of a file, and everything that it exports. */
function listNames(text: string): string[] {
  const pattern =
    /^\s*(?:export )?(?:default )?(?:async )?(?:function\*?|type|class|interface) (\w+)|^export const (\w+)/gm;
  return [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? "");
}

/** The words of the first column of the glossary's tables of verbs and forms. */
function readVerbs(): Set<string> {
  const glossary = readFileSync(path.join(root, "docs/glossary.md"), "utf8");
  const section = glossary.split("## Verbs of functions\n")[1]?.split(/^## /m)[0] ?? "";
  return new Set(
    [...section.matchAll(/^\| ([a-z, ]+) \|/gm)]
      .flatMap(([, words = ""]) => words.split(", "))
      .filter((word) => word !== "verb" && word !== "form"),
  );
}

describe("the words of the code", () => {
  test("an exported function begins with a verb of the glossary", () => {
    const verbs = readVerbs();
    expect(verbs.size).toBeGreaterThan(100);
    const broken = code.flatMap(({ file, text }) =>
      listExportedFunctions(text)
        .filter((name) => !verbs.has(splitWords(name)[0] ?? "") && !nouns.includes(name))
        .map((name) => `${file}: ${name}: begin with a verb of docs/glossary.md.`),
    );
    expect(broken).toEqual([]);
    const all = new Set(code.flatMap(({ text }) => listExportedFunctions(text)));
    expect(nouns.filter((name) => !all.has(name))).toEqual([]);
  });

  test("no function, type, export or file speaks a dialect", () => {
    const broken = code.flatMap(({ file, text }) =>
      [...listNames(text), path.posix.basename(file)].flatMap((name) =>
        splitWords(name)
          .filter((word) => Object.hasOwn(dialect, word))
          .map((word) => `${file}: ${name}: say ${dialect[word]}.`),
      ),
    );
    expect(broken).toEqual([]);
  });

  test("one exported name means one thing", () => {
    const homes = Map.groupBy(
      code
        .filter(({ file }) => !file.startsWith("app/"))
        .flatMap(({ file, text }) =>
          [
            ...text.matchAll(
              /^export (?:async )?(?:function\*?|const|type|class|interface) (\w+)/gm,
            ),
          ].map(([, name = ""]) => ({ file, name })),
        ),
      ({ name }) => name,
    );
    const broken = [...homes.values()]
      .map((all) => ({ name: all[0]?.name, files: [...new Set(all.map(({ file }) => file))] }))
      .filter(({ files }) => files.length > 1)
      .map(({ name, files }) => `${name}: ${files.join(", ")}: one name for one thing.`);
    expect(broken).toEqual([]);
  });
});
