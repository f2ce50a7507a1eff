import { Refusal } from "../../domain/refusal.ts";

/** An upload that cannot be imported; the words name the file, what is wrong and what to do. */
export class ArchiveProblem extends Refusal {
  override name = "ArchiveProblem";
}

/** More than half of a file can't be read, and the member did not say to apply the rest. */
export class MostlyRejectedProblem extends ArchiveProblem {
  override name = "MostlyRejected";
}
