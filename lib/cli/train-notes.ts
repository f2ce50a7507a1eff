import { readFileSync, writeFileSync } from "node:fs";
import Papa from "papaparse";
import { readSigns } from "../domain/note/features.ts";
import { tellByScore } from "../domain/note/judge-note.ts";
import { buildNoteIndex, findAlike } from "../domain/note/near-duplicates.ts";
import { type MemberProfile, memberProfileSchema } from "../domain/person/member-profile.ts";

/**
 * Learns the weights of the note detector: `node lib/cli/train-notes.ts [-v] [--write]`. Prints how it does on
 * families of notes it has not seen; `--write` then learns from all and writes lib/domain/note/weights.ts.
 */
type Row = {
  id: string;
  sender: { name: string; headline: string | null };
  note: string;
  kind: string;
  reason: boolean;
  family: string;
  /** Do both readers agree on the kind, on the reason? */
  agreed: boolean;
  reasonAgreed: boolean;
  member: MemberProfile;
  source: "labelled" | "own";
};
type Example = { row: Row; values: Map<string, number>; isDefault: boolean };
type Model = Map<string, number>;
type Guess = { example: Example; kindScore: number; reasonScore: number };

const root = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const labelledMember = memberProfileSchema.parse(
  JSON.parse(read("e2e/fixtures/notes/member.json")),
);
const members = [
  labelledMember,
  ...memberProfileSchema.array().parse(JSON.parse(read("lib/domain/note/training/members.json"))),
];

function readLabelled(): Row[] {
  const { data } = Papa.parse<Record<string, string>>(read("e2e/fixtures/notes/notes.csv"), {
    header: true,
    skipEmptyLines: true,
  });
  return data.map((row) => ({
    id: row.id ?? "",
    sender: { name: row.sender_name ?? "", headline: row.sender_headline ?? null },
    note: row.note ?? "",
    kind: row.kind ?? "",
    reason: row.reason === "yes",
    family: row.family || row.id || "",
    agreed: row.kind === row.second_kind,
    reasonAgreed: row.reason === row.second_reason,
    member: labelledMember,
    source: "labelled" as const,
  }));
}

/** The project's own training notes: kind (T or P), reason (y or n) and text, each a family of its own. */
function readOwn(): Row[] {
  return ["en", "xx"].flatMap((file) =>
    read(`lib/domain/note/training/${file}.tsv`)
      .split("\n")
      .filter(Boolean)
      .map((line, i): Row => {
        const [kind, reason, text] = line.split("\t").slice(file === "en" ? 0 : 1);
        const member = members[i % members.length] ?? labelledMember;
        return {
          id: `${file}${i}`,
          sender: { name: "Alex Sender", headline: null },
          note: fillIn(text ?? "", member),
          kind: kind === "P" ? "personal" : "template",
          reason: reason === "y",
          family: `${file}${i}`,
          agreed: true,
          reasonAgreed: true,
          member,
          source: "own",
        };
      }),
  );
}

function fillIn(text: string, member: MemberProfile): string {
  const job = member.positions[0];
  return text
    .replaceAll("$YOU", member.name.split(" ")[0] ?? "")
    .replaceAll("$TITLEs", `${job?.title}s`)
    .replaceAll("$TITLE", job?.title ?? "")
    .replaceAll("$CO", job?.company ?? "")
    .replaceAll("$CITY", member.location?.split(",")[0] ?? "")
    .replaceAll("$OLD", member.positions[1]?.company ?? "")
    .replaceAll("$UNI", member.education[0]?.school ?? "");
}

/** The same rows with and without the member's profile: the detector must do without one, too. */
function toExamples(rows: Row[], withMember: boolean): Example[] {
  const received = rows
    .filter((row) => row.source === "labelled")
    .map((row) => ({ id: row.id, note: row.note, senderName: row.sender.name }));
  const index = buildNoteIndex(received, withMember ? labelledMember : null);
  return rows.map((row) => {
    const alike =
      row.source === "labelled"
        ? findAlike(index, { id: row.id, note: row.note, senderName: row.sender.name }).length
        : 0;
    const signs = readSigns(row.note, row.sender, withMember ? row.member : null, alike);
    return { row, values: signs.values, isDefault: signs.isDefault };
  });
}

/** What is known beforehand: rare signs that the few examples cannot teach. The penalty pulls towards these. */
const KNOWN: ReadonlyMap<string, number> = new Map([
  ["slot", -4],
  ["wrongName", -3],
  ["alike", -2.5],
  ["nameGap", -2],
]);
const PENALTY = 0.6;
const STEPS = 700;
const RATE = 0.006;
const MOMENTUM = 0.9;
/** Every row comes twice, with and without a profile. A sincere note misread costs more than a template let through. */
const weightOf = (row: Row) => (row.kind === "personal" ? 0.65 : 0.5);

