-- An import in hand holds the table of people until it ends: whoever finished another one must not
-- wait for it. The import in hand tells the planner itself.
CREATE OR REPLACE FUNCTION refresh_space_statistics() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  ANALYZE (SKIP_LOCKED) person, invitation, timeline_entry;
END
$$;
