import fc from "fast-check";
import { Secret, TOTP } from "otpauth";
import { describe, expect } from "vitest";
import { addAccount, firstPassword, noPost } from "../../test/account.ts";
import { test } from "../../test/space-test.ts";
import { inSpace } from "../data/database.ts";
import { readFactor } from "../data/factor/queries.ts";
import { findToken } from "../data/member/access-tokens.ts";
import { hasFreshProof } from "../data/member/session-proof.ts";
import { startSession } from "../data/member/sessions.ts";
import { sealText } from "../server/seal.ts";
import { makeCalendarAddress } from "./calendar-address.ts";
import { changePassword, setPassword } from "./change-password.ts";
import { checkCode } from "./check-code.ts";
import { proveByText } from "./prove.ts";
import { hashRecoveryCode } from "./recovery-code.ts";
import { makeResetLink, resetPassword } from "./reset-link.ts";
import { enableFactor, makeRecoveryCodes, offerFactor, turnOffFactor } from "./second-factor.ts";
import { asksForCode, holdSignIn, signInByCode, signInByPassword } from "./sign-in.ts";
import { findTotpStep, makeTotpSecret } from "./totp.ts";
import { unlockAccount } from "./unlock-account.ts";

const now = new Date("2026-11-23T09:00:00Z");
const stepMs = 30_000;
const later = (steps: number) => new Date(now.getTime() + steps * stepMs);
const codeAt = (secret: string, at: Date) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });

type Account = Awaited<ReturnType<typeof addAccount>>;

/** An account whose second factor is on since `now`. */
async function enrol(name: string): Promise<Account & { secret: string; codes: string[] }> {
  const account = await addAccount(name, now);
  const offered = await offerFactor(account.viewer, now);
  if (!offered.ok) throw new Error(offered.problem);
  const { secret } = offered.value;
  const enabled = await enableFactor(account.viewer, codeAt(secret, now), now);
  if (!enabled.ok) throw new Error(enabled.problem);
  return { ...account, secret, codes: enabled.value.codes };
}

function signIn({ email }: Account, at: Date) {
  const from = { by: "browser", browser: null, address: null } as const;
  const attempt = { email, password: firstPassword, from };
  return signInByPassword(attempt, (work) => void work(), at);
}

