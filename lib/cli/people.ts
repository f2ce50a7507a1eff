import { type Command, Option } from "commander";
import { listDuplicates } from "../data/duplicate/queries.ts";
import { refreshDuplicates } from "../data/duplicate/refresh.ts";
import { listAllPeople } from "../data/person/list-all.ts";
import { listPeople as listPage } from "../data/person/list-people.ts";
import type { Viewer } from "../data/viewer.ts";
import { type Stage, stages } from "../domain/conversation/conversation-state.ts";
import { freshnessKinds, noFilter } from "../domain/person/people-filter.ts";
import type { PeopleCursor } from "../domain/person/person-row.ts";
import { addSpaceOptions, inSpaceOf, print, type SpaceOptions } from "./command-line.ts";

type Freshness = (typeof freshnessKinds)[number];
type ListOptions = SpaceOptions & { stage?: Stage; freshness?: Freshness };

const rowsAtOnce = 300;

/** The unresponsive whose silence is of this kind, by the rule of the review. */
async function findByFreshness(viewer: Viewer, freshness: Freshness, now: Date) {
  const ids = new Set<string>();
  let after: PeopleCursor | null = null;
  do {
    const filter = { ...noFilter, freshness };
    const page: Awaited<ReturnType<typeof listPage>> = await listPage(
      viewer,
      filter,
      after,
      rowsAtOnce,
      now,
    );
    for (const { id } of page.rows) ids.add(id);
    after = page.next;
  } while (after);
  return ids;
}

async function listPeople(options: ListOptions): Promise<void> {
  const { email, json, stage, freshness, now } = options;
  const moment = now ?? new Date();
  const people = await inSpaceOf(email, async (viewer) => {
    const all = await listAllPeople(viewer, now ? { asAt: now } : { asAt: "now" }, moment);
    const silent = freshness && (await findByFreshness(viewer, freshness, moment));
    return silent ? all.filter(({ id }) => silent.has(id)) : all;
  });
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
    .addOption(
      new Option(
        "--freshness <kind>",
        "the unresponsive whose silence is sure, or is to be checked",
      ).choices(freshnessKinds),
    )
    .action(listPeople);
  addSpaceOptions(people.command("duplicates"))
    .description("list pairs who may be one person, the surest first; merges nobody")
    .action(listPairs);
}
