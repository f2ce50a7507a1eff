-- After a bulk insert the planner still believes the table to be as small as before, and checks each
-- foreign key by walking the whole space. Only the owner of a table may analyze it, so the runtime
-- role asks through this function.
CREATE FUNCTION refresh_person_statistics() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  ANALYZE person;
  ANALYZE person_key;
END
$$;
REVOKE ALL ON FUNCTION refresh_person_statistics() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION refresh_person_statistics() TO acquaint_app;
