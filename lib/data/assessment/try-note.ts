import "server-only";
import { type AssessedNote, assessNote } from "../../domain/invitation/assess-note.ts";
import { addressWriter } from "../../domain/note/address-writer.ts";
import { buildNoteIndex } from "../../domain/note/near-duplicates.ts";
import { memberProfileSchema } from "../../domain/person/member-profile.ts";
import { inSpace, type Tx } from "../database.ts";
import { readEvidenceContext } from "../invitation/propose.ts";
import { readSettingsIn } from "../settings/queries.ts";
import type { Viewer } from "../viewer.ts";

/** A note to be judged: one the member received, or one the member means to send. */
export type NoteToTry = {
  note: string;
  /** received: who wrote it; own: to whom it goes */
  otherName: string;
  own: boolean;
};

/** `limit` is the length LinkedIn allows the member's own notes; null for received ones. */
export type TriedNote = Pick<AssessedNote, "kind" | "asks" | "cautions" | "evidence"> & {
  limit: number | null;
};

const ownNotesCompared = 200;

/** The member's own note stands before the same detector, with the parts exchanged. */
async function assessOwnNote(tx: Tx, viewer: Viewer, { note, otherName }: NoteToTry) {
  const { ownerId } = viewer;
  const member = await tx.memberProfile.findUnique({ where: { ownerId }, select: { name: true } });
  const sent = await tx.invitation.findMany({
    where: { ownerId, direction: "outgoing", note: { not: null } },
    select: { id: true, note: true, person: { select: { name: true } } },
    orderBy: { sentAt: "desc" },
    take: ownNotesCompared,
  });
  const recipient = memberProfileSchema.parse({ name: otherName });
  // The index leaves out notes of one sender's; here each was written by the member, to somebody else.
  const notes = sent.map(({ id, note, person }) => ({ id, note, senderName: person.name }));
  return assessNote({
    invitationId: "",
    note,
    name: member?.name ?? "",
    headline: null,
    company: null,
    profile: otherName ? recipient : null,
    otherNotes: buildNoteIndex(notes, recipient),
    corrections: new Map(),
  });
}

/** What the detector thinks of any note, and why. Nothing is stored. */
export function tryNote(viewer: Viewer, tried: NoteToTry): Promise<TriedNote> {
  return inSpace(viewer, async (tx) => {
    if (tried.own) {
      const { noteLimit } = await readSettingsIn(tx, viewer);
      const { kind, asks, cautions, evidence } = await assessOwnNote(tx, viewer, tried);
      const addressed = evidence.map((each) => ({ ...each, text: addressWriter(each.text) }));
      return { kind, asks, cautions, evidence: addressed, limit: noteLimit };
    }
    const { profile, called, otherNotes, corrections } = await readEvidenceContext(tx, viewer);
    const sender = { name: tried.otherName, headline: null, company: null };
    const facts = { invitationId: "", note: tried.note, ...sender };
    const memberNames = called.names;
    const assessed = assessNote({ ...facts, profile, memberNames, otherNotes, corrections });
    const { kind, asks, cautions, evidence } = assessed;
    return { kind, asks, cautions, evidence, limit: null };
  });
}
