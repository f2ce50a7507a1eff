import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** A file of the repository, with a path relative to it. */
export type Source = { file: string; text: string };

const folders = ["app", "components", "e2e", "lib", "prisma", "test", "tools"];
const readable = /\.(?:tsx?|mjs|js|prisma|sql|json|css|yaml|cmd)$/u;
const generated = /^(?:lib\/data\/prisma-client|e2e\/fixtures)\//u;

/** The code of the repository: what people wrote, without pages, fixtures and generated files. */
export function readSources(root: string): Source[] {
  const inFolders = folders.flatMap((folder) => {
    const absolute = path.join(root, folder);
    if (!existsSync(absolute)) return [];
    return readdirSync(absolute, { recursive: true, encoding: "utf8" }).map((file) =>
      path.posix.join(folder, file.replaceAll("\\", "/")),
    );
  });
  return [...inFolders, ...readdirSync(root)]
    .filter((file) => readable.test(file) || file === ".env.example" || file === "Dockerfile")
    .filter((file) => !generated.test(file) && !/package-lock|tsbuildinfo/u.test(file))
    .filter((file) => statSync(path.join(root, file)).isFile())
    .map((file) => ({ file, text: readFileSync(path.join(root, file), "utf8") }));
}
