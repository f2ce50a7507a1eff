/** Microsoft's servers; they have taken no passwords for IMAP since 2024, not even app passwords. */
const microsoft =
  /(?:^|\.)(?:office365\.com|office\.com|outlook\.com|hotmail\.com|live\.com|partner\.outlook\.cn)$/i;

/**
 * Whether no password opens a mailbox there, so that asking for another one helps nobody.
 * @param host the IMAP server that refused one
 */
export function refusesPasswords(host: string): boolean {
  return microsoft.test(host);
}
