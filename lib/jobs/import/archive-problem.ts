/** An upload that cannot be imported; the message tells the member which file, what is wrong, what to do. */
export class ArchiveProblem extends Error {
  override name = "ArchiveProblem";
}
