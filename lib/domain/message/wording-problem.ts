import { type Failure, fail } from "../result.ts";
import { fieldNames, fieldSlot, readField, type TemplateField } from "./template-fields.ts";

/** The fewest letters to add, drop or change to get from one word to the other. */
function countEdits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [line, letter] of [...from].entries()) {
    const next = [line + 1];
    for (const [at, other] of [...to].entries()) {
      const changed = (row[at] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** How far a misspelt name is from a field, 0 to 1: the fields that share a whole word with it are near. */
function distance(written: string, field: TemplateField): number {
  const words = new Set(field.split(" "));
  const sharesWord = written.split(/[\s_-]+/u).some((word) => words.has(word));
  const edits = countEdits(written, field) / Math.max(written.length, field.length);
  return sharesWord ? edits / 2 : edits;
}

/** The field whose name is nearest to what was written between braces. */
export function nearestField(written: string): TemplateField {
  const wanted = written.trim().toLowerCase().slice(0, 60);
  return fieldNames.reduce((best, field) =>
    distance(wanted, field) < distance(wanted, best) ? field : best,
  );
}

/**
 * What keeps a wording from being filled in: a name between braces that is no field, or a brace
 * without its other half.
 *
 * @returns the failure, or null when nothing is wrong
 */
export function findWordingProblem(body: string): Failure | null {
  for (const [, name = ""] of body.matchAll(fieldSlot)) {
    if (readField(name) === null) {
      return fail("template-field-unknown", { written: name.trim(), nearest: nearestField(name) });
    }
  }
  return /[{}]/u.test(body.replace(fieldSlot, "")) ? fail("template-brace-alone") : null;
}
