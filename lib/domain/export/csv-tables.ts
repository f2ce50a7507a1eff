import Papa from "papaparse";
import { runsAsFormula } from "../archive/csv/disarm-cell.ts";
import { openProfileUrl } from "../person/profile-slug.ts";
import type { RecordOf } from "./export-record.ts";

type Cell = string | number | boolean | null;
type Columns<T> = Record<string, (record: T, nameOf: (personId: string) => string) => Cell>;

const people: Columns<RecordOf<"people">> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  "profile url": ({ slug }) => (slug ? openProfileUrl(slug) : null),
  headline: ({ headline }) => headline,
  company: ({ company }) => company,
  position: ({ position }) => position,
  location: ({ location }) => location,
  email: ({ email }) => email,
  "connected on": ({ connectedOn }) => connectedOn,
  stage: ({ state }) => state.stage,
  "due at": ({ state }) => state.dueAt,
  "last touch": ({ state }) => state.lastTouchAt,
  "next touch": ({ state }) => state.nextTouchAt,
  "chat at": ({ state }) => state.chatAt,
  trusted: ({ trusted }) => trusted,
  "trusted why": ({ trustedWhy }) => trustedWhy,
};

const invitations: Columns<RecordOf<"invitations">> = {
  id: ({ id }) => id,
  "person id": ({ personId }) => personId,
  name: ({ personId }, nameOf) => nameOf(personId),
  direction: ({ direction }) => direction,
  status: ({ status, assumed }) => (assumed ? `${status} (assumed)` : status),
  "sent at": ({ sentAt }) => sentAt,
  precision: ({ sentPrecision }) => sentPrecision,
  note: ({ note }) => note,
  "kind of note": ({ noteKind }) => noteKind,
  "mutual connections": ({ mutualCount }) => mutualCount,
};

function answerOf(record: RecordOf<"assessments">, criterion: string): Cell {
  const { answers } = record;
  const isMap = typeof answers === "object" && answers !== null && !Array.isArray(answers);
  const answer = isMap ? answers[criterion] : null;
  return typeof answer === "string" ? answer : null;
}

const assessments: Columns<RecordOf<"assessments">> = {
  "invitation id": ({ invitationId }) => invitationId,
  "personal note": (record) => answerOf(record, "note"),
  "common ground": (record) => answerOf(record, "common-ground"),
  "mutual connections": (record) => answerOf(record, "mutuals"),
  "litmus test": (record) => answerOf(record, "litmus"),
  outcome: ({ outcome }) => outcome,
  "decided at": ({ decidedAt }) => decidedAt,
};

const timeline: Columns<RecordOf<"timeline">> = {
  id: ({ id }) => id,
  "person id": ({ personId }) => personId,
  name: ({ personId }, nameOf) => nameOf(personId),
  kind: ({ kind }) => kind,
  at: ({ at }) => at,
  precision: ({ precision }) => precision,
  text: ({ text }) => text,
  "due at": ({ dueAt }) => dueAt,
  guessed: ({ guessed }) => guessed,
  source: ({ source }) => source,
  "recorded at": ({ recordedAt }) => recordedAt,
  corrects: ({ targetId }) => targetId,
};

const tables = { people, invitations, assessments, timeline };

/** The sets that are written as CSV beside JSON, for spreadsheets. */
export type CsvTable = keyof typeof tables;
export const csvTables = Object.keys(tables) as CsvTable[];

/** Excel takes a file for UTF-8 only by this mark. */
const byteOrderMark = "\ufeff";

/**
 * Records as CSV text (RFC 4180, UTF-8 with a mark). Cells that a spreadsheet would take for a formula
 * get an apostrophe in front.
 *
 * @param nameOf the name of a person by id, for readers of the file
 */
export async function* writeCsv<T extends CsvTable>(
  table: T,
  batches: AsyncIterable<readonly RecordOf<T>[]>,
  nameOf: (personId: string) => string,
): AsyncGenerator<string> {
  const columns = tables[table] as unknown as Columns<RecordOf<T>>;
  const unparse = (rows: Cell[][]) =>
    `${Papa.unparse(rows, { escapeFormulae: runsAsFormula, newline: "\r\n" })}\r\n`;
  yield byteOrderMark + unparse([Object.keys(columns)]);
  const cells = Object.values(columns);
  for await (const batch of batches) {
    if (batch.length === 0) continue;
    yield unparse(batch.map((record) => cells.map((cell) => cell(record, nameOf))));
  }
}
