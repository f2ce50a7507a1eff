import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evidenceSchema } from "../assessment/assessment.ts";
import { memberProfileSchema } from "../person/member-profile.ts";
import { findCommonGround } from "./find-common-ground.ts";
import { isSameOrganisation, namesOrganisation } from "./organisation-name.ts";
import { namesSkill } from "./shared-skills.ts";
import { compareYears } from "./years.ts";

const member = memberProfileSchema.parse({
  name: "Robin Ashworth",
  headline: "Head of Forecasting at Northwind Analytics",
  summary: "I help warehouses hold less stock.",
  location: "Leeds, England, United Kingdom",
  positions: [
    {
      company: "Northwind Analytics",
      title: "Head of Forecasting",
      location: "Leeds",
      startedOn: "2019-03",
    },
    { company: "Harbour & Pine", location: "Hull", startedOn: "2014-01", finishedOn: "2019-02" },
  ],
  education: [{ school: "University of Leeds" }],
  skills: ["Forecasting", "PostgreSQL", "R"],
  languages: ["English", "Spanish"],
});
const texts = (sender: Parameters<typeof findCommonGround>[1]) =>
  findCommonGround(member, sender).map(({ text }) => text);

describe("spellings of an organisation", () => {
  test.each([
    ["Northwind Analytics Ltd", "Northwind Analytics"],
    ["The Northwind Analytics Group", "NORTHWIND ANALYTICS"],
    ["Harbour and Pine", "Harbour & Pine"],
    ["Univ. of Leeds", "University of Leeds"],
    ["Leeds University", "University of Leeds"],
    ["Universität Bremen", "University of Bremen"],
    ["LSE", "London School of Economics"],
    ["Société Marelle SARL", "Societe Marelle"],
    ["Koperhuis B.V.", "Koperhuis BV"],
  ])("%s is %s", (a, b) => {
    expect(isSameOrganisation(a, b)).toBe(true);
    expect(isSameOrganisation(b, a)).toBe(true);
  });

  test.each([
    ["Leeds Beckett University", "University of Leeds"],
    ["Northwind Traders", "Northwind Analytics"],
    ["University", "University"],
    ["University of York", "University of Leeds"],
    ["Ltd", "Inc"],
    ["Pine", "Harbour & Pine"],
  ])("%s is not %s", (a, b) => {
    expect(isSameOrganisation(a, b)).toBe(false);
  });

  test("a company of one plain word is named only where a job is told", () => {
    expect(namesOrganisation("Planner at Next", "Next")).toBe(true);
    expect(namesOrganisation("Looking for the next big thing in retail", "Next")).toBe(false);
    expect(namesOrganisation("MSc student, Leeds University", "University of Leeds")).toBe(true);
    expect(namesOrganisation("Ex-Harbour & Pine, now gardening", "Harbour & Pine")).toBe(true);
  });
});

describe("skills", () => {
  test("are matched as whole words", () => {
    expect(namesSkill("PostgreSQL, R and coffee", "R")).toBe(true);
    expect(namesSkill("Head of R&D", "R")).toBe(false);
    expect(namesSkill("C++ developer", "C")).toBe(false);
    expect(namesSkill("go getter", "Go")).toBe(false);
    expect(namesSkill("Weather forecasting", "Forecasting")).toBe(true);
    expect(namesSkill("Excellent", "Excel")).toBe(false);
  });
});

describe("years at the same place", () => {
  test("overlap when some month is shared, and are unknown without a beginning", () => {
    const mine = [{ startedOn: "2014-01", finishedOn: "2019-02" }];
    const against = (startedOn: string | null, finishedOn: string | null) =>
      compareYears(mine, [{ startedOn, finishedOn }]);
    expect(against("2017", "2018")).toEqual({ kind: "together", words: "2017 to 2018" });
    expect(against("2019-02", null)).toEqual({ kind: "together", words: "in 2019" });
    expect(against("2019-03", null)).toEqual({ kind: "apart" });
    expect(against(null, "2016")).toEqual({ kind: "unknown" });
  });

  test("overlap alike from both sides", () => {
    const date = fc.option(fc.integer({ min: 1980, max: 2030 }).map(String), { nil: null });
    const span = fc.record({ startedOn: date, finishedOn: date });
    fc.assert(
      fc.property(span, span, (a, b) => {
        expect(compareYears([a], [b])).toEqual(compareYears([b], [a]));
      }),
    );
  });
});

describe("common ground", () => {
  test("names employers, with the years when they are known", () => {
    expect(texts({ headline: "Planner at Northwind Analytics Ltd" })).toContain(
      "Northwind Analytics, where you work",
    );
    expect(texts({ company: "Harbour and Pine" })).toContain("Harbour & Pine, where you worked");
    expect(
      texts({ positions: [{ company: "Harbour & Pine", startedOn: "2016", finishedOn: "2017" }] }),
    ).toContain("Both at Harbour & Pine, 2016 to 2017");
    expect(
      texts({ positions: [{ company: "Harbour & Pine", startedOn: "2020", finishedOn: null }] }),
    ).toContain("Also worked at Harbour & Pine, at another time");
  });

  test("names schools, skills, places, languages and topics", () => {
    expect(texts({ schools: ["Univ. of Leeds"] })).toEqual([
      "University of Leeds, where you studied",
    ]);
    expect(texts({ skills: ["R", "postgresql"] })).toEqual(["PostgreSQL and R, as in your skills"]);
    expect(texts({ location: "Greater Leeds Area" })).toEqual([
      "Greater Leeds Area, where you are",
    ]);
    expect(texts({ location: "Hull, England" })).toEqual(["Hull, where you worked"]);
    expect(texts({ languages: ["Spanish", "English"] })).toEqual(["Both speak Spanish"]);
    expect(texts({ headline: "Demand planning for warehouses" })).toEqual([
      "Works on warehouses, as you do",
    ]);
  });

  test("is not found in titles, countries or nothing", () => {
    for (const sender of [
      {},
      { headline: "Head of Sales" },
      { location: "United Kingdom" },
      { languages: ["English"] },
    ])
      expect(texts(sender)).toEqual([]);
  });

  test("comes as evidence, the weightiest first, whatever the text holds", () => {
    const line = fc.option(fc.string({ maxLength: 200, unit: "binary" }), { nil: null });
    fc.assert(
      fc.property(
        line,
        line,
        line,
        fc.array(fc.string({ unit: "binary" })),
        (headline, company, location, skills) => {
          const found = findCommonGround(member, {
            headline,
            company,
            location,
            skills,
            schools: skills,
          });
          for (const each of found) evidenceSchema.parse(each);
          expect(found.map(({ weight }) => weight)).toEqual(
            found.map(({ weight }) => weight).sort((a, b) => b - a),
          );
        },
      ),
    );
  });
});