describe("a code of the app", () => {
  test("counts 30 seconds before and after its own, and at no other time", () => {
    const moment = fc.date({
      min: new Date("2020-01-01"),
      max: new Date("2100-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moment, fc.integer({ min: -20, max: 20 }), (at, away) => {
        const secret = makeTotpSecret();
        const own = Math.floor(at.getTime() / stepMs);
        const code = codeAt(secret, new Date(at.getTime() + away * stepMs));
        const step = findTotpStep(secret, code, at);
        // Codes of six digits repeat by chance; then the step is another one of the three.
        if (Math.abs(away) <= 1) expect(Math.abs((step ?? 0) - own)).toBeLessThanOrEqual(1);
        else if (step !== null) expect(code).toBe(codeAt(secret, new Date(step * stepMs)));
      }),
    );
  });

  test("is that of RFC 6238", () => {
    const secret = Secret.fromLatin1("12345678901234567890").base32;
    for (const [seconds, code] of [
      [59, "287082"],
      [1_111_111_109, "081804"],
      [2_000_000_000, "279037"],
    ] as const) {
      const at = new Date(seconds * 1000);
      expect(findTotpStep(secret, code, at)).toBe(Math.floor(seconds / 30));
    }
  });

  test("counts once, and none before it counts after it, whatever the order", async () => {
    const kim = await enrol("Kim Ono");
    const { viewer, secret } = kim;
    // The code that turned it on is spent.
    expect(await checkCode(viewer, codeAt(secret, now), now)).toMatchObject({ code: "code-used" });
    const at = later(4);
    expect(await checkCode(viewer, codeAt(secret, later(5)), at)).toMatchObject({ ok: true });
    for (const earlier of [3, 4, 5]) {
      const code = codeAt(secret, later(earlier));
      expect(await checkCode(viewer, code, at)).toMatchObject({ code: "code-used" });
    }
    expect(await checkCode(viewer, codeAt(secret, later(6)), later(5))).toMatchObject({ ok: true });
  });

  test("of several at the same moment lets one in", async () => {
    const ruth = await enrol("Ruth Ojo");
    const code = codeAt(ruth.secret, later(2));
    const all = await Promise.all([1, 2, 3].map(() => checkCode(ruth.viewer, code, later(2))));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("is limited like a password, and an unlocking forgets the wrong ones", async () => {
    const jon = await enrol("Jon Berg");
    for (const _ of Array(5)) await checkCode(jon.viewer, "000000", later(2));
    const right = codeAt(jon.secret, later(2));
    const blocked = await checkCode(jon.viewer, right, later(2));
    expect(blocked).toMatchObject({ code: "sign-in-too-often", params: { seconds: 900 } });
    await unlockAccount(jon.email);
    expect(await checkCode(jon.viewer, right, later(2))).toMatchObject({ ok: true });
  });

  test("can't be checked under another secret of the instance, and a recovery code still counts", async () => {
    const ines = await enrol("Ines Weber");
    const ownerId = ines.id;
    const secretBox = sealText(
      ines.secret,
      { purpose: "second factor", ownerId },
      "another secret of another Acquaint",
    );
    await inSpace(ines.viewer, (tx) =>
      tx.secondFactor.update({ where: { ownerId }, data: { secretBox } }),
    );
    const code = codeAt(ines.secret, later(2));
    const unreadable = { code: "factor-unreadable" };
    expect(await checkCode(ines.viewer, code, later(2))).toMatchObject(unreadable);
    const [recovery = ""] = ines.codes;
    expect(await checkCode(ines.viewer, recovery, later(2))).toMatchObject({ ok: true });
  });
});

describe("recovery codes", () => {
  test("each count once, however they are typed, and new ones end them", async () => {
    const { viewer, codes } = await enrol("Maren Holt");
    expect(new Set(codes).size).toBe(10);
    const [first = "", second = "", third = ""] = codes;
    expect(await checkCode(viewer, first, now)).toEqual({ ok: true, value: "recovery-code" });
    expect(await checkCode(viewer, first, now)).toMatchObject({ code: "code-wrong" });
    const typed = second.toUpperCase().replaceAll("-", " ").replaceAll("0", "O");
    expect(await checkCode(viewer, typed, now)).toMatchObject({ ok: true });
    expect(await readFactor(viewer)).toMatchObject({ recoveryCodes: 8 });
    const renewed = await makeRecoveryCodes(viewer, now);
    expect(renewed.ok && renewed.value.codes.length).toBe(10);
    expect(await checkCode(viewer, third, now)).toMatchObject({ ok: false });
    const latest = renewed.ok ? (renewed.value.codes[0] ?? "") : "";
    const raced = await Promise.all([1, 2, 3].map(() => checkCode(viewer, latest, now)));
    expect(raced.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("are kept as hashes, and the key sealed", async () => {
    const { viewer, secret, codes } = await enrol("Vera Lund");
    const stored = await inSpace(viewer, async (tx) =>
      JSON.stringify([
        await tx.recoveryCode.findMany(),
        (await tx.secondFactor.findMany()).map(({ secretBox }) => secretBox),
      ]),
    );
    for (const shown of [secret, ...codes, ...codes.map((code) => code.replaceAll("-", ""))]) {
      expect(stored).not.toContain(shown);
    }
    for (const code of codes) expect(stored).toContain(hashRecoveryCode(code));
  });
});

describe("signing in", () => {
  test("asks for no code before a first one was entered", async () => {
    const account = await addAccount("Tomas Adler", now);
    await offerFactor(account.viewer, now);
    expect(await signIn(account, now)).toMatchObject({ value: { asksCode: false } });
  });

  test("waits for a code ten minutes, and each wait lets in once", async () => {
    const nadia = await enrol("Nadia Kern");
    expect(await signIn(nadia, later(2))).toMatchObject({ value: { asksCode: true } });
    const token = await holdSignIn(nadia.id, later(2));
    expect(await signInByCode("x", codeAt(nadia.secret, later(3)), later(3))).toMatchObject({
      code: "sign-in-not-held",
    });
    expect(await signInByCode(token, "000000", later(3))).toMatchObject({ code: "code-wrong" });
    expect(await signInByCode(token, codeAt(nadia.secret, later(3)), later(3))).toEqual({
      ok: true,
      value: { memberId: nadia.id, event: "signed-in-with-code" },
    });
    const [recovery = ""] = nadia.codes;
    expect(await signInByCode(token, recovery, later(4))).toMatchObject({ ok: false });
    const slow = await holdSignIn(nadia.id, later(2));
    expect(await signInByCode(slow, recovery, later(22))).toMatchObject({ ok: false });
    expect(await readFactor(nadia.viewer)).toMatchObject({ recoveryCodes: 10 });
  });

  test("that waits for a code ends with the password", async () => {
    const lea = await enrol("Lea Brandt");
    const token = await holdSignIn(lea.id, now);
    const wanted = "the harbour at dawn";
    const how = { sessionId: null, current: firstPassword, everywhere: false, calendar: false };
    expect(await changePassword({ member: lea, wanted, ...how }, noPost, now)).toMatchObject({
      ok: true,
    });
    expect(await signInByCode(token, lea.codes[0] ?? "", now)).toMatchObject({ ok: false });
  });
});

test("a new password, by a link or by the operator, leaves the second factor on", async () => {
  const mia = await enrol("Mia Still");
  const token = (await makeResetLink(mia, noPost.publicUrl, now)).url.split("/").at(-1) ?? "";
  const reset = { token, password: "two boats on the lake", calendar: false };
  expect(await resetPassword(reset, noPost, now)).toMatchObject({ ok: true });
  expect(await asksForCode(mia.id)).toBe(true);
  await makeCalendarAddress(mia.viewer, noPost.publicUrl, now);
  await setPassword(mia, "a kite above the dunes", noPost, now);
  expect(await asksForCode(mia.id)).toBe(true);
  expect(await findToken(mia.viewer, "calendar", now)).not.toBeNull();
  await setPassword(mia, "the harbour at dawn", noPost, now, { calendar: true });
  expect(await findToken(mia.viewer, "calendar", now)).toBeNull();
});

test("turning the second factor off asks for the password and for a code", async () => {
  const { viewer, codes, secret } = await enrol("Rosa Lindt");
  const [code = ""] = codes;
  const off = (password: string, typed: string) =>
    turnOffFactor(viewer, { password, code: typed, sessionId: null }, later(2));
  expect(await off("not the password", code)).toMatchObject({ field: "password" });
  expect(await off(firstPassword, "000000")).toMatchObject({ field: "code" });
  expect(await readFactor(viewer)).not.toBeNull();
  expect(await off(firstPassword, codeAt(secret, later(2)))).toMatchObject({ ok: true });
  expect(await readFactor(viewer)).toBeNull();
  expect(await inSpace(viewer, (tx) => tx.recoveryCode.count())).toBe(0);
});

test("a password or a code is a proof for ten minutes, for one session", async () => {
  const ana = await enrol("Ana Ruiz");
  const begin = () => startSession({ memberId: ana.id, userAgent: null }, now);
  const [mine, other] = [await begin(), await begin()];
  const prove = (secret: string, at: Date) =>
    proveByText(ana.viewer, { secret, sessionId: mine }, at);
  expect(await hasFreshProof(ana.viewer, mine, later(30))).toBe(false);
  expect(await prove("not the password", later(30))).toMatchObject({ field: "secret" });
  expect(await prove("000 000", later(30))).toMatchObject({ field: "secret" });
  expect(await hasFreshProof(ana.viewer, mine, later(30))).toBe(false);
  expect(await prove(codeAt(ana.secret, later(30)), later(30))).toMatchObject({ ok: true });
  expect(await hasFreshProof(ana.viewer, mine, later(49))).toBe(true);
  expect(await hasFreshProof(ana.viewer, other, later(49))).toBe(false);
  expect(await prove(firstPassword, later(60))).toMatchObject({ ok: true });
  expect(await hasFreshProof(ana.viewer, mine, later(60))).toBe(true);
  const stranger = await addAccount("Omar Kowalska", now);
  expect(await hasFreshProof(stranger.viewer, mine, later(60))).toBe(false);
});
