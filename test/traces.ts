import { agreeChat, recordHeld } from "../lib/data/chat/commands.ts";
import { inSpace } from "../lib/data/database.ts";
import { decidePair, mergePeople } from "../lib/data/duplicate/commands.ts";
import { refreshDuplicates } from "../lib/data/duplicate/refresh.ts";
import { recordMany } from "../lib/data/invitation/record-many.ts";
import { receiveMail } from "../lib/data/mail/receive-mail.ts";
import { decideInReview } from "../lib/data/review/commands.ts";
import { sweepSpace } from "../lib/data/sweep/commands.ts";
import type { Viewer } from "../lib/data/viewer.ts";
import { englishMails, invitationMail, messageMail } from "./mail/mails.ts";
import { addTestPerson, invitedAt } from "./member-space.ts";

const dayMs = 86_400_000;

async function pass<T>(step: Promise<{ ok: true; value: T } | { ok: false; problem: string }>) {
  const result = await step;
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}

/** Two people who are one, both flagged for the same moment, and merged; the merge's id and who is in it. */
async function addMerged(viewer: Viewer, now: Date) {
  const asked = invitedAt(new Date(now.getTime() - 10 * dayMs));
  const [keptId, mergedId] = [
    await addTestPerson(viewer, "Maria Silva", asked, now),
    await addTestPerson(viewer, "M. Silva", asked, now),
  ];
  await inSpace(viewer, (tx) =>
    tx.personKey.createMany({
      data: [
        { ownerId: viewer.ownerId, kind: "slug", value: "maria-silva", personId: keptId },
        { ownerId: viewer.ownerId, kind: "slug", value: "m-silva-2", personId: mergedId },
      ],
    }),
  );
  await sweepSpace(viewer, now);
  const choices = { name: "kept", headline: "kept" } as const;
  const { mergeId } = await pass(mergePeople(viewer, { keptId, mergedId, choices }, now));
  return { mergeId, keptId, mergedId };
}

/** Two namesakes of whom the member said that they are not the same. */
async function addNamesakes(viewer: Viewer, now: Date) {
  const headline = "Roaster at Kestrel Coffee";
  const rows = ["jo-ferro-1", "jo-ferro-2"].map((slug) => ({
    name: "Jo Ferro",
    profileUrl: `https://www.linkedin.com/in/${slug}`,
    headline,
    sentAt: now,
    anotherPerson: true,
  }));
  await recordMany(viewer, rows, now);
  await refreshDuplicates(viewer, now);
  const pair = await inSpace(viewer, (tx) =>
    tx.duplicatePair.findFirstOrThrow({
      where: { ownerId: viewer.ownerId, status: "open" },
      orderBy: { strength: "desc" },
    }),
  );
  await pass(decidePair(viewer, [pair.firstId, pair.secondId], "not-same", now));
}

async function addChats(viewer: Viewer, now: Date) {
  const personId = await addTestPerson(
    viewer,
    "Lars Holm",
    invitedAt(new Date(now.getTime() - 2 * dayMs)),
    now,
  );
  const zone = "America/New_York";
  const chatAt = now.getTime() + dayMs;
  const chat = { personId, chatAt, zone, medium: "cafe", place: "Blue Door", at: now } as const;
  await pass(agreeChat(viewer, { ...chat, kind: "chat-scheduled" }, now));
  await pass(agreeChat(viewer, { ...chat, kind: "chat-moved", chatAt: chatAt + 1 }, now));
  await pass(
    recordHeld(
      viewer,
      {
        personId,
        at: now,
        medium: "phone",
        place: "",
        text: "He has moved to Graz.",
        notes: { theyDo: "Boats", iCanDo: "Introduce Ana", agreed: "Lunch" },
        touch: { until: now.getTime() + 14 * dayMs, cadenceDays: 14 },
      },
      now,
    ),
  );
}

async function addReview(viewer: Viewer, now: Date) {
  const asked = invitedAt(new Date(now.getTime() - 9 * dayMs));
  const people = [];
  for (const name of ["Ada Still", "Bo Still", "Cy Still"]) {
    people.push(await addTestPerson(viewer, name, asked, now));
  }
  await sweepSpace(viewer, now);
  const [ada = "", bo = "", cy = ""] = people;
  await pass(decideInReview(viewer, [ada], { kind: "kept", reason: "Met at school" }, now));
  await pass(decideInReview(viewer, [bo], { kind: "removed" }, now));
  const until = new Date(now.getTime() + 30 * dayMs);
  await pass(decideInReview(viewer, [cy], { kind: "snoozed", until }, now));
}

async function addMails(viewer: Viewer, now: Date) {
  const trust = { house: "example.net", importId: null };
  const mails = [
    invitationMail(englishMails),
    messageMail(englishMails, { text: "Gladly, on Thursday." }),
  ];
  for (const [nth, mail] of mails.entries()) {
    const sentAt = now.getTime() - (2 - nth) * 60_000;
    await receiveMail(viewer, { ...mail, messageId: `<${nth}@linkedin.com>`, sentAt }, trust, now);
  }
}

/** Adds to a space something of everything that members leave behind beside imports; returns its merge. */
export async function leaveTraces(viewer: Viewer, now: Date) {
  await addNamesakes(viewer, now);
  await addChats(viewer, now);
  await addReview(viewer, now);
  await addMails(viewer, now);
  return addMerged(viewer, now);
}
