-- What Today asks on every visit: each question reads its own few rows, however large the space.
CREATE INDEX "person_hello_idx" ON "person" ("owner_id", "connected_at" DESC) WHERE "stage" = 'connected' AND "kept_at" IS NULL;
CREATE INDEX "person_chat_idx" ON "person" ("owner_id", "chat_at") WHERE "stage" = 'chat-scheduled';
CREATE INDEX "person_removal_idx" ON "person" ("owner_id", "removal_decided_at") WHERE "removal_decided_at" IS NOT NULL;
CREATE INDEX "person_next_touch_idx" ON "person" ("owner_id", "next_touch_at") WHERE "next_touch_at" IS NOT NULL;
CREATE INDEX "invitation_received_idx" ON "invitation" ("owner_id", "sent_at") WHERE "direction" = 'incoming';
CREATE INDEX "person_demo_idx" ON "person" ("owner_id") WHERE "demo";
