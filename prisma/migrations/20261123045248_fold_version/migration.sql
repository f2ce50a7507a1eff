-- AlterTable
ALTER TABLE "member_settings" ADD COLUMN     "fold_version" INTEGER NOT NULL DEFAULT 0;
