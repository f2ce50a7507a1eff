import type { z } from "zod";
import { hasFreshProof } from "../data/member/session-proof.ts";
import type { Viewer } from "../data/viewer.ts";
import { failInput, readIssue } from "../domain/input-issue.ts";
import { type Failure, fail } from "../domain/result.ts";
import { unstorable } from "../domain/text/storable-field.ts";
import { isStorable } from "../domain/text/storable-text.ts";
import type { Act, ActCall, ActContext } from "./act.ts";
import { type ActInput, type ActName, type ActValue, findAct } from "./registry.ts";

/** A problem; `fields` has one sentence for each field that can't be read. */
type ActProblem = Failure & { fields?: Record<string, string> };

/** What came of an act: its value, the words for it and the act that undoes it; or a problem. */
export type Outcome<Value> =
  | { ok: true; value: Value; done: string | null; undo: ActCall | null }
  | ActProblem;

function explain(error: z.core.$ZodError): ActProblem {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = issue.path.find((part) => typeof part === "string");
    if (field !== undefined) fields[field] ??= readIssue(issue).problem;
  }
  const [field] = Object.keys(fields);
  return { ...failInput(error), field, fields };
}

/** The first field with a text that can't be kept; null when there is none. */
function findUnstorable(input: unknown): string | null {
  return Object.entries(Object(input)).find(([, value]) => !isStorable(value))?.[0] ?? null;
}

/** Whether the act waits for a proof of who the member is. The operator's command line needs none. */
async function waitsForProof(
  { asksProof }: Act,
  viewer: Viewer,
  { sessionId, now }: ActContext,
): Promise<boolean> {
  if (!asksProof || sessionId === null) return false;
  return !(await hasFreshProof(viewer, sessionId, now));
}

/** Reads and runs one act in the viewer's space. What can't be read is a problem that names its fields. */
export async function performDeclared(
  act: Act,
  viewer: Viewer,
  input: unknown,
  context: ActContext,
): Promise<Outcome<unknown>> {
  const parsed = await act.input.safeParseAsync(input);
  if (!parsed.success) return explain(parsed.error);
  const unkept = findUnstorable(parsed.data);
  if (unkept !== null)
    return { ...fail("text-unstorable", unkept), fields: { [unkept]: unstorable } };
  if (await waitsForProof(act, viewer, context)) return fail("proof-missing");
  const result = await act.run(viewer, parsed.data, context);
  if (!result.ok) return result;
  const { value } = result;
  return {
    ok: true,
    value,
    done: act.done?.(value, parsed.data) ?? null,
    undo: act.undo?.(value, parsed.data) ?? null,
  };
}

/** The same for an act that the caller knows by its name, with the types of its input and its value. */
export async function performAct<Name extends ActName>(
  name: Name,
  viewer: Viewer,
  input: ActInput<Name>,
  context: ActContext,
): Promise<Outcome<ActValue<Name>>> {
  const act = await findAct(name);
  if (!act) return fail("input-unreadable");
  return (await performDeclared(act, viewer, input, context)) as Outcome<ActValue<Name>>;
}
