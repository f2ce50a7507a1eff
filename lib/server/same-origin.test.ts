import { expect, test } from "vitest";
import { parseEnv } from "./env.ts";
import { isKnownHost, isSameOrigin } from "./same-origin.ts";

const own = { host: "localhost:3000" };
const check = (headers: Record<string, string>) => isSameOrigin(headers, parseEnv({}));

test("a page of the app may change things", () => {
  expect(check({ ...own, origin: "http://localhost:3000", "sec-fetch-site": "same-origin" })).toBe(
    true,
  );
  expect(check({ ...own, origin: "http://localhost:3000" })).toBe(true);
  expect(check({ host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000" })).toBe(true);
  expect(check({ ...own, "sec-fetch-site": "same-origin" })).toBe(true);
});

test("another site may not, whichever of the two headers shows it", () => {
  expect(check({ ...own, origin: "https://evil.example" })).toBe(false);
  expect(check({ ...own, origin: "http://localhost:3001" })).toBe(false);
  expect(check({ ...own, origin: "null" })).toBe(false);
  expect(check({ ...own, "sec-fetch-site": "cross-site" })).toBe(false);
  expect(check({ ...own, origin: "http://localhost:3000", "sec-fetch-site": "same-site" })).toBe(
    false,
  );
});

test("a request that says nothing about where it comes from may not", () => {
  expect(check(own)).toBe(false);
});

test("an app on the loopback answers to the loopback's names only", () => {
  const settings = parseEnv({});
  for (const host of ["127.0.0.1:3000", "localhost:3999", "[::1]:3000"]) {
    expect(isKnownHost(host, settings), host).toBe(true);
  }
  for (const host of ["evil.example:3000", "127.0.0.1.evil.example", "", undefined]) {
    expect(isKnownHost(host, settings), host).toBe(false);
  }
});

test("an app with a PUBLIC_URL answers to that name only, wherever it listens", () => {
  for (const HOST of ["127.0.0.1", "0.0.0.0"]) {
    const settings = parseEnv({ HOST, PUBLIC_URL: "https://acquaint.example.org" });
    for (const host of ["acquaint.example.org", "ACQUAINT.example.org:443"]) {
      expect(isKnownHost(host, settings), host).toBe(true);
    }
    const others = [
      "acquaint.example.org:80",
      "acquaint.example.org:8443",
      "192.0.2.1",
      "evil.example",
    ];
    for (const host of [...others, "localhost:3000", "127.0.0.1:3000", undefined]) {
      expect(isKnownHost(host, settings), host).toBe(false);
    }
  }
});

test("an app that the network reaches without a PUBLIC_URL answers to every name", () => {
  expect(isKnownHost("192.0.2.1:3000", parseEnv({ HOST: "0.0.0.0" }))).toBe(true);
});
