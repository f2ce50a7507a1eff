import type { SpaceIds } from "../../test/space/space-ids.ts";
import type { App } from "../app.ts";
import type { ActionRow } from "./action-rows.ts";
import { ask } from "./callers.ts";
import type { BuiltAction } from "./read-build.ts";

/** What a server action gave back, where it gave something. */
type Answered = { ok?: boolean; code?: string };

/** Sends values to a server action as React does: a text that begins with `$` would mean something else to it. */
export function sendValues(
  app: App,
  action: BuiltAction,
  values: readonly unknown[],
  headers: Record<string, string>,
  method = "POST",
): Promise<Response> {
  const body = JSON.stringify(values, (_, value) =>
    typeof value === "string" && value.startsWith("$") ? `$${value}` : value,
  );
  const about = { "next-action": action.id, "content-type": "text/plain;charset=UTF-8" };
  const request = { method, headers: { ...headers, ...about } };
  return ask(app, action.page, method === "GET" ? request : { ...request, body });
}

/** Sends a form to a server action as React does. */
export function sendForm(
  app: App,
  action: BuiltAction,
  row: ActionRow,
  ids: SpaceIds,
  headers: Record<string, string>,
): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries(row.fields(ids))) form.append(`1_${name}`, value);
  const before = row.bound === undefined ? [] : [row.bound];
  const state = row.hasState ? [{ status: "idle" }] : [];
  form.append("0", JSON.stringify([...before, ...state, "$K1"]));
  const about = { "next-action": action.id };
  return ask(app, action.page, { method: "POST", headers: { ...headers, ...about }, body: form });
}

/** The outcome of an act in the answer of an action; null when none is in it. */
export function findOutcome(text: string): Answered | null {
  // React puts a long text into a row of its own, which the next one follows without a break.
  const [, line] = /\d+:(\{"ok":.*\})$/m.exec(text) ?? [];
  return line === undefined ? null : (JSON.parse(line) as Answered);
}
