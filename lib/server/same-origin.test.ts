import { expect, test } from "vitest";
import { isKnownHost, isSameOrigin } from "./same-origin.ts";

const own = { host: "localhost:3000" };
const check = (headers: Record<string, string>) => isSameOrigin(new Headers(headers));

test("a page of the app may change things", () => {
  expect(check({ ...own, origin: "http://localhost:3000", "sec-fetch-site": "same-origin" })).toBe(
    true,
  );
  expect(check({ ...own, origin: "http://localhost:3000" })).toBe(true);
  expect(check({ host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000" })).toBe(true);
  expect(check({ ...own, "sec-fetch-site": "same-origin" })).toBe(true);
});

test("another site may not, whichever of the two headers tells", () => {
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
  expect(isKnownHost(new Headers({ host: "127.0.0.1:3000" }))).toBe(true);
  expect(isKnownHost(new Headers({ host: "localhost:3999" }))).toBe(true);
  expect(isKnownHost(new Headers({ host: "[::1]:3000" }))).toBe(true);
  expect(isKnownHost(new Headers({ host: "evil.example:3000" }))).toBe(false);
  expect(isKnownHost(new Headers({ host: "127.0.0.1.evil.example" }))).toBe(false);
});
