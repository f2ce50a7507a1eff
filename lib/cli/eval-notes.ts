import { existsSync, readFileSync } from "node:fs";
import Papa from "papaparse";
import { judgeNote } from "../domain/note/judge-note.ts";
import { buildNoteIndex } from "../domain/note/near-duplicates.ts";
import { type MemberProfile, memberProfileSchema } from "../domain/person/member-profile.ts";

const KINDS = ["none", "default", "template", "personal", "unsure"] as const;
type Kind = (typeof KINDS)[number];
type Judged = {
  id: string;
  kind: Kind;
  reason: "yes" | "no";
  language: string;
  note: string;
  label: string | null;
  reasonLabel: string | null;
  agreed: boolean;
  reasonAgreed: boolean;
};

const DEFAULT_MEMBER = new URL("../../e2e/fixtures/notes/member.json", import.meta.url);

/** `eval:notes -- FILE.csv [--member member.json] [--json]`: judges a file of notes and measures against its labels. */
function main(args: string[]): number {
  const memberAt = args.indexOf("--member");
  const memberFile = memberAt >= 0 ? args[memberAt + 1] : undefined;
  const file = args.find((arg, i) => !arg.startsWith("--") && (memberAt < 0 || i !== memberAt + 1));
  if (!file || (memberAt >= 0 && !memberFile)) {
    process.stderr.write("Usage: eval:notes -- FILE.csv [--member member.json] [--json]\n");
    return 1;
  }
  let rows: Record<string, string>[];
  let member: MemberProfile | null;
  try {
    rows = readRows(readFileSync(file, "utf8"));
    member = readMember(memberFile);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
  const { judged, microseconds } = judgeAll(rows, member);
  const labelled = judged.filter((row) => row.label !== null);
  process.stdout.write(
    args.includes("--json")
      ? `${JSON.stringify(asJson(judged, labelled, microseconds))}\n`
      : asTable(judged, labelled, microseconds),
  );
  return 0;
}

function readRows(text: string): Record<string, string>[] {
  const { data } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ""), {
    header: true,
    skipEmptyLines: "greedy",
  });
  if (data.length > 0 && data[0]?.note === undefined)
    throw new Error("The file has no column “note”.");
  return data;
}

function readMember(file: string | undefined): MemberProfile | null {
  if (!file && !existsSync(DEFAULT_MEMBER)) return null;
  return memberProfileSchema.parse(JSON.parse(readFileSync(file ?? DEFAULT_MEMBER, "utf8")));
}

function judgeAll(rows: Record<string, string>[], member: MemberProfile | null) {
  const notes = rows.map((row, i) => ({
    id: String(i),
    note: row.note ?? "",
    sender: { name: row.sender_name ?? "", headline: row.sender_headline || null },
  }));
  const index = () =>
    buildNoteIndex(
      notes.map(({ id, note, sender }) => ({ id, note, senderName: sender.name })),
      member,
    );
  const judge = (otherNotes: ReturnType<typeof index>) =>
    notes.map(({ id, note, sender }) =>
      judgeNote({ note, sender, member, otherNotes, noteId: id }),
    );
  // Once to warm up the compiled code, so that the second, measured round tells the usual cost.
  judge(index());
  const started = process.hrtime.bigint();
  const judgements = judge(index());
  const microseconds = notes.length
    ? Number(process.hrtime.bigint() - started) / 1000 / notes.length
    : 0;
  const judged = rows.map((row, i): Judged => {
    const judgement = judgements[i];
    return {
      id: row.id ?? String(i + 1),
      kind: judgement?.kind ?? "none",
      reason: judgement?.reason ? "yes" : "no",
      language: row.language || "?",
      note: row.note ?? "",
      label: row.kind || null,
      reasonLabel: row.reason || null,
      agreed: !row.second_kind || row.second_kind === row.kind,
      reasonAgreed: !row.second_reason || row.second_reason === row.reason,
    };
  });
  return { judged, microseconds };
}

const share = (part: number, whole: number) =>
  whole === 0 ? null : Math.round((10_000 * part) / whole) / 10_000;
const kindAccuracy = (rows: Judged[]) =>
  share(rows.filter((row) => row.kind === row.label).length, rows.length);
const reasonAccuracy = (rows: Judged[]) =>
  share(rows.filter((row) => row.reason === row.reasonLabel).length, rows.length);

