/**
 * The network address of a browser from the `x-forwarded-for` header: the last one in it, which the
 * nearest proxy or this server itself has written; those before it are hearsay.
 */
export function nearestAddress(forwarded: string | null | undefined): string | null {
  return forwarded?.split(",").at(-1)?.trim().slice(0, 64) || null;
}
