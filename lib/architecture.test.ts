import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findRings } from "../test/find-rings.ts";

// The house, held against the code. A failure names the file, the rule and what to do instead.
const root = path.resolve(import.meta.dirname, "..");

/** Who may import whom (values; types are freer, see `typesFrom`). `app -> components -> lib/actions -> lib/data -> lib/domain`. */
const house: Record<string, { may: string[]; typesFrom?: string[]; because: string }> = {
  app: {
    may: [
      "app",
      "components",
      "components/ui",
      "lib/actions",
      "lib/acts",
      "lib/auth",
      "lib/data",
      "lib/domain",
      "lib/jobs",
      "lib/server",
    ],
    because: "routes read params, hold a viewer, call queries and arrange components",
  },
  components: {
    may: ["components", "components/ui", "lib/actions", "lib/domain"],
    typesFrom: ["lib/acts", "lib/data"],
    because:
      "components get data as props and change it through lib/actions; import types of lib/data with `import type`",
  },
  "components/ui": {
    may: ["components/ui"],
    because: "primitives must be able to ship in another product: pass what they need as props",
  },
  "lib/actions": {
    may: [
      "lib/actions",
      "lib/acts",
      "lib/auth",
      "lib/data",
      "lib/domain",
      "lib/jobs",
      "lib/server",
    ],
    because: "an action holds a viewer and performs one act",
  },
  "lib/acts": {
    may: ["lib/acts", "lib/auth", "lib/data", "lib/domain", "lib/jobs", "lib/server"],
    because: "an act declares its input and calls one command; it knows neither pages nor requests",
  },
  "lib/auth": {
    may: ["lib/auth", "lib/data", "lib/domain", "lib/server"],
    because: "it alone makes viewers, on top of lib/data",
  },
  "lib/cli": {
    may: [
      "lib/cli",
      "lib/acts",
      "lib/auth",
      "lib/data",
      "lib/domain",
      "lib/jobs",
      "lib/server",
      "prisma",
    ],
    because: "the command line goes through the same commands as the pages",
  },
  "lib/data": {
    may: ["lib/data", "lib/domain", "lib/server"],
    because: "queries and commands stand on the domain alone; a viewer comes in as an argument",
  },
  "lib/domain": {
    may: ["lib/domain"],
    because: "the domain is pure: `now`, `zone` and everything else come in as arguments",
  },
  "lib/jobs": {
    may: ["lib/jobs", "lib/auth", "lib/data", "lib/domain", "lib/server"],
    because: "jobs call lib/data with a viewer of their own",
  },
  "lib/server": {
    may: ["lib/server"],
    because: "it is the ground that others stand on; only its start scripts put parts together",
  },
  "lib/server/start": {
    may: ["lib/server", "lib/server/start", "lib/jobs", "prisma"],
    because: "the main process puts the parts together and knows nothing of members and people",
  },
  prisma: {
    may: ["prisma", "lib/server"],
    because: "migrations know the database, not the app",
  },
  e2e: {
    may: ["e2e", "lib/server", "lib/domain", "test"],
    because: "journeys use the app from outside",
  },
  test: {
    may: ["test", "lib/auth", "lib/data", "lib/domain", "lib/jobs", "lib/server", "prisma"],
    because: "what tests share stands on the product and on no test",
  },
  tools: {
    may: [
      ...["tools", "test", "e2e", "prisma"],
      ...["lib/auth", "lib/data", "lib/domain", "lib/jobs", "lib/server", "lib/server/start"],
    ],
    because: "benches and checks run the product as a developer does, also on the data of tests",
  },
};

