import { readFileSync, writeFileSync } from "node:fs";
import Papa from "papaparse";
import { readSigns } from "../domain/note/features.ts";
import { buildNoteIndex, findAlike } from "../domain/note/near-duplicates.ts";
import { wordUnits } from "../domain/note/word-table.ts";
import { type MemberProfile, memberProfileSchema } from "../domain/person/member-profile.ts";

const HEAD = `// Written by lib/cli/train-notes.ts: logistic weights of the signs in features.ts. Above 0 speaks for a personal note
// (or a stated reason), below 0 against it.`;

type Row = {
  id: string;
  language: string;
  sender: { name: string; headline: string | null };
  note: string;
  kind: string;
  reason: boolean;
  group: string;
  agreed: boolean;
  reasonAgreed: boolean;
  member: MemberProfile | null;
  source: "eval" | "corpus";
};
type Example = { row: Row; x: Map<string, number>; words: Set<string>; isDefault: boolean };

const root = new URL("../../", import.meta.url).pathname;
const robin = memberProfileSchema.parse(
  JSON.parse(readFileSync(`${root}e2e/fixtures/notes/member.json`, "utf8")),
);

function readEval(): Row[] {
  const { data } = Papa.parse<Record<string, string>>(
    readFileSync(`${root}e2e/fixtures/notes/notes.csv`, "utf8"),
    { header: true, skipEmptyLines: true },
  );
  return data.map((row) => ({
    id: row.id ?? "",
    language: row.language ?? "",
    sender: { name: row.sender_name ?? "", headline: row.sender_headline ?? null },
    note: row.note ?? "",
    kind: row.kind ?? "",
    reason: row.reason === "yes",
    group: row.family || row.id || "",
    agreed: row.kind === row.second_kind,
    reasonAgreed: row.reason === row.second_reason,
    member: robin,
    source: "eval" as const,
  }));
}

const PERSONAS: MemberProfile[] = [
  robin,
  memberProfileSchema.parse({
    name: "Noor Halvorsen",
    headline: "Timetable Planner at Fjordline Ferries",
    summary: "Boats, maps and choir.",
    location: "Bergen, Norway",
    positions: [
      { company: "Fjordline Ferries", title: "Timetable Planner", location: "Bergen" },
      { company: "Kestrel Rail", title: "Train Crew Planner", location: "York" },
    ],
    education: [{ school: "University of York", activities: "Choir" }],
    skills: ["Scheduling", "Optimisation"],
  }),
  memberProfileSchema.parse({
    name: "Tilda Marlowe",
    headline: "Head of Operations at Bramble Bakeries",
    summary: "Bread, queues and cold rooms.",
    location: "Bristol, United Kingdom",
    positions: [
      { company: "Bramble Bakeries", title: "Head of Operations", location: "Bristol" },
      { company: "Quayside Foods", title: "Shift Manager", location: "Hull" },
    ],
    education: [{ school: "University of Bath", activities: "Chess club" }],
    skills: ["Food safety", "Forecasting"],
  }),
];

function readCorpus(): Row[] {
  const rows: Row[] = [];
  for (const file of ["en", "xx"]) {
    const lines = readFileSync(`${root}lib/domain/note/training/${file}.tsv`, "utf8")
      .split("\n")
      .filter(Boolean);
    lines.forEach((line, i) => {
      const cells = line.split("\t");
      const [language, kind, reason, text] = file === "en" ? ["en", ...cells] : cells;
      const member = PERSONAS[i % PERSONAS.length] ?? robin;
      const job = member.positions[0];
      const note = (text ?? "")
        .replaceAll("$YOU", member.name.split(" ")[0] ?? "")
        .replaceAll("$TITLEs", `${job?.title}s`)
        .replaceAll("$TITLE", job?.title ?? "")
        .replaceAll("$CO", job?.company ?? "")
        .replaceAll("$CITY", member.location?.split(",")[0] ?? "")
        .replaceAll("$OLD", member.positions[1]?.company ?? "")
        .replaceAll("$UNI", member.education[0]?.school ?? "");
      rows.push({
        id: `${file}${i}`,
        language: language ?? "en",
        sender: { name: "Alex Sender", headline: null },
        note,
        kind: kind === "P" ? "personal" : "template",
        reason: reason === "y",
        group: `${file}${i}`,
        agreed: true,
        reasonAgreed: true,
        member,
        source: "corpus",
      });
    });
  }
  return rows;
}

