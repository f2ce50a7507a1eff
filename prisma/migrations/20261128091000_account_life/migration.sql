-- The first member is called the owner.
ALTER TABLE "member" RENAME COLUMN "is_first" TO "is_owner";

-- Links to a new password and proofs of a new e-mail work once, for an hour.
ALTER TABLE "access_token" ADD COLUMN     "detail" TEXT,
ADD COLUMN     "expires_at" TIMESTAMPTZ(3);
