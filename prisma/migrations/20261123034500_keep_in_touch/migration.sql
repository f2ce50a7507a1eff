-- Chats that are over, for the calendar; and how the next touch was chosen last.
CREATE INDEX "timeline_entry_chat_idx" ON "timeline_entry" ("owner_id", "kind", "at")
  WHERE "kind" IN ('chat-held', 'chat-missed', 'chat-cancelled', 'next-touch');

-- Those one is losing touch with.
CREATE INDEX "person_losing_touch_idx" ON "person" ("owner_id", "last_touch_at")
  WHERE "stage" IN ('met', 'in-conversation') AND "next_touch_at" IS NULL;

-- Notes that were taken before the search read them. Row-level security holds for the owner of the
-- tables too, who runs this for all spaces.
ALTER TABLE "person" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "timeline_entry" NO FORCE ROW LEVEL SECURITY;
WITH noted AS (
  SELECT "owner_id", "person_id", string_agg(concat_ws(' ', "text", "data" ->> 'reason'), ' ' ORDER BY "at" DESC, "id" DESC) AS words
  FROM "timeline_entry" entry
  WHERE "kind" IN ('note', 'chat-held', 'chat-missed', 'chat-cancelled', 'next-touch', 'kept')
    AND NOT EXISTS (
      SELECT FROM "timeline_entry" undo
      WHERE undo."owner_id" = entry."owner_id" AND undo."person_id" = entry."person_id"
        AND undo."kind" = 'undone' AND undo."target_id" = entry."id"
        AND NOT EXISTS (
          SELECT FROM "timeline_entry" redo
          WHERE redo."owner_id" = undo."owner_id" AND redo."person_id" = undo."person_id"
            AND redo."kind" = 'undone' AND redo."target_id" = undo."id"
        )
    )
  GROUP BY "owner_id", "person_id"
), folded AS (
  SELECT "owner_id", "person_id",
    replace(replace(replace(replace(replace(replace(replace(replace(replace(
      lower(regexp_replace(normalize(words, NFD), '[\u0300-\u036f\u0483-\u0487\u20d0-\u20f0]', '', 'g')),
      'ß', 'ss'), 'ø', 'o'), 'ł', 'l'), 'đ', 'd'), 'ð', 'd'), 'þ', 'th'), 'æ', 'ae'), 'œ', 'oe'), 'ı', 'i') AS words
  FROM noted
)
UPDATE "person" SET "notes_text" = left(nullif(btrim(regexp_replace(folded.words, '\s+', ' ', 'g')), ''), 20000)
FROM folded
WHERE "person"."owner_id" = folded."owner_id" AND "person"."id" = folded."person_id";
ALTER TABLE "person" FORCE ROW LEVEL SECURITY;
ALTER TABLE "timeline_entry" FORCE ROW LEVEL SECURITY;
