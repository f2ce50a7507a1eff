import type { Failure } from "./result.ts";

/** A failure that is found deep inside a piece of work and ends it; whoever began the work hands it on as a result. */
export class Refusal extends Error {
  override name = "Refusal";
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.problem);
    this.failure = failure;
  }
}
