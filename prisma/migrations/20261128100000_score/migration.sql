-- What orders the queue is a score; it was called promise. The data stay as they are.
ALTER TABLE "invitation" RENAME COLUMN "promise" TO "score";

ALTER INDEX "invitation_owner_id_status_direction_promise_sent_at_id_idx" RENAME TO "invitation_owner_id_status_direction_score_sent_at_id_idx";
