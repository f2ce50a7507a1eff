import { z } from "zod";

/** The fields of an object that hold what a cell is about, the first that is filled. */
const valueKeys = [
  ...["value", "url", "href", "link", "linkUrl", "primaryLinkUrl", "email", "primaryEmail"],
  ...["address", "name", "text", "title", "label"],
];
const listKeys = ["additionalEmails", "secondaryLinks", "values", "items"];
const recordSchema = z.record(z.string(), z.unknown());
const longestJson = 20_000;
/** How Notion writes a link to another page behind its title. */
const NOTION_LINK = / \(https:\/\/(?:www\.)?notion\.(?:so|site)\/[^)\s]*\)/g;

function textsOf(value: unknown, depth = 0): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
  if (typeof value === "number") return [String(value)];
  if (depth > 3) return [];
  if (Array.isArray(value)) return value.flatMap((one) => textsOf(one, depth + 1));
  const record = recordSchema.safeParse(value).data;
  if (!record) return [];
  const main = valueKeys.map((key) => textsOf(record[key], depth + 1)).find(({ length }) => length);
  return [...(main ?? []), ...listKeys.flatMap((key) => textsOf(record[key], depth + 1))];
}

/**
 * What stands in a cell that holds JSON (`["a@b.example"]`, `{"url":"…"}`, `[{"value":"…"}]`), several values parted by
 * ` ::: ` as Google parts them; any other cell as it is, without Notion's links to other pages.
 */
export function unpackCell(cell: string): string {
  const text = cell.trim();
  const ends = `${text[0] ?? ""}${text.at(-1) ?? ""}`;
  const isJson = text.length > 1 && text.length <= longestJson && (ends === "[]" || ends === "{}");
  if (isJson) {
    try {
      return textsOf(JSON.parse(text)).join(" ::: ");
    } catch {
      return cell;
    }
  }
  return cell.includes("(https://") ? cell.replace(NOTION_LINK, "") : cell;
}
