import { type Command, Option } from "commander";
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

/** `people list`. */
export function addPeopleCommands(program: Command): void {
  const people = program.command("people").description("people of a member");
  addSpaceOptions(people.command("list"))
    .description("list people by name, with --now as they stood then")
    .addOption(new Option("--stage <stage>").choices(stages))
    .action(listPeople);
}
