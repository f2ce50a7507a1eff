-- AlterTable
ALTER TABLE "member" ADD COLUMN "email_confirmed_at" TIMESTAMPTZ(3);

-- Whose address was confirmed can't be told from the others any more. Members who are here already get their digests, so
-- they count as confirmed; from now on only a link that was mailed, or the operator's word, confirms an address.
UPDATE "member" SET "email_confirmed_at" = now();
