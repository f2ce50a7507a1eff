-- CreateTable
CREATE TABLE "change_mark" (
    "owner_id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(6) NOT NULL,
    "xact" BIGINT NOT NULL,

    CONSTRAINT "change_mark_pkey" PRIMARY KEY ("owner_id","topic","changed_at","xact")
);

-- The second wall.
ALTER TABLE "change_mark" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "change_mark" FORCE ROW LEVEL SECURITY;
CREATE POLICY "change_mark_owner" ON "change_mark"
  USING (owner_id = (SELECT nullif(current_setting('app.owner_id', true), '')::uuid));

-- Marks that the transaction in hand changed the topics named. Each transaction writes rows of its own alone, so that
-- nobody waits for anybody; what is old goes as new marks come. Without a space (a restore) there is nothing to mark.
CREATE FUNCTION mark_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = public AS $$
DECLARE
  space uuid := nullif(current_setting('app.owner_id', true), '')::uuid;
  each_topic text;
BEGIN
  IF space IS NULL THEN
    RETURN NULL;
  END IF;
  FOREACH each_topic IN ARRAY TG_ARGV LOOP
    INSERT INTO change_mark (owner_id, topic, changed_at, xact)
    VALUES (space, each_topic, transaction_timestamp(), pg_current_xact_id()::text::bigint)
    ON CONFLICT DO NOTHING;
    IF FOUND THEN
      DELETE FROM change_mark WHERE owner_id = space AND topic = each_topic
        AND (changed_at, xact) IN (
          SELECT changed_at, xact FROM change_mark WHERE owner_id = space AND topic = each_topic
          ORDER BY changed_at DESC, xact DESC OFFSET 20 FOR UPDATE SKIP LOCKED);
    END IF;
  END LOOP;
  RETURN NULL;
END
$$;

CREATE TRIGGER "person_comes" AFTER INSERT OR DELETE ON "person"
  FOR EACH STATEMENT EXECUTE FUNCTION mark_change('people');
CREATE TRIGGER "person_renamed" AFTER UPDATE OF "name" ON "person"
  FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION mark_change('people', 'notes');
CREATE TRIGGER "person_described" AFTER UPDATE OF "headline", "company", "position", "email", "connected_on" ON "person"
  FOR EACH ROW WHEN ((OLD.headline, OLD.company, OLD.position, OLD.email, OLD.connected_on)
    IS DISTINCT FROM (NEW.headline, NEW.company, NEW.position, NEW.email, NEW.connected_on))
  EXECUTE FUNCTION mark_change('people');
CREATE TRIGGER "person_key_changed" AFTER INSERT OR DELETE OR UPDATE ON "person_key"
  FOR EACH STATEMENT EXECUTE FUNCTION mark_change('people');

CREATE TRIGGER "note_comes" AFTER INSERT ON "invitation"
  FOR EACH ROW WHEN (NEW.note IS NOT NULL) EXECUTE FUNCTION mark_change('notes');
CREATE TRIGGER "note_goes" AFTER DELETE ON "invitation"
  FOR EACH ROW WHEN (OLD.note IS NOT NULL) EXECUTE FUNCTION mark_change('notes');
CREATE TRIGGER "note_changed" AFTER UPDATE OF "note", "direction", "person_id" ON "invitation"
  FOR EACH ROW WHEN ((OLD.note, OLD.direction, OLD.person_id) IS DISTINCT FROM (NEW.note, NEW.direction, NEW.person_id))
  EXECUTE FUNCTION mark_change('notes');

-- What the pages count and list, each by an index that holds all that the question needs: a count never visits a row.
DROP INDEX "person_hello_idx";
CREATE INDEX "person_hello_idx" ON "person" ("owner_id", "connected_at" DESC, "id" DESC) INCLUDE ("removal_decided_at")
  WHERE "stage" = 'connected' AND "kept_at" IS NULL;
DROP INDEX "person_chat_idx";
CREATE INDEX "person_chat_idx" ON "person" ("owner_id", "chat_at", "id") WHERE "stage" = 'chat-scheduled';
DROP INDEX "person_next_touch_idx";
CREATE INDEX "person_next_touch_idx" ON "person" ("owner_id", "next_touch_at", "id")
  INCLUDE ("stage", "trusted", "last_touch_at", "cadence_days")
  WHERE "next_touch_at" IS NOT NULL AND "stage" <> 'removed';