/** Logistic regression with a quadratic penalty, by gradient descent with momentum. Deterministic. */
function train(
  examples: Example[],
  target: (row: Row) => boolean,
  known: ReadonlyMap<string, number>,
): Model {
  const names = new Map<string, number>([["bias", 0]]);
  const idOf = (name: string) => {
    const id = names.get(name) ?? names.size;
    names.set(name, id);
    return id;
  };
  const data = examples.map(({ row, values }) => ({
    inputs: [[0, 1] as const, ...[...values].map(([name, value]) => [idOf(name), value] as const)],
    wanted: target(row) ? 1 : 0,
    weight: weightOf(row),
  }));
  const expected = Float64Array.from([...names.keys()], (name) => known.get(name) ?? 0);
  const weights = expected.slice();
  const speed = new Float64Array(names.size);
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight, i) =>
      i === 0 ? 0 : PENALTY * (weight - (expected[i] ?? 0)),
    );
    for (const { inputs, wanted, weight } of data) {
      let sum = 0;
      for (const [i, value] of inputs) sum += (weights[i] ?? 0) * value;
      const error = weight * (1 / (1 + Math.exp(-sum)) - wanted);
      for (const [i, value] of inputs) slope[i] = (slope[i] ?? 0) + error * value;
    }
    for (let i = 0; i < weights.length; i++) {
      speed[i] = MOMENTUM * (speed[i] ?? 0) - RATE * (slope[i] ?? 0);
      weights[i] = (weights[i] ?? 0) + (speed[i] ?? 0);
    }
  }
  return new Map([...names].map(([name, i]) => [name, weights[i] ?? 0]));
}

function scoreOf(model: Model, example: Example): number {
  let sum = model.get("bias") ?? 0;
  for (const [name, value] of example.values) sum += (model.get(name) ?? 0) * value;
  return sum;
}

/** Default sentences are told by rule, and a note that two readers judge differently teaches neither. */
function trainBoth(examples: Example[]): { kind: Model; reason: Model } {
  const taught = examples.filter(({ row, isDefault }) => row.kind !== "default" && !isDefault);
  return {
    kind: train(taught, (row) => row.kind === "personal", KNOWN),
    reason: train(
      taught.filter(({ row }) => row.reasonAgreed),
      (row) => row.reason,
      new Map(),
    ),
  };
}

function hashOf(text: string): number {
  let hash = 7;
  for (const char of text) hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
  return hash;
}

function guess(models: { kind: Model; reason: Model }, example: Example): Guess {
  return {
    example,
    kindScore: scoreOf(models.kind, example),
    reasonScore: scoreOf(models.reason, example),
  };
}

function report(title: string, guesses: Guess[], verbose: boolean): void {
  const kindOf = ({ example, kindScore }: Guess) =>
    example.isDefault ? "default" : tellByScore(kindScore);
  const reasonOf = ({ example, reasonScore }: Guess) => !example.isDefault && reasonScore > 0;
  const fair = guesses.filter(({ example }) => example.row.agreed);
  const wrong = fair.filter((each) => kindOf(each) !== each.example.row.kind);
  const reasons = guesses.filter(({ example }) => example.row.reasonAgreed);
  const wrongReasons = reasons.filter((each) => reasonOf(each) !== each.example.row.reason);
  const sincere = fair.filter(({ example }) => example.row.kind === "personal");
  const lost = sincere.filter((each) => kindOf(each) === "template");
  const right = (part: number, whole: number) =>
    `${whole - part}/${whole} = ${((100 * (whole - part)) / whole).toFixed(1)} %`;
  console.log(
    `${title}: kinds ${right(wrong.length, fair.length)}, sincere called template ${lost.length}/${sincere.length}, reasons ${right(wrongReasons.length, reasons.length)}`,
  );
  if (!verbose) return;
  for (const { example, kindScore } of wrong) {
    const { id, kind, note } = example.row;
    console.log(`  kind ${kind} ${kindScore.toFixed(2)} ${id} ${note}`);
  }
  for (const { example, reasonScore } of wrongReasons) {
    const { id, reason, note } = example.row;
    console.log(`  reason ${reason ? "yes" : "no"} ${reasonScore.toFixed(2)} ${id} ${note}`);
  }
}

const FOLDS = 5;

function reportHeldOut(seen: Example[], judged: Example[], suffix: string, verbose: boolean): void {
  const held: Guess[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeld = ({ row }: Example) => hashOf(row.family) % FOLDS === fold;
    const models = trainBoth(seen.filter((example) => !isHeld(example)));
    held.push(...judged.filter(isHeld).map((example) => guess(models, example)));
  }
  for (const source of ["labelled", "own"] as const) {
    const part = held.filter(({ example }) => example.row.source === source);
    report(`families held out, ${source} notes${suffix}`, part, verbose);
  }
}

function writeWeights(models: { kind: Model; reason: Model }): void {
  const table = (model: Model) =>
    [...model]
      .filter(([, weight]) => Math.abs(weight) >= 0.005)
      .sort((a, b) => a[1] - b[1])
      .map(([name, weight]) => `  ${JSON.stringify(name)}: ${weight.toFixed(2)},`)
      .join("\n");
  const text = `// Written by lib/cli/train-notes.ts: how much each sign of features.ts weighs, in log-odds. Above 0 it speaks for
// a note written for this member (for a stated reason), below 0 against.

export const KIND_WEIGHTS: Readonly<Record<string, number>> = {
${table(models.kind)}
};

export const REASON_WEIGHTS: Readonly<Record<string, number>> = {
${table(models.reason)}
};
`;
  writeFileSync(new URL("lib/domain/note/weights.ts", root), text);
}

const verbose = process.argv.includes("-v");
const rows = [...readLabelled(), ...readOwn()];
const withMember = toExamples(rows, true);
const withoutMember = toExamples(rows, false);
const all = [...withMember, ...withoutMember];
reportHeldOut(all, withMember, "", verbose);
reportHeldOut(all, withoutMember, ", no profile", false);
for (const [source, other] of [
  ["own", "labelled"],
  ["labelled", "own"],
] as const) {
  const models = trainBoth(all.filter(({ row }) => row.source === source));
  const part = withMember.filter(({ row }) => row.source === other);
  report(
    `learnt from ${source} notes only, ${other} notes`,
    part.map((each) => guess(models, each)),
    false,
  );
}
if (process.argv.includes("--write")) writeWeights(trainBoth(all));
