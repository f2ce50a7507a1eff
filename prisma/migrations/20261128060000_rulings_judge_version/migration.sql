-- AlterTable
ALTER TABLE "member_settings" ADD COLUMN     "called_names" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "judge_version" INTEGER NOT NULL DEFAULT 0;
