/** Milliseconds of a day of 24 hours. A day by the clock on the wall may have 23 or 25: see wall-clock.ts. */
export const dayMs = 86_400_000;
