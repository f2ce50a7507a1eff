import process from "node:process";
import { startApp } from "./app.ts";

/** One app for all journeys; those about the very first visit start another (`emptyApp`). */
export default async function setup(): Promise<() => Promise<void>> {
  const app = await startApp();
  // Playwright hands the environment of the set-up on to its workers.
  process.env.ACQUAINT_TEST_APP = JSON.stringify({ url: app.url, dataDir: app.dataDir });
  return app.stop;
}
