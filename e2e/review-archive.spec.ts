import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { findPerson, stayAwayFromLinkedIn } from "./space.ts";

const head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";
const rowOf = (name: string, day: string) => {
  const [first, last] = name.split(" ");
  const address = `https://www.linkedin.com/in/${first}-${last}-x1`.toLowerCase();
  return `${first},${last},${address},,Osprey Freight,Analyst,${day}`;
};

test("the next archive confirms removals, says who is still connected, and asks about the missing", async ({
  page,
  member,
  cli,
}) => {
  test.setTimeout(120_000);
  await stayAwayFromLinkedIn(page);
  const folder = await mkdtemp(path.join(tmpdir(), "acquaint-connections-"));
  const file = path.join(folder, "Connections.csv");
  const everybody = ["Ana Ruiz", "Ben Cole", "Cem Polat", "Dora Lind"];
  await writeFile(
    file,
    [head, ...everybody.map((name) => rowOf(name, "2 Jan 2026")), ""].join("\n"),
  );
  await cli("import", file, "--email", member.email);
  for (const name of ["Ana Ruiz", "Cem Polat"]) {
    const { id } = await findPerson(cli, member, name);
    const fact = ["--person", id, "--kind", "removed", "--at", "2026-01-20T12:00:00Z"];
    await cli("timeline", "add", "--email", member.email, ...fact);
  }

  // Ana is gone as she should be, Cem is not; Ben and Dora are missing though nobody removed them.
  await page.goto("/import");
  const newer = [head, rowOf("Cem Polat", "2 Jan 2026"), rowOf("Eva Holm", "1 Feb 2026"), ""];
  await page.getByLabel("Archive", { exact: true }).setInputFiles({
    name: "Connections (1).csv",
    mimeType: "text/csv",
    buffer: Buffer.from(newer.join("\n")),
  });
  const card = page.getByRole("region", { name: "Connections (1).csv" });
  await expect(card.getByText("Removals confirmed")).toBeVisible({ timeout: 60_000 });
  await expect(card.getByText("Removed, but still connected")).toBeVisible();
  await expect(card.getByText("Cem Polat: back on the list of removals")).toBeVisible();
  await card.getByRole("button", { name: "Apply" }).click();
  await expect(card.getByText("Applied", { exact: true })).toBeVisible({ timeout: 60_000 });

  const missing = page.getByRole("region", { name: "No longer among your connections" });
  await expect(missing.getByRole("listitem")).toHaveCount(2);
  await expectAccessible(page);
  await missing.getByRole("button", { name: /^They removed me\s?: Ben Cole$/ }).click();
  await expect(missing.getByRole("listitem")).toHaveCount(1);
  await expect(page.getByText("Ben Cole removed you", { exact: true })).toBeVisible();
  expect((await findPerson(cli, member, "Ben Cole")).stage).toBe("removed");
  await page.keyboard.press("z");
  await expect(missing.getByRole("listitem")).toHaveCount(2);
  expect((await findPerson(cli, member, "Ben Cole")).stage).toBe("connected");
  await missing.getByRole("button", { name: /^Keep\s?: Dora Lind$/ }).click();
  await missing.getByRole("button", { name: /^I removed them\s?: Ben Cole$/ }).click();
  await expect(missing).toHaveCount(0);

  const ana = await findPerson(cli, member, "Ana Ruiz");
  await page.goto(`/people/${ana.id}`);
  await expect(
    page.getByText(/^Next: .*The archive of 1 Feb(?: 2026)? confirms that they are removed/),
  ).toBeVisible();

  await page.goto("/");
  const today = page.getByRole("region", { name: "Remove on LinkedIn" });
  await expect(today).toContainText("still connected in the archive of 1 Feb");
  await page.goto("/review/removals");
  const list = page.getByRole("list", { name: "To remove on LinkedIn" });
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await expect(list).toContainText("Cem Polat");
  await expect(list).toContainText("still connected in the archive of 1 Feb");
  await page.keyboard.press("d");
  await expect(page.getByRole("heading", { name: "Nobody is to be removed" })).toBeVisible();
  expect(JSON.parse(await cli("verify", "--json"))).toMatchObject({ drift: 0 });
  await rm(folder, { recursive: true, force: true });
});
