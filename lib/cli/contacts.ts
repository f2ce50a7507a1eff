import { stat } from "node:fs/promises";
import path from "node:path";
import type { Command } from "commander";
import { addImport } from "../data/import/commands.ts";
import { changeMapping } from "../data/import/contacts-mapping.ts";
import { listIdentities } from "../data/import/identities.ts";
import { mostContacts } from "../domain/contacts/contact.ts";
import { applyContacts } from "../jobs/import/apply-contacts.ts";
import {
  addSpaceOptions,
  CommandProblem,
  inSpaceOf,
  print,
  type SpaceOptions,
} from "./command-line.ts";
import { describeIdentity } from "./describe-identity.ts";

type ContactsOptions = SpaceOptions & { addUnknown?: true };

async function takeContacts(file: string, options: ContactsOptions): Promise<void> {
  const { email, addUnknown = false, now = new Date(), json } = options;
  const place = path.resolve(file);
  const info = await stat(place).catch(() => null);
  if (!info?.isFile()) throw new CommandProblem(`There is no file ${file}.`);
  await inSpaceOf(email, async (viewer) => {
    const fileName = path.basename(place);
    const upload = { kind: "contacts" as const, fileName, storedAt: null, bytes: info.size };
    const importId = await addImport(viewer, upload, now);
    await changeMapping(viewer, importId, { addUnknown });
    const result = await applyContacts(viewer, importId, now, place);
    if (!result) throw new CommandProblem("The import was discarded meanwhile.");
    const { counts, people, notes, connected } = result;
    const everybody = { from: 0, most: mostContacts, search: "" };
    const { rows } = await listIdentities(viewer, importId, everybody);
    const changed = rows.map(({ standing: _, takenBack: __, ...change }) => change);
    print({ importId, ...counts, ...people, notes, connected, changed }, json, [
      `Read ${counts.read} contacts of ${fileName}: ${counts.known} known, ${counts.unknown} unknown.`,
      `Updated ${people.updated} people, added ${people.added}; ${notes} notes, ${connected} connections.`,
      ...changed.map(describeIdentity),
      `Rejected rows: ${counts.rejected}.`,
    ]);
  });
}

/** `acquaint contacts FILE`: a vCard, a CSV of another tool, or a ZIP of them. */
export function addContactsCommand(program: Command): void {
  const command = program
    .command("contacts")
    .argument("<file>", "vCard, CSV of another tool, or a ZIP of them")
    .description("fill in what is missing of people known already, out of another tool's contacts")
    .option("--add-unknown", "add the people who are not known yet as well");
  addSpaceOptions(command).action(takeContacts);
}
