-- A mail that could not be assigned still tells whom it may mean, and why it was not taken.
ALTER TABLE "received_mail" ADD COLUMN "problem" TEXT;
ALTER TABLE "received_mail" ADD COLUMN "thread" TEXT;
ALTER TABLE "received_mail" ADD COLUMN "mentions" JSONB;
