import { z } from "zod";
import { explain } from "../../input-issue.ts";
import type { PlainProblemCode } from "../../words/problems.ts";

// The fields that facts carry beside their text. A field means the same in every kind that has it, and is
// as wide here as any version has stored it: what a new fact must hold to besides is a rule of its kind.

const latest = Date.UTC(10_000, 0, 1);

/** Whether this is an instant that a calendar has: whole epoch milliseconds, up to the year 9999. */
export function isInstant(at: number): boolean {
  return Number.isInteger(at) && Math.abs(at) < latest;
}

/** Text of at most so many characters. */
export function textUpTo(most: number, missing: PlainProblemCode = "input-unreadable") {
  return z.string({ error: explain(missing) }).max(most, explain("text-too-long", { most }));
}

/** An instant in epoch milliseconds. */
export function instant(missing: PlainProblemCode) {
  return z.number({ error: explain(missing) });
}

export const media = ["phone", "video", "cafe", "other"] as const;
export const medium = z
  .enum(media, { error: explain("chat-medium-invalid", { media: [...media] }) })
  .describe("how they meet");
export const place = textUpTo(500).describe("where they meet");
export const zoneField = textUpTo(64).describe("IANA time zone in which the time was agreed");

/** One of the notes on a held chat. */
export const chatNote = textUpTo(5000);
export const keepReason = textUpTo(2000, "keep-reason-missing").describe("why they are kept");

export const thread = z.string().describe("LinkedIn's id of the conversation");
export const group = z.boolean().describe("others than the two could read it");
export const warned = z.boolean().describe("the text warns that silent connections are tidied up");
export const template = textUpTo(100).describe("id of the wording it was made from");

/** A kind that carries nothing beside its text. */
export const noData = z.strictObject({});