/** Packages of which only one place may know. */
const keepers: { packages: RegExp; homes: RegExp; because: string }[] = [
  {
    packages: /^(@prisma\/client|@prisma\/adapter-pg)|prisma-client/,
    homes: /^(lib\/data\/|prisma\/)/,
    because: "Prisma lives in lib/data: add a query or a command there and call it",
  },
  {
    packages: /^next-auth/,
    homes: /^lib\/auth\//,
    because: "next-auth lives in lib/auth: hold a viewer from its session gate",
  },
  {
    packages: /^next(\/|$)/,
    homes:
      /^(app\/|components\/|lib\/actions\/|lib\/auth\/|next\.config\.js|lib\/server\/start\/web\.ts)/,
    because:
      "data, jobs and domain run without Next too: let the caller read the request and revalidate",
  },
  {
    packages: /^(react|react-dom)(\/|$)/,
    homes: /^(app\/|components\/|lib\/auth\/session-gate\.ts)/,
    because: "React belongs to app and components",
  },
  {
    packages: /^pg-boss$/,
    homes: /^lib\/(jobs|data\/queue)\//,
    because: "the queue lives in lib/jobs, and lib/data/queue puts jobs into it",
  },
  {
    packages: /^nodemailer(\/|$)/,
    homes: /^lib\/server\/mail\.ts$/,
    because: "mail leaves by lib/server/mail.ts: hand it over there",
  },
  {
    packages: /^pg$/,
    homes: /^(lib\/data\/|lib\/jobs\/|lib\/server\/|prisma\/|test\/|tools\/bench\/)/,
    because: "SQL lives in lib/data",
  },
];

/** What lib/domain may use from outside: small and pure. */
const purePackages =
  /^(zod|temporal-polyfill|entities|papaparse|ical\.js|chardet|iconv-lite)(\/|$)/;

/** Longer than 300 lines, each with its reason. */
const longFiles: Record<string, string> = {
  "lib/domain/demo/invented-people.ts": "a table of invented people",
};

/** React components of more than 120 lines. The list only shrinks. */
const longComponents: readonly string[] = [
  "AddPersonForm",
  "PersonHead",
  "ReviewTable",
  "SendMessage",
];

/** Folders that import each other in a ring, by the first of its names. The list only shrinks, and is empty. */
const knottedFolders: readonly string[] = [];

type Source = { file: string; text: string; imports: Import[] };
type Import = { target: string; area: string; isType: boolean };

function isTest(file: string): boolean {
  return /\.test\.tsx?$|^(e2e|test)\//.test(file);
}

function findArea(file: string): string {
  const parts = file.split("/");
  if (file.startsWith("lib/server/start/")) return "lib/server/start";
  if (parts[0] === "lib") return parts.slice(0, 2).join("/");
  if (file.startsWith("components/ui/")) return "components/ui";
  return parts[0] ?? "";
}

