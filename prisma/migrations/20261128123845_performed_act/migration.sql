-- CreateTable
CREATE TABLE "performed_act" (
    "owner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "answer" BYTEA,
    "performed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "performed_act_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateIndex
CREATE INDEX "performed_act_owner_id_performed_at_idx" ON "performed_act"("owner_id", "performed_at");

-- The second wall for the new owned table.
ALTER TABLE "performed_act" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "performed_act" FORCE ROW LEVEL SECURITY;
CREATE POLICY "performed_act_owner" ON "performed_act" USING (owner_id = (SELECT nullif(current_setting('app.owner_id', true), '')::uuid));