function toExamples(rows: Row[], nullMember: boolean): Example[] {
  const member = nullMember ? null : robin;
  const evalRows = rows.filter((row) => row.source === "eval");
  const index = buildNoteIndex(
    evalRows.map((row) => ({ id: row.id, note: row.note, senderName: row.sender.name })),
    member,
  );
  return rows.map((row) => {
    const alike =
      row.source === "eval"
        ? findAlike(index, { id: row.id, note: row.note, senderName: row.sender.name }).length
        : 0;
    const signs = readSigns(row.note, row.sender, nullMember ? null : row.member, alike);
    return { row, x: signs.values, words: wordUnits(signs.words), isDefault: signs.isDefault };
  });
}

type Model = Map<string, number>;
const USE_WORDS = !process.argv.includes("--no-words");
const arg = (name: string, fallback: number) => {
  const i = process.argv.indexOf(name);
  return i > 0 ? Number(process.argv[i + 1]) : fallback;
};
const L2 = arg("--l2", 0.6);
const WORD_L2 = arg("--word-l2", 4);

/** Logistic regression by full-batch gradient descent with momentum. */
function train(
  examples: Example[],
  target: (row: Row) => boolean,
  weightOf: (row: Row) => number,
): Model {
  const names = new Map<string, number>();
  const penalty: number[] = [];
  const idOf = (name: string, l2: number) => {
    let id = names.get(name);
    if (id === undefined) {
      id = names.size;
      names.set(name, id);
      penalty.push(l2);
    }
    return id;
  };
  idOf("bias", 0);
  const counts = new Map<string, number>();
  for (const e of examples) for (const w of e.words) counts.set(w, (counts.get(w) ?? 0) + 1);
  const data = examples.map((e) => {
    const xs: [number, number][] = [[0, 1]];
    for (const [name, value] of e.x) xs.push([idOf(name, L2), value]);
    if (USE_WORDS)
      for (const w of e.words) if ((counts.get(w) ?? 0) >= 3) xs.push([idOf(`w:${w}`, WORD_L2), 1]);
    return { xs, y: target(e.row) ? 1 : 0, k: weightOf(e.row) };
  });
  const w = new Float64Array(names.size);
  const v = new Float64Array(names.size);
  const rate = 0.006;
  for (let step = 0; step < 700; step++) {
    const g = new Float64Array(names.size);
    for (const { xs, y, k } of data) {
      let z = 0;
      for (const [i, value] of xs) z += (w[i] ?? 0) * value;
      const d = k * (1 / (1 + Math.exp(-z)) - y);
      for (const [i, value] of xs) g[i] = (g[i] ?? 0) + d * value;
    }
    for (let i = 0; i < w.length; i++) {
      v[i] = 0.9 * (v[i] ?? 0) - rate * ((g[i] ?? 0) + (penalty[i] ?? 0) * (w[i] ?? 0));
      w[i] = (w[i] ?? 0) + (v[i] ?? 0);
    }
  }
  return new Map([...names].map(([name, i]) => [name, w[i] ?? 0]));
}

function score(model: Model, e: Example): number {
  let z = model.get("bias") ?? 0;
  for (const [name, value] of e.x) z += (model.get(name) ?? 0) * value;
  if (USE_WORDS) for (const w of e.words) z += model.get(`w:${w}`) ?? 0;
  return z;
}

const rows = [...readEval(), ...readCorpus()];
const withMember = toExamples(rows, false);
const withoutMember = toExamples(rows, true);
const all = [...withMember, ...withoutMember];
const weightOf = (_row: Row) => 0.5;
const isPersonal = (row: Row) => row.kind === "personal";
const notDefault = (e: Example) => e.row.kind !== "default" && !e.isDefault;
// A note that two readers judge differently teaches neither.
const reasonTaught = (e: Example) => notDefault(e) && e.row.reasonAgreed;

function hash(text: string): number {
  let h = 7;
  for (const c of text) h = (Math.imul(h, 31) + (c.codePointAt(0) ?? 0)) >>> 0;
  return h;
}

type Guess = { e: Example; zKind: number; zReason: number };
function judge(kind: Model, reason: Model, e: Example): Guess {
  const zKind = score(kind, e);
  return { e, zKind, zReason: score(reason, e) };
}

