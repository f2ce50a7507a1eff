import { writeFile } from "node:fs/promises";
import { expect, expectAccessible, type Member, test } from "./fixtures.ts";
import { findPerson, listPeople, stayAwayFromLinkedIn } from "./space.ts";

const head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";
const bo = "Bo,Reed,https://www.linkedin.com/in/bo-reed-fa,,Kite,Head,02 Oct 2024";
const before = `${head}
Ada,Quill,https://www.linkedin.com/in/ada-quill-1,ada@home.example,Harbour,PR,20 Aug 2024
Ute,Alt,https://www.linkedin.com/in/ute-alt-fa,pr@harbour.example,Harbour,PR,01 Oct 2024
${bo}
`;
const after = `${head}
Ada,Lang,https://www.linkedin.com/in/ada-lang,ada@home.example,Harbour,PR,20 Aug 2024
Nils,Neu,https://www.linkedin.com/in/nils-neu-fa,pr@harbour.example,Harbour,PR,01 Oct 2026
${bo}
`;

const namesOf = async (cli: (...all: string[]) => Promise<string>, member: Member) =>
  (await listPeople(cli, member)).map(({ name }) => name).sort();

test("a preview shows the old name beside the new, and one rename is taken back alone", async ({
  page,
  member,
  cli,
}, info) => {
  test.setTimeout(120_000);
  await stayAwayFromLinkedIn(page);
  const first = info.outputPath("Connections.csv");
  await writeFile(first, before);
  await cli("import", first, "--email", member.email);

  await page.goto("/import");
  const name = "Connections-2.csv";
  await page
    .getByLabel("Archive", { exact: true })
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(after) });
  const card = page.getByRole("region", { name });
  await expect(card.getByText("Ready to apply")).toBeVisible({ timeout: 60_000 });
  await expect(card.getByText(/Who is who: 1 person would get another name/)).toBeVisible();
  const list = card.getByRole("region", { name: "Who is who" });
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await expect(list.getByText("recognised by the e-mail")).toBeVisible();
  await expect(list.getByRole("listitem")).toContainText("Ada Quill → becomes Ada Lang");
  await expect(list.getByRole("listitem")).toContainText("ada-quill-1 → becomes ada-lang");
  await expectAccessible(page);
  expect(await namesOf(cli, member)).toEqual(["Ada Quill", "Bo Reed", "Ute Alt"]);

  await card.getByRole("button", { name: "Apply" }).click();
  await expect(card.getByText("Applied", { exact: true })).toBeVisible({ timeout: 60_000 });
  expect(await namesOf(cli, member)).toEqual(["Ada Lang", "Bo Reed", "Nils Neu", "Ute Alt"]);
  await card.getByText(/Who is who: 1 person got another name/).click();
  await list.getByRole("button", { name: "Take back the change of Ada Quill" }).click();
  await expect(list.getByText("taken back")).toBeVisible();
  expect(await namesOf(cli, member)).toEqual(["Ada Quill", "Bo Reed", "Nils Neu", "Ute Alt"]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(list.getByRole("button", { name: /Take back the change/ })).toBeVisible();

  const ada = await findPerson(cli, member, "Ada Lang");
  await page.goto(`/people/${ada.id}`);
  const sheet = page.getByRole("region", { name: "Changed by an import" });
  await expect(sheet).toContainText("Ada Quill → became Ada Lang");
  await sheet.getByRole("button", { name: `Take back what ${name} changed` }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ada Quill" })).toBeVisible();
  await expect(sheet).toBeHidden();
  await expectAccessible(page);
});

test("a mailbox that went to a successor is a pair under Duplicates", async ({
  page,
  member,
  cli,
}, info) => {
  await stayAwayFromLinkedIn(page);
  for (const [at, rows] of [before, after].entries()) {
    const file = info.outputPath(`Connections-${at}.csv`);
    await writeFile(file, rows);
    await cli("import", file, "--email", member.email);
  }
  await page.goto("/people/duplicates");
  const pair = page.getByRole("region", { name: /^(Ute Alt and Nils Neu|Nils Neu and Ute Alt)$/ });
  await expect(pair.getByText("The same e-mail")).toBeVisible();
});
