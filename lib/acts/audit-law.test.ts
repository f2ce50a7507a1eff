import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Secret, TOTP } from "otpauth";
import { describe, expect } from "vitest";
import { addAccount, firstPassword, noPost } from "../../test/account.ts";
import { createPasskeyDevice } from "../../test/passkey-device.ts";
import { imapPassword, imapUser, startImapServer } from "../../test/servers/imap-server.ts";
import { test } from "../../test/space-test.ts";
import { listAudit } from "../data/audit/queries.ts";
import { startSession } from "../data/member/sessions.ts";
import { type AuditEvent, auditEvents } from "../domain/account/audit-event.ts";
import { performDeclared } from "./perform.ts";
import { type ActName, findAct, listActs } from "./registry.ts";

// Each act that touches how a member gets in writes into their audit, and says so in its declaration.
const now = new Date("2026-11-23T09:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const party = { id: "acquaint.example", origin: "https://acquaint.example" };
const root = path.resolve(import.meta.dirname, "../..");

/** Acts on the account or the mailbox that the audit has no word for, each with the reason. */
const silent: Partial<Record<ActName, string>> = {
  "account.confirm-email": "the link lets nobody in; that it was opened is in the audit",
  "account.rename": "a name lets nobody in",
  "mail.assign": "says whose a mail is",
  "mail.reopen": "the same",
  "mailbox.read": "reads what is watched already",
  "mailbox.pause": "changes neither server nor password",
  "mailbox.resume": "the same",
};

type Actor = Awaited<ReturnType<typeof addAccount>> & { sessionId: string };
const acts = await listActs();

async function act(actor: Actor, name: ActName, input: unknown, at = now) {
  const declared = await findAct(name);
  if (!declared) throw new Error(name);
  const { publicUrl } = noPost;
  const context = { now: at, sessionId: actor.sessionId, publicUrl, relyingParty: party };
  return performDeclared(declared, actor.viewer, input, context);
}

async function expectValue<Value>(outcome: ReturnType<typeof act>): Promise<Value> {
  const done = await outcome;
  if (!done.ok) throw new Error(done.problem);
  return done.value as Value;
}

async function enableFactor(actor: Actor): Promise<string[]> {
  const { secret } = await expectValue<{ secret: string }>(act(actor, "factor.offer", {}));
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: now.getTime(),
  });
  return (await expectValue<{ codes: string[] }>(act(actor, "factor.enable", { code }))).codes;
}

async function addPasskey(actor: Actor): Promise<string> {
  const name = "My phone";
  const { challenge } = await expectValue<{ challenge: string }>(
    act(actor, "passkey.offer", { name }),
  );
  const device = createPasskeyDevice(party);
  await expectValue(act(actor, "passkey.add", { name, answer: device.make(challenge) }));
  return device.id;
}

async function connectMailbox(actor: Actor): Promise<void> {
  const server = await startImapServer();
  const settings = { host: "127.0.0.1", port: server.port, security: "none", folder: "INBOX" };
  const [userName, password] = [imapUser, imapPassword];
  const authServer = "mx.example.net";
  const input = { ...settings, userName, password, authServer, step: "keep" };
  await expectValue(act(actor, "mailbox.connect", input)).finally(() => server.kill());
}

/** What each act needs to go well. The act itself is the last that is done. */
const runs: Partial<Record<ActName, (actor: Actor) => Promise<unknown>>> = {
  "account.change-password": (actor) =>
    act(actor, "account.change-password", { current: firstPassword, wanted: "dunes at dawn" }),
  "account.change-email": (actor) =>
    act(actor, "account.change-email", {
      newEmail: `${randomUUID()}@members.example`,
      password: firstPassword,
    }),
  "account.end-other-sessions": async (actor) => {
    await startSession({ memberId: actor.id, userAgent: null }, now);
    return act(actor, "account.end-other-sessions", {});
  },
  "account.end-session": async (actor) =>
    act(actor, "account.end-session", {
      id: await startSession({ memberId: actor.id, userAgent: null }, now),
    }),
  "account.create-invite": (actor) => act(actor, "account.create-invite", {}),
  "account.revoke-invite": async (actor) => {
    await act(actor, "account.create-invite", {});
    const { listOpenInvites } = await import("../data/member/invites.ts");
    const [invite] = await listOpenInvites(actor.viewer, now);
    return act(actor, "account.revoke-invite", { tokenHash: invite?.tokenHash });
  },
  "account.delete": (actor) =>
    act(actor, "account.delete", { what: "space", password: firstPassword }),
  "calendar.make-address": (actor) => act(actor, "calendar.make-address", {}),
  "calendar.revoke-address": async (actor) => {
    await act(actor, "calendar.make-address", {});
    return act(actor, "calendar.revoke-address", {});
  },
  "factor.enable": enableFactor,
  "factor.turn-off": async (actor) => {
    const [code] = await enableFactor(actor);
    return act(actor, "factor.turn-off", { password: firstPassword, code });
  },
  "factor.make-recovery-codes": async (actor) => {
    await enableFactor(actor);
    return act(actor, "factor.make-recovery-codes", {});
  },
  "mailbox.connect": connectMailbox,
  "mailbox.remove": async (actor) => {
    await connectMailbox(actor);
    return act(actor, "mailbox.remove", {});
  },
  "member.reset-link": async (actor) =>
    act(actor, "member.reset-link", { memberId: (await addMember("Jon Berg")).id }),
  "member.remove": async (actor) => {
    const { id: memberId } = await addMember("Ruth Ojo");
    return act(actor, "member.remove", { memberId, password: firstPassword });
  },
  "passkey.add": addPasskey,
  "passkey.remove": async (actor) =>
    act(actor, "passkey.remove", { credentialId: await addPasskey(actor) }),
};

