import { z } from "zod";
import { explain } from "../domain/words/input-issue.ts";

/** A whole number with one sentence for everything that it can't be. */
export function wholeNumber(from: number, to: number) {
  const problem = explain("number-out-of-range", { from, to });
  return z.number(problem).int(problem).min(from, problem).max(to, problem);
}

/** The whole number in a field's text; what is none stays text, which the schema refuses. */
export function wholeNumberIn(text: string): number | string {
  return /^\s*\d{1,4}\s*$/u.test(text) ? Number(text) : text;
}
