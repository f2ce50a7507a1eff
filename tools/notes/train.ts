import { readFileSync, writeFileSync } from "node:fs";
import Papa from "papaparse";
import { sumWeights } from "../../lib/domain/note/note-kind.ts";
import { countPurpose, PURPOSE_ABOVE } from "../../lib/domain/note/note-purpose.ts";
import { countProvenance } from "../../lib/domain/note/note-values.ts";
import { analyseNote } from "../../lib/domain/note/read-note.ts";
import { type MemberProfile, memberProfileSchema } from "../../lib/domain/person/member-profile.ts";
import {
  estimateKindWeights,
  estimateReasonWeights,
  type Labelled,
  type Weights,
} from "./estimate-weights.ts";

/**
 * Learns the weights of the note detector: `node tools/notes/train.ts [--write]`. Each weight may only have the sign
 * that its meaning gives it. Prints how weights learnt from one author do on the other; `--write` learns from all and
 * writes lib/domain/note/weights.ts.
 */

const root = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const labelledMember = memberProfileSchema.parse(
  JSON.parse(read("e2e/fixtures/notes/member.json")),
);
const members = [
  labelledMember,
  ...memberProfileSchema.array().parse(JSON.parse(read("tools/notes/training/members.json"))),
];
function toRow(
  set: string,
  note: string,
  sender: { name: string; headline: string | null },
  member: MemberProfile,
  labels: { personal: boolean; reason: boolean },
): Labelled {
  const reading = analyseNote(note, sender, member, [member.name]);
  return {
    set,
    ...labels,
    kind: countProvenance(reading.note, reading.found),
    purpose: countPurpose(reading.note, reading.found),
  };
}

function readLabelled(file: string): Labelled[] {
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
function readOwn(): Labelled[] {
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
    const kind = estimateKindWeights(rows.filter(({ set }) => set !== held));
    const reason = estimateReasonWeights(rows.filter(({ set }) => set !== held));
    const test = rows.filter(({ set }) => set === held);
    const share = (right: (row: Labelled) => boolean) =>
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
    `// Written by tools/notes/train.ts. Each sign follows from the meaning; see note-values.ts.\n\n${table("KIND_WEIGHTS", "Log-odds that a note was written for the member.", estimateKindWeights(rows))}\n${table("REASON_WEIGHTS", "Log-odds that a note states a purpose.", estimateReasonWeights(rows))}`,
  );
}

main(process.argv.slice(2));
