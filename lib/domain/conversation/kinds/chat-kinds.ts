import { z } from "zod";
import { fail } from "../../result.ts";
import { formatTime } from "../../time/format.ts";
import { formatOtherClock } from "../../time/other-clock.ts";
import { isZone } from "../../time/zone.ts";
import { say } from "../../words/sentences.ts";
import { type DetailFormat, declareKind, type StatedFact } from "./declare-kind.ts";
import {
  chatNote,
  instant,
  isInstant,
  type media,
  medium,
  noData,
  place,
  zoneField,
} from "./fact-fields.ts";

function describeMedium(medium: (typeof media)[number] | undefined): string {
  return medium && medium !== "other" ? say(`fact-medium-${medium}`) : "";
}

const agreedData = z.strictObject({
  chatAt: instant("chat-time-missing").describe("when the chat is, epoch milliseconds"),
  medium: medium.optional(),
  place: place.optional(),
  zone: zoneField.optional(),
});
type Agreed = z.output<typeof agreedData>;

const note = chatNote.optional();
const heldData = z.strictObject({
  medium: medium.optional(),
  place: place.optional(),
  notes: z
    .object({
      theyDo: note.describe("what they do"),
      iCanDo: note.describe("what the member can do for them"),
      agreed: note.describe("what was agreed"),
    })
    .optional()
    .describe("what was learnt"),
});

function checkAgreed({ at, data }: StatedFact<Agreed>) {
  if (!isInstant(data.chatAt)) return fail("time-invalid", "chatAt");
  if (data.chatAt < at) {
    return fail("chat-in-past", "chatAt");
  }
  if (data.zone !== undefined && !isZone(data.zone)) {
    return fail("zone-unknown", "zone");
  }
  return null;
}

function describeAgreed(data: Partial<Agreed>, { when, zone }: DetailFormat): string {
  const { chatAt, place } = data;
  const medium = describeMedium(data.medium);
  if (chatAt === undefined) return [medium, place].filter(Boolean).join(", ");
  const day = when(chatAt).replace(/^on /u, "");
  const time = formatTime(chatAt, zone);
  const other = data.zone ? formatOtherClock(chatAt, zone, data.zone) : null;
  const at = day.endsWith(time) ? "" : say("fact-chat-time", { time });
  const clocks = [at, other].filter(Boolean).join(", ");
  return [say("fact-chat-day", { day }), medium, place, clocks].filter(Boolean).join(", ");
}

/** A chat: agreed, moved, and how it ended. */
export const chatFactKinds = {
  "chat-scheduled": declareKind({
    rank: 160,
    data: agreedData,
    addable: true,
    mark: "them",
    detail: describeAgreed,
    check: checkAgreed,
  }),
  "chat-moved": declareKind({
    rank: 170,
    data: agreedData,
    addable: true,
    mark: "them",
    detail: describeAgreed,
    check: checkAgreed,
  }),
  "chat-cancelled": declareKind({
    rank: 180,
    data: noData,
    addable: true,
    noted: true,
    mark: "plain",
  }),
  "chat-held": declareKind({
    rank: 190,
    data: heldData,
    addable: true,
    noted: true,
    mark: "them",
    detail: ({ medium, place }) =>
      [describeMedium(medium), place].filter(Boolean).join(", ") || null,
  }),
  "chat-missed": declareKind({
    rank: 200,
    data: noData,
    addable: true,
    noted: true,
    mark: "plain",
  }),
};