function readImports(file: string, text: string): Import[] {
  const pattern =
    /^(?:import|export)\s+(type\s)?[^"';]*?from\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm;
  return [...text.matchAll(pattern)].map((match) => {
    const target = match[2] ?? match[3] ?? match[4] ?? "";
    const inside = target.startsWith("@/")
      ? target.slice(2)
      : target.startsWith(".")
        ? path.posix.join(path.posix.dirname(file), target)
        : undefined;
    return {
      target: inside ?? target,
      area: inside ? findArea(inside) : "",
      isType: Boolean(match[1]),
    };
  });
}

function listSources(): Source[] {
  const files = ["app", "components", "lib", "prisma", "e2e", "test", "tools"].flatMap((folder) => {
    const absolute = path.join(root, folder);
    if (!existsSync(absolute)) return [];
    return readdirSync(absolute, { recursive: true, encoding: "utf8" }).map((file) =>
      path.join(folder, file).split(path.sep).join("/"),
    );
  });
  return [...files, "next.config.js", "vitest.config.ts", "playwright.config.ts"]
    .filter((file) => /\.(tsx?|mjs|js)$/.test(file))
    .filter((file) => !file.startsWith("lib/data/prisma-client/"))
    .filter(
      (file) => file !== "lib/architecture.test.ts" && statSync(path.join(root, file)).isFile(),
    )
    .sort()
    .map((file) => {
      const text = readFileSync(path.join(root, file), "utf8");
      return { file, text, imports: readImports(file, text) };
    });
}

const sources = listSources();
const code = sources.filter(({ file }) => !isTest(file));
/** What Next, Node and npm start by its path; all else of the product is there because something imports it. */
const entries =
  /^app\/|^lib\/server\/start\/|^lib\/cli\/main\.ts$|^lib\/jobs\/worker\.ts$|\.d\.ts$/;
const withoutEnding = (file: string) => file.replace(/\.(tsx?|mjs)$/, "");
/** What anything but a test or a tool imports, types included. */
const imported = new Set(
  code
    .filter(({ file }) => !file.startsWith("tools/"))
    .flatMap(({ imports }) => imports.map(({ target }) => withoutEnding(target))),
);
/** The text without comments, strings kept. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(^|[^:"'`])\/\/.*$/gm, "$1");
}

describe("the house", () => {
  test("each part imports only from the parts below it", () => {
    const broken = code.flatMap(({ file, imports }) => {
      const rule = house[findArea(file)];
      if (!rule) return [];
      return imports
        .filter(({ area, isType }) => {
          if (area === "" || rule.may.includes(area)) return false;
          return !(isType && rule.typesFrom?.includes(area)) && area in house;
        })
        .map(({ target }) => `${file} imports ${target}: ${rule.because}.`);
    });
    expect(broken).toEqual([]);
  });

  test("what only tests and developers need stands outside of what ships", () => {
    const product = code.filter(({ file }) => /^(app|components|lib)\//.test(file));
    const named = product
      .filter(({ file }) => /(^|[/.-])(tests?|fixtures?|arbitrary|bench|eval)([/.-]|$)/.test(file))
      .map(({ file }) => `${file}: move it to test/ or tools/, or name it after what it does.`);
    const leaning = sources
      .filter(({ file }) => !isTest(file) && !/^tools\//.test(file))
      .flatMap(({ file, imports }) =>
        imports
          .filter(({ area }) => ["test", "tools", "e2e"].includes(area))
          .filter(() => !/^(vitest|playwright)\.config\.ts$/.test(file))
          .map(({ target }) => `${file} imports ${target}: only tests and tools may.`),
      );
    const idle = product
      .filter(({ file }) => !entries.test(file) && !imported.has(withoutEnding(file)))
      .map(({ file }) => `${file} is reached by tests alone: move it to test/.`);
    expect([...named, ...leaning, ...idle]).toEqual([]);
  });

  test("each outside part has one home", () => {
    const broken = code.flatMap(({ file, imports }) =>
      imports
        .filter(({ isType }) => !isType)
        .flatMap(({ target }) =>
          keepers
            .filter(({ packages, homes }) => packages.test(target) && !homes.test(file))
            .map(({ because }) => `${file} imports ${target}: ${because}.`),
        ),
    );
    expect(broken).toEqual([]);
  });

  test("the domain is pure: small pure packages, no clock, no chance, no machine", () => {
    const domain = code.filter(({ file }) => file.startsWith("lib/domain/"));
    const packages = domain.flatMap(({ file, imports }) =>
      imports
        .filter(({ area, target }) => area === "" && !purePackages.test(target))
        .map(({ target }) => `${file} imports ${target}: do it in lib/data or pass its result in.`),
    );
    const ambient = domain
      .filter(({ text }) =>
        /\bDate\.now\(|new Date\(\)|Temporal\.Now|Math\.random\(|\bprocess\.|\bfetch\(/.test(
          withoutComments(text),
        ),
      )
      .map(
        ({ file }) =>
          `${file} looks at the clock, the dice or the machine: take it as an argument.`,
      );
    expect([...packages, ...ambient]).toEqual([]);
  });

  test("lib/data takes the present moment as an argument", () => {
    const broken = code
      // An id's time only keeps ids in order; no rule depends on it.
      .filter(({ file }) => file.startsWith("lib/data/") && file !== "lib/data/new-id.ts")
      .filter(({ text }) => /\bDate\.now\(|new Date\(\)|Temporal\.Now/.test(withoutComments(text)))
      .map(({ file }) => `${file} looks at the clock: take \`now\` as an argument.`);
    expect(broken).toEqual([]);
  });

  test("whoever writes people or what they are told apart by asks for the search for duplicates", () => {
    const writes =
      /tx\.person\.create|insert into person(_key)? \(|personKey\.(create|update|delete)|update person p? ?set name/;
    const broken = code
      // A merge brings its pairs along itself.
      .filter(({ file }) => file.startsWith("lib/data/") && !file.startsWith("lib/data/duplicate/"))
      .filter(({ text }) => writes.test(text) && !text.includes("searchDuplicatesAfter("))
      .map(({ file }) => `${file} writes people: call searchDuplicatesAfter where it does.`);
    expect(broken).toEqual([]);
  });

  test("whoever deletes people forgets the merges that nobody can undo any more", () => {
    const deletes = /delete from person\b|person\.delete(Many)?\(/;
    const broken = code
      // A merge keeps who goes into another one, and an account goes with all its merges.
      .filter(({ file }) => !/^lib\/data\/(duplicate\/|member\/delete-account)/.test(file))
      .filter(({ text }) => deletes.test(text) && !text.includes("forgetLostMerges("))
      .map(({ file }) => `${file} deletes people: call forgetLostMerges where it does.`);
    expect(broken).toEqual([]);
  });

  test("only the settings read the environment", () => {
    const allowed = [
      "lib/server/env.ts",
      // Runs before anything is installed.
      "lib/server/start/bootstrap.mjs",
      // Playwright hands what its set-up found on to its workers this way.
      "e2e/global-setup.ts",
      "e2e/fixtures.ts",
    ];
    const broken = sources
      .filter(({ file }) => !allowed.includes(file))
      .filter(({ text }) => /process\.env\b/.test(withoutComments(text)))
      .map(
        ({ file }) =>
          `${file} reads process.env: add the setting to lib/server/env.ts and use env().`,
      );
    expect(broken).toEqual([]);
  });

  test("what must stay on the server says so", () => {
    // Loaded by next.config.js or by Node itself outside of Next's conditions.
    const free =
      /^lib\/(server\/(env|same-origin|console-lines|trusted-proxies|http\/[\w-]+|start\/[\w-]+)|auth\/next-auth\.d)\.(ts|mjs)$/;
    const broken = code
      .filter(({ file }) => /^lib\/(data|auth|jobs|server)\//.test(file) && !free.test(file))
      .filter(({ imports }) =>
        imports.some(
          ({ target, isType }) =>
            !isType &&
            (/^(node:(?!crypto)|pg|pino|next\/headers|@node-rs)/.test(target) ||
              /prisma-client|lib\/data\/database/.test(target)),
        ),
      )
      .filter(({ imports }) => !imports.some(({ target }) => target === "server-only"))
      .map(({ file }) => `${file} touches the server: begin it with import "server-only".`);
    expect(broken).toEqual([]);
  });

  test("server actions are marked as such", () => {
    const marked = code.filter(({ text }) => /^\s*["']use server["']/m.test(text));
    const elsewhere = marked
      .filter(({ file }) => !file.startsWith("lib/actions/"))
      .map(({ file }) => `${file} has "use server": actions live in lib/actions.`);
    expect(elsewhere).toEqual([]);
  });
});

/** The graph of imports between files, or between what `nameOf` says of them. */
function graphOf(
  nameOf: (file: string) => string,
  counts: (imported: Import) => boolean,
): Map<string, Set<string>> {
  const files = new Set(code.map(({ file }) => file));
  const graph = new Map<string, Set<string>>();
  for (const { file, imports } of code) {
    const from = nameOf(file);
    const targets = graph.get(from) ?? new Set();
    for (const imported of imports.filter(counts)) {
      const found = ["", ".ts", ".tsx"]
        .map((end) => imported.target + end)
        .find((f) => files.has(f));
      if (found && nameOf(found) !== from) targets.add(nameOf(found));
    }
    graph.set(from, targets);
  }
  return graph;
}

describe("nothing is knotted", () => {
  test("folders don't import each other in rings", () => {
    const rings = findRings(graphOf(path.posix.dirname, ({ isType }) => !isType));
    const [known, fresh] = [
      rings.filter(([first]) => knottedFolders.includes(first ?? "")),
      rings.filter(([first]) => !knottedFolders.includes(first ?? "")),
    ];
    expect(
      fresh.map((ring) => `${ring.join(" ")}: move what two of them use to a third below both.`),
    ).toEqual([]);
    expect(known.map(([first]) => first)).toEqual(knottedFolders);
  });

  test("files don't import each other in rings, types included", () => {
    const rings = findRings(
      graphOf(
        (file) => file,
        () => true,
      ),
    );
    expect(
      rings.map((ring) => `${ring.join(" ")}: give what two of them use a file of its own.`),
    ).toEqual([]);
  });

  test("a ring is whoever reaches each other, in any graph", () => {
    const names = "abcdefgh".split("");
    const arrows = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)));
    fc.assert(
      fc.property(arrows, (pairs) => {
        const graph = new Map(
          names.map((name) => [name, new Set(pairs.flatMap(([a, b]) => (a === name ? [b] : [])))]),
        );
        const reach = (from: string, seen = new Set<string>()): Set<string> => {
          for (const next of graph.get(from) ?? []) {
            if (!seen.has(next)) reach(next, seen.add(next));
          }
          return seen;
        };
        const circles = names.map((name) =>
          names
            .filter((other) => other === name || (reach(name).has(other) && reach(other).has(name)))
            .join(" "),
        );
        const expected = [...new Set(circles)].filter((circle) => circle.includes(" ")).sort();
        expect(findRings(graph).map((ring) => ring.join(" "))).toEqual(expected);
      }),
    );
  });
});

