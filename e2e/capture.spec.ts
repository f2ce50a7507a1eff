import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { fillDemo, findPerson } from "./space.ts";

/** Pastes text (and HTML) into the focused field, as the browser would. */
async function paste(page: Page, text: string, html = ""): Promise<void> {
  await page.evaluate(
    ([plain = "", rich = ""]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", plain);
      if (rich) clipboardData.setData("text/html", rich);
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    [text, html],
  );
}

test("a pasted reply un-flags with its true date, once, and is taken back as a whole", async ({
  page,
  member,
  cli,
}) => {
  await fillDemo(page);
  const dmitri = await findPerson(cli, member, "Dmitri Castellanos");
  expect(dmitri.stage).toBe("unresponsive");
  await page.goto(`/people/${dmitri.id}`);
  await page.keyboard.press("p");
  await expect(page.getByLabel("The copied conversation")).toBeFocused();
  const conversation = `Dmitri Castellanos
YESTERDAY
Dmitri Castellanos sent the following message at 4:20 PM
View Dmitri’s profileDmitri Castellanos
Dmitri Castellanos (He/Him)  4:20 PM
Sorry, I was away. Thursday would suit me.
👍
1
Write a message…`;
  await paste(page, conversation);
  const found = page.getByRole("list", { name: "Messages found" });
  await expect(found.getByRole("listitem")).toHaveCount(1);
  await expect(found).toContainText("Sorry, I was away. Thursday would suit me.");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save 1 message" }).click();
  const stage = page.getByRole("list", { name: "Stage" }).locator("[aria-current=step]");
  await expect(stage).toHaveText("In conversation");
  const timeline = page.getByRole("region", { name: "Timeline" });
  await expect(
    timeline.getByRole("listitem").filter({ hasText: "Sorry, I was away" }),
  ).toContainText(/16:20.*pasted/s);

  await page.keyboard.press("p");
  await paste(page, conversation);
  await expect(found).toContainText("On the timeline already");
  await expect(page.getByRole("button", { name: "Nothing new to save" })).toBeDisabled();
  await page.getByRole("button", { name: "Not now" }).click();
  await page.keyboard.press("z");
  await expect(stage).toHaveText("No reply");
});
