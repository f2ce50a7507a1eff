import { defineConfig } from "@playwright/test";
import { findChromium } from "./e2e/chromium.ts";

// Journeys in a real browser on a production build. `npx playwright test` alone works too: the global
// set-up builds and starts the app with a database and a port of its own.
export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/global-setup.ts",
  outputDir: "test-results/journeys",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/journeys.json" }]],
  use: {
    locale: "en-GB",
    timezoneId: "Europe/Vienna",
    viewport: { width: 1440, height: 900 },
    screenshot: "only-on-failure",
    // A trace of every test costs a quarter of the time; look closer with --trace on.
    trace: "off",
    launchOptions: { executablePath: findChromium(), args: ["--disable-gpu"] },
  },
});
