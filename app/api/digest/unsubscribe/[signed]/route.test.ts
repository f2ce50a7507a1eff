import { expect } from "vitest";
import { signUnsubscribe } from "@/lib/auth/unsubscribe-link";
import { saveDigestChoice } from "@/lib/data/digest/commands";
import { readDigestSettings } from "@/lib/data/digest/queries";
import { deleteAccount } from "@/lib/data/member/delete-account";
import type { Viewer } from "@/lib/data/viewer";
import { createTestSpace } from "@/test/member-space";
import { test } from "@/test/space-test";
import { GET, POST } from "./route";

let viewer: Viewer;
const now = new Date();

test.beforeAll(async () => {
  viewer = await createTestSpace("Europe/Vienna", now);
  await saveDigestChoice(viewer, { every: "daily", weekday: 1, hour: 8 }, now);
});

const address = (path: string) => `http://127.0.0.1:3000${path}`;
const context = (signed: string) => ({ params: Promise.resolve({ signed }) });
/** What a mail program sends: no cookie, no origin. */
const oneClick = (path: string) =>
  new Request(address(path), {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", host: "127.0.0.1:3000" },
    body: "List-Unsubscribe=One-Click",
  });
const readRhythm = async () => (await readDigestSettings(viewer)).clock.every;

test("a scanner that opens the link is led to a page, and changes nothing", async () => {
  const signed = signUnsubscribe(viewer);
  const path = `/api/digest/unsubscribe/${signed}`;
  const answer = await GET(new Request(address(path)), context(signed));
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe(address(`/unsubscribe/${signed}`));
  expect(await readRhythm()).toBe("daily");
});

test("a tampered address turns nothing off", async () => {
  const signed = signUnsubscribe(viewer);
  const stranger = signUnsubscribe(await createTestSpace("UTC", now));
  const swapped = `${signed.split(".")[0]}.${stranger.split(".")[1]}`;
  for (const wrong of [`${signed}x`, signed.slice(0, -1), swapped, "", "../settings"]) {
    expect((await POST(oneClick("/"), context(wrong))).status).toBe(404);
  }
  expect(await readRhythm()).toBe("daily");
});

test("one click in a mail program turns it off, without a session, as often as it likes", async () => {
  const signed = signUnsubscribe(viewer);
  const request = oneClick(`/api/digest/unsubscribe/${signed}`);
  expect((await POST(request, context(signed))).status).toBe(200);
  expect(await readRhythm()).toBe("off");
  expect((await POST(request, context(signed))).status).toBe(200);
});

test("the link of an account that is gone turns nothing off", async () => {
  const gone = await createTestSpace("UTC", now);
  await deleteAccount(gone);
  const signed = signUnsubscribe(gone);
  expect((await POST(oneClick("/"), context(signed))).status).toBe(404);
});
