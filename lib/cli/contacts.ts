import { stat } from "node:fs/promises";
import path from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { addImport } from "../data/import/commands.ts";
import { changeMapping } from "../data/import/contacts-mapping.ts";
import { listIdentities } from "../data/import/identities.ts";
import type { ChosenEncodings } from "../domain/archive/encoding/encodings.ts";
import { type ColumnMeaning, meaningSchema, meanings } from "../domain/archive/headings/meaning.ts";
import { mostContacts } from "../domain/contacts/contact.ts";
import { applyContacts } from "../jobs/import/contacts/apply-contacts.ts";
import { describeEncodings } from "../jobs/import/decode-upload.ts";
import {
  addSpaceOptions,
  CommandProblem,
  inSpaceOf,
  print,
  type SpaceOptions,
} from "./command-line.ts";
import { describeIdentity } from "./describe-identity.ts";
import { addEncodingOption, type EncodingOption } from "./encoding-option.ts";

type ContactsOptions = SpaceOptions &
  EncodingOption & { addUnknown?: true; column?: Record<string, ColumnMeaning> };

/** Reads `Heading=email`, one of several; the heading may hold an equals sign itself. */
function parseColumn(
  text: string,
  before: Record<string, ColumnMeaning> = {},
): Record<string, ColumnMeaning> {
  const at = text.lastIndexOf("=");
  const meaning = meaningSchema.safeParse(text.slice(at + 1).trim()).data;
  if (at < 1 || !meaning)
    throw new InvalidArgumentError(
      `Write it as "Heading=email"; known are ${meanings.join(", ")}.`,
    );
  return { ...before, [text.slice(0, at)]: meaning };
}

async function importContacts(file: string, options: ContactsOptions): Promise<void> {
  const { email, addUnknown = false, column = {}, encoding, now = new Date(), json } = options;
  const place = path.resolve(file);
  const info = await stat(place).catch(() => null);
  if (!info?.isFile()) throw new CommandProblem(`There is no file ${file}.`);
  await inSpaceOf(email, async (viewer) => {
    const fileName = path.basename(place);
    const upload = { kind: "contacts" as const, fileName, storedAt: null, bytes: info.size };
    const importId = await addImport(viewer, upload, now);
    const encodings: ChosenEncodings = encoding ? { "*": encoding } : {};
    await changeMapping(viewer, importId, { addUnknown, headings: column, encodings });
    const result = await applyContacts(viewer, importId, now, place);
    if (!result) throw new CommandProblem("The import was discarded meanwhile.");
    const { counts, people, notes, connected, offered, shared, remarks } = result;
    const everybody = { from: 0, most: mostContacts, search: "" };
    const { rows } = await listIdentities(viewer, importId, everybody);
    const changed = rows.map(({ standing: _, takenBack: __, ...change }) => change);
    const summary = { notes, connected, shared, dateless: remarks, offered, changed };
    print({ importId, ...counts, ...people, ...summary }, json, [
      ...describeEncodings(result.encodings),
      `Read ${counts.read} contacts of ${fileName}: ${counts.known} known, ${counts.unknown} unknown.`,
      `Updated ${people.updated} people, added ${people.added}; ${notes} notes, ${connected} connections.`,
      ...changed.map(describeIdentity),
      `Rejected rows: ${counts.rejected}.`,
      ...(counts.passedOver > 0
        ? [`Rows of tables without a known column of names or addresses: ${counts.passedOver}.`]
        : []),
      ...(remarks > 0 ? [`Without a date that can't be believed: ${remarks}.`] : []),
      ...(shared > 0 ? [`Addresses beside different names, which nobody got: ${shared}.`] : []),
      ...offered.map(
        ({ heading, offer }) =>
          `The column ${heading} looks like ${offer === "email" ? "e-mail" : "LinkedIn"} addresses, but not whose: --column "${heading}=${offer}" takes it as the contact's own.`,
      ),
    ]);
  });
}

/** `acquaint contacts FILE`: a vCard, a CSV of another tool, or a ZIP of them. */
export function addContactsCommand(program: Command): void {
  const command = program
    .command("contacts")
    .argument("<file>", "vCard, CSV of another tool, or a ZIP of them")
    .description("fill in what is missing of people known already, out of another tool's contacts")
    .option("--add-unknown", "add the people who are not known yet as well")
    .option("--column <heading=meaning>", "what a column means (can be repeated)", parseColumn);
  addSpaceOptions(addEncodingOption(command)).action(importContacts);
}
