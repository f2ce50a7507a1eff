import { formatLongDay, formatRelativeDay, formatTime } from "../time/format.ts";
import type { LineGroup, PersonLine } from "../today/day.ts";
import { waitingGroups } from "../today/day.ts";
import { say } from "../words/sentences.ts";
import { titleWords } from "../words/titles.ts";
import type { Digest, DigestLine, DigestSection, WaitingThings } from "./digest.ts";

/** Whom a digest is for, when, and where its links lead. */
export type DigestFrame = {
  rhythm: "daily" | "weekly";
  /** sent out of turn, also when nothing waits */
  isTest: boolean;
  /** epoch milliseconds */
  now: number;
  zone: string;
  /** without a slash at the end */
  publicUrl: string;
  unsubscribeUrl: string;
};

const mostCounted = 4;

/** What the subject counts. */
type CountCode =
  | "digest-chats"
  | "digest-did-you-meet"
  | "digest-hellos"
  | "digest-touches"
  | "digest-removals"
  | "digest-invitations"
  | "digest-silent";

type GroupWords = {
  /** for the subject; null for what is only listed beside other things */
  counted: CountCode | null;
  /** where those are that did not fit */
  rest: string;
  /** what follows the address of the person */
  to?: string;
  detailOf: (line: PersonLine, frame: DigestFrame) => string | null;
};

function describeTime({ at }: PersonLine, { zone, now }: DigestFrame): string {
  return `${formatRelativeDay(at, zone, now)} ${formatTime(at, zone)}`;
}

const groupWords: Record<LineGroup, GroupWords> = {
  chat: {
    counted: "digest-chats",
    rest: "/people?stage=chat-scheduled",
    detailOf: describeTime,
  },
  "did-you-meet": {
    counted: "digest-did-you-meet",
    rest: "/people?stage=chat-scheduled",
    detailOf: describeTime,
  },
  hello: {
    counted: "digest-hellos",
    rest: "/hello",
    to: "?message=hello",
    detailOf: ({ at }, { zone, now }) =>
      say("digest-connected", { when: formatRelativeDay(at, zone, now) }),
  },
  touch: {
    counted: "digest-touches",
    rest: "/people?list=keep-in-touch",
    detailOf: ({ at }, { zone, now }) =>
      say("digest-planned", { when: formatRelativeDay(at, zone, now) }),
  },
  removal: {
    counted: "digest-removals",
    rest: "/review/removals",
    detailOf: ({ at, isStill }, { zone, now }) =>
      say("digest-removal-decided", {
        when: formatRelativeDay(at, zone, now),
        isStill: Boolean(isStill),
      }),
  },
  "week-ends": {
    counted: null,
    rest: "/people?stage=awaiting-reply",
    detailOf: (line, frame) => say("digest-week-ends", { when: describeTime(line, frame) }),
  },
};

/** One line whatever was typed into a name. */
function onOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

function listGroup(group: LineGroup, waiting: WaitingThings, frame: DigestFrame): DigestSection[] {
  const { lines, count } = waiting.groups[group];
  const { rest, to = "", detailOf } = groupWords[group];
  if (count === 0) return [];
  const people: DigestLine[] = lines.map((line) => {
    const detail = detailOf(line, frame);
    return {
      text: onOneLine(line.name),
      detail: detail && onOneLine(detail),
      url: `${frame.publicUrl}/people/${line.id}${to}`,
    };
  });
  const more = count - lines.length;
  const url = `${frame.publicUrl}${rest}`;
  const last = more > 0 ? [{ text: say("digest-more", { count: more }), detail: null, url }] : [];
  return [{ title: titleWords(`digest-${group}`), lines: [...people, ...last] }];
}

function listSections(waiting: WaitingThings, frame: DigestFrame): DigestSection[] {
  const { invitations, review, openMails } = waiting;
  const { publicUrl } = frame;
  const of = (group: LineGroup) => listGroup(group, waiting, frame);
  const one = (title: string, text: string, path: string): DigestSection => ({
    title,
    lines: [{ text, detail: null, url: `${publicUrl}${path}` }],
  });
  const toDecide = say("digest-to-decide", { count: invitations });
  const silent = say("digest-no-reply", { count: review });
  const unknown = say("digest-open-mails", { count: openMails });
  return [
    ...of("chat"),
    ...of("did-you-meet"),
    ...(invitations > 0 ? [one(titleWords("digest-invitations"), toDecide, "/invitations")] : []),
    ...of("hello"),
    ...of("touch"),
    ...(review > 0 ? [one(titleWords("digest-review"), silent, "/review")] : []),
    ...(openMails > 0 ? [one(titleWords("digest-open-mails"), unknown, "/review/mails")] : []),
    ...of("removal"),
    ...of("week-ends"),
  ];
}

function describeTotals({ groups, invitations, review }: WaitingThings): string[] {
  const counts: [number, CountCode][] = [
    [invitations, "digest-invitations"],
    [review, "digest-silent"],
    ...waitingGroups.flatMap((group): [number, CountCode][] => {
      const { counted } = groupWords[group];
      return counted ? [[groups[group].count, counted]] : [];
    }),
  ];
  return counts.filter(([count]) => count > 0).map(([count, code]) => say(code, { count }));
}

/** How many things wait to be done; a digest of none is not worth a mail. */
export function countWaiting({ groups, invitations, review }: WaitingThings): number {
  return waitingGroups.reduce((sum, group) => sum + groups[group].count, invitations + review);
}

function describeReason({ rhythm, isTest }: DigestFrame): string {
  return isTest ? say("digest-why-test") : say("digest-why", { isWeekly: rhythm === "weekly" });
}

/** Puts what waits into words: everything in one mail, each line with its link. */
export function composeDigest(waiting: WaitingThings, frame: DigestFrame): Digest {
  const { rhythm, now, zone, publicUrl, unsubscribeUrl } = frame;
  const counts = describeTotals(waiting);
  const shown = counts.slice(0, mostCounted);
  const isWeekly = rhythm === "weekly";
  const isMore = counts.length > shown.length;
  const what = isMore ? shown.slice(0, -1) : shown;
  const subject =
    what.length > 0
      ? say(isMore ? "digest-subject-and-more" : "digest-subject", { what, isWeekly })
      : say("digest-subject-nothing");
  return {
    subject,
    title: formatLongDay(now, zone),
    opening: what.length > 0 ? say("digest-opening", { isWeekly }) : say("digest-opening-nothing"),
    sections: listSections(waiting, frame),
    reason: describeReason(frame),
    settingsUrl: `${publicUrl}/settings#notifications`,
    unsubscribeUrl,
  };
}
