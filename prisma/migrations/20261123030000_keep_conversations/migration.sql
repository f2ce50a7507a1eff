-- AlterTable
ALTER TABLE "import" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'archive',
ADD COLUMN     "mapping" JSONB;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "cadence_days" INTEGER,
ADD COLUMN     "notes_text" TEXT;

-- AlterTable
ALTER TABLE "member_settings" ADD COLUMN     "calendar_link" TEXT,
ADD COLUMN     "digest_due_at" TIMESTAMPTZ(3),
ADD COLUMN     "digest_every" TEXT NOT NULL DEFAULT 'off',
ADD COLUMN     "digest_hour" INTEGER NOT NULL DEFAULT 8,
ADD COLUMN     "digest_weekday" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "duplicate_pair" (
    "owner_id" UUID NOT NULL,
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "reasons" JSONB NOT NULL,
    "strength" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "duplicate_pair_pkey" PRIMARY KEY ("owner_id","first_id","second_id")
);

-- CreateTable
CREATE TABLE "person_merge" (
    "owner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kept_id" UUID NOT NULL,
    "merged_id" UUID NOT NULL,
    "snapshot" JSONB NOT NULL,
    "merged_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_merge_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "mailbox" (
    "owner_id" UUID NOT NULL,
    "host" TEXT NOT NULL,
    "port" INTEGER NOT NULL,
    "security" TEXT NOT NULL,
    "user_name" TEXT NOT NULL,
    "password_box" TEXT NOT NULL,
    "folder" TEXT NOT NULL DEFAULT 'INBOX',
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "watching_since" TIMESTAMPTZ(3) NOT NULL,
    "uid_validity" TEXT,
    "last_uid" BIGINT,
    "last_ok_at" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "next_try_at" TIMESTAMPTZ(3),
    "leased_until" TIMESTAMPTZ(3),

    CONSTRAINT "mailbox_pkey" PRIMARY KEY ("owner_id")
);

-- CreateTable
CREATE TABLE "received_mail" (
    "owner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "message_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "name" TEXT,
    "person_id" UUID,
    "entry_id" UUID,
    "import_id" UUID,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "handled_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "received_mail_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "digest_delivery" (
    "owner_id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3),
    "leased_until" TIMESTAMPTZ(3),
    "error" TEXT,
    "message_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "digest_delivery_pkey" PRIMARY KEY ("owner_id","period")
);

-- CreateTable
CREATE TABLE "access_token" (
    "token_hash" TEXT NOT NULL,
    "member_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "access_token_pkey" PRIMARY KEY ("token_hash")
);

-- CreateIndex
CREATE INDEX "duplicate_pair_owner_id_second_id_idx" ON "duplicate_pair"("owner_id", "second_id");

-- CreateIndex
CREATE INDEX "duplicate_pair_owner_id_status_strength_idx" ON "duplicate_pair"("owner_id", "status", "strength" DESC);

-- CreateIndex
CREATE INDEX "person_merge_owner_id_kept_id_idx" ON "person_merge"("owner_id", "kept_id");

-- CreateIndex
CREATE INDEX "received_mail_owner_id_handled_at_idx" ON "received_mail"("owner_id", "handled_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "received_mail_owner_id_message_key_key" ON "received_mail"("owner_id", "message_key");

-- CreateIndex
CREATE INDEX "digest_delivery_owner_id_created_at_idx" ON "digest_delivery"("owner_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "access_token_member_id_purpose_idx" ON "access_token"("member_id", "purpose");

-- CreateIndex
CREATE INDEX "member_settings_digest_due_at_idx" ON "member_settings"("digest_due_at");

-- AddForeignKey
ALTER TABLE "duplicate_pair" ADD CONSTRAINT "duplicate_pair_owner_id_first_id_fkey" FOREIGN KEY ("owner_id", "first_id") REFERENCES "person"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duplicate_pair" ADD CONSTRAINT "duplicate_pair_owner_id_second_id_fkey" FOREIGN KEY ("owner_id", "second_id") REFERENCES "person"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_token" ADD CONSTRAINT "access_token_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- How the variants of a message fare: only what was sent from a template.
CREATE INDEX "timeline_entry_template_idx" ON "timeline_entry" ("owner_id", ("data" ->> 'template')) WHERE "data" ? 'template';

-- The second wall for the new owned tables.
DO $$
DECLARE
  owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['duplicate_pair', 'person_merge', 'mailbox', 'received_mail', 'digest_delivery']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format(
      'CREATE POLICY %I ON %I USING (owner_id = (SELECT nullif(current_setting(''app.owner_id'', true), '''')::uuid))',
      owned || '_owner', owned);
  END LOOP;
END
$$;
