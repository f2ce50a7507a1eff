import { readFileSync, writeFileSync } from "node:fs";
import Papa from "papaparse";
import { sumWeights } from "../../lib/domain/note/note-kind.ts";
import { countPurpose, PURPOSE, PURPOSE_ABOVE } from "../../lib/domain/note/note-purpose.ts";
import { AGAINST, countProvenance } from "../../lib/domain/note/note-values.ts";
import { analyseNote } from "../../lib/domain/note/read-note.ts";
import { type MemberProfile, memberProfileSchema } from "../../lib/domain/person/member-profile.ts";

/**
 * Learns the weights of the note detector: `node tools/notes/train.ts [--write]`. Each weight may only have the sign
 * that its meaning gives it. Prints how weights learnt from one author do on the other; `--write` learns from all and
 * writes lib/domain/note/weights.ts.
 */
type Row = { set: string; personal: boolean; reason: boolean; kind: Values; purpose: Values };
type Values = ReadonlyMap<string, number>;
type Weights = Record<string, number>;

const root = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const labelledMember = memberProfileSchema.parse(
  JSON.parse(read("e2e/fixtures/notes/member.json")),
);
const members = [
  labelledMember,
  ...memberProfileSchema.array().parse(JSON.parse(read("tools/notes/training/members.json"))),
];
const FOR = ["ownWords", "numbers", "quotes", "moments", "lived", "read", "told", "ownCase"];
FOR.push("question", "youActed", "iActed", "boundWords");
const ALL_AGAINST = [...AGAINST, "trade", "esteem", "jobSeek", "card"];
const PURPOSE_AGAINST = [
  "esteem",
  "connectOnly",
  "mutualCount",
  "flattery",
  "cardPraise",
  "vaguePraise",
];
const PURPOSE_EITHER = ["genericPurpose", "lived", "youDid", "ownCase", "guessedTrouble"];

function toRow(
  set: string,
  note: string,
  sender: { name: string; headline: string | null },
  member: MemberProfile,
  labels: { personal: boolean; reason: boolean },
): Row {
  const reading = analyseNote(note, sender, member, [member.name]);
  return {
    set,
    ...labels,
    kind: countProvenance(reading.note, reading.found),
    purpose: countPurpose(reading.note, reading.found),
  };
}

function readLabelled(file: string): Row[] {
  const { data } = Papa.parse<Record<string, string>>(read(`e2e/fixtures/notes/${file}.csv`), {
    header: true,
    skipEmptyLines: true,
  });
  return data
    .filter((row) => row.kind === "personal" || row.kind === "template")
    .map((row) => {
      const sender = { name: row.sender_name ?? "", headline: row.sender_headline ?? null };
      const labels = { personal: row.kind === "personal", reason: row.reason === "yes" };
      return toRow(file, row.note ?? "", sender, labelledMember, labels);
    });
}

