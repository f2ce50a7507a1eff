import { expect, test } from "vitest";
import { planTouch, postponeTouch } from "./plan-touch.ts";

const now = Date.parse("2026-11-23T22:30:00Z");
const at = (text: string) => Date.parse(text);

test("a touch is planned for the beginning of a day on the member's clock", () => {
  const plan = { choice: "two-weeks", day: "", repeat: false } as const;
  expect(planTouch(plan, now, "Europe/Vienna")).toEqual({
    ok: true,
    value: { until: at("2026-12-06T23:00Z"), cadenceDays: null, choice: "two-weeks" },
  });
  expect(planTouch({ ...plan, repeat: true }, now, "Asia/Tokyo")).toMatchObject({
    value: { until: at("2026-12-07T15:00Z"), cadenceDays: 14 },
  });
  expect(planTouch({ ...plan, choice: "three-months", repeat: true }, now, "UTC")).toMatchObject({
    value: { until: at("2027-02-23"), cadenceDays: 91 },
  });
});

test("a day of one's own repeats after as many days", () => {
  const plan = { choice: "date", day: "2026-12-03", repeat: true } as const;
  expect(planTouch(plan, now, "UTC")).toMatchObject({
    value: { until: at("2026-12-03"), cadenceDays: 10 },
  });
  for (const day of ["", "2026-11-23", "2026-02-31", "2020-01-01"]) {
    expect(planTouch({ ...plan, day }, now, "UTC")).toMatchObject({ ok: false, field: "until" });
  }
});

test("never takes day and cadence away; putting off changes the day alone", () => {
  const never = { choice: "never", day: "", repeat: true } as const;
  expect(planTouch(never, now, "UTC")).toMatchObject({ value: { until: null, cadenceDays: 0 } });
  expect(postponeTouch({ by: "week" }, now, "UTC")).toEqual({
    ok: true,
    value: { until: at("2026-11-30") },
  });
  expect(postponeTouch({ by: "month" }, now, "UTC")).toMatchObject({
    value: { until: at("2026-12-23") },
  });
  expect(postponeTouch({ until: "2026-11-01" }, now, "UTC").ok).toBe(false);
});
