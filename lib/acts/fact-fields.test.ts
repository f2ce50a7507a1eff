import { Command } from "commander";
import { expect, test } from "vitest";
import { addInputOptions, readInput } from "../cli/act-options.ts";
import { timelineAddNames } from "../cli/timeline.ts";
import { readFactByHand } from "../domain/conversation/read-fact.ts";
import type { Act } from "./act.ts";
import { readFactFields, type StatedFields } from "./fact-fields.ts";
import { timelineActs } from "./timeline.ts";

const now = new Date("2026-11-06T12:00:00Z");
const later = "2026-11-20T10:00:00Z";
const earlier = "2026-11-05T08:00:00Z";
const act = timelineActs["timeline.add"] as unknown as Act;

function makeCommand(): Command {
  return addInputOptions(new Command(), act, timelineAddNames).exitOverride();
}

/** What the options of `timeline add` come to. */
function add(...parameters: string[]) {
  const command = makeCommand();
  command.parse(["--person", "anybody", "--kind", ...parameters], { from: "user" });
  const { personId: _, ...fields } = readInput(act, command.opts(), timelineAddNames);
  const fact = readFactFields(fields as StatedFields, "Europe/Vienna", now);
  return fact.ok ? readFactByHand(fact.value, now) : fact;
}

test.each([
  [["snoozed", "--at", earlier], "Choose a day after today."],
  [["chat-scheduled"], "Say when the chat is."],
  [
    ["chat-moved", "--chat", earlier],
    "This lies in the past. If you have met already, add “We met”.",
  ],
  [["chat-moved", "--chat", later, "--zone", "Mars/Base"], "This time zone is not known here."],
  [["next-touch"], "Choose when."],
  [["replied", "--at", "yesterday"], "This is not a date and time."],
  [["note"], "A note can't be empty."],
  [["replied", "--at", later], "This lies in the future. Enter when it happened."],
  [["chat-held", "--medium", "fax"], "Choose how you meet: phone, video, cafe, other."],
  [["replied", "--agreed", "Lunch"], "An entry of the kind “replied” has no “notes”."],
])("%j is refused in the words of the form", (parameters, problem) => {
  expect(add(...parameters)).toMatchObject({ ok: false, problem });
});

test.each([
  [
    [
      ...["chat-scheduled", "--chat", later, "--at", earlier, "--medium", "cafe"],
      ...["--place", "Blue Door", "--zone", "Asia/Kathmandu"],
    ],
    earlier,
    { chatAt: Date.parse(later), medium: "cafe", place: "Blue Door", zone: "Asia/Kathmandu" },
  ],
  [["chat-scheduled", "--at", later], now, { chatAt: Date.parse(later) }],
  [["chat-moved", "--at", earlier], earlier, { chatAt: Date.parse(earlier) }],
  [["snoozed", "--until", later], now, { until: Date.parse(later) }],
  [["snoozed", "--at", later], now, { until: Date.parse(later) }],
  [["next-touch", "--every", "0"], now, { cadenceDays: 0 }],
  [
    ["next-touch", "--until", later, "--every", "30"],
    now,
    { until: Date.parse(later), cadenceDays: 30 },
  ],
  [["kept", "--reason", " Kin ", "--at", earlier], earlier, { reason: "Kin" }],
  [["chat-held", "--they-do", "Boats"], now, { notes: { theyDo: "Boats" } }],
  [["removed", "--by", "them"], now, { by: "them" }],
  [["replied", "--text", "Gladly!"], now, null],
  [["replied", "--at", "2026-11-05T09:00"], earlier, null],
])("%j states when it happened and what it carries", (parameters, at, data) => {
  expect(add(...parameters)).toMatchObject({ ok: true, value: { at: new Date(at), data } });
});

test("the help says which kinds an option is for", () => {
  const help = makeCommand().helpInformation().replace(/\s+/g, " ");
  expect(help).toContain("why you keep them (kept) --until");
});
