-- What the workers have done by themselves: no member's rows, so no row-level security.
-- CreateTable
CREATE TABLE "upkeep" (
    "task" TEXT NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "file" TEXT,
    "bytes" BIGINT,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "next_try_at" TIMESTAMPTZ(3),

    CONSTRAINT "upkeep_pkey" PRIMARY KEY ("task")
);
