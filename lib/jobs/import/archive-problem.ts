/** An upload that cannot be imported; the message tells the member which file, what is wrong, what to do. */
export class ArchiveProblem extends Error {
  override name = "ArchiveProblem";
}

/** More than half of a file can't be read, and the member did not say to apply the rest. */
export class MostlyRejected extends ArchiveProblem {
  override name = "MostlyRejected";
}
