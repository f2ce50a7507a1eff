import path from "node:path";

/** The project's folder: where package.json, prisma/ and the build are. Not for code that is bundled. */
export const projectFolder = path.resolve(import.meta.dirname, "../../..");
