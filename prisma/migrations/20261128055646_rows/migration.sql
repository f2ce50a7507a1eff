-- AlterTable
ALTER TABLE "import_reject" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'rejected';

-- CreateTable
CREATE TABLE "waiting_row" (
    "owner_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "cells" JSONB NOT NULL,

    CONSTRAINT "waiting_row_pkey" PRIMARY KEY ("owner_id","import_id","seq")
);

-- AddForeignKey
ALTER TABLE "waiting_row" ADD CONSTRAINT "waiting_row_owner_id_import_id_fkey" FOREIGN KEY ("owner_id", "import_id") REFERENCES "import"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The second wall for the new owned table.
ALTER TABLE "waiting_row" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "waiting_row" FORCE ROW LEVEL SECURITY;
CREATE POLICY "waiting_row_owner" ON "waiting_row" USING (owner_id = (SELECT nullif(current_setting('app.owner_id', true), '')::uuid));
