import "server-only";
import type { RecordSet } from "../../domain/export/export-record.ts";

/** How a column is written in a record: `instant` as ISO 8601 in UTC, `day` as YYYY-MM-DD. */
type ColumnType = "plain" | "instant" | "day" | "json" | "uuid";
export type Column = { field: string; column: string; type: ColumnType };
export type TableOfSet = { table: string; order: string; columns: Column[] };

/** `sentAt:instant` → the column sent_at; a field without a type is plain. */
function readColumns(text: string): Column[] {
  return text.split(/\s+/).map((each) => {
    const [field = "", type = "plain"] = each.split(":");
    const column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return { field, column, type: type as ColumnType };
  });
}

/** The table behind each set of records, and the columns that both the export and the import know. */
export const tableOfSet: Record<RecordSet, TableOfSet> = {
  people: {
    table: "person",
    order: "id",
    columns: readColumns(
      "id:uuid name slug headline company position location email connectedOn:day trusted trustedWhy facts:json demo createdAt:instant",
    ),
  },
  reviews: {
    table: "review",
    order: "id",
    columns: readColumns("id:uuid openedOn:day openedAt:instant finishedAt:instant"),
  },
  invitations: {
    table: "invitation",
    order: "id",
    columns: readColumns(
      "id:uuid personId:uuid direction status assumed note sentAt:instant sentPrecision mutualCount mutualNames:json repliedFirstAt:instant source noteKind noteKindByMember createdAt:instant",
    ),
  },
  assessments: {
    table: "assessment",
    order: "invitation_id",
    columns: readColumns(
      "invitationId:uuid answers:json relationship:json decidedWith:json outcome decidedAt:instant updatedAt:instant",
    ),
  },
  timeline: {
    table: "timeline_entry",
    order: "person_id, at, id",
    columns: readColumns(
      "id:uuid personId:uuid kind at:instant precision recordedAt:instant source text dueAt:instant guessed targetId:uuid data:json invitationId:uuid reviewId:uuid",
    ),
  },
  templates: {
    table: "message_template",
    order: "id",
    columns: readColumns("id:uuid moment name body updatedAt:instant"),
  },
  pairs: {
    table: "duplicate_pair",
    order: "first_id, second_id",
    columns: readColumns(
      "firstId:uuid secondId:uuid reasons:json strength status foundAt:instant decidedAt:instant",
    ),
  },
  merges: {
    table: "person_merge",
    order: "id",
    columns: readColumns(
      "id:uuid keptId:uuid mergedId:uuid snapshot:json mergedAt:instant undoneAt:instant",
    ),
  },
  mails: {
    table: "received_mail",
    order: "id",
    columns: readColumns(
      "id:uuid messageKey kind outcome name personId:uuid entryId:uuid settledAt:instant problem thread mentions:json sentAt:instant handledAt:instant",
    ),
  },
  guesses: {
    table: "import_guess",
    order: "import_id, seq",
    columns: readColumns("seq key:uuid name at:instant text wording isInvite changedAt:instant"),
  },
  settings: {
    table: "member_settings",
    order: "owner_id",
    columns: readColumns(
      "zone criteriaNeeded mutualThreshold trustedRefereeIsEnough replyDays nudgeDays noteLimit reviewWeekday reviewHour queueOrder calendarLink templateOrder calledNames digestEvery digestWeekday digestHour",
    ),
  },
  profile: {
    table: "member_profile",
    order: "owner_id",
    columns: readColumns("name slug facts:json updatedAt:instant"),
  },
};