/** The project's own training notes: kind (T or P), reason (y or n) and text. */
function readOwn(): Row[] {
  return ["en", "xx"].flatMap((file) =>
    read(`tools/notes/training/${file}.tsv`)
      .split("\n")
      .filter(Boolean)
      .map((line, i) => {
        const [kind, reason, text] = line.split("\t").slice(file === "en" ? 0 : 1);
        const member = members[i % members.length] ?? labelledMember;
        const sender = { name: "Alex Sender", headline: null };
        const labels = { personal: kind === "P", reason: reason === "y" };
        return toRow("own", fillIn(text ?? "", member), sender, member, labels);
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

const STEPS = 600;
const RATE = 0.05;
const PENALTY = 0.002;
/** The project's own notes are many and short: they count half. */
const OWN_SHARE = 0.5;

type Example = { values: Values; isYes: boolean; share: number };

/** Logistic regression by Adam, each step put back within the signs allowed. */
function learn(examples: Example[], signs: ReadonlyMap<string, number>): Weights {
  const weights: Weights = { bias: 0 };
  for (const code of signs.keys()) weights[code] = 0;
  const codes = Object.keys(weights);
  const first: Weights = {};
  const second: Weights = {};
  for (let step = 1; step <= STEPS; step++) {
    const slope: Weights = {};
    for (const { values, isYes, share } of examples) {
      const error =
        ((1 / (1 + Math.exp(-sumWeights(values, weights))) - (isYes ? 1 : 0)) * share) /
        examples.length;
      slope.bias = (slope.bias ?? 0) + error;
      for (const [code, value] of values) slope[code] = (slope[code] ?? 0) + error * value;
    }
    for (const code of codes) {
      const own = weights[code] ?? 0;
      const g = (slope[code] ?? 0) + (code === "bias" ? 0 : PENALTY * own);
      const m = 0.9 * (first[code] ?? 0) + 0.1 * g;
      const v = 0.999 * (second[code] ?? 0) + 0.001 * g * g;
      first[code] = m;
      second[code] = v;
      const moved =
        own - (RATE * (m / (1 - 0.9 ** step))) / (Math.sqrt(v / (1 - 0.999 ** step)) + 1e-8);
      const sign = signs.get(code) ?? 0;
      weights[code] = sign > 0 ? Math.max(0, moved) : sign < 0 ? Math.min(0, moved) : moved;
    }
  }
  return Object.fromEntries(
    codes.map((code) => [code, Math.round(100 * (weights[code] ?? 0)) / 100]),
  );
}

const kindSigns = new Map([
  ...FOR.map((code) => [code, 1] as const),
  ...ALL_AGAINST.map((code) => [code, -1] as const),
]);
const reasonSigns = new Map<string, number>(
  PURPOSE.map((code) => [
    code,
    PURPOSE_AGAINST.includes(code) ? -1 : PURPOSE_EITHER.includes(code) ? 0 : 1,
  ]),
);
const shareOf = (row: Row) => (row.set === "own" ? OWN_SHARE : 1);
const fitKind = (rows: Row[]) =>
  learn(
    rows.map((row) => ({ values: row.kind, isYes: row.personal, share: shareOf(row) })),
    kindSigns,
  );
const fitReason = (rows: Row[]) =>
  learn(
    rows.map((row) => ({ values: row.purpose, isYes: row.reason, share: shareOf(row) })),
    reasonSigns,
  );

function main(args: string[]): void {
  const rows = [
    ...readLabelled("notes"),
    ...readLabelled("notes-2026"),
    ...readLabelled("notes-a"),
    ...readLabelled("notes-b"),
    ...readLabelled("notes-c"),
    ...readLabelled("notes-d"),
    ...readOwn(),
  ];
  for (const held of ["notes", "notes-2026", "notes-a", "notes-b", "notes-c", "notes-d", "own"]) {
    const kind = fitKind(rows.filter(({ set }) => set !== held));
    const reason = fitReason(rows.filter(({ set }) => set !== held));
    const test = rows.filter(({ set }) => set === held);
    const share = (right: (row: Row) => boolean) =>
      `${((100 * test.filter(right).length) / test.length).toFixed(1)} %`;
    process.stdout.write(
      `${held} held out: side of the score ${share((row) => sumWeights(row.kind, kind) > 0 === row.personal)}, reason ${share((row) => sumWeights(row.purpose, reason) > PURPOSE_ABOVE === row.reason)}\n`,
    );
  }
  if (!args.includes("--write")) return;
  const table = (name: string, says: string, weights: Weights) =>
    `/** ${says} */\nexport const ${name}: Readonly<Record<string, number>> = {\n${Object.entries(
      weights,
    )
      .map(([code, weight]) => `  ${code}: ${weight},`)
      .join("\n")}\n};\n`;
  writeFileSync(
    new URL("lib/domain/note/weights.ts", root),
    `// Written by tools/notes/train.ts. Each sign follows from the meaning; see note-values.ts.\n\n${table("KIND_WEIGHTS", "Log-odds that a note was written for the member.", fitKind(rows))}\n${table("REASON_WEIGHTS", "Log-odds that a note states a purpose.", fitReason(rows))}`,
  );
}

main(process.argv.slice(2));
