import { readFileSync } from "node:fs";
import Papa from "papaparse";
import type { PhraseFilter } from "../../lib/domain/note/find-phrases.ts";
import { classifyKind, sumWeights } from "../../lib/domain/note/note-kind.ts";
import { countPurpose, PURPOSE_ABOVE } from "../../lib/domain/note/note-purpose.ts";
import { countProvenance, type NoteValue } from "../../lib/domain/note/note-values.ts";
import { analyseNote, type NoteReading } from "../../lib/domain/note/read-note.ts";
import { KIND_WEIGHTS, REASON_WEIGHTS } from "../../lib/domain/note/weights.ts";
import { memberProfileSchema } from "../../lib/domain/person/member-profile.ts";
import { estimateKindWeights, estimateReasonWeights, type Labelled } from "./estimate-weights.ts";

/**
 * How the judge does on an author it did not learn from: `node tools/notes/leave-one-author-out.ts`. For each author
 * the weights are fitted on the others, and every phrase that stands in no other author's notes is forgotten. The
 * rules above the score, the lists of common words and of manners can't be forgotten: they were mended with all
 * authors but E, so that the figures of A to D are still too good. No set is judged with its own labels.
 */
const AUTHORS = ["notes", "notes-2026", "notes-a", "notes-b", "notes-c", "notes-d", "notes-e"];
const KINDS = ["default", "template", "unsure", "personal"] as const;
type Kind = (typeof KINDS)[number];
type Row = { author: string; kind: Kind; hasReason: boolean; read: Reader };
type Reader = (isKnown?: PhraseFilter) => Read;
type Read = {
  reading: NoteReading;
  kind: Map<NoteValue, number>;
  purpose: ReadonlyMap<string, number>;
};
type Weights = Readonly<Record<string, number>>;
type Judged = { row: Row; kind: Kind; hasReason: boolean };

const fixtures = new URL("../../e2e/fixtures/notes/", import.meta.url);
const readFixture = (name: string) => readFileSync(new URL(name, fixtures), "utf8");
const member = memberProfileSchema.parse(JSON.parse(readFixture("member.json")));

function readRows(author: string): Row[] {
  const { data } = Papa.parse<Record<string, string>>(readFixture(`${author}.csv`), {
    header: true,
    skipEmptyLines: true,
  });
  return data.map((row) => {
    const sender = { name: row.sender_name ?? "", headline: row.sender_headline || null };
    const read: Reader = (isKnown) => {
      const reading = analyseNote(row.note ?? "", sender, member, [member.name], isKnown);
      return {
        reading,
        kind: countProvenance(reading.note, reading.found),
        purpose: countPurpose(reading.note, reading.found),
      };
    };
    return { author, kind: row.kind as Kind, hasReason: row.reason === "yes", read };
  });
}

/** Which authors' notes hold each phrase. */
function findUsers(rows: Row[]): Map<string, Set<string>> {
  const users = new Map<string, Set<string>>();
  for (const { author, read } of rows)
    read((phrase) => {
      const known = users.get(phrase) ?? new Set();
      users.set(phrase, known.add(author));
      return true;
    });
  return users;
}

function judge(row: Row, read: Read, kindWeights: Weights, reasonWeights: Weights): Judged {
  const { reading, kind, purpose } = read;
  if (reading.isDefault) return { row, kind: "default", hasReason: false };
  const verdict = classifyKind(reading, kind, sumWeights(kind, kindWeights), 0);
  const hasReason = !reading.isEmpty && sumWeights(purpose, reasonWeights) > PURPOSE_ABOVE;
  return { row, kind: verdict, hasReason };
}

function learnt(rows: { row: Row; read: Read }[]): Labelled[] {
  return rows
    .filter(({ row }) => row.kind === "personal" || row.kind === "template")
    .map(({ row, read }) => ({
      set: row.author,
      personal: row.kind === "personal",
      reason: row.hasReason,
      kind: read.kind,
      purpose: read.purpose,
    }));
}

const percent = (part: number, whole: number) =>
  whole === 0 ? "    -" : ((100 * part) / whole).toFixed(1).padStart(5);

function tabulate(title: string, judged: Judged[]): string {
  const shares: { kinds: number; reasons: number }[] = [];
  const lines = [title, "author       rows  kinds  reasons  standard->personal  sincere->standard"];
  const countOf = (rows: Judged[], label: Kind, said?: Kind) =>
    rows.filter(({ row, kind }) => row.kind === label && (said === undefined || kind === said))
      .length;
  for (const author of AUTHORS) {
    const own = judged.filter(({ row }) => row.author === author);
    const kinds = own.filter(({ row, kind }) => row.kind === kind).length;
    const reasons = own.filter(({ row, hasReason }) => row.hasReason === hasReason).length;
    shares.push({ kinds: kinds / own.length, reasons: reasons / own.length });
    const caught = `${countOf(own, "template", "personal")} of ${countOf(own, "template")}`;
    const wronged = `${countOf(own, "personal", "template")} of ${countOf(own, "personal")}`;
    lines.push(
      `${author.padEnd(12)} ${String(own.length).padStart(4)}  ${percent(kinds, own.length)}    ${percent(reasons, own.length)}  ${caught.padStart(18)}  ${wronged.padStart(17)}`,
    );
  }
  const mean = (of: "kinds" | "reasons") =>
    percent(
      shares.reduce((sum, share) => sum + share[of], 0),
      shares.length,
    );
  lines.push(`mean               ${mean("kinds")}    ${mean("reasons")}`);
  lines.push(`labelled  \\ judged ${KINDS.map((kind) => kind.padStart(9)).join("")}`);
  for (const label of KINDS)
    lines.push(
      `${label.padEnd(18)} ${KINDS.map((said) => String(countOf(judged, label, said)).padStart(9)).join("")}`,
    );
  return `${lines.join("\n")}\n\n`;
}

function main(): void {
  const rows = AUTHORS.flatMap(readRows);
  const users = findUsers(rows);
  const asLearnt = rows.map((row) => judge(row, row.read(), KIND_WEIGHTS, REASON_WEIGHTS));
  const unlearnt = rows.map((row) => ({
    row,
    read: row.read((phrase) => [...(users.get(phrase) ?? [])].some((user) => user !== row.author)),
  }));
  const leftOut = AUTHORS.flatMap((author) => {
    const others = learnt(unlearnt.filter(({ row }) => row.author !== author));
    const kindWeights = estimateKindWeights(others);
    const reasonWeights = estimateReasonWeights(others);
    return unlearnt
      .filter(({ row }) => row.author === author)
      .map(({ row, read }) => judge(row, read, kindWeights, reasonWeights));
  });
  process.stdout.write(tabulate("As learnt (E was never learnt from)", asLearnt));
  process.stdout.write(tabulate("Each author left out", leftOut));
}

main();
