-- CreateTable
CREATE TABLE "duplicate_search" (
    "owner_id" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "searched_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "duplicate_search_pkey" PRIMARY KEY ("owner_id")
);

-- The second wall.
ALTER TABLE "duplicate_search" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "duplicate_search" FORCE ROW LEVEL SECURITY;
CREATE POLICY "duplicate_search_owner" ON "duplicate_search"
  USING (owner_id = (SELECT nullif(current_setting('app.owner_id', true), '')::uuid));
