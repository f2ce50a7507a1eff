import "server-only";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { projectFolder } from "../../lib/server/start/project-folder.ts";
import { writeLine } from "../../lib/server/start/words.ts";
import { openChromium } from "./chromium.ts";
import {
  describeFailures,
  type FailedTest,
  type JourneyReport,
  listFailedJourneys,
  listFailedUnits,
  type UnitReport,
} from "./failures.ts";
import { type CheckOutcome, runTool, type Tally } from "./run.ts";

// `npm test`: everything that must hold, with one line at the end.
const results = path.join(projectFolder, "test-results");
const tests = { TZ: "Asia/Kathmandu" };
const failures: FailedTest[] = [];

// A static check is one test.
function judge(name: string, { ok, output }: CheckOutcome): Tally {
  writeLine(`${ok ? "ok  " : "FAIL"} ${name}`);
  if (!ok) failures.push({ file: "npm test", name, message: output });
  if (!ok) writeLine(output);
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function checkTypes(): Promise<Tally> {
  const routes = await runTool("next/dist/bin/next", ["typegen"]);
  if (!routes.ok) return judge("types", routes);
  return judge("types", await runTool("typescript/bin/tsc", ["--noEmit"]));
}

async function checkStyle(): Promise<Tally> {
  return judge(
    "lint and format",
    await runTool("@biomejs/biome/bin/biome", ["check", "--colors=off"]),
  );
}

async function checkUnused(): Promise<Tally> {
  return judge(
    "nothing unused",
    await runTool("knip/bin/knip.js", ["--no-progress", "--no-config-hints"]),
  );
}

function readReport<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(path.join(results, file), "utf8")) as T;
  } catch {
    return undefined;
  }
}

// A run that broke before or beside its tests counts as one more failure, so that none goes unseen.
function withBreakage(tally: Tally, ok: boolean): Tally {
  return ok || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

async function runUnits(): Promise<Tally> {
  const outcome = await runTool(
    "vitest/vitest.mjs",
    ["run", "--reporter=default", "--reporter=json", "--outputFile=test-results/units.json"],
    { show: true, environment: tests },
  );
  const report = readReport<UnitReport>("units.json");
  failures.push(...(report ? listFailedUnits(report) : []));
  return withBreakage(
    { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 },
    outcome.ok,
  );
}

async function runJourneys(): Promise<Tally> {
  let chromium: string;
  try {
    chromium = await openChromium(writeLine);
  } catch (error) {
    return judge("browser journeys", { ok: false, output: (error as Error).message });
  }
  writeLine("Journeys in a browser, on a production build.");
  const outcome = await runTool("@playwright/test/cli.js", ["test"], {
    show: true,
    environment: { ...tests, CHROMIUM_PATH: chromium },
  });
  const report = readReport<JourneyReport>("journeys.json");
  failures.push(...(report ? listFailedJourneys(report) : []));
  const stats = report?.stats;
  return withBreakage(
    { passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 0 },
    outcome.ok,
  );
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const started = Date.now();
let passed = 0;
let failed = 0;
for (const step of [checkTypes, checkStyle, checkUnused, runUnits, runJourneys]) {
  const tally = await step();
  passed += tally.passed;
  failed += tally.failed;
}
// Once more at the end: whoever sees only the end of a long output sees what to mend.
if (failures.length > 0) writeLine(describeFailures(failures));
writeLine(`Took ${Math.round((Date.now() - started) / 1000)} s.`);
writeLine(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
