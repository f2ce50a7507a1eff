import { expect, test } from "vitest";
import { parseEnv } from "./env.ts";
import { findMailHost, isInnerAddress } from "./mail-host.ts";

test("addresses inside are told from those outside", () => {
  for (const address of [
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "fe80::1",
    "fd00::1",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b:1::7f00:1",
    "::127.0.0.1",
    "::ffff:7f00:1",
    "2002:7f00:1::",
    "2002:a00:1::1",
    "2001:0:7f00:1::",
    "fec0::1",
    "fe80::1%eth0",
  ]) {
    expect([address, isInnerAddress(address)]).toEqual([address, true]);
  }
  for (const address of [
    "93.184.216.34",
    "172.32.0.1",
    "2606:2800:220:1::1",
    "2001:4860:4860::8888",
    "::ffff:93.184.216.34",
  ]) {
    expect([address, isInnerAddress(address)]).toEqual([address, false]);
  }
});

test("a server inside is refused unless the operator allows it, in whatever form it is named", async () => {
  for (const host of [
    "127.0.0.1",
    "localhost",
    "[::1]",
    "10.0.0.7",
    "2130706433",
    "0x7f000001",
    "0177.0.0.1",
    "127.1",
    "0",
    "[::ffff:127.0.0.1]",
    "[::127.0.0.1]",
  ]) {
    expect((await findMailHost(host, false)).ok).toBe(false);
  }
  expect(await findMailHost("127.0.0.1", true)).toEqual({
    ok: true,
    address: "127.0.0.1",
    isLoopback: true,
  });
  expect(await findMailHost("10.0.0.7", true)).toMatchObject({ ok: true, isLoopback: false });
});

test("a private mail server is allowed by itself only where the app is for one machine alone", () => {
  const allows = (settings: Record<string, string>) => parseEnv(settings).mailboxAllowPrivate;
  expect(allows({})).toBe(true);
  expect(allows({ HOST: "0.0.0.0" })).toBe(false);
  expect(allows({ PUBLIC_URL: "https://acquaint.example.org" })).toBe(false);
  expect(allows({ HOST: "0.0.0.0", MAILBOX_ALLOW_PRIVATE: "true" })).toBe(true);
  expect(allows({ MAILBOX_ALLOW_PRIVATE: "false" })).toBe(false);
});
