import fc from "fast-check";
import { expect } from "vitest";
import { z } from "zod";
import { addAccount } from "../../test/account.ts";
import { addTestPerson, invitedAt } from "../../test/member-space.ts";
import { test } from "../../test/space-test.ts";
import { recordInvitation } from "../data/invitation/commands.ts";
import { addFact } from "../data/timeline/commands.ts";
import { verifySpace } from "../data/verify/queries.ts";
import { performDeclared } from "./perform.ts";
import { listActs } from "./registry.ts";

// Whatever a member sends, an act answers with a value or with words: what it throws would be a 500.
const now = new Date("2026-11-23T09:00:00Z");

type Schema = {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  format?: string;
  anyOf?: Schema[];
  oneOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
};

/** Moments that no calendar, no database or no clock has, and some at their edges. */
const moments = [
  ...["9999-12-31T23:59:59.999Z", "+275760-09-13T00:00:00Z", "+275760-09-13T00:00:00.001Z"],
  ...["-271821-04-20T00:00:00Z", "-000001-01-01T00:00:00Z", "0000-01-01T00:00:00Z", "0000-00-00"],
  ...["0001-01-01T00:00", "9999-12-31T23:59", "2026-02-30T25:61", "2026-03-29T02:30", "2026-11-20"],
  ...["2026-11-20T10:00Z", "2026-11-20T10:00+26:00", "294277-01-01T00:00:00Z", "1e400", "NaN"],
];
const texts = [
  ...["", " ", "x", "\0", "a\0b", "\ud800", "%", "%00", "'; drop table person; --", "\u202e\u200b"],
  ...["https://www.linkedin.com/in/%E0%A4%A", "https://x", "javascript:alert(1)", "__proto__"],
  ...["ä".repeat(3_000), "\n".repeat(500), "{first name", "Etc/GMT+99", "Europe/Vienna", "=1+1"],
];
const numbers = [0, 1, -1, 0.5, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e21, 1e308, -0, 7];

/** Inputs of the shape of a schema, or nearly, with what is odd in its places. */
function generate(schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((one) => generate(one, ids)));
  if (schema.type === "object") {
    const fields = Object.entries(schema.properties ?? {});
    const model = Object.fromEntries(fields.map(([name, one]) => [name, generate(one, ids)]));
    return fc.record(model, { requiredKeys: schema.required ?? [] });
  }
  if (schema.type === "array") return fc.array(generate(schema.items ?? {}, ids), { maxLength: 3 });
  if (schema.type === "number" || schema.type === "integer") return fc.constantFrom(...numbers);
  if (schema.type === "boolean") return fc.boolean();
  if (schema.type === "null") return fc.constant(null);
  if (schema.format === "uuid") return fc.constantFrom(...ids);
  return fc.constantFrom<unknown>(...texts, ...moments, ...ids, null, 5, {}, []);
}

/** Acts that go to a mail server that the input names, or end the space. */
const leftOut = /^(mailbox\.|digest\.|account\.delete$)/;

test("no act throws, whatever the member sends: absurd dates and numbers, NUL, other ids", async () => {
  const { viewer } = await addAccount("Vera Lund", now);
  const person = await addTestPerson(viewer, "Ana Ruiz", [], now);
  const silent = await addTestPerson(viewer, "Bo Lind", invitedAt(now), now);
  const invitation = await recordInvitation(viewer, { name: "Cy Holm", sentAt: now }, now);
  const note = await addFact(viewer, { personId: person, kind: "note", at: now, text: "x" }, now);
  const ids = [
    person,
    silent,
    invitation.ok ? invitation.value.invitationId : "",
    note.ok ? note.value.entryId : "",
    "019abcde-0000-7000-8000-000000000000",
    "no id",
  ];
  const context = { now, sessionId: null, publicUrl: "http://127.0.0.1:3000" };
  const thrown: string[] = [];
  const seed = 20_261_128;
  let run = 0;
  for (const [name, act] of await listActs()) {
    if (leftOut.test(name)) continue;
    const schema = z.toJSONSchema(act.input, { io: "input", unrepresentable: "any" }) as Schema;
    const perform = async (input: unknown) => {
      try {
        if ((await performDeclared(act, viewer, input, context)).ok) run += 1;
      } catch (error) {
        const { message } = error as Error;
        thrown.push(`${name} ${JSON.stringify(input)?.slice(0, 300)}: ${message.slice(-200)}`);
      }
    };
    for (const input of fc.sample(generate(schema, ids), { numRuns: 30, seed })) {
      await perform(input);
    }
  }
  expect(thrown).toEqual([]);
  expect(run).toBeGreaterThan(100);
  expect((await verifySpace(viewer)).drift).toEqual([]);
}, 240_000);
