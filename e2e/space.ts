import type { Page } from "@playwright/test";
import { expect, type Member } from "./fixtures.ts";

type Cli = (...parameters: string[]) => Promise<string>;
type Person = { id: string; name: string; stage: string; dueAt: string | null };

/** Fills the member's empty space with invented people, from Today. */
export async function fillDemo(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByRole("button", { name: "Look around with invented people" }).click();
  await expect(page.getByRole("button", { name: "Throw the demo away" })).toBeVisible();
}

/** The people of a member's space, as the command line lists them. */
export async function listPeople(cli: Cli, member: Member): Promise<Person[]> {
  return JSON.parse(await cli("people", "list", "--email", member.email, "--json")) as Person[];
}

/** One person of a member's space by name. */
export async function findPerson(cli: Cli, member: Member, name: string): Promise<Person> {
  const found = (await listPeople(cli, member)).find((person) => person.name === name);
  if (!found) throw new Error(`${name} is not in the space of ${member.email}.`);
  return found;
}

/** The timeline of a person as JSON text, for comparing before and after. */
export function readTimeline(cli: Cli, member: Member, personId: string): Promise<string> {
  return cli("timeline", "list", "--email", member.email, "--person", personId, "--json");
}

/** Keeps the browser from LinkedIn, whose pages the app opens only for the member. */
export async function stayAwayFromLinkedIn(page: Page): Promise<void> {
  await page.context().route(/linkedin\.com/, (route) => route.abort());
}
