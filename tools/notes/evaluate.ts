import { existsSync, readFileSync } from "node:fs";
import Papa from "papaparse";
import { judgeNote } from "../../lib/domain/note/judge-note.ts";
import { buildNoteIndex } from "../../lib/domain/note/near-duplicates.ts";
import { type MemberProfile, memberProfileSchema } from "../../lib/domain/person/member-profile.ts";

const KINDS = ["none", "default", "template", "personal", "unsure"] as const;
type Kind = (typeof KINDS)[number];
type Judged = {
  id: string;
  kind: Kind;
  reason: "yes" | "no";
  language: string;
  /** the shape of a template, or the group of a sincere writer */
  family: string;
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
  // Once to warm up the compiled code, so that the second, measured round shows the usual cost.
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
      family: row.family || "-",
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
          precisionInterval: interval(right, said.length),
          recallInterval: interval(right, labelled.length),
        },
      ];
    }),
  );
}

/** Wilson's interval of a share (1927), at 95 %: it holds for small counts too. */
function interval(part: number, whole: number): [number, number] | null {
  if (whole === 0) return null;
  const z = 1.96;
  const rate = part / whole;
  const middle = rate + (z * z) / (2 * whole);
  const spread = z * Math.sqrt((rate * (1 - rate) + (z * z) / (4 * whole)) / whole);
  const scale = 1 + (z * z) / whole;
  return [(middle - spread) / scale, (middle + spread) / scale].map(
    (value) => Math.round(10_000 * Math.min(1, Math.max(0, value))) / 10_000,
  ) as [number, number];
}

const kindInterval = (rows: Judged[]) =>
  interval(rows.filter((row) => row.kind === row.label).length, rows.length);

const perLanguage = (rows: Judged[]) => perGroup(rows, (row) => row.language);
const perFamily = (rows: Judged[]) => perGroup(rows, (row) => row.family);

function perGroup(rows: Judged[], groupOf: (row: Judged) => string) {
  const groups = [...new Set(rows.map(groupOf))].sort();
  return Object.fromEntries(
    groups.map((group) => {
      const own = rows.filter((row) => groupOf(row) === group);
      return [
        group,
        {
          rows: own.length,
          accuracy: kindAccuracy(own),
          interval: kindInterval(own),
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
    perFamily: perFamily(labelled),
    interval: kindInterval(labelled),
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

const range = (value: [number, number] | null) =>
  value === null
    ? "".padStart(13)
    : `[${(100 * value[0]).toFixed(1)}-${(100 * value[1]).toFixed(1)}]`.padStart(13);

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
    "kind        rows  precision              recall",
  );
  for (const [kind, value] of Object.entries(perKind(labelled))) {
    if (value.rows + value.judged > 0)
      lines.push(
        `${kind.padEnd(10)} ${String(value.rows).padStart(5)}     ${percent(value.precision)} ${range(value.precisionInterval)}  ${percent(value.recall)} ${range(value.recallInterval)}`,
      );
  }
  lines.push(...groupLines("language", perLanguage(labelled)));
  lines.push(...groupLines("group", perFamily(labelled)));
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

function groupLines(title: string, groups: ReturnType<typeof perGroup>): string[] {
  const lines = [
    "",
    `${title.padEnd(24)} rows    kind                reason   precision/recall of personal, template, default`,
  ];
  for (const [group, value] of Object.entries(groups)) {
    const kinds = (["personal", "template", "default"] as const)
      .map(
        (kind) =>
          `${percent(value.perKind[kind]?.precision ?? null)}/${percent(value.perKind[kind]?.recall ?? null).trim()}`,
      )
      .join("  ");
    lines.push(
      `${group.padEnd(24)} ${String(value.rows).padStart(4)}  ${percent(value.accuracy)} ${range(value.interval)}  ${percent(value.reasonAccuracy)}   ${kinds}`,
    );
  }
  return lines;
}

process.exitCode = main(process.argv.slice(2));
