import { expect, test } from "vitest";
import { isZone, listZones } from "./zone.ts";

test("zones are offered by the names of today, and all of them are known", () => {
  const zones = listZones("UTC");
  expect(zones).toEqual(expect.arrayContaining(["UTC", "Asia/Kathmandu", "Asia/Kolkata"]));
  expect(zones).not.toContain("Asia/Katmandu");
  expect(zones.every(isZone)).toBe(true);
});

test("the chosen zone is offered by the name it was chosen by", () => {
  expect(listZones("Asia/Katmandu")).toContain("Asia/Katmandu");
});

test("what is no zone is told from one", () => {
  expect([isZone("Europe/Vienna"), isZone("Mars/Olympus"), isZone("")]).toEqual([
    true,
    false,
    false,
  ]);
});
