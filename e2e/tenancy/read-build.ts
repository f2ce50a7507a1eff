import { readFileSync } from "node:fs";
import path from "node:path";

const projectFolder = path.resolve(import.meta.dirname, "../..");

/** An address pattern of the build, such as `/people/[id]`. */
export type BuiltRoute = { pattern: string; isPage: boolean };

/** A server action of the build, and a page that it can be sent to. */
export type BuiltAction = { name: string; id: string; page: string };

function readManifest<T>(buildFolder: string, file: string): T {
  return JSON.parse(readFileSync(path.join(projectFolder, buildFolder, file), "utf8")) as T;
}

/** Every page and route handler that was built. */
export function readRoutes(buildFolder: string): BuiltRoute[] {
  const paths = readManifest<Record<string, string>>(buildFolder, "app-path-routes-manifest.json");
  return Object.entries(paths).map(([file, pattern]) => ({
    pattern,
    isPage: file.endsWith("/page"),
  }));
}

type References = {
  node: Record<
    string,
    { workers: Record<string, unknown>; filename: string; exportedName: string }
  >;
};

/** The address of a page's file, with something for each of its parameters. */
function toAddress(worker: string): string {
  const parts = worker.split("/").slice(1, -1);
  return `/${parts
    .filter((part) => !part.startsWith("("))
    .map((part) => part.replace(/^\[.*\]$/, "nothing"))
    .join("/")}`;
}

/** Every server action that was built, by its file and name: `perform.ts perform`. */
export function readActions(buildFolder: string): BuiltAction[] {
  const { node } = readManifest<References>(buildFolder, "server/server-reference-manifest.json");
  return Object.entries(node).map(([id, { workers, filename, exportedName }]) => {
    const [worker = ""] = Object.keys(workers);
    return { name: `${path.basename(filename)} ${exportedName}`, id, page: toAddress(worker) };
  });
}
