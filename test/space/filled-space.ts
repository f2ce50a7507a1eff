import { makeCalendarAddress } from "../../lib/auth/calendar-address.ts";
import { makeInviteLink } from "../../lib/auth/invite-link.ts";
import { makeResetLink } from "../../lib/auth/reset-link.ts";
import { inSpace } from "../../lib/data/database.ts";
import { mergePeople } from "../../lib/data/duplicate/commands.ts";
import { addImport, writeRejects } from "../../lib/data/import/commands.ts";
import { beginImport } from "../../lib/data/import/uploads.ts";
import { recordInvitation } from "../../lib/data/invitation/commands.ts";
import { listOpenInvites } from "../../lib/data/member/invites.ts";
import { startSession } from "../../lib/data/member/sessions.ts";
import { saveTemplate } from "../../lib/data/message/templates.ts";
import { newId } from "../../lib/data/new-id.ts";
import { storePasskey } from "../../lib/data/passkey/commands.ts";
import { openReview } from "../../lib/data/review/commands.ts";
import { sweepSpace } from "../../lib/data/sweep/commands.ts";
import { addFact } from "../../lib/data/timeline/commands.ts";
import type { Viewer } from "../../lib/data/viewer.ts";
import type { Result } from "../../lib/domain/result.ts";
import { addTestPerson, invitedAt } from "../member-space.ts";
import type { SpaceIds } from "./space-ids.ts";

const day = 86_400_000;

async function pass<T>(step: Promise<Result<T>>): Promise<T> {
  const result = await step;
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}

async function addPeople(viewer: Viewer, mark: string, now: Date) {
  const before = (days: number) => new Date(now.getTime() - days * day);
  const silent = await addTestPerson(viewer, `Fia ${mark}`, invitedAt(before(20)), before(20));
  const person = await addTestPerson(viewer, `Ana ${mark}`, invitedAt(before(20)), now);
  const other = await addTestPerson(viewer, `Bea ${mark}`, [], now);
  const gone = await addTestPerson(viewer, `Cea ${mark}`, [], now);
  const third = await addTestPerson(viewer, `Dea ${mark}`, [], now);
  await sweepSpace(viewer, now);
  return { silent, person, other, gone, third };
}

/** What has no command of its own: open and settled mails, a pair, a guess of an import, links between rows. */
async function addRows(
  viewer: Viewer,
  about: { mark: string; person: string; third: string; importId: string; review: string },
  now: Date,
) {
  const { ownerId } = viewer;
  const { mark, person, third, importId, review } = about;
  const [openMail, mail, guess] = [newId(now), newId(now), newId(now)];
  const invite = await inSpace(viewer, async (tx) => {
    const told = { kind: "message-received", outcome: "no-person", name: mark } as const;
    const times = { sentAt: now, handledAt: now };
    await tx.receivedMail.createMany({
      data: [
        { ownerId, id: openMail, messageKey: "open", ...told, ...times },
        { ownerId, id: mail, messageKey: "settled", settledAt: now, ...told, ...times },
      ],
    });
    const [firstId = "", secondId = ""] = [person, third].sort();
    await tx.duplicatePair.create({
      data: { ownerId, firstId, secondId, reasons: [], strength: 1, status: "open", foundAt: now },
    });
    await tx.importGuess.create({
      data: {
        ...{ ownerId, importId, seq: 0, key: guess, name: mark, at: now, text: mark },
        changedAt: now,
      },
    });
    await tx.import.update({
      where: { ownerId_id: { ownerId, id: importId } },
      data: { status: "preview" },
    });
    const found = await tx.timelineEntry.findFirstOrThrow({
      where: { ownerId, personId: person, kind: "chat-invited" },
    });
    await tx.timelineEntry.update({
      where: { ownerId_id: { ownerId, id: found.id } },
      data: { importId, reviewId: review },
    });
    return found.id;
  });
  return { openMail, mail, guess, invite };
}

/**
 * Fills an empty space with something of everything that has an id, so that somebody else can try each.
 * @param about.mark stands in every text of it, and must never reach another member
 */
export async function fillSpace(
  viewer: Viewer,
  { mark, now }: { mark: string; now: Date },
): Promise<SpaceIds> {
  const { silent, person, other, gone, third } = await addPeople(viewer, mark, now);
  const addTo = (fact: object) =>
    pass(addFact(viewer, { personId: person, fact: { at: now, ...fact } }, now));
  const note = await addTo({ kind: "note", text: mark });
  const chatAt = now.getTime() + day;
  const data = { chatAt, zone: "UTC", medium: "cafe", place: mark } as const;
  const chat = await addTo({ kind: "chat-scheduled", data });
  const sent = { name: `Eva ${mark}`, profileUrl: "https://www.linkedin.com/in/eva", sentAt: now };
  const recorded = await pass(recordInvitation(viewer, { ...sent, note: mark }, now));
  const choices = { name: "kept", headline: "kept" } as const;
  const merged = await pass(mergePeople(viewer, { keptId: other, mergedId: gone, choices }, now));
  const template = await pass(
    saveTemplate(viewer, { moment: "hello", name: mark, body: `${mark} {first name}` }, now),
  );
  const upload = { fileName: `${mark}.zip`, storedAt: `uploads/${mark}`, bytes: 1 };
  const importId = await addImport(viewer, upload, now);
  await writeRejects(viewer, importId, [{ file: mark, line: 1, reason: mark, raw: mark }]);
  const begun = await pass(
    beginImport(
      viewer,
      { fileName: "a.csv", kind: "archive", storedAt: (id) => `uploads/${id}` },
      now,
    ),
  );
  const review = await openReview(viewer, now);
  const session = await startSession({ memberId: viewer.ownerId, userAgent: mark }, now);
  const passkey = `passkey-of-${viewer.ownerId}`;
  const key = { credentialId: passkey, publicKey: new Uint8Array([7]), counter: 3, transports: [] };
  await storePasskey(viewer, { ...key, name: mark }, 20, now);
  const rows = await addRows(viewer, { mark, person, third, importId, review }, now);
  const lastPart = (url: string) => url.slice(url.lastIndexOf("/") + 1);
  const joinToken = lastPart((await makeInviteLink(viewer, "", now)).url);
  const [inviteLink] = await listOpenInvites(viewer, now);
  return {
    ...{ member: viewer.ownerId, person, silent, other, third, review, session, passkey, ...rows },
    entry: note.entryId,
    chat: chat.entryId,
    invitation: recorded.invitationId,
    import: importId,
    upload: begun.importId,
    template: template.id,
    merge: merged.mergeId,
    joinToken,
    joinHash: inviteLink?.tokenHash ?? "",
    resetToken: lastPart((await makeResetLink({ id: viewer.ownerId, email: "" }, "", now)).url),
    calendar: lastPart(await makeCalendarAddress(viewer, "", now)),
  };
}
