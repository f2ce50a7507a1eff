import type { z } from "zod";
import type { RelyingParty } from "../auth/relying-party.ts";
import type { Viewer } from "../data/viewer.ts";
import type { AuditEvent } from "../domain/account/audit-event.ts";
import type { Result } from "../domain/result.ts";

/** What an act may know beside its input. */
export type ActContext = {
  /** the present moment */
  now: Date;
  /** the session that asks; null on the command line */
  sessionId: string | null;
  /** the address at which members reach this Acquaint */
  publicUrl: string;
  /** whose passkeys the browser can use; null where it can't use any, and on the command line */
  relyingParty?: RelyingParty | null;
};

/** Another act, ready to be performed. */
export type ActCall = { act: string; input: unknown };

/** The sets of records that an act may change; readers of the act show them anew. */
export type Touch =
  | "account"
  | "imports"
  | "invitations"
  | "mailbox"
  | "people"
  | "reviews"
  | "settings"
  | "timeline";

/**
 * One thing that a member can do, declared once. Server actions, forms and the command line read the declaration; none
 * of them has rules of its own.
 */
export type Act<In extends z.ZodType = z.ZodType, Value = unknown> = {
  /** what it does, in one line; help of the command line */
  about: string;
  /** what it needs; every field has a description */
  input: In;
  /** what it changes; empty for an act that only reads */
  touches: readonly Touch[];
  /** what the member's audit says of it, written in the same transaction */
  audits?: readonly AuditEvent[];
  /** whether a browser has to prove who sits there, unless it did so in the last ten minutes */
  asksProof?: boolean;
  /** whether what goes in or comes out is a secret, which neither the browser nor the server keeps to send it again */
  isSecret?: boolean;
  /** whether a form keeps what was typed after it was done: a trial that may be followed by another one */
  keepsForm?: boolean;
  /** whether a failure is stored and shown too, so that the page is made anew after one */
  keepsFailure?: boolean;
  /** whether the page that performs it goes on by itself, so that it is not made anew */
  keepsPage?: boolean;
  /** turns the texts of a form into the input, where they differ */
  fromForm?(fields: Record<string, string>): unknown;
  /** runs the command. Fails in words when it can't be done. */
  run(viewer: Viewer, input: z.output<In>, context: ActContext): Promise<Result<Value>>;
  /** what was done, in a few words, for a message; none where the page shows it */
  done?(value: Value, input: z.output<In>): string;
  /** the act that undoes it; null when there is nothing to undo */
  undo?(value: Value, input: z.output<In>): ActCall | null;
};

/** Declares an act: gives it its types from its input and its command. */
export function declareAct<In extends z.ZodType, Value>(act: Act<In, Value>): Act<In, Value> {
  return act;
}
