import { z } from "zod";
import { headingKey } from "../archive/headings/heading-key.ts";
import { readHeading } from "../archive/headings/heading-words.ts";
import type { ColumnMeaning } from "../archive/headings/meaning.ts";
import { isAboutSomebodyElse } from "../archive/headings/others-words.ts";

/** The fields of an object that hold an address, and those that hold a text; the first that is filled counts. */
const addressKeys = [
  ...["value", "url", "href", "link", "linkUrl", "primaryLinkUrl", "email", "primaryEmail"],
  "address",
];
const textKeys = ["fullName", "displayName", "name", "text", "title", "label"];
/** The fields that say whose an address is, or of what kind. */
const typeKeys = ["type", "label", "kind", "rel", "relation", "relationship", "category", "role"];
const listKeys = ["additionalEmails", "secondaryLinks", "values", "items"];
const recordSchema = z.record(z.string(), z.unknown());
const longestJson = 20_000;
/** How Notion writes a link to another page behind its title. */
const NOTION_LINK = / \(https:\/\/(?:www\.)?notion\.(?:so|site)\/[^)\s]*\)/g;

/** How the tools write that nothing is there; `Null` is somebody's family name. */
const isNothing = (text: string) => /^"?(?:null)?"?$/.test(text.trim());

type JsonRecord = Record<string, unknown>;

/** The name in an object that gives it in parts (`{"lastName":"Ruiz","firstName":"Ana"}`), in any order of them. */
function nameOf(record: JsonRecord): string[] {
  const part = (meaning: ColumnMeaning) =>
    Object.entries(record).flatMap(([key, value]) =>
      typeof value === "string" && !isNothing(value) && readHeading(key) === meaning
        ? [value.trim()]
        : [],
    );
  const given = part("first-name");
  const family = part("last-name");
  if (given.length + family.length === 0) return [];
  return [[...given, ...part("middle-name"), ...family].join(" ")];
}

/** Whether an address in an object is said to be of somebody else: `{"type":"assistant","value":"…"}`. */
function isSomebodyElses(record: JsonRecord): boolean {
  return typeKeys.some((key) => {
    const type = record[key];
    return typeof type === "string" && isAboutSomebodyElse(headingKey(type));
  });
}

function textsOf(value: unknown, isAddress: boolean, depth = 0): string[] {
  if (typeof value === "string") return isNothing(value) ? [] : [value.trim()];
  if (typeof value === "number") return [String(value)];
  if (depth > 3) return [];
  const within = (one: unknown) => textsOf(one, isAddress, depth + 1);
  if (Array.isArray(value)) return value.flatMap(within);
  const record = recordSchema.safeParse(value).data;
  if (!record || (isAddress && isSomebodyElses(record))) return [];
  const firstOf = (keys: readonly string[]) =>
    keys.map((key) => within(record[key])).find(({ length }) => length);
  const name = nameOf(record);
  const text = name.length > 0 ? name : firstOf(textKeys);
  const address = firstOf(addressKeys);
  const main = isAddress ? (address ?? text) : (text ?? address);
  return [...(main ?? []), ...listKeys.flatMap((key) => within(record[key]))];
}

/**
 * What stands in a cell that holds JSON (`["a@b.example"]`, `{"url":"…"}`, `[{"value":"…"}]`), several values parted by
 * ` ::: ` as Google parts them; any other cell as it is, without Notion's links to other pages. `null`, `[]` and `{}`
 * are empty.
 *
 * @param isAddress whether the column is of addresses, where one that is said to be somebody else's is left out; else a
 *   text such as a name is looked for first
 */
export function unpackCell(cell: string, isAddress = true): string {
  const text = cell.trim();
  if (isNothing(text)) return "";
  const ends = `${text[0] ?? ""}${text.at(-1) ?? ""}`;
  const isJson = text.length > 1 && text.length <= longestJson && (ends === "[]" || ends === "{}");
  if (isJson) {
    try {
      return textsOf(JSON.parse(text), isAddress).join(" ::: ");
    } catch {
      return cell;
    }
  }
  return cell.includes("(https://") ? cell.replace(NOTION_LINK, "") : cell;
}
