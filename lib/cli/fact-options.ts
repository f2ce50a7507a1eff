import { type Command, Option } from "commander";
import { hasField } from "../domain/conversation/fact-data.ts";
import { addableKinds, type TimelineKind } from "../domain/conversation/timeline-kind.ts";
import { parseInstant } from "./command-line.ts";

/** What the options of `timeline add` said. Each kind takes those that it has a field for. */
export type FactOptions = {
  kind: TimelineKind;
  at?: Date;
  text?: string;
  reason?: string;
  until?: Date;
  every?: number;
  chat?: Date;
  medium?: string;
  place?: string;
  zone?: string;
  theyDo?: string;
  iCanDo?: string;
  agreed?: string;
  by?: string;
};

/** "kept, snoozed": the kinds that carry a field. */
function kindsWith(field: string): string {
  return addableKinds.filter((kind) => hasField(kind, field)).join(", ");
}

/** Gives a command the options of every kind that is added by hand. */
export function addFactOptions(command: Command): Command {
  const of = (words: string, field: string) => `${words} (${kindsWith(field)})`;
  return command
    .addOption(
      new Option("--kind <kind>", "what happened").choices(addableKinds).makeOptionMandatory(),
    )
    .option("--at <time>", "when it happened; now when left out", parseInstant)
    .option("--text <text>", "what was said or noted")
    .option("--reason <text>", of("why you keep them", "reason"))
    .option("--until <time>", of("the day it is put off to; else --at", "until"), parseInstant)
    .option("--every <days>", of("and then every so many days; 0 is never", "cadenceDays"), Number)
    .option("--chat <time>", of("when the chat is; else --at", "chatAt"), parseInstant)
    .option("--medium <how>", of("phone, video, cafe or other", "medium"))
    .option("--place <text>", of("where you meet", "place"))
    .option("--zone <zone>", of("IANA time zone in which it was agreed", "zone"))
    .option("--they-do <text>", of("what they do", "notes"))
    .option("--i-can-do <text>", of("what you can do for them", "notes"))
    .option("--agreed <text>", of("what was agreed", "notes"))
    .option("--by <who>", of("me or them: who ended it", "by"));
}

type Placed = { at: Date; data: { chatAt?: number; until?: number } };

/**
 * When a fact happened. A chat that is agreed on, or a day that is put off to, may stand in `--at` alone: then it was
 * decided at that time, at the latest now.
 */
function placeFact({ kind, at, chat, until, every }: FactOptions, now: Date): Placed {
  const decided = at && at < now ? at : now;
  const ahead = chat ?? until;
  const data = { ...(chat && { chatAt: +chat }), ...(until && { until: +until }) };
  if (ahead || every !== undefined || !at) return { at: at ?? now, data };
  if (hasField(kind, "chatAt")) return { at: decided, data: { chatAt: +at } };
  if (hasField(kind, "until")) return { at: decided, data: { until: +at } };
  return { at, data };
}

/** The fact that the options state, still to be held against the rules of its kind. */
export function toFact(options: FactOptions, now: Date) {
  const { kind, text, reason, every, medium, place, zone, theyDo, iCanDo, agreed, by } = options;
  const placed = placeFact(options, now);
  const hasNotes = [theyDo, iCanDo, agreed].some((part) => part !== undefined);
  const notes = hasNotes ? { theyDo, iCanDo, agreed } : undefined;
  const rest = { reason, cadenceDays: every, medium, place, zone, notes, by };
  return { kind, text, at: placed.at, data: { ...rest, ...placed.data } };
}
