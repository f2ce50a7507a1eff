import fc from "fast-check";
import { describe, expect } from "vitest";
import {
  type DrawnFact,
  flawsOf,
  statedAt as now,
  soundFacts,
} from "../../../test/fact-arbitrary.ts";
import { addTestPerson, createTestSpace, invitedAt } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { type FactFields, readFactFields } from "../../acts/fact-fields.ts";
import { hasField } from "../../domain/conversation/fact-data.ts";
import { readFact, readFactByHand } from "../../domain/conversation/read-fact.ts";
import {
  addableKinds,
  type TimelineKind,
  timelineKinds,
} from "../../domain/conversation/timeline-kind.ts";
import { ok, type Result } from "../../domain/result.ts";
import { agreeChat, type ChatToAgree, type HeldChat, recordHeld } from "../chat/commands.ts";
import { inSpaceRaw } from "../database.ts";
import { addImport } from "../import/commands.ts";
import { type FactRow, writeFacts } from "../import/write-facts.ts";
import { newId } from "../new-id.ts";
import { decideInReview, type ReviewDecision, undoInReview } from "../review/commands.ts";
import { sweepSpace } from "../sweep/commands.ts";
import { recordThread } from "../thread/commands.ts";
import type { Viewer } from "../viewer.ts";
import { addFact } from "./commands.ts";
import { listTimeline } from "./queries.ts";

const earlier = new Date("2026-10-01T09:00:00Z");
let viewer: Viewer;
let personId: string;
let silentId: string;
test.beforeAll(async () => {
  viewer = await createTestSpace("Europe/Vienna", earlier);
});
// Every append folds the whole timeline: with a person for each test it stays short.
test.beforeEach(async () => {
  personId = await addTestPerson(viewer, "Lars Holm", invitedAt(earlier), earlier);
  silentId = await addTestPerson(viewer, "Mia Still", invitedAt(earlier), earlier);
  await sweepSpace(viewer, now);
});

type Verdict = { ok: true } | { ok: false; problem: string; field?: string | undefined };
const verdictOf = (result: Result<unknown>): Verdict => (result.ok ? { ok: true } : result);

const isOfAll = (field: string) => ["at", "text", "targetId"].includes(field);

/** A sound fact, and what it is with each flaw of its own kind and with one field of another kind. */
function variantsOf(fact: DrawnFact): DrawnFact[] {
  const { kind } = fact;
  const flaws = Map.groupBy(flawsOf(kind), ({ field }) => hasField(kind, field) || isOfAll(field));
  const [own = [], foreign = []] = [flaws.get(true), flaws.get(false)];
  return [fact, ...[...own, ...foreign.slice(0, 1)].map(({ spoil }) => spoil(fact))];
}

/** A way in: what it is told of a fact, and what it answers; null where it can't be told such a thing. */
type Door = {
  kinds: readonly TimelineKind[];
  tell: (fact: DrawnFact) => { stated: Verdict; given: Promise<Verdict> } | null;
};

const pick = (data: Record<string, unknown>, ...fields: string[]) =>
  Object.fromEntries(fields.flatMap((field) => (field in data ? [[field, data[field]]] : [])));

function toDate(value: unknown): Date | undefined {
  return typeof value === "number" && Number.isInteger(value) && Math.abs(value) < 8e15
    ? new Date(value)
    : undefined;
}

/** The fact as the fields of the act state it, which forms and options fill. */
function toFields({ kind, at, text, data }: DrawnFact): FactFields {
  const { notes, cadenceDays, until, chatAt } = data;
  const plain = pick(data, "reason", "medium", "place", "zone", "by");
  const often = typeof cadenceDays === "number" ? { cadenceDays } : {};
  const parts = typeof notes === "object" && notes ? (notes as Record<string, string>) : {};
  const times = { until: toDate(until)?.toISOString(), chatAt: toDate(chatAt)?.toISOString() };
  const given = Object.entries({ text, ...plain, ...often, ...parts, ...times });
  const fields = given.filter(([, value]) => typeof value !== "symbol" && value !== undefined);
  return { kind, at: at.toISOString(), ...Object.fromEntries(fields) } as FactFields;
}

