import { z } from "zod";
import type { ActCall } from "../acts/act.ts";

/** What a form gets back from its action, and shows. */
export type FormState<Value = unknown> = {
  status: "idle" | "ok" | "error";
  /** one sentence by name of the field it belongs to */
  fieldErrors?: Partial<Record<string, string>>;
  /** one sentence about the whole */
  formError?: string;
  /** whether the member has to prove who they are first */
  asksProof?: boolean;
  /** what was typed, without secrets: React empties a form after every action */
  values?: Partial<Record<string, string>>;
  /** what was done, for a toast */
  message?: string;
  /** what an act gave back, and the act that takes it back */
  done?: { value: Value; undo: ActCall | null };
};

export const idle: FormState<never> = { status: "idle" };

/** The texts of a form that may be sent back to it. */
export function echo(form: FormData, secrets: readonly string[] = []): Record<string, string> {
  const texts = [...form.entries()].filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === "string" && !entry[0].startsWith("$") && !secrets.includes(entry[0]),
  );
  return Object.fromEntries(texts);
}

/**
 * Reads a form by a schema.
 * @param secrets fields that are never sent back
 * @returns the values, or the state that shows what is wrong beside each field
 */
export function readForm<T extends z.ZodObject>(
  schema: T,
  form: FormData,
  secrets: readonly string[] = [],
): { ok: true; value: z.output<T> } | { ok: false; state: FormState } {
  const parsed = schema.safeParse(echo(form));
  if (parsed.success) return { ok: true, value: parsed.data };
  const { fieldErrors } = z.flattenError(parsed.error);
  const first = Object.entries(fieldErrors as Record<string, string[] | undefined>).map(
    ([name, errors]) => [name, errors?.[0]],
  );
  return {
    ok: false,
    state: {
      status: "error",
      fieldErrors: Object.fromEntries(first),
      values: echo(form, secrets),
    },
  };
}

/** The state for a command's failure: beside the field it names, else above the form. */
export function keepProblem(
  { problem, field }: { problem: string; field?: string | undefined },
  form: FormData,
  secrets: readonly string[] = [],
): FormState {
  const where = field ? { fieldErrors: { [field]: problem } } : { formError: problem };
  return { status: "error", ...where, values: echo(form, secrets) };
}
