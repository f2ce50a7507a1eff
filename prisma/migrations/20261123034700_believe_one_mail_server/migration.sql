-- AlterTable
ALTER TABLE "mailbox" ADD COLUMN     "auth_server" TEXT;
