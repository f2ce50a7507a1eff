-- Corrections are few: whoever asks whether a fact was undone must not walk the whole space for it.
CREATE INDEX "timeline_entry_undone_idx" ON "timeline_entry" ("owner_id", "target_id") WHERE "kind" = 'undone';

-- The newest notes, which each page of the queue compares with its own.
CREATE INDEX "invitation_note_idx" ON "invitation" ("owner_id", "sent_at" DESC, "id" DESC)
  WHERE "direction" = 'incoming' AND "note" IS NOT NULL;

-- After an import the planner must not believe the tables to be what they were before; see
-- refresh_person_statistics, which is asked between people and facts.
CREATE FUNCTION refresh_space_statistics() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  ANALYZE person;
  ANALYZE invitation;
  ANALYZE timeline_entry;
END
$$;
REVOKE ALL ON FUNCTION refresh_space_statistics() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION refresh_space_statistics() TO acquaint_app;

-- In whose spaces something is due, for the worker's ticks: 'sweep', 'mailbox' or 'digest'. It steps
-- from space to space under row-level security like whoever calls it, and tells ids and nothing else.
CREATE FUNCTION list_owners_with_work(work text, moment timestamptz) RETURNS SETOF uuid
LANGUAGE plpgsql SET search_path = public AS $$
DECLARE
  caller text := current_setting('app.owner_id', true);
  candidate uuid;
  is_due boolean;
BEGIN
  FOR candidate IN SELECT id FROM member ORDER BY created_at, id LOOP
    PERFORM set_config('app.owner_id', candidate::text, true);
    IF work = 'sweep' THEN
      is_due := EXISTS (SELECT FROM member_settings WHERE owner_id = candidate
          AND (review_due_at IS NULL OR review_due_at <= moment))
        OR EXISTS (SELECT FROM person WHERE owner_id = candidate AND stage = 'awaiting-reply'
          AND due_at < moment);
    ELSIF work = 'mailbox' THEN
      is_due := EXISTS (SELECT FROM mailbox WHERE owner_id = candidate AND enabled
          AND (next_try_at IS NULL OR next_try_at <= moment)
          AND (leased_until IS NULL OR leased_until < moment));
    ELSIF work = 'digest' THEN
      is_due := EXISTS (SELECT FROM member_settings WHERE owner_id = candidate
          AND digest_every <> 'off' AND (digest_due_at IS NULL OR digest_due_at <= moment))
        OR EXISTS (SELECT FROM digest_delivery WHERE owner_id = candidate
          AND status IN ('waiting', 'handing-over'));
    ELSE
      RAISE EXCEPTION 'There is no work called %.', work;
    END IF;
    IF is_due THEN
      RETURN NEXT candidate;
    END IF;
  END LOOP;
  PERFORM set_config('app.owner_id', coalesce(caller, ''), true);
END
$$;
REVOKE ALL ON FUNCTION list_owners_with_work(text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION list_owners_with_work(text, timestamptz) TO acquaint_app;
