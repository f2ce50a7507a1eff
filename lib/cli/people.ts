import { type Command, Option } from "commander";
import { listDuplicates } from "../data/duplicate/queries.ts";
import { refreshDuplicates } from "../data/duplicate/refresh.ts";
import { listAllPeople } from "../data/person/list-all.ts";
import { type Stage, stages } from "../domain/conversation/conversation-state.ts";
import { addSpaceOptions, inSpaceOf, print, type SpaceOptions } from "./command-line.ts";

type ListOptions = SpaceOptions & { stage?: Stage };

async function listPeople({ email, json, stage, now }: ListOptions): Promise<void> {
  const people = await inSpaceOf(email, (viewer) =>
    listAllPeople(viewer, now ? { asAt: now } : { asAt: "now" }, now ?? new Date()),
  );
  const rows = stage ? people.filter((person) => person.stage === stage) : people;
  print(
    rows,
    json,
    rows.map((person) => `${person.id}  ${person.stage.padEnd(15)}  ${person.name}`),
  );
}

const mostPairs = 1000;

async function listPairs({ email, json, now = new Date() }: SpaceOptions): Promise<void> {
  const pairs = await inSpaceOf(email, async (viewer) => {
    await refreshDuplicates(viewer, now);
    return (await listDuplicates(viewer, mostPairs)).pairs;
  });
  const rows = pairs.map(({ first, second, strength, reasons }) => ({
    first: { id: first.id, name: first.name, slug: first.slug },
    second: { id: second.id, name: second.name, slug: second.slug },
    strength,
    reasons: reasons.map(({ text, against }) => (against ? `Against it: ${text}` : text)),
  }));
  print(
    rows,
    json,
    rows.map(
      ({ first, second, reasons }) => `${first.name} · ${second.name}: ${reasons.join("; ")}`,
    ),
  );
}

/** `people list`, `people duplicates`. */
export function addPeopleCommands(program: Command): void {
  const people = program.command("people").description("people of a member");
  addSpaceOptions(people.command("list"))
    .description("list people by name, with --now as they stood then")
    .addOption(new Option("--stage <stage>").choices(stages))
    .action(listPeople);
  addSpaceOptions(people.command("duplicates"))
    .description("list pairs who may be one person, the surest first; merges nobody")
    .action(listPairs);
}
