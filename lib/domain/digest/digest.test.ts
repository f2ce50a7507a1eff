import { decodeHTML } from "entities";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type LineGroup, lineGroups, type PersonLines } from "../today/day.ts";
import { composeDigest, countWaiting, type DigestFrame } from "./compose-digest.ts";
import type { WaitingThings } from "./digest.ts";
import { renderHtml, renderText } from "./render-digest.ts";

const now = Date.parse("2026-11-23T07:00:00Z");
const frame: DigestFrame = {
  rhythm: "weekly",
  isTest: false,
  now,
  zone: "Europe/Vienna",
  publicUrl: "https://acquaint.example.org",
  unsubscribeUrl: "https://acquaint.example.org/unsubscribe/x.y",
};

function people(names: readonly string[], count = names.length): PersonLines {
  const lines = names.map((name, index) => ({
    id: `id-${index}`,
    name,
    headline: "Gardener",
    at: now + 86_400_000,
    text: null,
    medium: null,
    invitedAt: null,
    isStill: false,
  }));
  return { lines, count };
}

function waitingFor(given: Partial<Record<LineGroup, PersonLines>>, counts = {}): WaitingThings {
  const none = Object.fromEntries(lineGroups.map((group) => [group, people([])]));
  const groups = { ...none, ...given } as Record<LineGroup, PersonLines>;
  return { groups, invitations: 0, review: 0, openMails: 0, ...counts };
}

describe("the subject", () => {
  test("counts what waits, for the span of the rhythm", () => {
    const waiting = waitingFor({ chat: people(["Ada"]) }, { invitations: 3, review: 5 });
    expect(composeDigest(waiting, frame).subject).toBe(
      "3 invitations, 5 silent connections, 1 chat this week",
    );
    expect(composeDigest(waiting, { ...frame, rhythm: "daily" }).subject).toMatch(/1 chat today$/);
  });

  test("stays short where everything waits at once", () => {
    const all = Object.fromEntries(lineGroups.map((group) => [group, people(["Ada", "Bo"])]));
    const { subject } = composeDigest(waitingFor(all, { invitations: 1204, review: 2 }), frame);
    expect(subject).toBe(
      "1,204 invitations, 2 silent connections, 2 hellos to say, and more this week",
    );
  });
});

describe("what waits", () => {
  test("an ending week alone asks for nothing and is not worth a mail", () => {
    expect(countWaiting(waitingFor({ "week-ends": people(["Ada"], 12) }))).toBe(0);
    expect(countWaiting(waitingFor({ hello: people(["Ada"], 12) }, { review: 1 }))).toBe(13);
  });

  test("each person has a line with a link, and those that did not fit have one together", () => {
    const digest = composeDigest(waitingFor({ hello: people(["Ada", "Bo"], 9) }), frame);
    expect(digest.sections).toEqual([
      {
        title: "Say hello",
        lines: [
          {
            text: "Ada",
            detail: "connected tomorrow",
            url: "https://acquaint.example.org/people/id-0?message=hello",
          },
          {
            text: "Bo",
            detail: "connected tomorrow",
            url: "https://acquaint.example.org/people/id-1?message=hello",
          },
          { text: "7 more", detail: null, url: "https://acquaint.example.org/hello" },
        ],
      },
    ]);
  });

  test("times are those of the member's clock", () => {
    const text = renderText(composeDigest(waitingFor({ chat: people(["Ada"]) }), frame));
    expect(text).toContain("Monday 23 November");
    expect(text).toContain("- Ada (tomorrow 08:00)");
  });

  test("a test with nothing to say says so", () => {
    const digest = composeDigest(waitingFor({}), { ...frame, isTest: true });
    expect(digest.subject).toBe("Nothing waits for you");
    expect(renderText(digest)).toContain("You asked Acquaint for this mail just now");
  });
});

describe("text and HTML", () => {
  test("say the same, whatever a name holds, and no name becomes markup or a line of its own", () => {
    const plain = composeDigest(waitingFor({ hello: people(["Ada"]) }, { review: 1 }), frame);
    const count = (text: string, part: string) => text.split(part).length;
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (name) => {
        const digest = composeDigest(waitingFor({ hello: people([name]) }, { review: 1 }), frame);
        const html = renderHtml(digest);
        const text = renderText(digest);
        expect(count(html, "<")).toBe(count(renderHtml(plain), "<"));
        expect(count(html, '"')).toBe(count(renderHtml(plain), '"') + count(name, '"') - 1);
        expect(count(text, "\n")).toBe(count(renderText(plain), "\n"));
        for (const { lines } of digest.sections) {
          for (const line of lines) {
            expect(text).toContain(`- ${line.text}`);
            expect(decodeHTML(html)).toContain(line.text);
          }
        }
      }),
    );
  });

  test("both lead to the settings and to the way out, and load nothing", () => {
    const digest = composeDigest(waitingFor({}, { invitations: 1 }), frame);
    for (const mail of [renderText(digest), renderHtml(digest)]) {
      expect(mail).toContain("https://acquaint.example.org/settings#notifications");
      expect(mail).toContain(frame.unsubscribeUrl);
      expect(mail).not.toMatch(/<img|<script|<link|url\(/);
    }
  });
});
