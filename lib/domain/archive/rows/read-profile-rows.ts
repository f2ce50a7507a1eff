import type { MemberEducation, MemberPosition } from "../../person/member-profile.ts";
import { readProfileUrl } from "../../person/profile-slug.ts";
import { baseName } from "../../text/base-name.ts";
import { cellLine, cellText } from "../../text/clean-text.ts";
import type { FileKind } from "../headings/table-columns.ts";
import type { Table } from "../open-table.ts";

/** A recommendation or an endorsement: a sign of trust between the owner and a person. */
type TrustSign = {
  kind: "recommendation" | "endorsement";
  direction: "received" | "given";
  name: string;
  slug: string | null;
  /** the recommendation's text, or the endorsed skill */
  text: string;
};

/** A note that the member wrote on a connection inside LinkedIn (2026). */
export type ProfileNote = {
  name: string;
  slug: string | null;
  text: string;
  createdOn: string | null;
  editedOn: string | null;
};

/** What the smaller files say of the archive's owner. */
export type OwnerFacts = {
  name: string | null;
  headline: string | null;
  summary: string | null;
  location: string | null;
  positions: MemberPosition[];
  education: MemberEducation[];
  skills: string[];
  languages: string[];
  trust: TrustSign[];
  notes: ProfileNote[];
  /** what the member wrote for all to read: posts, and the titles of pictures and slides */
  works: string[];
};

export function createOwnerFacts(): OwnerFacts {
  return {
    name: null,
    headline: null,
    summary: null,
    location: null,
    positions: [],
    education: [],
    skills: [],
    languages: [],
    trust: [],
    notes: [],
    works: [],
  };
}

/** The head of a post says what it is about. */
const LONGEST_WORK = 600;

/** Far more than anybody has; a file that goes on for ever must not. */
const MOST_ENTRIES = 5000;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** `Mar 2019` as `2019-03`, `2019` as it is. */
function readMonth(text: string): string | null {
  const found = /^(?:([a-z]{3})[a-z]*\.?\s+)?(\d{4})$/i.exec(text.trim());
  if (!found) return null;
  const month = MONTHS.indexOf((found[1] ?? "").toLowerCase()) + 1;
  return month > 0 ? `${found[2]}-${String(month).padStart(2, "0")}` : (found[2] ?? null);
}

/** Makes the reader of one of the smaller files, which adds what a row says to the owner's facts. */
export function createOwnerReader(table: Table, facts: OwnerFacts): (cells: string[]) => void {
  const line = (cells: string[], column: string) => cellLine(cells[table.index(column)] ?? "");
  const orNull = (text: string) => (text === "" ? null : text);
  const text = (cells: string[], column: string) =>
    cellText(cells[table.index(column)] ?? "", 4000);
  const slug = (cells: string[], column: string) =>
    readProfileUrl(cells[table.index(column)] ?? "")?.value ?? null;
  const direction = /given/i.test(baseName(table.name)) ? "given" : "received";
  const add = <T>(list: T[], entry: T) => {
    if (list.length < MOST_ENTRIES) list.push(entry);
  };

  const addWork = (cells: string[], column: string) => {
    const work = cellLine(text(cells, column), LONGEST_WORK);
    if (work !== "") add(facts.works, work);
  };

  const readers: Partial<Record<FileKind, (cells: string[]) => void>> = {
    profile(cells) {
      const name = cellLine(`${line(cells, "first name")} ${line(cells, "last name")}`, 200);
      facts.name ??= orNull(name);
      facts.headline ??= orNull(line(cells, "headline"));
      facts.summary ??= orNull(text(cells, "summary"));
      facts.location ??= orNull(line(cells, "geo location"));
    },
    positions(cells) {
      add(facts.positions, {
        company: line(cells, "company name"),
        title: orNull(line(cells, "title")),
        location: orNull(line(cells, "location")),
        startedOn: readMonth(line(cells, "started on")),
        finishedOn: readMonth(line(cells, "finished on")),
      });
    },
    education(cells) {
      add(facts.education, {
        school: line(cells, "school name"),
        start: orNull(line(cells, "start date")),
        end: orNull(line(cells, "end date")),
        degree: orNull(line(cells, "degree name")),
        activities: orNull(text(cells, "activities")),
        notes: orNull(text(cells, "notes")),
      });
    },
    skills: (cells) => add(facts.skills, line(cells, "name")),
    languages: (cells) => add(facts.languages, line(cells, "name")),
    shares: (cells) => addWork(cells, "sharecommentary"),
    "rich media": (cells) => addWork(cells, "media description"),
    recommendations(cells) {
      const name = cellLine(`${line(cells, "first name")} ${line(cells, "last name")}`, 200);
      add(facts.trust, {
        kind: "recommendation",
        direction,
        name,
        slug: null,
        text: text(cells, "text"),
      });
    },
    endorsements(cells) {
      const side = table.has("endorsee first name") ? "endorsee" : "endorser";
      add(facts.trust, {
        kind: "endorsement",
        direction,
        name: cellLine(
          `${line(cells, `${side} first name`)} ${line(cells, `${side} last name`)}`,
          200,
        ),
        slug: slug(cells, `${side} public url`),
        text: line(cells, "skill name"),
      });
    },
    notes(cells) {
      add(facts.notes, {
        name: cellLine(
          `${line(cells, "connection first name")} ${line(cells, "connection last name")}`,
          200,
        ),
        slug: slug(cells, "connection profile url"),
        text: text(cells, "note"),
        createdOn: orNull(line(cells, "created on")),
        editedOn: orNull(line(cells, "edited on")),
      });
    },
  };
  return readers[table.kind] ?? (() => {});
}
