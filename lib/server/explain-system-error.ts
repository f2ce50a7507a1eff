/** What the errors of a system's disk mean, and what to do about them. */
const sentences: Record<string, (file: string) => string> = {
  EACCES: (file) =>
    `Acquaint's user may not use ${file}. Give it the right to read and write there, or name another folder: DATA_DIR=…`,
  EEXIST: (file) => `${file} is there already and in the way. Move it, and start again.`,
  ENOTDIR: (file) =>
    `A part of ${file} is a file, where a folder is needed. Move that file, or name another folder: DATA_DIR=…`,
  ENOSPC: (file) =>
    `The disk with ${file} is full. Free some space: old uploads and backups in the data folder, or files of other programs.`,
  EROFS: (file) => `${file} lies on a disk that can only be read. Name another folder: DATA_DIR=…`,
};
const sameAs: Record<string, string> = { EPERM: "EACCES", EDQUOT: "ENOSPC" };

/**
 * Says to the operator what an error of the start means. It may name folders of the server, so it is for
 * no member's eyes.
 */
export function explainSystemError(error: Error): string {
  const { code = "", path: file, dest } = error as NodeJS.ErrnoException & { dest?: string };
  const sentence = sentences[sameAs[code] ?? code];
  if (sentence) return sentence(dest ?? file ?? "the data folder");
  if (/No space left on device|could not extend file/i.test(error.message)) {
    return `${sentences.ENOSPC?.("the database")}\n${error.message}`;
  }
  return error.message;
}
