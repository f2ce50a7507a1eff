import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: {
      "@": import.meta.dirname,
      // Tests are neither the browser nor a server component: the guard has nothing to guard.
      "server-only": path.join(import.meta.dirname, "node_modules/server-only/empty.js"),
    },
  },
  test: {
    include: ["{app,components,lib,prisma,test,tools}/**/*.test.{ts,tsx}"],
    environment: "node",
    env: {
      // Removed by test/global-setup.ts.
      DATA_DIR: path.join(tmpdir(), `acquaint-units-${process.pid}`),
      TZ: "Asia/Kathmandu",
      NODE_ENV: "test",
      LOG_LEVEL: "silent",
      // Workers of the tests must not write into the backups of whoever runs them.
      BACKUPS: "false",
      NEXTAUTH_SECRET: "of the tests alone, and long enough",
    },
    globalSetup: ["test/global-setup.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
