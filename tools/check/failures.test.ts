import { expect, test } from "vitest";
import { describeFailures, listFailedJourneys, listFailedUnits } from "./failures.ts";

test("the end of a run names each failed unit test and what it said", () => {
  const failures = listFailedUnits({
    numPassedTests: 1,
    numFailedTests: 1,
    testResults: [
      {
        name: "lib/a.test.ts",
        status: "failed",
        assertionResults: [
          { status: "passed", fullName: "fine", failureMessages: [] },
          { status: "failed", fullName: "adds", failureMessages: ["expected 1 to be 2\nat a.ts"] },
        ],
      },
      { name: "lib/b.test.ts", status: "failed", message: "can't be loaded", assertionResults: [] },
      { name: "lib/c.test.ts", status: "passed", assertionResults: [] },
    ],
  });
  expect(describeFailures(failures)).toBe(
    "FAILED lib/a.test.ts: adds\n    expected 1 to be 2\n    at a.ts\n" +
      "FAILED lib/b.test.ts: (the whole file)\n    can't be loaded",
  );
});

test("the end of a run names each failed journey, also in a group", () => {
  const failed = {
    title: "on a phone",
    file: "today.spec.ts",
    ok: false,
    tests: [{ results: [{ errors: [{ message: "too wide" }] }] }],
  };
  const report = {
    stats: { expected: 0, flaky: 0, unexpected: 1 },
    suites: [{ specs: [{ ...failed, ok: true }], suites: [{ specs: [failed] }] }],
  };
  expect(listFailedJourneys(report)).toEqual([
    { file: "today.spec.ts", name: "on a phone", message: "too wide" },
  ]);
});
