import type { SchemaFile } from "../migrate/migration-files.ts";

/** A column as PostgreSQL has it; `meaning` is the comment above it in the schema. */
type Column = {
  name: string;
  type: string;
  isKey: boolean;
  mayBeNull: boolean;
  meaning: string;
};

/** A foreign key: its columns without the owner's, and the table that they name. */
type Reference = { columns: string[]; table: string; isOneToOne: boolean };

/** A table of the schema and the file (relative to prisma/) that describes it. */
export type DrawnTable = {
  name: string;
  file: string;
  meaning: string;
  columns: Column[];
  references: Reference[];
};

type Field = {
  name: string;
  type: string;
  mark: string;
  attributes: string;
  meaning: string;
};
type Model = {
  name: string;
  file: string;
  meaning: string;
  fields: Field[];
  attributes: string[];
};

const postgresTypes: Record<string, string> = {
  String: "text",
  Int: "integer",
  BigInt: "bigint",
  Boolean: "boolean",
  Bytes: "bytea",
  Json: "jsonb",
  DateTime: "timestamp",
};
const nativeTypes: Record<string, string> = {
  Uuid: "uuid",
  Timestamptz: "timestamptz",
  Date: "date",
};

function readModels({ path, content }: SchemaFile): Model[] {
  const models: Model[] = [];
  let model: Model | undefined;
  let comment: string[] = [];
  for (const line of content.split("\n").map((each) => each.trim())) {
    const begin = /^model (\w+) \{$/.exec(line);
    const field = /^(\w+)\s+(\w+)([?]|\[\])?\s*(.*)$/.exec(line);
    if (line.startsWith("///")) comment.push(line.slice(3).trim());
    else if (begin) {
      model = {
        name: begin[1] ?? "",
        file: path,
        meaning: comment.join(" "),
        fields: [],
        attributes: [],
      };
      models.push(model);
      comment = [];
    } else if (line === "}") model = undefined;
    else if (line.startsWith("@@")) model?.attributes.push(line);
    else if (model && field) {
      const [, name = "", type = "", mark = "", attributes = ""] = field;
      model.fields.push({ name, type, mark, attributes, meaning: comment.join(" ") });
      comment = [];
    }
  }
  return models;
}

function listNames(attribute: string, of: string): string[] {
  const [, names = ""] = new RegExp(`${of}:?\\s*\\(?\\[([^\\]]*)\\]`).exec(attribute) ?? [];
  return names
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
}

function columnOf({ name, attributes }: Field): string {
  return /@map\("([^"]+)"\)/.exec(attributes)?.[1] ?? name;
}

function tableOf({ name, attributes }: Model): string {
  const named = attributes.flatMap((each) => /^@@map\("([^"]+)"\)/.exec(each)?.[1] ?? []);
  return named[0] ?? name;
}

function keyOf({ attributes, fields }: Model): string[] {
  const whole = attributes.find((each) => each.startsWith("@@id"));
  if (whole) return listNames(whole, "@@id");
  return fields.filter((each) => /@id\b/.test(each.attributes)).map(({ name }) => name);
}

function typeOf({ type, mark, attributes }: Field): string {
  const [, native = ""] = /@db\.(\w+)/.exec(attributes) ?? [];
  const plain = nativeTypes[native] ?? postgresTypes[type] ?? type;
  return mark === "[]" ? `${plain}[]` : plain;
}

/**
 * Reads the tables out of the Prisma schema: columns by their names in PostgreSQL, keys, foreign keys and the comments.
 *
 * @param files the schema as `readSchema` gives it, formatted as Prisma formats it (one field a line)
 */
export function readTables(files: readonly SchemaFile[]): DrawnTable[] {
  const models = files.flatMap(readModels);
  const modelOf = new Map(models.map((model) => [model.name, model]));
  return models.map((model) => {
    const key = keyOf(model);
    const nameOf = new Map(model.fields.map((field) => [field.name, columnOf(field)]));
    const columns = model.fields
      .filter(({ type }) => !modelOf.has(type))
      .map((field) => ({
        name: columnOf(field),
        type: typeOf(field),
        isKey: key.includes(field.name),
        // PostgreSQL holds no list of Prisma's to be there.
        mayBeNull: field.mark !== "",
        meaning: field.meaning,
      }));
    const references = model.fields.flatMap(({ type, attributes }) => {
      const target = modelOf.get(type);
      const fields = listNames(attributes, "fields");
      if (!target || fields.length === 0) return [];
      const own = fields.filter((name) => name !== "ownerId");
      return {
        columns: own.map((name) => nameOf.get(name) ?? name),
        table: tableOf(target),
        isOneToOne: fields.join() === key.join(),
      };
    });
    return { name: tableOf(model), file: model.file, meaning: model.meaning, columns, references };
  });
}
