import { expect, test } from "vitest";
import { parseEnv } from "../env.ts";
import { findWarnings } from "./words.ts";

const warn = (variables: Record<string, string>) => findWarnings(parseEnv(variables)).join("\n");

test("an app for this machine alone warns of nothing", () => {
  expect(warn({})).toBe("");
  expect(warn({ HOST: "::1", PUBLIC_URL: "http://localhost:3000" })).toBe("");
});

test("an app that others reach without https says so, and what to do", () => {
  const open: [string, string][] = [
    ["HOST", "0.0.0.0"],
    ["PUBLIC_URL", "http://acquaint.example.org"],
  ];
  for (const setting of open) {
    expect(warn(Object.fromEntries([setting]))).toMatch(
      /without https.*PUBLIC_URL=https:.*TRUSTED_PROXIES=1/,
    );
  }
});

test("an app behind a proxy that nobody named says what that costs", () => {
  const proxied = { PUBLIC_URL: "https://acquaint.example.org" };
  expect(warn(proxied)).toMatch(/TRUSTED_PROXIES is not set/);
  expect(warn({ ...proxied, TRUSTED_PROXIES: "1" })).toBe("");
});
