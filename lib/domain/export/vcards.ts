import ICAL from "ical.js";
import { cleanValue } from "../calendar/clean-value.ts";
import { openProfileUrl } from "../person/profile-slug.ts";
import type { RecordOf } from "./export-record.ts";

type Person = Pick<
  RecordOf<"people">,
  "id" | "name" | "slug" | "email" | "company" | "position" | "location"
>;

/** Family name last, as LinkedIn shows names; vCard wants the parts apart. */
function splitName(name: string): [family: string, given: string] {
  const words = name.trim().split(/\s+/);
  const family = words.length > 1 ? (words.pop() ?? "") : "";
  return [family, words.join(" ")];
}

/** One person as a vCard 3.0, which phones, Google and Outlook all read. Unknown parts are left out. */
export function writeVcard(person: Person): string {
  const card = new ICAL.Component("vcard");
  const add = (name: string, value: string | null) => {
    if (value) card.addPropertyWithValue(name, cleanValue(value));
  };
  const addParts = (name: string, parts: string[]) => {
    const property = new ICAL.Property(name, card);
    property.setValue(parts.map(cleanValue));
    card.addProperty(property);
  };
  const [family, given] = splitName(person.name);
  add("version", "3.0");
  add("prodid", "-//Acquaint//EN");
  add("uid", `urn:uuid:${person.id}`);
  add("fn", person.name);
  addParts("n", [family, given, "", "", ""]);
  if (person.company) addParts("org", [person.company]);
  add("title", person.position);
  add("email", person.email);
  if (person.location) addParts("adr", ["", "", "", person.location, "", "", ""]);
  add("url", person.slug && openProfileUrl(person.slug));
  return `${card.toString()}\r\n`;
}
