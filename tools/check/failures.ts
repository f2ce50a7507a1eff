import "server-only";

/** A test that failed: where it stands, its name, and what it said. */
export type FailedTest = { file: string; name: string; message: string };

/** What vitest's JSON reporter writes, as far as it is read. */
export type UnitReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    message?: string;
    status: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
};

type Spec = {
  title: string;
  file: string;
  ok: boolean;
  tests: { results: { errors: { message?: string }[] }[] }[];
};
type Suite = { specs: Spec[]; suites?: Suite[] };

/** What Playwright's JSON reporter writes, as far as it is read. */
export type JourneyReport = {
  stats: { expected: number; flaky: number; unexpected: number };
  suites: Suite[];
};

/** The failed tests of vitest's report; a file that broke before its tests stands for itself. */
export function listFailedUnits(report: UnitReport): FailedTest[] {
  return report.testResults.flatMap((file) => {
    const failed = file.assertionResults.filter(({ status }) => status === "failed");
    if (failed.length === 0 && file.status === "failed")
      return [{ file: file.name, name: "(the whole file)", message: file.message ?? "" }];
    return failed.map(({ fullName, failureMessages }) => ({
      file: file.name,
      name: fullName,
      message: failureMessages.join("\n"),
    }));
  });
}

/** The failed tests of Playwright's report. */
export function listFailedJourneys(report: JourneyReport): FailedTest[] {
  const specsOf = (suite: Suite): Spec[] => [
    ...suite.specs,
    ...(suite.suites ?? []).flatMap(specsOf),
  ];
  return report.suites
    .flatMap(specsOf)
    .filter(({ ok }) => !ok)
    .map(({ file, title, tests }) => ({
      file,
      name: title,
      message: tests
        .flatMap(({ results }) => results.flatMap(({ errors }) => errors))
        .map(({ message }) => message ?? "")
        .join("\n"),
    }));
}

/** Failures as text: a line for each, and the first 20 lines of what it said. */
export function describeFailures(failures: FailedTest[]): string {
  return failures
    .map(({ file, name, message }) =>
      [`FAILED ${file}: ${name}`, ...message.split("\n").slice(0, 20)].join("\n    "),
    )
    .join("\n");
}
