import "server-only";
import process from "node:process";
import { env } from "../env.ts";
import { ensureBuild } from "./build.ts";
import { say } from "./words.ts";

// npm run build: what `npm start` would build, ahead of time (images, slow machines).
await ensureBuild(env(), say, new AbortController().signal).catch((error: Error) => {
  say(error.message);
  process.exit(1);
});
