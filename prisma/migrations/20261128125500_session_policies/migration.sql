-- Sessions and tokens are found before there is a viewer: a sign-in and a link know no space yet. Once there is one, its
-- statements see the rows of its member alone, whatever they say.
DO $$
DECLARE
  kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['session', 'access_token'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', kept);
    EXECUTE format(
      'CREATE POLICY %I ON %I USING (
         nullif(current_setting(''app.owner_id'', true), '''') IS NULL
         OR member_id = (SELECT nullif(current_setting(''app.owner_id'', true), '''')::uuid))',
      kept || '_member', kept);
  END LOOP;
END
$$;
