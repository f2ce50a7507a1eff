import "server-only";
import { connectedStages } from "../../domain/conversation/conversation-state.ts";
import { entryDataSchema } from "../../domain/conversation/fact-data.ts";
import { cleanFactText } from "../../domain/conversation/fact-rules.ts";
import { kindOfHeard } from "../../domain/conversation/heard-kind.ts";
import { findUndone } from "../../domain/conversation/order-timeline.ts";
import { newFact } from "../../domain/conversation/read-fact.ts";
import { timelineKindSchema } from "../../domain/conversation/timeline-kind.ts";
import { isHeardAlready, mailDelay } from "../../domain/mail/match-mail.ts";
import type { MailReading } from "../../domain/mail/received-mail.ts";
import type { Tx } from "../database.ts";
import { appendFacts } from "../timeline/append.ts";
import { foldColumns, toEntry } from "../timeline/entry-row.ts";
import type { Viewer } from "../viewer.ts";
import { findWriter } from "./find-mail-person.ts";
import { isReminder } from "./find-reminded.ts";
import type { MailEffect, MailReceipt } from "./mail-effect.ts";

type Message = Extract<MailReading, { kind: "message-received" }>;

/** The facts around a time that stand, with their words. */
async function readStanding(tx: Tx, viewer: Viewer, personId: string, at: number) {
  const corrections = ["undone", "reclassified"];
  const near = { gte: new Date(at - mailDelay.late), lte: new Date(at + mailDelay.late) };
  const rows = await tx.timelineEntry.findMany({
    where: {
      ownerId: viewer.ownerId,
      personId,
      OR: [{ at: near }, { kind: { in: corrections } }],
    },
    select: { ...foldColumns, text: true, source: true },
  });
  const undone = findUndone(rows.map(toEntry));
  return rows
    .filter(({ id, kind }) => !undone.has(id) && !corrections.includes(kind))
    .map((row) => ({
      kind: timelineKindSchema.parse(row.kind),
      at: row.at.getTime(),
      text: row.text,
      source: row.source,
    }));
}

/** Whether the conversation of a mail is known to be a group's, from what was said in it before. */
async function isGroupThread(tx: Tx, viewer: Viewer, personId: string, thread: string | null) {
  if (thread === null) return false;
  const said = await tx.timelineEntry.findMany({
    where: { ownerId: viewer.ownerId, personId, data: { path: ["thread"], equals: thread } },
    select: { kind: true, data: true },
  });
  const groups = said.filter(({ kind, data }) => kind === "group-message" || isMarkedGroup(data));
  return groups.length > 0 && groups.length === said.length;
}

function isMarkedGroup(data: unknown): boolean {
  return entryDataSchema.safeParse(data).data?.group === true;
}

/** Their headline may stand above what they wrote; it is no part of it. */
function withoutHeadline(text: string | null, headline: string | null): string | null {
  if (!text || !headline || !text.startsWith(headline)) return text;
  return text.slice(headline.length).trim() || null;
}

/**
 * Records that somebody wrote: whom the conversation and the profile name, else the only connection of that
 * name.
 */
export async function recordMailMessage(
  tx: Tx,
  viewer: Viewer,
  mail: Message,
  { at, importId, now }: MailReceipt,
): Promise<MailEffect> {
  const connected = { stage: { in: [...connectedStages] } };
  const person = await findWriter(tx, viewer, mail, connected);
  if (!person) return { outcome: "no-person", personId: null };
  const text = cleanFactText(withoutHeadline(mail.text, person.headline));
  const facts = await readStanding(tx, viewer, person.id, at);
  const isKnown = isHeardAlready(facts, { at, text });
  if (isKnown || (await isReminder(tx, viewer, person.id, { at, text }))) {
    return { outcome: "known-already", personId: person.id };
  }
  const kind = kindOfHeard(text, await isGroupThread(tx, viewer, person.id, mail.thread));
  const data = mail.thread === null ? null : { thread: mail.thread };
  const heard = { at: new Date(at), source: "mail", text, data, importId } as const;
  const fact = newFact({ kind, ...heard }, now);
  const appended = await appendFacts(tx, viewer, person.id, [fact], now);
  return { outcome: "taken", personId: person.id, entryId: appended?.entryIds[0] ?? null };
}
