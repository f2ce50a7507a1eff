-- AlterTable
ALTER TABLE "member_settings" ADD COLUMN     "template_order" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "import_guess" (
    "owner_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "key" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "text" TEXT NOT NULL,
    "wording" TEXT,
    "is_invite" BOOLEAN NOT NULL DEFAULT true,
    "changed_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_guess_pkey" PRIMARY KEY ("owner_id","import_id","seq")
);

-- CreateIndex
CREATE INDEX "import_guess_owner_id_key_idx" ON "import_guess"("owner_id", "key");

-- AddForeignKey
ALTER TABLE "import_guess" ADD CONSTRAINT "import_guess_owner_id_import_id_fkey" FOREIGN KEY ("owner_id", "import_id") REFERENCES "import"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The invites that an import brought, to be put right after it was applied.
CREATE INDEX "timeline_entry_import_invites_idx" ON "timeline_entry" ("owner_id", "import_id", "at" DESC, "id")
  WHERE "import_id" IS NOT NULL AND "kind" IN ('chat-invited', 'nudged');

-- The second wall for the new owned table.
ALTER TABLE "import_guess" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "import_guess" FORCE ROW LEVEL SECURITY;
CREATE POLICY "import_guess_owner" ON "import_guess" USING (owner_id = (SELECT nullif(current_setting('app.owner_id', true), '')::uuid));
