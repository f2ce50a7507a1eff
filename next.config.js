import { env } from "./lib/server/env.ts";

const { buildFolder } = env();

/** @type {import("next").NextConfig} */
export default {
  distDir: buildFolder,
  agentRules: false,
  compress: true,
  experimental: {
    agentUpgrade: false,
    serverActions: { bodySizeLimit: "2mb" },
  },
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: [
    "@node-rs/argon2",
    "@prisma/adapter-pg",
    "imapflow",
    "mailparser",
    "nodemailer",
    "papaparse",
    "pg",
    "pg-boss",
    "pg-copy-streams",
    "pino",
    "yauzl",
  ],
  typedRoutes: true,
  // `npm run types` is the judge; a build would check the same a second time.
  typescript: {
    ignoreBuildErrors: true,
    // Next writes its build folder into this file; builds of tests have one of their own.
    tsconfigPath: buildFolder === ".next" ? "tsconfig.json" : `${buildFolder}.tsconfig.json`,
  },
};
