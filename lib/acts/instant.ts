import { z } from "zod";

/** The last moment of the year 9999: the database writes no later one as other programs read it. */
const last = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** A moment in milliseconds since 1970, up to the end of the year 9999. Nothing on LinkedIn is older. */
export const instantInput = z.number().int().min(0).max(last);
