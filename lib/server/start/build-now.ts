import "server-only";
import process from "node:process";
import { env } from "../env.ts";
import { ensureBuild } from "./build.ts";
import { writeLine } from "./words.ts";

// npm run build: what `npm start` would build, ahead of time (images, slow machines, tests).
try {
  const folder = await ensureBuild(env(), writeLine, new AbortController().signal);
  writeLine(`The build is in ${folder}`);
} catch (error) {
  writeLine((error as Error).message);
  process.exit(1);
}