let members = 0;
async function addMember(name: string) {
  members += 1;
  return addAccount(`${name} ${members}`, now);
}

// The first account is the owner, who may do all of it.
let owner: Actor;
test.beforeAll(async () => {
  const account = await addMember("Maren Holt");
  owner = {
    ...account,
    sessionId: await startSession({ memberId: account.id, userAgent: null }, now),
  };
});

const concerning = acts.filter(([, { touches }]) =>
  touches.some((touch) => touch === "account" || touch === "mailbox"),
);

test("every act on the account or the mailbox is in the audit, or stands here with a reason", () => {
  const undeclared = concerning.filter(
    ([name, { audits }]) => !audits?.length && !(name in silent),
  );
  expect(undeclared.map(([name]) => name)).toEqual([]);
  const both = acts.filter(([name, { audits }]) => audits?.length && name in silent);
  expect(both).toEqual([]);
  expect(concerning.length).toBeGreaterThan(15);
});

test("every act that says so is run here", () => {
  const said = acts.filter(([, { audits }]) => audits?.length).map(([name]) => name);
  expect(Object.keys(runs).toSorted()).toEqual(said.toSorted());
});

describe("the audit has", () => {
  test.for(acts.filter(([, { audits }]) => audits?.length))("%s", async ([name, declared]) => {
    const own = /^(?:account\.change-password|factor\.)/u.test(name);
    const account = own ? await addMember("Kim Ono") : owner;
    const sessionId = own
      ? await startSession({ memberId: account.id, userAgent: null }, now)
      : owner.sessionId;
    const actor = { ...account, sessionId };
    const countOf = async () => {
      const { rows } = await listAudit(actor.viewer, { from: 0, most: 1000 }, now);
      return rows.filter(({ event }) => declared.audits?.includes(event)).length;
    };
    const before = await countOf();
    const done = await runs[name as ActName]?.(actor);
    if (done && typeof done === "object" && "ok" in done) expect(done).toMatchObject({ ok: true });
    expect(await countOf()).toBe(before + 1);
  });
});

test("every event of the list is written somewhere, and none that is not in it", () => {
  const sources = ["lib/data", "lib/auth", "lib/jobs"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.ts$/u.test(file) && !/\.test\.ts$|prisma-client/u.test(file))
      .map((file) => readFileSync(path.join(root, folder, file), "utf8")),
  );
  const actions = readFileSync(path.join(root, "lib/actions/passkey.ts"), "utf8");
  const code = [...sources, actions].join("\n");
  const unwritten = auditEvents.filter((event: AuditEvent) => !code.includes(`"${event}"`));
  expect(unwritten).toEqual([]);
});

/** What asks who sits there: the export's link asks by `proof.check`, before its route does. */
const asking: ActName[] = [
  "calendar.make-address",
  "factor.make-recovery-codes",
  "factor.offer",
  "mailbox.connect",
  "member.reset-link",
  "passkey.add",
  "passkey.offer",
  "passkey.remove",
  "proof.check",
];

describe("an older session is asked who sits there before", () => {
  test("just what is listed, beside what asks for the password itself", () => {
    const declared = acts.filter(([, { asksProof }]) => asksProof).map(([name]) => name);
    expect(declared.toSorted()).toEqual(asking);
    for (const name of [
      "account.delete",
      "account.change-email",
      "member.remove",
      "factor.turn-off",
    ])
      expect(acts.find(([one]) => one === name)?.[1].input.safeParse({}).error?.message).toContain(
        "password",
      );
  });

  test.for(asking)("%s", async (name) => {
    const samples = { name: "x", answer: "{}", credentialId: "x", memberId: owner.id };
    const mailbox = { host: "imap.example.net", port: 993, security: "tls", userName: "kim" };
    const rest = { password: "", folder: "INBOX", authServer: "", step: "try" };
    const outcome = await act(owner, name, { ...samples, ...mailbox, ...rest }, later(10));
    expect(outcome).toMatchObject({ ok: false, code: "proof-missing" });
  });
});
