import "server-only";

declare const checked: unique symbol;

/** Somebody whom a mail may go to. Only {@link findRecipient} makes one, and a mail goes to nobody else. */
export type Recipient = Readonly<{ name: string; address: string; [checked]: true }>;

/** An account with the moment at which its address was shown to be the member's; null while it wasn't. */
export type Addressee = { name: string; email: string; emailConfirmedAt: Date | null };

/**
 * Whom a mail goes to; null when it goes to nobody, because its address may be a stranger's.
 *
 * @param isProof whether the link in the mail is what shows that the address is theirs: then, and only then, the address
 *   need not be confirmed
 */
export function findRecipient(
  { name, email, emailConfirmedAt }: Addressee,
  isProof: boolean,
): Recipient | null {
  if (emailConfirmedAt === null && !isProof) return null;
  return { name, address: email } as Recipient;
}
