import { formatCount, formatLongDay, formatRelativeDay, formatTime } from "../time/format.ts";
import type { LineGroup, PersonLine } from "../today/day.ts";
import { waitingGroups } from "../today/day.ts";
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

type GroupWords = {
  title: string;
  /** for the subject: one, many; null for what is only told beside other things */
  counted: readonly [string, string] | null;
  /** where those are that did not fit */
  rest: string;
  /** what follows the address of the person */
  to?: string;
  tell: (line: PersonLine, frame: DigestFrame) => string | null;
};

function tellTime({ at }: PersonLine, { zone, now }: DigestFrame): string {
  return `${formatRelativeDay(at, zone, now)} ${formatTime(at, zone)}`;
}

const groupWords: Record<LineGroup, GroupWords> = {
  chat: {
    title: "Chats",
    counted: ["chat", "chats"],
    rest: "/people?stage=chat-scheduled",
    tell: tellTime,
  },
  "did-you-meet": {
    title: "Did you meet?",
    counted: ["chat to tell about", "chats to tell about"],
    rest: "/people?stage=chat-scheduled",
    tell: tellTime,
  },
  hello: {
    title: "Say hello",
    counted: ["hello to say", "hellos to say"],
    rest: "/hello",
    to: "?message=hello",
    tell: ({ at }, { zone, now }) => `connected ${formatRelativeDay(at, zone, now)}`,
  },
  touch: {
    title: "Keep in touch",
    counted: ["person to be in touch with", "people to be in touch with"],
    rest: "/people?list=keep-in-touch",
    tell: ({ at }, { zone, now }) => `planned ${formatRelativeDay(at, zone, now)}`,
  },
  removal: {
    title: "Remove on LinkedIn",
    counted: ["removal to confirm", "removals to confirm"],
    rest: "/review/removals",
    tell: ({ at, isStill }, { zone, now }) =>
      `decided ${formatRelativeDay(at, zone, now)}${isStill ? ", still connected" : ""}`,
  },
  "week-ends": {
    title: "Their week ends",
    counted: null,
    rest: "/people?stage=awaiting-reply",
    tell: (line, frame) => `${tellTime(line, frame)}, no reply yet`,
  },
};

/** One line whatever was typed into a name. */
function onOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

function listGroup(group: LineGroup, waiting: WaitingThings, frame: DigestFrame): DigestSection[] {
  const { lines, count } = waiting.groups[group];
  const { title, rest, to = "", tell } = groupWords[group];
  if (count === 0) return [];
  const people: DigestLine[] = lines.map((line) => {
    const detail = tell(line, frame);
    return {
      text: onOneLine(line.name),
      detail: detail && onOneLine(detail),
      url: `${frame.publicUrl}/people/${line.id}${to}`,
    };
  });
  const more = count - lines.length;
  const url = `${frame.publicUrl}${rest}`;
  const last =
    more > 0 ? [{ text: `${more.toLocaleString("en-GB")} more`, detail: null, url }] : [];
  return [{ title, lines: [...people, ...last] }];
}

function listSections(waiting: WaitingThings, frame: DigestFrame): DigestSection[] {
  const { invitations, review, openMails } = waiting;
  const { publicUrl } = frame;
  const of = (group: LineGroup) => listGroup(group, waiting, frame);
  const one = (title: string, text: string, path: string): DigestSection => ({
    title,
    lines: [{ text, detail: null, url: `${publicUrl}${path}` }],
  });
  const toDecide = formatCount(invitations, "invitation to decide", "invitations to decide");
  const silent = `${formatCount(review, "person", "people")} did not reply`;
  const unknown = `${formatCount(openMails, "message", "messages")} of nobody known for sure`;
  return [
    ...of("chat"),
    ...of("did-you-meet"),
    ...(invitations > 0 ? [one("Invitations", toDecide, "/invitations")] : []),
    ...of("hello"),
    ...of("touch"),
    ...(review > 0 ? [one("Weekly review", silent, "/review")] : []),
    ...(openMails > 0 ? [one("Mails to look at", unknown, "/review/mails")] : []),
    ...of("removal"),
    ...of("week-ends"),
  ];
}

function tellCounts({ groups, invitations, review }: WaitingThings): string[] {
  const counts: [number, string, string][] = [
    [invitations, "invitation", "invitations"],
    [review, "silent connection", "silent connections"],
    ...waitingGroups.flatMap((group): [number, string, string][] => {
      const words = groupWords[group].counted;
      return words ? [[groups[group].count, ...words]] : [];
    }),
  ];
  return counts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => formatCount(count, one, many));
}

/** How many things wait to be done; a digest of none is not worth a mail. */
export function countWaiting({ groups, invitations, review }: WaitingThings): number {
  return waitingGroups.reduce((sum, group) => sum + groups[group].count, invitations + review);
}

function tellReason({ rhythm, isTest }: DigestFrame): string {
  if (isTest)
    return "You asked Acquaint for this mail just now, to see what your digest looks like.";
  const often = rhythm === "daily" ? "once a day" : "once a week";
  return `You get this ${often} because you turned it on in Acquaint, and only when something waits.`;
}

/** Puts what waits into words: everything in one mail, each line with its link. */
export function composeDigest(waiting: WaitingThings, frame: DigestFrame): Digest {
  const { rhythm, now, zone, publicUrl, unsubscribeUrl } = frame;
  const counts = tellCounts(waiting);
  const shown = counts.slice(0, mostCounted);
  const further = counts.length - shown.length;
  const what = further > 0 ? [...shown.slice(0, -1), "and more"] : shown;
  const span = rhythm === "weekly" ? "this week" : "today";
  const subject = what.length > 0 ? `${what.join(", ")} ${span}` : "Nothing waits for you";
  return {
    subject,
    title: formatLongDay(now, zone),
    opening:
      what.length > 0
        ? `What waits for you ${span}:`
        : "Nothing waits for you right now. Enjoy it.",
    sections: listSections(waiting, frame),
    reason: tellReason(frame),
    settingsUrl: `${publicUrl}/settings#notifications`,
    unsubscribeUrl,
  };
}
