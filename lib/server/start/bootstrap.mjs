// Runs before everything else, under whatever Node the machine has (20 or later) and before there is a
// node_modules: hence plain JavaScript and nothing but Node's own modules. Installs what is missing or
// out of date and generates the Prisma client; a second run finds all fresh and says nothing.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const projectFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");
const inProject = (...parts) => path.join(projectFolder, ...parts);
// Standard output belongs to the command that follows.
const say = (text) => process.stderr.write(`${text}\n`);

function fail(text) {
  say(text);
  process.exit(1);
}

function run(program, parameters, options, remedy) {
  const result = spawnSync(program, parameters, {
    cwd: projectFolder,
    stdio: ["ignore", 2, 2],
    ...options,
  });
  if (result.status !== 0) fail(remedy);
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** Whether npm has installed exactly what package-lock.json names (optional parts may be absent). */
function isInstalled() {
  const wanted = readJson(inProject("package-lock.json"))?.packages ?? {};
  const installed = readJson(inProject("node_modules/.package-lock.json"))?.packages;
  if (!installed) return false;
  return Object.entries(wanted).every(([place, wish]) => {
    const found = installed[place];
    if (!found) return place === "" || wish.optional === true || wish.peer === true;
    return found.version === wish.version;
  });
}

function runNpm(parameters, environment, remedy) {
  const npm = process.env.npm_execpath;
  const [program, first] = npm ? [process.execPath, [npm]] : ["npm", []];
  const options = { env: environment, shell: !npm && process.platform === "win32" };
  run(program, [...first, ...parameters], options, remedy);
}

function install() {
  say(
    "Installing what Acquaint needs. This takes a minute or two, and only happens when it changed.",
  );
  const started = Date.now();
  const environment = { ...process.env };
  // Names any existing file: Prisma would otherwise download a program that Acquaint doesn't use.
  environment.PRISMA_SCHEMA_ENGINE_BINARY = process.execPath;
  // A script that runs inside `npm start` must not hand its own settings on.
  for (const name of Object.keys(environment)) {
    if (
      /^npm_config_/i.test(name) &&
      !/registry|cache|proxy|cafile|userconfig|globalconfig|prefix/i.test(name)
    ) {
      delete environment[name];
    }
  }
  delete environment.NODE_ENV;
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  runNpm(
    ["ci", "--include=dev", "--include=optional", ...quiet],
    environment,
    "npm could not install the packages (its words are above). Is the network there? Then run the same command again.",
  );
  say(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** The Node that Acquaint brings; npm puts it in place by a script, which the user may have switched off. */
function ensureOwnNode() {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const own = inProject("node_modules/node/bin", `node${suffix}`);
  if (existsSync(own)) return own;
  const script = inProject("node_modules/node/installArchSpecificPackage.js");
  if (existsSync(script)) {
    spawnSync(process.execPath, [script], { cwd: path.dirname(script), stdio: ["ignore", 2, 2] });
  }
  if (existsSync(own)) return own;
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 24 || (major === 24 && minor >= 2)) return process.execPath;
  return fail(
    "Node 24 could not be put in place. Allow npm to run the scripts of the package `node` (npm config get ignore-scripts), or install Node 24 yourself.",
  );
}

function listSchemaFiles() {
  return readdirSync(inProject("prisma"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".prisma"))
    .sort()
    .map((file) => inProject("prisma", file));
}

function generateClient(node) {
  const hash = createHash("sha256");
  hash.update(readJson(inProject("node_modules/prisma/package.json"))?.version ?? "");
  for (const file of listSchemaFiles())
    hash.update(file.slice(projectFolder.length)).update(readFileSync(file));
  const fingerprint = hash.digest("hex");
  const stamp = inProject("lib/data/prisma-client/.fingerprint");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint) return;
  const result = spawnSync(node, [inProject("node_modules/prisma/build/index.js"), "generate"], {
    cwd: projectFolder,
    encoding: "utf8",
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  });
  if (result.status !== 0)
    fail(`${result.stdout}${result.stderr}\nThe Prisma client could not be generated.`);
  writeFileSync(stamp, fingerprint);
}

if (Number(process.versions.node.split(".")[0]) < 20) {
  fail(`Acquaint needs Node 20 or later; this is ${process.version}. See https://nodejs.org`);
}
if (!isInstalled()) install();
generateClient(ensureOwnNode());