describe("the promises", () => {
  test("nothing here ever contacts LinkedIn", () => {
    const broken = code
      .filter(({ file }) => !file.startsWith("lib/domain/"))
      .filter(({ text }) =>
        /(fetch|request|get|post|axios|got)\s*\(\s*[`"'][^`"']*linkedin\.com/i.test(text),
      )
      .map(({ file }) => `${file} would contact LinkedIn. Acquaint only links to it.`);
    expect(broken).toEqual([]);
  });

  test("Next has the repairs of its known holes (16.4.6 or later)", () => {
    const file = path.join(root, "node_modules/next/package.json");
    const { version } = JSON.parse(readFileSync(file, "utf8")) as { version: string };
    const [major = 0, minor = 0, patch = 0] = version
      .split(".")
      .map((part) => Number.parseInt(part, 10));
    expect(major * 10_000 + minor * 100 + patch).toBeGreaterThanOrEqual(160_406);
  });
});

describe("the style", () => {
  test("no file is longer than 300 lines", () => {
    const long = code
      .filter(({ file, text }) => text.split("\n").length > 301 && !longFiles[file])
      .map(
        ({ file }) =>
          `${file} is longer than 300 lines: find the second thing that it does and give it a file.`,
      );
    expect(long).toEqual([]);
    const idle = Object.keys(longFiles).filter(
      (file) => !code.some((each) => each.file === file && each.text.split("\n").length > 301),
    );
    expect(idle.map((file) => `${file} is no longer than others: take it off the list.`)).toEqual(
      [],
    );
  });

  test("no React component is longer than 120 lines", () => {
    const long = code.flatMap(({ file, text }) => {
      if (!file.endsWith(".tsx")) return [];
      const functions = text.matchAll(
        /^(?:export )?(?:default )?(?:async )?function ([A-Z]\w*)[\s\S]*?^}$/gm,
      );
      return Array.from(functions)
        .filter(([body]) => body.split("\n").length > 120)
        .map(([, name = ""]) => ({ file, name }));
    });
    expect(
      long
        .filter(({ name }) => !longComponents.includes(name))
        .map(
          ({ file, name }) => `${file}: ${name} is long: give a part of it a component of its own.`,
        ),
    ).toEqual([]);
    expect(long.map(({ name }) => name).sort()).toEqual(longComponents);
  });

  test("names say what is inside", () => {
    const vague = /(^|[/-])(utils?|misc|helpers?|manager|common(?!-ground)|stuff)([./-]|$)/;
    const broken = sources
      .filter(({ file }) => vague.test(file))
      .map(({ file }) => `${file}: name it after what it does.`);
    expect(broken).toEqual([]);
  });

  test("what can't be kept of a text is said in one place", () => {
    const broken = code
      .filter(({ file }) => file !== "lib/domain/text/storable-text.ts")
      .filter(({ text }) => text.includes('replaceAll("\\0", "")'))
      .map(({ file }) => `${file}: refuse by storableText, or mend by toStorable.`);
    expect(broken).toEqual([]);
  });

  test("a day has its milliseconds in one place", () => {
    const broken = code
      .filter(({ file }) => /^(app|components|lib)\//.test(file) && !file.endsWith("/day-ms.ts"))
      .filter(({ text }) => /86_?400_?000|24 \* 60 \* 60 \* 1_?000/.test(withoutComments(text)))
      .map(({ file }) => `${file}: import dayMs from lib/domain/time/day-ms.ts.`);
    expect(broken).toEqual([]);
  });

  test("files are named in kebab-case", () => {
    const broken = sources
      .map(({ file }) => file)
      .filter((file) => !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(path.posix.basename(file)));
    expect(broken).toEqual([]);
  });

  test("the frame of every page brings neither schemas nor every problem's words to the browser", () => {
    const files = new Map(code.map((source) => [withoutEnding(source.file), source]));
    const isClient = ({ text }: Source) => text.startsWith('"use client"');
    const isAction = ({ text }: Source) => text.startsWith('"use server"');
    const values = (source: Source | undefined) =>
      (source?.imports ?? []).filter(({ isType }) => !isType).map(({ target }) => target);
    const inBrowser = new Set<string>();
    const visit = (target: string, why: string): string[] => {
      if (target === "zod" || withoutEnding(target) === "lib/domain/words/problems") {
        return [`${why} imports ${target}: move what the page needs of it to a file without it.`];
      }
      const source = files.get(withoutEnding(target));
      if (!source || isAction(source) || inBrowser.has(source.file)) return [];
      inBrowser.add(source.file);
      return values(source).flatMap((next) => visit(next, source.file));
    };
    const frame = values(files.get("app/(space)/layout")).filter((target) => {
      const source = files.get(withoutEnding(target));
      return source !== undefined && isClient(source);
    });
    expect(frame.length).toBeGreaterThan(4);
    expect(frame.flatMap((target) => visit(target, "app/(space)/layout.tsx"))).toEqual([]);
    expect([...inBrowser]).toContain("components/capture/add-person-form.tsx");
  });

  test("no barrels: import from the file that has it", () => {
    const broken = sources
      .filter(({ file, text }) => /(^|\/)index\.tsx?$/.test(file) || /^export \* from/m.test(text))
      .map(({ file }) => `${file} only passes on what others export.`);
    expect(broken).toEqual([]);
  });

  test("no `any`, no unchecked silence of the type checker", () => {
    const broken = sources
      .filter(({ text }) =>
        /(:\s*any\b(?!\w)|\bas any\b|<any>|\bany\[\]|@ts-(ignore|nocheck))/.test(
          withoutComments(text).replace(/(["'`])(?:\\.|(?!\1)[^\\\n])*\1/g, '""'),
        ),
      )
      .map(({ file }) => `${file}: say what it is; \`unknown\` and a zod schema at the edges.`);
    expect(broken).toEqual([]);
  });

  test("tests don't sleep and none is left out", () => {
    const broken = sources
      .filter(({ file }) => isTest(file))
      .filter(({ text }) =>
        /waitForTimeout\(|\b(test|it|describe)\.(only|skip)\(|setTimeout\(\s*(resolve|done|r)\b/.test(
          text,
        ),
      )
      .map(
        ({ file }) => `${file}: wait for what you expect, not for time; mend a test or delete it.`,
      );
    expect(broken).toEqual([]);
  });
});
