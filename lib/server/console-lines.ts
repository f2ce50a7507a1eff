import process from "node:process";
import { describeError } from "./log-error.ts";
import { makeRepeatFilter } from "./repeat-filter.ts";

const levels = { error: 50, warn: 40 } as const;

/**
 * Makes JSON lines of what Next and others write to the console, and of the error that ends the process: kind, code,
 * digest and place, and none of the texts, which hold what members sent.
 *
 * @param reporter the part of the app that reports, in words
 */
export function writeConsoleAsLines(reporter: string): void {
  const isRepeat = makeRepeatFilter();
  for (const name of ["error", "warn"] as const) {
    console[name] = (...parameters: unknown[]) => {
      const error = parameters.find((each) => each instanceof Error);
      const fields = error === undefined ? { error: "none" } : describeError(error);
      const key = JSON.stringify({ name, ...fields, digest: undefined });
      const left = isRepeat(key, Date.now());
      if (left === null) return;
      const line = {
        level: levels[name],
        time: new Date().toISOString(),
        ...fields,
        ...(left > 0 ? { left } : {}),
        msg: `${reporter} reports a problem`,
      };
      process.stderr.write(`${JSON.stringify(line)}\n`);
    };
  }
  process.on("uncaughtException", (error) => {
    console.error(error);
    process.exit(1);
  });
}
