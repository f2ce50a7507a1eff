import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

// What comes from others: the lock file holds each package to its bytes, on each system.
const root = path.resolve(import.meta.dirname, "..", "..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");

type Locked = {
  version?: string;
  integrity?: string;
  inBundle?: boolean;
  optionalDependencies?: Record<string, string>;
};
type Manifest = { dependencies: Record<string, string>; scripts: Record<string, string> };

const lock = JSON.parse(read("package-lock.json")) as { packages: Record<string, Locked> };
const manifest = JSON.parse(read("package.json")) as Manifest;
const packages = Object.entries(lock.packages).filter(([place]) => place !== "");

describe("the lock file", () => {
  test("holds each package to its bytes, those for other systems included", () => {
    const loose = packages.filter(
      ([, { integrity, inBundle }]) => !inBundle && !/^sha512-/u.test(integrity ?? ""),
    );
    expect(loose.map(([place]) => place)).toEqual([]);
    expect(packages.length).toBeGreaterThan(300);
  });

  test("knows the parts of a package for each system", () => {
    const there = new Set(packages.map(([place]) => place.replace(/^.*node_modules\//u, "")));
    const wanted = packages.flatMap(([, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies),
    );
    expect(wanted.filter((name) => !there.has(name))).toEqual([]);
    for (const system of ["win32-x64", "darwin-arm64", "linux-x64", "linux-arm64"]) {
      expect(wanted.filter((name) => name.includes(system)).length, system).toBeGreaterThan(1);
    }
  });

  test("is asked for what ships by versions that are named to the digit", () => {
    const shipped = Object.entries(manifest.dependencies);
    const loose = shipped.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.-]+)?$/u.test(version));
    expect(loose).toEqual([]);
  });
});

test("the licence of each bundled font is in LICENSES, word for word", () => {
  const fonts = Object.keys(manifest.dependencies).filter((name) => /^@fontsource/u.test(name));
  expect(fonts.length).toBeGreaterThan(0);
  const files = fonts.map((name) => `${name.slice(1).replace("/", "-")}.txt`);
  expect(readdirSync(path.join(root, "LICENSES")).sort()).toEqual([...files].sort());
  for (const [at, name] of fonts.entries()) {
    expect(read(`LICENSES/${files[at]}`)).toBe(read(`node_modules/${name}/LICENSE`));
  }
});

test("the bill of materials names each package that ships, by its version", () => {
  const [program = "", ...given] = manifest.scripts.sbom?.split(" ") ?? [];
  const bill = JSON.parse(execFileSync(program, given, { cwd: root, encoding: "utf8" })) as {
    components: { name: string; version: string }[];
  };
  const named = new Set(bill.components.map(({ name, version }) => `${name} ${version}`));
  const shipped = Object.entries(manifest.dependencies).map((one) => one.join(" "));
  expect(shipped.filter((one) => !named.has(one))).toEqual([]);
});

test("each service of compose.yaml runs what exists, and the worker is one of them", () => {
  const [, services = ""] = read("compose.yaml").split(/^(?:services|volumes):$/mu);
  const names = Array.from(services.matchAll(/^ {2}(\w+):$/gmu), ([, name]) => name);
  expect(names).toEqual(["app", "worker", "database"]);
  expect(services).toContain("WORKER: none");
  expect(services).toContain(
    'command: ["node", "--conditions=react-server", "lib/server/start/main.ts", "worker"]',
  );
});
