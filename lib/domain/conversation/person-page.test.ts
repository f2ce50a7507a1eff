import { describe, expect, test } from "vitest";
import { stages } from "./conversation-state.ts";
import { detailOf, markOf, titleOf } from "./describe-entry.ts";
import { findNextStep } from "./next-step.ts";
import { listSteps } from "./stage-steps.ts";
import { timelineKinds } from "./timeline-kind.ts";

describe("the next step", () => {
  const base = {
    stage: "connected" as const,
    chatAt: null,
    nextTouchAt: null,
    cadenceDays: null,
    removalDecidedAt: null,
    keptAt: null,
  };

  test("after accepting comes the hello, except for people who were kept in silence", () => {
    expect(findNextStep(base, 0)).toBe("say-hello");
    expect(findNextStep({ ...base, keptAt: 1 }, 0)).toBe("none");
  });

  test("a chat is to be held before its time, and to be told of after it", () => {
    const agreed = { ...base, stage: "chat-scheduled" as const, chatAt: 10 };
    expect(findNextStep(agreed, 9)).toBe("hold-chat");
    expect(findNextStep(agreed, 10)).toBe("record-chat");
  });

  test("after a chat the next touch is agreed", () => {
    const met = { ...base, stage: "met" as const };
    expect(findNextStep(met, 0)).toBe("next-touch");
    expect(findNextStep({ ...met, nextTouchAt: 5 }, 4)).toBe("none");
    expect(findNextStep({ ...met, nextTouchAt: 5 }, 5)).toBe("next-touch");
    expect(findNextStep({ ...met, cadenceDays: 0 }, 5)).toBe("none");
  });

  test("a removal that was decided waits for LinkedIn", () => {
    const decided = { ...base, stage: "unresponsive" as const, removalDecidedAt: 3 };
    expect(findNextStep(decided, 9)).toBe("confirm-removal");
    expect(findNextStep({ ...decided, stage: "removed" }, 9)).toBe("none");
  });
});

test("every stage but an unknown one stands at one step", () => {
  for (const stage of stages) {
    const here = listSteps(stage, "week ends today").filter(({ place }) => place === "here");
    expect(here).toHaveLength(stage === "not-connected" ? 0 : 1);
  }
  expect(listSteps("awaiting-reply", "week ends today 10:12")[2]).toEqual({
    label: "Awaiting reply · week ends today 10:12",
    place: "here",
  });
});

describe("the words of the timeline", () => {
  test("every kind of fact has a title and a mark", () => {
    for (const kind of timelineKinds) {
      expect(titleOf(kind, "Lars")).not.toBe("");
      expect(["me", "them", "flag", "plain"]).toContain(markOf(kind));
    }
  });

  test("a chat tells its day, how and where", () => {
    const data = { chatAt: 7, medium: "cafe" as const, place: "Blue Door" };
    const tell = (zone: string) =>
      detailOf({ kind: "chat-scheduled", data: { ...data, zone } }, (at) => `day ${at}`, "UTC");
    expect(tell("UTC")).toBe("for day 7, in a café, Blue Door, at 00:00");
    expect(tell("America/New_York")).toBe(
      "for day 7, in a café, Blue Door, at 00:00, Wed 31 Dec 19:00 in New York",
    );
  });
});
