import "server-only";
import { pino } from "pino";
import { env } from "./env.ts";

/**
 * The log: one JSON line for each event on standard error, so that standard output stays free for
 * results. Addresses, passwords and message texts are never logged; pass ids.
 */
export const log = pino(
  {
    level: env().logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ["password", "*.password", "token", "*.token", "email", "*.email"],
  },
  pino.destination({ dest: 2, sync: true }),
);
