import "server-only";
import { buildNoteIndex, type NoteIndex } from "../../domain/note/near-duplicates.ts";
import type { MemberProfile } from "../../domain/person/member-profile.ts";
import type { Tx } from "../database.ts";
import { selectChangeMark } from "../upkeep/change-marks.ts";
import type { Viewer } from "../viewer.ts";

/**
 * All notes of the largest space that is planned for: 4 % of 50,000 invitations bear one. The bound keeps what is held
 * in memory small.
 */
const mostNotes = 5000;
const spacesKept = 4;

type Kept = { mark: string; index: NoteIndex };

/** The indexes of the spaces used last; each is true for exactly the notes that its mark stands for. */
const kept = new Map<string, Kept>();

type NoteRow = { id: string; note: string; senderName: string };

async function readMark(tx: Tx, viewer: Viewer): Promise<string> {
  const [row] = await tx.$queryRaw<{ mark: string }[]>`
    select ${selectChangeMark(viewer, "notes")} as mark`;
  return row?.mark ?? "";
}

/**
 * The words of all notes that the member ever received, by which a note is found to be the same as others. Kept between
 * pages while nothing about the notes has changed.
 *
 * @param notesMark the change mark of the notes, where the caller has read it already in this transaction
 */
export async function readNoteIndex(
  tx: Tx,
  viewer: Viewer,
  profile: MemberProfile | null,
  notesMark?: string,
): Promise<NoteIndex> {
  const { ownerId } = viewer;
  const mark = `${notesMark ?? (await readMark(tx, viewer))} ${JSON.stringify(profile)}`;
  const known = kept.get(ownerId);
  kept.delete(ownerId);
  if (known?.mark === mark) {
    kept.set(ownerId, known);
    return known.index;
  }
  const rows = await tx.$queryRaw<NoteRow[]>`
    select i.id, i.note, p.name as "senderName" from (
      select id, note, person_id from invitation
      where owner_id = ${ownerId}::uuid and direction = 'incoming' and note is not null
      order by sent_at desc, id desc limit ${mostNotes}
    ) i join person p on p.owner_id = ${ownerId}::uuid and p.id = i.person_id`;
  const index = buildNoteIndex(rows, profile);
  kept.set(ownerId, { mark, index });
  for (const oldest of kept.keys()) {
    if (kept.size <= spacesKept) break;
    kept.delete(oldest);
  }
  return index;
}
