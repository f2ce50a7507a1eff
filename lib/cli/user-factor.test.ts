import { Secret, TOTP } from "otpauth";
import { expect, vi } from "vitest";
import { addAccount } from "../../test/account.ts";
import { test } from "../../test/cli-test.ts";
import { enableFactor, offerFactor } from "../auth/second-factor.ts";
import { asksForCode } from "../auth/sign-in.ts";
import { listAudit } from "../data/audit/queries.ts";

// Every command is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const now = new Date("2026-11-23T09:00:00Z");
const at = ["--now", now.toISOString()];

test("an only owner who lost phone and recovery codes gets in again by the command line", async ({
  cli,
}) => {
  const { id, email, viewer } = await addAccount("Maren Holt", now);
  const offered = await offerFactor(viewer, now);
  if (!offered.ok) throw new Error(offered.problem);
  const secret = Secret.fromBase32(offered.value.secret);
  await enableFactor(viewer, new TOTP({ secret }).generate({ timestamp: now.getTime() }), now);
  const command = ["user", "factor", "--email", email, ...at];
  expect(await cli(command)).toEqual({
    out: `${email} has a second factor, and 10 recovery codes left. 0 passkeys.\n`,
    err: "",
    code: 0,
  });
  expect(await asksForCode(id)).toBe(true);
  expect(await cli([...command, "--off"])).toMatchObject({ code: 0, err: "" });
  expect(await asksForCode(id)).toBe(false);
  const { rows } = await listAudit(viewer, { from: 0, most: 10 }, now);
  const off = rows.find(({ event }) => event === "factor-turned-off");
  expect(off).toMatchObject({ browser: "Command line" });
});

test("a second factor that isn't on is not turned off", async ({ cli }) => {
  const { email } = await addAccount("Kim Ono", now);
  expect(await cli(["user", "factor", "--email", email, "--off"])).toMatchObject({
    code: 1,
    err: `${email} has no second factor.\n`,
  });
});
