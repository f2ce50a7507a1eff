import process from "node:process";
import { buildApp, startApp } from "./app.ts";

/** One app for all journeys; those about the very first visit start another (`emptyApp`). */
export default async function setup(): Promise<() => Promise<void>> {
  const app = await startApp(await buildApp());
  // Playwright hands the environment of the set-up on to its workers.
  const { url, dataDir, buildFolder } = app;
  process.env.ACQUAINT_TEST_APP = JSON.stringify({ url, dataDir, buildFolder });
  return async () => {
    await app.stop();
  };
}
