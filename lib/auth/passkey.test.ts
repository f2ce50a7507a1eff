import fc from "fast-check";
import { describe, expect } from "vitest";
import { addAccount } from "../../test/account.ts";
import { createPasskeyDevice } from "../../test/passkey-device.ts";
import { test } from "../../test/space-test.ts";
import { listAudit } from "../data/audit/queries.ts";
import { hasFreshProof } from "../data/member/session-proof.ts";
import { startSession } from "../data/member/sessions.ts";
import { removePasskey } from "../data/passkey/commands.ts";
import { listPasskeys } from "../data/passkey/queries.ts";
import { addPasskey, offerNewPasskey, offerPasskeyProof } from "./own-passkeys.ts";
import { offerPasskeySignIn, signInByPasskey } from "./passkey-sign-in.ts";
import { proveByPasskey } from "./prove.ts";
import { findRelyingParty } from "./relying-party.ts";

const now = new Date("2026-11-23T09:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const party = { id: "acquaint.example", origin: "https://acquaint.example" };

type Account = Awaited<ReturnType<typeof addAccount>>;
type Device = ReturnType<typeof createPasskeyDevice>;

async function register({ viewer }: Account, name = "My phone"): Promise<Device> {
  const device = createPasskeyDevice(party);
  const offered = await offerNewPasskey(viewer, party, now);
  if (!offered.ok) throw new Error(offered.problem);
  const answer = device.make(offered.value.challenge);
  expect(await addPasskey(viewer, { answer, name }, party, now)).toMatchObject({ ok: true });
  return device;
}

const handleOf = ({ id }: Account) =>
  Buffer.from(id.replaceAll("-", ""), "hex").toString("base64url");

async function offerChallenge(at: Date): Promise<string> {
  const offered = await offerPasskeySignIn(party, null, at);
  if (!offered.ok) throw new Error(offered.problem);
  return offered.value.challenge;
}

test("a passkey signs its member in, and shows when it was used last", async () => {
  const kim = await addAccount("Kim Ono", now);
  const device = await register(kim);
  const userHandle = handleOf(kim);
  const answer = device.sign(await offerChallenge(later(1)), { userHandle });
  expect(await signInByPasskey(answer, party, later(2))).toEqual({
    ok: true,
    value: { memberId: kim.id },
  });
  expect(await listPasskeys(kim.viewer)).toMatchObject([
    { name: "My phone", credentialId: device.id, lastUsedAt: later(2) },
  ]);
});

describe("an answer lets nobody in", () => {
  test("twice, or after five minutes", async () => {
    const ruth = await addAccount("Ruth Ojo", now);
    const device = await register(ruth);
    const userHandle = handleOf(ruth);
    const answer = device.sign(await offerChallenge(now), { userHandle });
    expect(await signInByPasskey(answer, party, now)).toMatchObject({ ok: true });
    expect(await signInByPasskey(answer, party, now)).toMatchObject({ code: "passkey-unknown" });
    const late = device.sign(await offerChallenge(now), { userHandle });
    expect(await signInByPasskey(late, party, later(5))).toMatchObject({ ok: false });
    const both = device.sign(await offerChallenge(now), { userHandle });
    const raced = await Promise.all([1, 2, 3].map(() => signInByPasskey(both, party, now)));
    expect(raced.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("for another place, another member, another purpose, unverified or from a copy", async () => {
    const maren = await addAccount("Maren Holt", now);
    const jon = await addAccount("Jon Berg", now);
    const device = await register(maren);
    const userHandle = handleOf(maren);
    device.sign("warm up, so that it has counted to one");
    const first = device.sign(await offerChallenge(now), { userHandle });
    expect(await signInByPasskey(first, party, now)).toMatchObject({ ok: true });
    const session = await startSession({ memberId: jon.id, userAgent: null }, now);
    const proof = await offerPasskeyProof(maren.viewer, party, now);
    const wrong = [
      device.sign(await offerChallenge(now), { userHandle, origin: "https://acquaint.test" }),
      device.sign(await offerChallenge(now), { userHandle, rpId: "example" }),
      device.sign(await offerChallenge(now), { userHandle: handleOf(jon) }),
      device.sign(await offerChallenge(now), {}),
      device.sign(await offerChallenge(now), { userHandle, isVerified: false }),
      device.sign(proof.challenge, { userHandle }),
      device.sign("a challenge of one's own", { userHandle }),
      device.sign(await offerChallenge(now), { userHandle, counter: 1 }),
      createPasskeyDevice(party).sign(await offerChallenge(now), { userHandle }),
    ];
    for (const answer of wrong) {
      expect(await signInByPasskey(answer, party, now)).toMatchObject({ code: "passkey-unknown" });
    }
    const shown = {
      sessionId: session,
      answer: device.sign(await offerChallenge(now), { counter: 90 }),
    };
    expect(await proveByPasskey(jon.viewer, shown, party, now)).toMatchObject({ ok: false });
    const { rows } = await listAudit(maren.viewer, { from: 0, most: 50 }, now);
    expect(rows.filter(({ event }) => event === "sign-in-failed").length).toBeGreaterThan(3);
  });

  test("once the passkey is removed", async () => {
    const tomas = await addAccount("Tomas Adler", now);
    const device = await register(tomas);
    expect(await removePasskey(tomas.viewer, device.id, now)).toBe(true);
    const userHandle = handleOf(tomas);
    const answer = device.sign(await offerChallenge(now), { userHandle });
    expect(await signInByPasskey(answer, party, now)).toMatchObject({ ok: false });
  });

  test("that is anything else, in one sentence", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (answer) => {
        expect(await signInByPasskey(answer, party, now)).toMatchObject({
          code: "passkey-unknown",
        });
      }),
      { numRuns: 50 },
    );
  });
});

test("an answer with texts that no database keeps is refused in words, too", async () => {
  const { viewer } = await addAccount("Lea Brandt", now);
  const { challenge } = await offerPasskeyProof(viewer, party, now);
  const sign = () => createPasskeyDevice(party).sign(challenge);
  for (const odd of ["\u0000", "a\u0000b", "\ud800", "x".repeat(30_000), "päss"]) {
    const answer = JSON.stringify({ ...JSON.parse(sign()), id: odd });
    const shown = { sessionId: "0b5ad9c1-7d1c-4b8f-9d6d-6f5b0d1f0a11", answer };
    expect(await proveByPasskey(viewer, shown, party, now)).toMatchObject({
      code: "passkey-unknown",
    });
  }
});

test("a passkey is a proof for its own session", async () => {
  const vera = await addAccount("Vera Lund", now);
  const device = await register(vera);
  const sessionId = await startSession({ memberId: vera.id, userAgent: null }, now);
  expect(await hasFreshProof(vera.viewer, sessionId, later(9))).toBe(true);
  expect(await hasFreshProof(vera.viewer, sessionId, later(10))).toBe(false);
  const { challenge } = await offerPasskeyProof(vera.viewer, party, later(20));
  const shown = { sessionId, answer: device.sign(challenge) };
  expect(await proveByPasskey(vera.viewer, shown, party, later(20))).toEqual({
    ok: true,
    value: null,
  });
  expect(await hasFreshProof(vera.viewer, sessionId, later(29))).toBe(true);
});

test("an answer to one offer of a new passkey makes one, for who was asked, here", async () => {
  const [ines, nadia] = [await addAccount("Ines Weber", now), await addAccount("Nadia Kern", now)];
  const offered = await offerNewPasskey(ines.viewer, party, now);
  if (!offered.ok) throw new Error(offered.problem);
  const device = createPasskeyDevice(party);
  const made = { name: "Key", answer: device.make(offered.value.challenge) };
  const elsewhere = { id: "other.example", origin: "https://other.example" };
  expect(await addPasskey(nadia.viewer, made, party, now)).toMatchObject({ ok: false });
  expect(await addPasskey(ines.viewer, made, elsewhere, now)).toMatchObject({ ok: false });
  expect(await listPasskeys(ines.viewer)).toEqual([]);
});

test("passkeys belong to the name of PUBLIC_URL, or to localhost on the machine itself", () => {
  const there = findRelyingParty("acquaint.example.org", "https://acquaint.example.org");
  expect(there).toEqual({ id: "acquaint.example.org", origin: "https://acquaint.example.org" });
  const here = findRelyingParty("localhost:3000", "http://127.0.0.1:3000");
  expect(here).toEqual({ id: "localhost", origin: "http://localhost:3000" });
  for (const [host, publicUrl] of [
    ["127.0.0.1:3000", "http://127.0.0.1:3000"],
    ["evil.example:3000", "http://127.0.0.1:3000"],
    ["localhost.evil.example", "http://127.0.0.1:3000"],
    ["acquaint.example.org", "http://acquaint.example.org"],
    ["192.0.2.7", "https://192.0.2.7"],
    [null, "http://localhost:3000"],
  ] as const) {
    expect(findRelyingParty(host, publicUrl)).toBeNull();
  }
});
