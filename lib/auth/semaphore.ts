/**
 * Lets at most `places` pieces of work run at the same time; the others wait in line.
 * @returns a function that runs work when its turn comes and gives its outcome
 */
export function createSemaphore(places: number): <T>(work: () => Promise<T>) => Promise<T> {
  const line: (() => void)[] = [];
  let free = places;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => line.push(resolve));
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next) next();
      else free += 1;
    }
  };
}
