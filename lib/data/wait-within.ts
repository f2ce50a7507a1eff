import "server-only";

/** How long a page waits for the database before it says that it can't be shown. */
export const pagePatienceMs = 10_000;

/**
 * Waits for a piece of work no longer than so many milliseconds: a database that hangs would make
 * whoever asks hang with it.
 *
 * @throws Error when there is no answer in time; what the work does then goes unnoticed
 */
export async function waitWithin<T>(patienceMs: number, work: () => Promise<T>): Promise<T> {
  const gaveUp = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => gaveUp.reject(Object.assign(new Error("no answer in time"), { code: "ETIMEDOUT" })),
    patienceMs,
  );
  try {
    return await Promise.race([work(), gaveUp.promise]);
  } finally {
    clearTimeout(timer);
  }
}
