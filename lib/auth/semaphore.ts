/** Raised when the line is as long as it may be: whoever comes now has to come back. */
export class LineFullError extends Error {
  override name = "LineFullError";
}

/** Bounds how much runs at the same time: see `createSemaphore`. */
export type Semaphore = {
  /**
   * Runs a piece of work when its turn comes and gives its outcome; `ahead` goes before all who are not.
   * @throws LineFullError when too many wait already
   */
  run<T>(work: () => Promise<T>, options?: { ahead?: boolean }): Promise<T>;
  /** Whether who doesn't go ahead would be turned away now. */
  isFull(): boolean;
};

/**
 * Lets at most `places` pieces of work run at the same time; the others wait in line, in the order
 * in which they came.
 *
 * @param longest how many may wait; further ones are turned away, except those that go ahead, who
 * have as many places of their own
 */
export function createSemaphore(places: number, longest: number): Semaphore {
  const ahead: (() => void)[] = [];
  const behind: (() => void)[] = [];
  let free = places;
  const withPermit: Semaphore["run"] = async (work, options = {}) => {
    const line = options.ahead ? ahead : behind;
    if (free > 0) free -= 1;
    else if (line.length >= longest) throw new LineFullError();
    else await new Promise<void>((resolve) => line.push(resolve));
    try {
      return await work();
    } finally {
      const next = ahead.shift() ?? behind.shift();
      if (next) next();
      else free += 1;
    }
  };
  return { run: withPermit, isFull: () => free === 0 && behind.length >= longest };
}
