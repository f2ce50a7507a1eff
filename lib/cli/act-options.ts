import { type Command, InvalidArgumentError, Option } from "commander";
import { z } from "zod";
import type { Act } from "../acts/act.ts";

type Shape = {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  description?: string;
  items?: Shape;
  anyOf?: Shape[];
  oneOf?: Shape[];
  properties?: Record<string, Shape>;
  required?: string[];
  default?: unknown;
};

/** Names of options that differ from the field's: `personId` is `--person`. */
type Names = Record<string, string>;

/** The flag of a field: `--mutual-count`. */
export function toFlag(name: string): string {
  return `--${name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The one meaning of a field besides "nothing". */
function withoutNull(shape: Shape): Shape {
  const [only, ...others] = (shape.anyOf ?? []).filter(({ type }) => type !== "null");
  if (!only || others.length > 0) return shape;
  return { ...only, ...(shape.description ? { description: shape.description } : {}) };
}

/** The fields of an input; those of a union of several kinds together. */
function fieldsOf(shape: Shape): { fields: Map<string, Shape>; required: Set<string> } {
  const kinds = shape.oneOf ?? shape.anyOf;
  if (!kinds) {
    return {
      fields: new Map(Object.entries(shape.properties ?? {})),
      required: new Set(shape.required ?? []),
    };
  }
  const all = kinds.map(fieldsOf);
  const fields = new Map<string, Shape>();
  for (const kind of all) {
    for (const [name, field] of kind.fields) {
      const known = fields.get(name);
      const values = [...(known?.enum ?? []), ...(field.enum ?? [field.const])];
      const isChoice = field.const !== undefined || field.enum !== undefined;
      fields.set(name, isChoice ? { ...field, enum: [...new Set(values)] } : (known ?? field));
    }
  }
  const required = [...(all[0]?.required ?? [])].filter((name) =>
    all.every((kind) => kind.required.has(name)),
  );
  return { fields, required: new Set(required) };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidArgumentError("Write it as JSON.");
  }
}

function readNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || Number.isNaN(value)) throw new InvalidArgumentError("Write a number.");
  return value;
}

/** Whether a value of this shape can be written as plain text. */
function isText(shape: Shape): boolean {
  const { type, anyOf } = shape;
  return type === "string" || shape.enum !== undefined || (anyOf?.some(isText) ?? false);
}

function toOption(name: string, given: Shape, required: boolean): Option {
  const field = withoutNull(given);
  const flag = toFlag(name);
  const about = field.description ?? "";
  if (field.type === "boolean") return new Option(flag, about);
  const option =
    field.type === "array" && field.items && isText(field.items)
      ? new Option(`${flag} <values...>`, about)
      : field.type === "number" || field.type === "integer"
        ? new Option(`${flag} <number>`, about).argParser(readNumber)
        : isText(field)
          ? new Option(`${flag} <text>`, about)
          : new Option(`${flag} <json>`, about).argParser(readJson);
  if (field.enum) option.choices(field.enum.map(String));
  return required ? option.makeOptionMandatory() : option;
}

/** What an act's input looks like, as JSON Schema. */
export function describeInput(act: Act): Shape {
  return z.toJSONSchema(act.input, { io: "input", unrepresentable: "any" }) as Shape;
}

/** Gives a command one option for each field of an act's input, with its description. */
export function addInputOptions(command: Command, act: Act, names: Names = {}): Command {
  const { fields, required } = fieldsOf(describeInput(act));
  for (const [name, field] of fields) {
    command.addOption(toOption(names[name] ?? name, field, required.has(name)));
  }
  return command;
}

/** The input that the options of a command stand for. */
export function readInput(
  act: Act,
  options: Record<string, unknown>,
  names: Names = {},
): Record<string, unknown> {
  const { fields } = fieldsOf(describeInput(act));
  const given = [...fields.keys()].map((name) => [name, options[names[name] ?? name]] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}
