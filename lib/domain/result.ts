import { fillWords, type Params } from "./words/catalogue.ts";
import { type GivenForProblem, type ProblemCode, problems } from "./words/problems.ts";

/** An expected failure: a stable code with its parameters, and the words for them in English. */
export type Failure = {
  ok: false;
  /** stable: pages, the command line and programs may rely on it */
  code: ProblemCode;
  params: Params;
  /** one or more whole sentences: what is wrong and what to do */
  problem: string;
  /** the field of the input to which it belongs */
  field?: string | undefined;
};

/** The outcome of a command: a value, or what stands in the way. */
export type Result<T> = { ok: true; value: T } | Failure;

/** A command that went well. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/**
 * An expected failure: `fail("person-gone")`, `fail("person-name-missing", "name")`,
 * `fail("text-too-long", { most: 200 }, "name")`.
 * @param given the parameters, exactly when the words of this code take some; then the field of the input
 */
export function fail<C extends ProblemCode>(
  code: C,
  ...given: [...GivenForProblem<C>, field?: string]
): Failure {
  const [first, second] = given as readonly (Params | string | undefined)[];
  const params = typeof first === "object" ? first : {};
  const field = typeof first === "object" ? second : first;
  return {
    ok: false,
    code,
    params,
    problem: fillWords(problems[code], params),
    field: typeof field === "string" ? field : undefined,
  };
}
