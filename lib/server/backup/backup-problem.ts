/** What keeps a backup from being written or restored; the message is one sentence for the operator. */
export class BackupProblem extends Error {
  override name = "BackupProblem";
}

const words: Record<string, string> = {
  ENOSPC: "the disk is full",
  EFBIG: "this user may not write a file of that size",
  EDQUOT: "the disk quota is used up",
  EACCES: "the folder may not be written to",
  EPERM: "the folder may not be written to",
  EROFS: "the disk can only be read",
  ENOENT: "there is no such folder",
  ECONNREFUSED: "the database can't be reached",
  // lock_not_available and disk_full of PostgreSQL.
  "55P03": "others hold the tables just now; try again",
  "53100": "the disk of the database is full",
};

/** An error in words: those of the system and of PostgreSQL that need some, else its own. */
export function describeFailure(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return words[code ?? ""] ?? message;
}
