import { z } from "zod";

/** A moment in milliseconds since 1970, as far as `Date` and the database reach. */
export const instantInput = z.number().int().min(-8.64e15).max(8.64e15);
