import type { DrawnTable } from "./read-tables.ts";

const introduction = `# The tables

Written from \`prisma/models\` by \`npm run docs:tables\`: change the schema and its comments, never this page. A test holds
that both agree, and that these are the columns of a migrated database.

Every table with an \`owner_id\` belongs to one member. Row-level security shows the rows of the member in hand and no
others ([why](decisions/two-walls-around-a-space.md)). The key of such a table begins with \`owner_id\`, and so does each
foreign key; the diagram leaves it out of the names at its lines.
`;

function isForeign({ references }: DrawnTable, column: string): boolean {
  return references.some(({ columns }) => columns.includes(column));
}

function drawBox(table: DrawnTable): string[] {
  const keys = table.columns
    .map(({ name, type, isKey }) => ({ name, type, isKey, isLink: isForeign(table, name) }))
    .filter(({ isKey, isLink }) => isKey || isLink);
  const lines = keys.map(({ name, type, isKey, isLink }) => {
    const marks = [isKey ? "PK" : "", isLink ? "FK" : ""].filter(Boolean).join(", ");
    return `    ${type} ${name} ${marks}`;
  });
  return [`  ${table.name} {`, ...lines, "  }"];
}

function drawLines({ name, references }: DrawnTable): string[] {
  return references.map(
    ({ columns, table, isOneToOne }) =>
      `  ${table} ||--${isOneToOne ? "o|" : "o{"} ${name} : ${columns.join("_and_")}`,
  );
}

function toCell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("<", "&lt;");
}

function describeTable(table: DrawnTable): string {
  const rows = table.columns.map(
    ({ name, type, isKey, mayBeNull, meaning }) =>
      `| \`${name}\` | ${type}${mayBeNull ? " or null" : ""}${isKey ? ", key" : ""} | ${toCell(meaning)} |`,
  );
  const meaning = table.meaning ? `${table.meaning}\n\n` : "";
  return `### ${table.name}\n\n${meaning}| column | type | meaning |\n|---|---|---|\n${rows.join("\n")}\n`;
}

/** The page docs/tables.md: one diagram of all keys and references, then the columns of every table, file by file. */
export function drawTables(tables: readonly DrawnTable[]): string {
  const diagram = [
    "```mermaid",
    "erDiagram",
    ...tables.flatMap(drawLines),
    ...tables.flatMap(drawBox),
    "```",
  ];
  const parts = [...Map.groupBy(tables, ({ file }) => file)].map(
    ([file, some]) => `## prisma/${file}\n\n${some.map(describeTable).join("\n")}`,
  );
  return `${introduction}\n${diagram.join("\n")}\n\n${parts.join("\n")}`;
}
