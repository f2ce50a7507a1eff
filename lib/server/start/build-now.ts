import "server-only";
import process from "node:process";
import { env } from "../env.ts";
import { ensureBuild } from "./build.ts";
import { say } from "./words.ts";

// npm run build: what `npm start` would build, ahead of time (images, slow machines, tests).
try {
  const folder = await ensureBuild(env(), say, new AbortController().signal);
  say(`The build is in ${folder}`);
} catch (error) {
  say((error as Error).message);
  process.exit(1);
}
