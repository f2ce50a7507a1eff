-- Also due: flags that a sweep with a wrong clock left in the future. The plan of a review that lies too far
-- ahead is mended by the same sweep, or by the next that finds a week over: before that there is nobody to review.
CREATE OR REPLACE FUNCTION list_owners_with_work(work text, moment timestamptz) RETURNS SETOF uuid
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
          AND due_at < moment)
        OR EXISTS (SELECT FROM person WHERE owner_id = candidate AND stage = 'unresponsive'
          AND flagged_at >= moment);
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
