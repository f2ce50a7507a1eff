/** The outcome of a command: a value, or a sentence that says what is wrong and what to do. */
export type Result<T> =
  | { ok: true; value: T }
  | { ok: false; problem: string; field?: string | undefined };

/** A command that went well. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** An expected failure. `field` names the form field it belongs to. */
export function fail(
  problem: string,
  field?: string,
): { ok: false; problem: string; field?: string | undefined } {
  return { ok: false, problem, field };
}
