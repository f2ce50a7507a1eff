import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { addAccount } from "../../test/account.ts";
import { actInputs } from "../../test/acts/act-inputs.ts";
import { fillSpace } from "../../test/space/filled-space.ts";
import { findChanges, readSpaceRows } from "../../test/space/read-space.ts";
import { test } from "../../test/space-test.ts";
import { makeViewer } from "../auth/make-viewer.ts";
import { findPerformedAct } from "../data/act/performed-acts.ts";
import { inSpaceRaw } from "../data/database.ts";
import { newId } from "../data/new-id.ts";
import type { Viewer } from "../data/viewer.ts";
import type { Act, ActContext } from "./act.ts";
import { performOnce } from "./perform-once.ts";
import { type ActName, listActs } from "./registry.ts";

const now = new Date("2026-11-23T09:00:00Z");
const context: ActContext = { now, sessionId: null, publicUrl: "http://127.0.0.1:3000" };
const acts = (await listActs()) as [ActName, Act][];
const readSpace = (viewer: Viewer) =>
  inSpaceRaw(viewer, (client) => readSpaceRows(client, viewer.ownerId, ["performed_act"]));

/** Acts on rows of the account, which belong to no space and are not claimed: forms send them, each once. */
const onAccount: ActName[] = [
  "account.end-other-sessions",
  "account.end-session",
  "account.rename",
  "account.revoke-invite",
  "calendar.make-address",
  "calendar.revoke-address",
];

/** What came of the right input of an act in a space of its own; null where it changed nothing. */
async function tryAct([name, act]: (typeof acts)[number]): Promise<[ActName, boolean] | null> {
  const { viewer } = await addAccount(`Anna ${name}`, now);
  const ids = await fillSpace(viewer, { mark: "Zanzibar", now });
  const before = await readSpace(viewer);
  const sending = makeViewer(viewer.ownerId, { id: newId(now), at: now });
  const outcome = await performOnce(act, sending, actInputs[name](ids), context);
  if (!outcome.ok || findChanges(before, await readSpace(viewer)).length === 0) return null;
  return [name, (await findPerformedAct(sending)) !== null];
}

test("every act that changes the space is claimed by what it writes, and counts once", async () => {
  const sent = acts.filter(([, act]) => act.touches.length > 0 && !act.isSecret);
  const found: ([ActName, boolean] | null)[] = [];
  const atOnce = 6;
  for (let from = 0; from < sent.length; from += atOnce) {
    found.push(...(await Promise.all(sent.slice(from, from + atOnce).map(tryAct))));
  }
  const tried = found.filter((each) => each !== null);
  expect(tried.length).toBeGreaterThan(45);
  const unclaimed = tried.flatMap(([name, isClaimed]) => (isClaimed ? [] : [name]));
  expect(unclaimed.sort()).toEqual(onAccount);
}, 180_000);

test("what is not claimed is sent by forms, which nobody sends again", () => {
  const folder = path.resolve(import.meta.dirname, "../../components");
  const texts = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/u.test(file))
    .map((file) => readFileSync(path.join(folder, file), "utf8"));
  const resent = onAccount.filter((name) =>
    texts.some((text) => new RegExp(`(useAct|performHere)\\(\\s*"${name}"`, "u").test(text)),
  );
  expect(resent).toEqual([]);
  expect(texts.some((text) => /(useAct|performHere)\(\s*"/u.test(text))).toBe(true);
});
