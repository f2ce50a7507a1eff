-- AlterTable
ALTER TABLE "received_mail" ADD COLUMN "settled_at" TIMESTAMPTZ(3);

-- Mails that lie open are few among those read; every page that tells of a silence asks for them.
CREATE INDEX "received_mail_open_idx" ON "received_mail" ("owner_id", "name")
  WHERE "kind" = 'message-received' AND "settled_at" IS NULL
    AND "outcome" IN ('unauthenticated', 'not-understood', 'no-person');