function perKind(rows: Judged[]) {
  return Object.fromEntries(
    KINDS.map((kind) => {
      const said = rows.filter((row) => row.kind === kind);
      const labelled = rows.filter((row) => row.label === kind);
      const right = said.filter((row) => row.label === kind).length;
      return [
        kind,
        {
          rows: labelled.length,
          judged: said.length,
          precision: share(right, said.length),
          recall: share(right, labelled.length),
        },
      ];
    }),
  );
}

function perLanguage(rows: Judged[]) {
  const languages = [...new Set(rows.map((row) => row.language))].sort();
  return Object.fromEntries(
    languages.map((language) => {
      const own = rows.filter((row) => row.language === language);
      return [
        language,
        {
          rows: own.length,
          accuracy: kindAccuracy(own),
          reasonAccuracy: reasonAccuracy(own),
          perKind: perKind(own),
        },
      ];
    }),
  );
}

function asJson(judged: Judged[], labelled: Judged[], microseconds: number) {
  return {
    rows: judged.map(({ id, kind, reason }) => ({ id, kind, reason })),
    accuracy: kindAccuracy(labelled),
    perKind: perKind(labelled),
    perLanguage: perLanguage(labelled),
    microsecondsPerNote: Math.round(microseconds * 10) / 10,
    reasonAccuracy: reasonAccuracy(labelled.filter((row) => row.reasonLabel !== null)),
    agreed: {
      kindRows: labelled.filter((row) => row.agreed).length,
      accuracy: kindAccuracy(labelled.filter((row) => row.agreed)),
      reasonAccuracy: reasonAccuracy(
        labelled.filter((row) => row.reasonAgreed && row.reasonLabel !== null),
      ),
    },
  };
}

const percent = (value: number | null) =>
  value === null ? "    -" : `${(100 * value).toFixed(1)}%`.padStart(6);

function asTable(judged: Judged[], labelled: Judged[], microseconds: number): string {
  const lines = [`${judged.length} notes, ${microseconds.toFixed(0)} µs a note`];
  if (labelled.length === 0) {
    for (const kind of KINDS)
      lines.push(`${kind.padEnd(10)} ${judged.filter((row) => row.kind === kind).length}`);
    return `${lines.join("\n")}\n`;
  }
  const fair = labelled.filter((row) => row.agreed);
  const fairReason = labelled.filter((row) => row.reasonAgreed && row.reasonLabel !== null);
  lines.push(
    `kind    all rows ${percent(kindAccuracy(labelled))}   where both readers agree ${percent(kindAccuracy(fair))} (${fair.length} rows)`,
    `reason  all rows ${percent(reasonAccuracy(labelled))}   where both readers agree ${percent(reasonAccuracy(fairReason))} (${fairReason.length} rows)`,
    "",
    "kind        rows  precision  recall",
  );
  for (const [kind, value] of Object.entries(perKind(labelled))) {
    if (value.rows + value.judged > 0)
      lines.push(
        `${kind.padEnd(10)} ${String(value.rows).padStart(5)}     ${percent(value.precision)}  ${percent(value.recall)}`,
      );
  }
  lines.push(
    "",
    "language  rows    kind  reason   precision/recall of personal, template, default",
  );
  for (const [language, value] of Object.entries(perLanguage(labelled))) {
    const kinds = (["personal", "template", "default"] as const)
      .map(
        (kind) =>
          `${percent(value.perKind[kind]?.precision ?? null)}/${percent(value.perKind[kind]?.recall ?? null).trim()}`,
      )
      .join("  ");
    lines.push(
      `${language.padEnd(8)} ${String(value.rows).padStart(5)}  ${percent(value.accuracy)}  ${percent(value.reasonAccuracy)}   ${kinds}`,
    );
  }
  lines.push("", "confusions (labelled -> judged)");
  for (const row of labelled.filter((each) => each.kind !== each.label)) {
    lines.push(
      `${row.id}  ${row.language}  ${row.label} -> ${row.kind}${row.agreed ? "" : "  (readers differ)"}  ${row.note.slice(0, 110)}`,
    );
  }
  lines.push("", "reasons (labelled -> judged)");
  for (const row of labelled.filter(
    (each) => each.reasonLabel !== null && each.reason !== each.reasonLabel,
  )) {
    lines.push(
      `${row.id}  ${row.language}  ${row.reasonLabel} -> ${row.reason}${row.reasonAgreed ? "" : "  (readers differ)"}  ${row.note.slice(0, 110)}`,
    );
  }
  return `${lines.join("\n")}\n`;
}

process.exitCode = main(process.argv.slice(2));
