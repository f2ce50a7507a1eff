import { z } from "zod";
import { fail } from "../../result.ts";
import { formatTime } from "../../time/format.ts";
import { tellOtherClock } from "../../time/other-clock.ts";
import { isZone } from "../../time/zone.ts";
import { type DetailFormat, declareKind, type StatedFact } from "./declare-kind.ts";
import { instant, isInstant, medium, noData, place, textUpTo, zone } from "./fact-fields.ts";

const mediumWords = {
  phone: "by phone",
  video: "by video",
  cafe: "in a café",
  other: "",
} as const;

const noTime = "Say when the chat is.";
const agreedData = z.strictObject({
  chatAt: instant(noTime).describe("when the chat is, epoch milliseconds"),
  medium: medium.optional(),
  place: place.optional(),
  zone: zone.optional(),
});
type Agreed = z.output<typeof agreedData>;

const note = textUpTo(5000).optional();
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
  if (!isInstant(data.chatAt)) return fail("This is not a date and time.", "chatAt");
  if (data.chatAt < at) {
    return fail("This lies in the past. If you have met already, add “We met”.", "chatAt");
  }
  if (data.zone !== undefined && !isZone(data.zone)) {
    return fail("This time zone is not known.", "zone");
  }
  return null;
}

function describeAgreed(data: Partial<Agreed>, { when, zone }: DetailFormat): string {
  const { chatAt, place } = data;
  const medium = data.medium ? mediumWords[data.medium] : "";
  if (chatAt === undefined) return [medium, place].filter(Boolean).join(", ");
  const day = when(chatAt).replace(/^on /u, "");
  const time = formatTime(chatAt, zone);
  const other = data.zone ? tellOtherClock(chatAt, zone, data.zone) : null;
  const clocks = [day.endsWith(time) ? "" : `at ${time}`, other].filter(Boolean).join(", ");
  return [`for ${day}`, medium, place, clocks].filter(Boolean).join(", ");
}

/** A chat: agreed, moved, and how it ended. */
export const chatFactKinds = {
  "chat-scheduled": declareKind({
    rank: 160,
    data: agreedData,
    addable: true,
    mark: "them",
    title: () => "Chat agreed",
    detail: describeAgreed,
    check: checkAgreed,
  }),
  "chat-moved": declareKind({
    rank: 170,
    data: agreedData,
    addable: true,
    mark: "them",
    title: () => "Chat moved",
    detail: describeAgreed,
    check: checkAgreed,
  }),
  "chat-cancelled": declareKind({
    rank: 180,
    data: noData,
    addable: true,
    noted: true,
    mark: "plain",
    title: () => "Chat cancelled",
  }),
  "chat-held": declareKind({
    rank: 190,
    data: heldData,
    addable: true,
    noted: true,
    mark: "them",
    title: (name) => `You met ${name}`,
    detail: ({ medium, place }) =>
      [medium ? mediumWords[medium] : "", place].filter(Boolean).join(", ") || null,
  }),
  "chat-missed": declareKind({
    rank: 200,
    data: noData,
    addable: true,
    noted: true,
    mark: "plain",
    title: () => "The chat did not happen",
  }),
};
