-- AlterTable
ALTER TABLE "member_settings" ADD COLUMN     "called_names" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "judge_version" INTEGER NOT NULL DEFAULT 0;

-- Few invitations bear a note: those that do are found without reading the others.
CREATE INDEX "invitation_with_note" ON "invitation" ("owner_id", "id") WHERE direction = 'incoming' AND note IS NOT NULL;
