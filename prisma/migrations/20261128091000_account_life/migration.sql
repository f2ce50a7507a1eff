-- The first member is called the owner.
ALTER TABLE "member" RENAME COLUMN "is_first" TO "is_owner";

-- Links to a new password and proofs of a new e-mail work once, for an hour.
ALTER TABLE "access_token" ADD COLUMN     "detail" TEXT,
ADD COLUMN     "expires_at" TIMESTAMPTZ(3);

-- An unlocking forgets the failures of an account, under whatever keys they were counted.
ALTER TABLE "sign_in_attempt" ADD COLUMN     "account_hash" TEXT;

CREATE INDEX "sign_in_attempt_account_hash_idx" ON "sign_in_attempt"("account_hash");
