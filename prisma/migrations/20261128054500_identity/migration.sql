-- AlterTable
ALTER TABLE "import" ADD COLUMN     "identities" JSONB;
