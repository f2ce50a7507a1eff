-- CreateTable
CREATE TABLE "import" (
    "owner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "stored_at" TEXT,
    "bytes" BIGINT NOT NULL,
    "status" TEXT NOT NULL,
    "progress" JSONB,
    "archive_date" TIMESTAMPTZ(3),
    "has_messages" BOOLEAN NOT NULL DEFAULT false,
    "preview" JSONB,
    "result" JSONB,
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "import_reject" (
    "owner_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "file" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "raw" TEXT NOT NULL,

    CONSTRAINT "import_reject_pkey" PRIMARY KEY ("owner_id","import_id","seq")
);

-- CreateTable
CREATE TABLE "import_change" (
    "owner_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" UUID NOT NULL,
    "before" JSONB NOT NULL,

    CONSTRAINT "import_change_pkey" PRIMARY KEY ("owner_id","import_id","entity","entity_id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "owner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "direction" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "assumed" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_precision" TEXT NOT NULL DEFAULT 'minute',
    "mutual_count" INTEGER,
    "mutual_names" JSONB,
    "replied_first_at" TIMESTAMPTZ(3),
    "source" TEXT NOT NULL,
    "import_id" UUID,
    "promise" INTEGER NOT NULL DEFAULT 0,
    "note_kind" TEXT NOT NULL DEFAULT 'none',
    "note_kind_by_member" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "assessment" (
    "owner_id" UUID NOT NULL,
    "invitation_id" UUID NOT NULL,
    "answers" JSONB NOT NULL,
    "relationship" JSONB,
    "decided_with" JSONB,
    "outcome" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("owner_id","invitation_id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "is_first" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "id" BIGSERIAL NOT NULL,
    "key_hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "succeeded" BOOLEAN NOT NULL,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_invite" (
    "token_hash" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "used_by" UUID,

    CONSTRAINT "member_invite_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "person" (
    "owner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "search_text" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "slug" TEXT,
    "headline" TEXT,
    "company" TEXT,
    "position" TEXT,
    "location" TEXT,
    "email" TEXT,
    "connected_on" DATE,
    "trusted" BOOLEAN NOT NULL DEFAULT false,
    "trusted_why" TEXT,
    "facts" JSONB,
    "stage" TEXT NOT NULL DEFAULT 'not-connected',
    "due_at" TIMESTAMPTZ(3),
    "flagged_at" TIMESTAMPTZ(3),
    "connected_at" TIMESTAMPTZ(3),
    "invited_at" TIMESTAMPTZ(3),
    "replied_at" TIMESTAMPTZ(3),
    "last_touch_at" TIMESTAMPTZ(3),
    "next_touch_at" TIMESTAMPTZ(3),
    "chat_at" TIMESTAMPTZ(3),
    "snoozed_until" TIMESTAMPTZ(3),
    "removal_decided_at" TIMESTAMPTZ(3),
    "kept_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "import_id" UUID,
    "demo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "person_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "person_key" (
    "owner_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "person_key_pkey" PRIMARY KEY ("owner_id","kind","value")
);

-- CreateTable
CREATE TABLE "member_settings" (
    "owner_id" UUID NOT NULL,
    "zone" TEXT NOT NULL DEFAULT 'UTC',
    "criteria_needed" INTEGER NOT NULL DEFAULT 2,
    "mutual_threshold" INTEGER NOT NULL DEFAULT 5,
    "trusted_referee_is_enough" BOOLEAN NOT NULL DEFAULT false,
    "reply_days" INTEGER NOT NULL DEFAULT 7,
    "nudge_days" INTEGER NOT NULL DEFAULT 7,
    "note_limit" INTEGER NOT NULL DEFAULT 200,
    "review_weekday" INTEGER NOT NULL DEFAULT 1,
    "review_hour" INTEGER NOT NULL DEFAULT 8,
    "review_due_at" TIMESTAMPTZ(3),
    "queue_order" TEXT NOT NULL DEFAULT 'promising',

    CONSTRAINT "member_settings_pkey" PRIMARY KEY ("owner_id")
);

-- CreateTable
CREATE TABLE "member_profile" (
    "owner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT,
    "facts" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "member_profile_pkey" PRIMARY KEY ("owner_id")
);

-- CreateTable
CREATE TABLE "message_template" (
    "owner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "moment" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "message_template_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "timeline_entry" (
    "owner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "precision" TEXT NOT NULL DEFAULT 'minute',
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "source" TEXT NOT NULL,
    "text" TEXT,
    "due_at" TIMESTAMPTZ(3),
    "guessed" BOOLEAN NOT NULL DEFAULT false,
    "target_id" UUID,
    "data" JSONB,
    "invitation_id" UUID,
    "review_id" UUID,
    "import_id" UUID,

    CONSTRAINT "timeline_entry_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "review" (
    "owner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "opened_on" DATE NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateIndex
CREATE INDEX "import_owner_id_created_at_idx" ON "import"("owner_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "invitation_owner_id_status_direction_promise_sent_at_id_idx" ON "invitation"("owner_id", "status", "direction", "promise" DESC, "sent_at" DESC, "id");

-- CreateIndex
CREATE INDEX "invitation_owner_id_person_id_idx" ON "invitation"("owner_id", "person_id");

-- CreateIndex
CREATE INDEX "invitation_owner_id_import_id_idx" ON "invitation"("owner_id", "import_id");

-- CreateIndex
CREATE INDEX "assessment_owner_id_decided_at_idx" ON "assessment"("owner_id", "decided_at");

-- CreateIndex
CREATE UNIQUE INDEX "member_email_key" ON "member"("email");

-- CreateIndex
CREATE INDEX "session_member_id_ended_at_idx" ON "session"("member_id", "ended_at");

-- CreateIndex
CREATE INDEX "sign_in_attempt_key_hash_at_idx" ON "sign_in_attempt"("key_hash", "at");

-- CreateIndex
CREATE INDEX "person_owner_id_stage_name_key_id_idx" ON "person"("owner_id", "stage", "name_key", "id");

-- CreateIndex
CREATE INDEX "person_owner_id_name_key_id_idx" ON "person"("owner_id", "name_key", "id");

-- CreateIndex
CREATE INDEX "person_owner_id_import_id_idx" ON "person"("owner_id", "import_id");

-- CreateIndex
CREATE INDEX "person_key_owner_id_person_id_idx" ON "person_key"("owner_id", "person_id");

-- CreateIndex
CREATE INDEX "member_settings_review_due_at_idx" ON "member_settings"("review_due_at");

-- CreateIndex
CREATE INDEX "message_template_owner_id_moment_idx" ON "message_template"("owner_id", "moment");

-- CreateIndex
CREATE INDEX "timeline_entry_owner_id_person_id_at_idx" ON "timeline_entry"("owner_id", "person_id", "at");

-- CreateIndex
CREATE INDEX "review_owner_id_opened_at_idx" ON "review"("owner_id", "opened_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "review_owner_id_opened_on_key" ON "review"("owner_id", "opened_on");

-- AddForeignKey
ALTER TABLE "import_reject" ADD CONSTRAINT "import_reject_owner_id_import_id_fkey" FOREIGN KEY ("owner_id", "import_id") REFERENCES "import"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_change" ADD CONSTRAINT "import_change_owner_id_import_id_fkey" FOREIGN KEY ("owner_id", "import_id") REFERENCES "import"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_owner_id_person_id_fkey" FOREIGN KEY ("owner_id", "person_id") REFERENCES "person"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_owner_id_invitation_id_fkey" FOREIGN KEY ("owner_id", "invitation_id") REFERENCES "invitation"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_key" ADD CONSTRAINT "person_key_owner_id_person_id_fkey" FOREIGN KEY ("owner_id", "person_id") REFERENCES "person"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timeline_entry" ADD CONSTRAINT "timeline_entry_owner_id_person_id_fkey" FOREIGN KEY ("owner_id", "person_id") REFERENCES "person"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;


-- Search: names, headlines and companies by any part of a word.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX "person_search_text_idx" ON "person" USING gin ("search_text" gin_trgm_ops);

-- Due is a fact on a row: an empty sweep touches nothing but this index.
CREATE INDEX "person_due_idx" ON "person" ("owner_id", "due_at") WHERE "stage" = 'awaiting-reply';
CREATE INDEX "person_flagged_idx" ON "person" ("owner_id", "flagged_at") WHERE "stage" = 'unresponsive';

-- The decisions of a review, and what an import brought.
CREATE INDEX "timeline_entry_review_idx" ON "timeline_entry" ("owner_id", "review_id") WHERE "review_id" IS NOT NULL;

-- One flag for one week of one person, whoever sweeps and however often.
CREATE UNIQUE INDEX "timeline_entry_flag_key" ON "timeline_entry" ("owner_id", "person_id", "at") WHERE "kind" = 'flagged';

-- The second wall: the runtime role sees the rows of app.owner_id and no others.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'acquaint_app') THEN
    CREATE ROLE acquaint_app NOLOGIN;
  END IF;
END
$$;
GRANT USAGE ON SCHEMA public TO acquaint_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO acquaint_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO acquaint_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO acquaint_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO acquaint_app;
REVOKE ALL ON TABLE "_prisma_migrations" FROM acquaint_app;

DO $$
DECLARE
  owned text;
BEGIN
  FOR owned IN
    SELECT c.table_name FROM information_schema.columns c
    WHERE c.table_schema = 'public' AND c.column_name = 'owner_id'
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format(
      'CREATE POLICY %I ON %I USING (owner_id = (SELECT nullif(current_setting(''app.owner_id'', true), '''')::uuid))',
      owned || '_owner', owned);
  END LOOP;
END
$$;