function report(title: string, guesses: Guess[], verbose: boolean) {
  const kindOf = (g: Guess) => (g.e.isDefault ? "default" : g.zKind > 0 ? "personal" : "template");
  const reasonOf = (g: Guess) => (g.e.isDefault ? false : g.zReason > 0);
  const fair = guesses.filter((g) => g.e.row.agreed);
  const wrong = fair.filter((g) => kindOf(g) !== g.e.row.kind);
  const reasonFair = guesses.filter((g) => g.e.row.reasonAgreed);
  const reasonWrong = reasonFair.filter((g) => reasonOf(g) !== g.e.row.reason);
  const personal = fair.filter((g) => g.e.row.kind === "personal");
  const lost = personal.filter((g) => kindOf(g) === "template");
  console.log(
    `${title}: kinds ${fair.length - wrong.length}/${fair.length} = ${((100 * (fair.length - wrong.length)) / fair.length).toFixed(1)}%  personal as template ${lost.length}/${personal.length}  reasons ${((100 * (reasonFair.length - reasonWrong.length)) / reasonFair.length).toFixed(1)}%`,
  );
  if (verbose) {
    for (const g of wrong)
      console.log(
        `  K ${g.e.row.kind.padEnd(8)} z=${g.zKind.toFixed(2)} ${g.e.row.id} ${g.e.row.language} ${g.e.row.note}`,
      );
    for (const g of reasonWrong)
      console.log(
        `  R ${g.e.row.reason} z=${g.zReason.toFixed(2)} ${g.e.row.id} ${g.e.row.kind} ${g.e.row.note}`,
      );
  }
}

const verbose = process.argv.includes("-v");
// 1. folds over families, eval rows and corpus rows alike
const FOLDS = 5;
for (const nullMember of [false, true]) {
  const held: Guess[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const inFold = (e: Example) => hash(e.row.group) % FOLDS === fold;
    const part = all.filter((e) => !inFold(e));
    const kind = train(part.filter(notDefault), isPersonal, weightOf);
    const reason = train(part.filter(reasonTaught), (row) => row.reason, weightOf);
    for (const e of (nullMember ? withoutMember : withMember).filter(inFold))
      held.push(judge(kind, reason, e));
  }
  report(
    `held-out families, eval rows${nullMember ? ", no member" : ""}`,
    held.filter((g) => g.e.row.source === "eval"),
    verbose && !nullMember,
  );
  report(
    `held-out, own corpus${nullMember ? ", no member" : ""}`,
    held.filter((g) => g.e.row.source === "corpus"),
    verbose && !nullMember,
  );
}
{
  const part = all.filter((e) => e.row.source === "corpus");
  const kind = train(part.filter(notDefault), isPersonal, weightOf);
  const reason = train(part.filter(reasonTaught), (row) => row.reason, weightOf);
  report(
    "trained on own corpus only, eval rows",
    withMember.filter((e) => e.row.source === "eval").map((e) => judge(kind, reason, e)),
    false,
  );
}
{
  const part = all.filter((e) => e.row.source === "eval");
  const kind = train(part.filter(notDefault), isPersonal, weightOf);
  const reason = train(part.filter(reasonTaught), (row) => row.reason, weightOf);
  report(
    "trained on eval only, own corpus",
    withMember.filter((e) => e.row.source === "corpus").map((e) => judge(kind, reason, e)),
    false,
  );
}
if (process.argv.includes("--write")) {
  const kind = train(all.filter(notDefault), isPersonal, weightOf);
  const reason = train(all.filter(reasonTaught), (row) => row.reason, weightOf);
  const table = (model: Model, words: boolean) =>
    JSON.stringify(
      Object.fromEntries(
        [...model]
          .filter(
            ([name, w]) => name.startsWith("w:") === words && Math.abs(w) >= (words ? 0.02 : 0.005),
          )
          .map(([name, w]) => [words ? name.slice(2) : name, Number(w.toFixed(2))] as const)
          .sort((a, b) => a[1] - b[1]),
      ),
    );
  writeFileSync(
    `${root}lib/domain/note/weights.ts`,
    `${HEAD}
export const KIND_WEIGHTS: Readonly<Record<string, number>> = ${table(kind, false)};
export const KIND_WORDS: Readonly<Record<string, number>> = ${table(kind, true)};
export const REASON_WEIGHTS: Readonly<Record<string, number>> = ${table(reason, false)};
export const REASON_WORDS: Readonly<Record<string, number>> = ${table(reason, true)};
`,
  );
}
