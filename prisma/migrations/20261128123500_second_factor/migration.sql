-- AlterTable
ALTER TABLE "session" ADD COLUMN     "proved_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "second_factor" (
    "owner_id" UUID NOT NULL,
    "secret_box" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" BIGINT,

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("owner_id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "owner_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("owner_id","code_hash")
);

-- CreateTable
CREATE TABLE "passkey" (
    "owner_id" UUID NOT NULL,
    "credential_id" TEXT NOT NULL,
    "public_key" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[],
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "passkey_pkey" PRIMARY KEY ("owner_id","credential_id")
);

-- CreateTable
CREATE TABLE "passkey_challenge" (
    "challenge_hash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "member_id" UUID,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "passkey_challenge_pkey" PRIMARY KEY ("challenge_hash")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "owner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "event" TEXT NOT NULL,
    "browser" TEXT,
    "network" TEXT,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateIndex
CREATE INDEX "passkey_challenge_expires_at_idx" ON "passkey_challenge"("expires_at");

-- CreateIndex
CREATE INDEX "audit_entry_owner_id_at_idx" ON "audit_entry"("owner_id", "at");

-- AddForeignKey
ALTER TABLE "passkey_challenge" ADD CONSTRAINT "passkey_challenge_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The second wall for the new owned tables.
DO $$
DECLARE
  owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['second_factor', 'recovery_code', 'passkey', 'audit_entry'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format(
      'CREATE POLICY %I ON %I USING (owner_id = (SELECT nullif(current_setting(''app.owner_id'', true), '''')::uuid))',
      owned || '_owner', owned);
  END LOOP;
END
$$;

-- Writes an entry in the transaction of what it is about, which may be one without a viewer (a link to a new password)
-- or with another one (the owner removes a member). It enters the member's space for its own row and leaves it again.
CREATE FUNCTION record_audit(
  owner uuid, entry uuid, moment timestamptz, what text, by_browser text, from_network text
) RETURNS void
LANGUAGE plpgsql SET search_path = public AS $$
DECLARE
  caller text := current_setting('app.owner_id', true);
BEGIN
  PERFORM set_config('app.owner_id', owner::text, true);
  INSERT INTO audit_entry (owner_id, id, at, event, browser, network)
    VALUES (owner, entry, moment, what, by_browser, from_network);
  PERFORM set_config('app.owner_id', coalesce(caller, ''), true);
END
$$;
REVOKE ALL ON FUNCTION record_audit(uuid, uuid, timestamptz, text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record_audit(uuid, uuid, timestamptz, text, text, text) TO acquaint_app;