const doors: Record<string, Door> = {
  "the form": {
    kinds: timelineKinds,
    tell: ({ kind, at, text, data }) => ({
      stated: verdictOf(readFactByHand({ kind, at, text, data }, now)),
      given: addFact(viewer, { personId, fact: { kind, at, text, data } }, now).then(verdictOf),
    }),
  },
  "the act": {
    kinds: addableKinds,
    tell: (drawn) => {
      if (Number.isNaN(Number(drawn.at))) return null;
      const fields = toFields(drawn);
      const { kind, until, chatAt, cadenceDays } = fields;
      // With `at` alone that is the day itself.
      const isShort = !until && !chatAt && cadenceDays === undefined;
      if (isShort && (hasField(kind, "until") || hasField(kind, "chatAt"))) return null;
      const { text, theyDo, iCanDo, agreed } = fields;
      // An empty field states nothing.
      const stated = pick(fields, "reason", "medium", "place", "zone", "by");
      const hasNotes = [theyDo, iCanDo, agreed].some(Boolean);
      const data = {
        ...Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== "")),
        ...(cadenceDays !== undefined && { cadenceDays }),
        ...(until && { until: Date.parse(until) }),
        ...(chatAt && { chatAt: Date.parse(chatAt) }),
        ...(hasNotes && { notes: { theyDo, iCanDo, agreed } }),
      };
      const fact = readFactFields(fields, "UTC", now);
      const given = fact.ok
        ? addFact(viewer, { personId, fact: fact.value }, now)
        : Promise.resolve(ok(null));
      return {
        stated: verdictOf(readFactByHand({ kind, at: drawn.at, text, data }, now)),
        given: given.then(verdictOf),
      };
    },
  },
  "the review": {
    kinds: ["kept", "snoozed", "replied", "removal-decided", "removed"],
    tell: ({ kind, at, text = null, data }) => {
      const said = kind === "replied" ? { at, text } : { at: now };
      const carries = kind === "kept" ? ["reason"] : kind === "snoozed" ? ["until"] : [];
      const own = pick(data, ...carries);
      const decision = {
        kind,
        ...said,
        ...own,
        ...("until" in own && { until: toDate(own.until) }),
      };
      if (kind === "snoozed" && !toDate(own.until)) return null;
      const stated = readFact({ kind, ...said, source: "review", data: own }, now);
      const decide = async () => {
        const decided = await decideInReview(viewer, [silentId], decision as ReviewDecision, now);
        if (decided.ok) await undoInReview(viewer, decided.value.entries, now);
        return verdictOf(decided);
      };
      return { stated: verdictOf(stated), given: decide() };
    },
  },
  "a chat that is agreed": {
    kinds: ["chat-scheduled", "chat-moved"],
    tell: ({ kind, at, data }) => {
      const own = pick(data, "chatAt", "medium", "place", "zone");
      const chat = { personId, kind, at, ...own } as ChatToAgree;
      return {
        stated: verdictOf(readFact({ kind, at, source: "typed", data: own }, now)),
        given: agreeChat(viewer, chat, now).then(verdictOf),
      };
    },
  },
  "a chat that took place": {
    kinds: ["chat-held"],
    tell: ({ kind, at, text = "", data }) => {
      const own = pick(data, "medium", "place", "notes");
      if (Object.values(own).some((value) => typeof value === "symbol")) return null;
      const held = { notes: {}, touch: null, personId, at, text, ...own } as HeldChat;
      return {
        stated: verdictOf(readFact({ kind, at, source: "typed", text, data: own }, now)),
        given: recordHeld(viewer, held, now).then(verdictOf),
      };
    },
  },
  "a pasted conversation": {
    kinds: ["message-sent", "chat-invited", "message-received"],
    tell: ({ kind, at, text = "" }) => {
      const direction = kind === "message-received" ? "incoming" : "outgoing";
      const message = { direction, at: +at, precision: "minute", text } as const;
      const messages = [{ ...message, invite: kind === "chat-invited" }];
      return {
        stated: verdictOf(readFact({ kind, at, source: "paste", text }, now)),
        given: recordThread(viewer, { personId, messages, accept: false }, now).then(verdictOf),
      };
    },
  },
};

describe.each(Object.entries(doors))("%s", (_, door) => {
  test.each(door.kinds)("accepts of %s what the domain accepts, with its words", async (kind) => {
    await fc.assert(
      fc.asyncProperty(soundFacts(kind), async (sound) => {
        for (const fact of variantsOf(sound)) {
          const told = door.tell(fact);
          if (told) expect(await told.given).toEqual(told.stated);
        }
      }),
      { numRuns: 2 },
    );
  });
});

describe("rows of a file", () => {
  const write = async (fact: DrawnFact) => {
    const upload = { fileName: "archive.zip", storedAt: null, bytes: 1 };
    const importId = await addImport(viewer, upload, now);
    const row = { ...fact, id: newId(now), personId, at: +fact.at, precision: "minute" };
    const rest = { dueAt: null, guessed: false, invitationId: null, text: fact.text ?? null };
    async function* batches() {
      yield [{ ...row, ...rest } as unknown as FactRow];
    }
    await inSpaceRaw(viewer, (client) =>
      writeFacts(client, viewer, batches(), { importId, now, onFact: () => undefined }),
    );
    return row.id;
  };

  test.each(timelineKinds)("are written when a fact of the kind %s can be so", async (kind) => {
    for (const fact of fc.sample(soundFacts(kind), 2)) {
      const id = await write(fact);
      const stored = (await listTimeline(viewer, personId)).find((row) => row.id === id);
      expect(stored).toMatchObject({ kind, text: fact.text, data: fact.data });
    }
    const { at, ...rest } = fc.sample(soundFacts(kind), 1)[0] as DrawnFact;
    const tooEarly = { ...rest, at: new Date(at.getTime() - 60 * 365 * 86_400_000) };
    await expect(write(tooEarly)).rejects.toThrow("LinkedIn did not exist then.");
  });
});
