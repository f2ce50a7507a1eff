import "server-only";
import { pino } from "pino";
import { env } from "./env.ts";
import { makeRepeatFilter } from "./repeat-filter.ts";

const isRepeat = makeRepeatFilter();
/** pino's number for warnings; what is below is not left out. */
const warning = 40;

function likenessOf(fields: unknown, message: unknown): string {
  const { error, code } = (fields ?? {}) as { error?: unknown; code?: unknown };
  return [error, code, message].map(String).join("|");
}

/**
 * The log: one JSON line for each event on standard error, so that standard output stays free for
 * results. Names, addresses, passwords, texts and file names are never logged: pass ids, and of an
 * error its `describeError`. Of warnings and errors that are alike one a minute is written.
 */
export const log = pino(
  {
    level: env().logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ["password", "*.password", "token", "*.token", "email", "*.email"],
    hooks: {
      logMethod(parameters, method, level) {
        if (level < warning) return method.apply(this, parameters);
        const [fields, message] = parameters as unknown[];
        const left = isRepeat(likenessOf(fields, message), Date.now());
        if (left === null) return;
        if (left > 0 && typeof fields === "object" && fields !== null)
          Object.assign(fields, { left });
        method.apply(this, parameters);
      },
    },
  },
  pino.destination({ dest: 2, sync: true }),
);
