import "server-only";
import type { Evidence } from "../../domain/assessment/assessment.ts";
import type { NoteKind } from "../../domain/invitation/queue-item.ts";
import { weighNote } from "../../domain/invitation/weigh-note.ts";
import { inSpace } from "../database.ts";
import { readEvidenceContext } from "../invitation/propose.ts";
import type { Viewer } from "../viewer.ts";

/** What the detector thinks of any note, and why. Nothing is stored. */
export function testNote(
  viewer: Viewer,
  { note, senderName }: { note: string; senderName: string },
): Promise<{ kind: NoteKind; evidence: Evidence[] }> {
  return inSpace(viewer, async (tx) => {
    const { profile, otherNotes, corrections } = await readEvidenceContext(tx, viewer);
    const sender = { name: senderName, headline: null, company: null };
    const facts = { invitationId: "", note, ...sender, profile, otherNotes, corrections };
    const { kind, evidence } = weighNote(facts);
    return { kind, evidence };
  });
}