DROP INDEX "person_removal_idx";
CREATE INDEX "person_removal_idx" ON "person" ("owner_id", "removal_decided_at", "id")
  WHERE "removal_decided_at" IS NOT NULL;
DROP INDEX "person_flagged_idx";
CREATE INDEX "person_flagged_idx" ON "person" ("owner_id", "flagged_at", "id")
  INCLUDE ("due_at", "invited_at", "snoozed_until", "removal_decided_at", "demo") WHERE "stage" = 'unresponsive';
DROP INDEX "person_losing_touch_idx";
CREATE INDEX "person_losing_touch_idx" ON "person" ("owner_id", "last_touch_at", "id")
  INCLUDE ("stage", "trusted", "next_touch_at", "cadence_days")
  WHERE "stage" IN ('met', 'in-conversation') AND "next_touch_at" IS NULL AND "removal_decided_at" IS NULL;
CREATE INDEX "person_trusted_idx" ON "person" ("owner_id", "name_key", "id") INCLUDE ("stage", "due_at") WHERE "trusted";
-- Counts everybody by stage; those of one stage are found by the indexes of their list.
CREATE INDEX "person_stage_idx" ON "person" ("owner_id") INCLUDE ("stage");
CREATE INDEX "person_funnel_idx" ON "person" ("owner_id", "id") INCLUDE ("stage", "invited_at", "replied_at")
  WHERE "invited_at" IS NOT NULL OR "stage" = 'met';

DROP INDEX "invitation_received_idx";
CREATE INDEX "invitation_received_idx" ON "invitation" ("owner_id", "sent_at") INCLUDE ("status", "person_id")
  WHERE "direction" = 'incoming';
CREATE INDEX "invitation_pending_idx" ON "invitation" ("owner_id", "sent_at" DESC, "id" DESC)
  INCLUDE ("note_kind", "note_kind_by_member", "assumed", "score", "replied_first_at")
  WHERE "status" = 'pending' AND "direction" = 'incoming';
DROP INDEX "invitation_owner_id_status_direction_score_sent_at_id_idx";
CREATE INDEX "invitation_promising_idx" ON "invitation" ("owner_id", "score" DESC, "sent_at" DESC, "id" DESC)
  INCLUDE ("note_kind", "replied_first_at") WHERE "status" = 'pending' AND "direction" = 'incoming';
CREATE INDEX "invitation_whose_idx" ON "invitation" ("owner_id", "id") INCLUDE ("person_id");
CREATE INDEX "invitation_asked_idx" ON "invitation" ("owner_id", "replied_first_at" DESC, "id" DESC) INCLUDE ("person_id")
  WHERE "status" = 'pending' AND "direction" = 'incoming' AND "replied_first_at" IS NOT NULL;
CREATE INDEX "invitation_ruled_idx" ON "invitation" ("owner_id", "sent_at" DESC, "id" DESC) INCLUDE ("note_kind")
  WHERE "direction" = 'incoming' AND "note" IS NOT NULL AND "note_kind_by_member";

CREATE INDEX "assessment_answered_idx" ON "assessment" ("owner_id", "invitation_id") WHERE "answers" <> '{}';
CREATE INDEX "assessment_accepted_idx" ON "assessment" ("owner_id", "invitation_id") WHERE "outcome" = 'accept';

CREATE INDEX "duplicate_pair_open_idx" ON "duplicate_pair" ("owner_id", "strength" DESC, "first_id", "second_id")
  WHERE "status" = 'open';

CREATE INDEX "received_mail_watched_idx" ON "received_mail" ("owner_id", "handled_at" DESC, "sent_at" DESC)
  INCLUDE ("outcome") WHERE "import_id" IS NULL;

-- Chats in which something was agreed, for the order of who is to be in touch with.
CREATE INDEX "timeline_entry_agreed_idx" ON "timeline_entry" ("owner_id", "person_id", "at", "id")
  WHERE "kind" = 'chat-held' AND "data" #>> '{notes,agreed}' IS NOT NULL;

DROP INDEX "timeline_entry_flag_key";
CREATE UNIQUE INDEX "timeline_entry_flag_key" ON "timeline_entry" ("owner_id", "person_id", "at") INCLUDE ("recorded_at")
  WHERE "kind" = 'flagged';
