import type { z } from "zod";
import { type Failure, fail } from "../result.ts";
import { type GivenForProblem, type ProblemCode, wordsOf } from "./problems.ts";

// An issue of a built-in check carries its message and nothing else of ours. No two problems have the
// same words (a test holds that), so the message leads back to the problem it was made of. Only
// schemas explain, while they are being built: the map doesn't grow with what members enter.
const explained = new Map<string, Failure>();

/** The message of a schema's check: `z.string().max(200, explain("note-too-long", { most: 200 }))`. */
export function explain<C extends ProblemCode>(code: C, ...given: GivenForProblem<C>): string {
  const words = wordsOf(code, ...given);
  explained.set(words, fail(code, ...given));
  return words;
}

/** The issue that a refinement adds for a failure it found: `context.addIssue(raise(failure))`. */
export function raise(failure: Failure) {
  return { code: "custom" as const, message: failure.problem, params: { failure } };
}

function readParams(params: unknown): Failure | null {
  const isOurs = typeof params === "object" && params !== null && "failure" in params;
  return isOurs ? (params.failure as Failure) : null;
}

/** What one issue of a schema says: its own words, those for a length, or that it can't be read. */
export function readIssue(issue: z.core.$ZodIssue): Failure {
  const raised = issue.code === "custom" ? readParams(issue.params) : null;
  const known = raised ?? explained.get(issue.message);
  if (known) return known;
  if (issue.code !== "too_big") return fail("input-unreadable");
  const most = Number(issue.maximum);
  if (issue.origin === "string") return fail("text-too-long", { most });
  return issue.origin === "array" ? fail("list-too-long", { most }) : fail("input-unreadable");
}

/** The failure for an input that a schema refused: its first issue, with the field it belongs to. */
export function failInput(error: z.core.$ZodError): Failure {
  const [issue] = error.issues;
  if (!issue) return fail("input-unreadable");
  const [field] = issue.path;
  return { ...readIssue(issue), field: field === undefined ? undefined : String(field) };
}
