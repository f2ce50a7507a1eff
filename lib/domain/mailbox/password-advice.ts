/** Microsoft's servers; they have taken no passwords for IMAP since 2024, not even app passwords. */
const microsoft =
  /(?:^|\.)(?:office365\.com|office\.com|outlook\.com|hotmail\.com|live\.com|partner\.outlook\.cn)$/i;

/**
 * What a member can do about a refused password, in words.
 * @param host the IMAP server that refused it
 */
export function advisePassword(host: string): string {
  if (microsoft.test(host)) {
    return "Microsoft takes no passwords for mailboxes any more, app passwords included, so this one can't be watched. Let a rule there redirect the mails of linkedin.com (redirect, not forward: forwarded mails no longer come from LinkedIn) to a mailbox that takes an app password, and watch that one; or save LinkedIn's mails as files (.eml) and drop them on Import.";
  }
  return `${host} refused the user name or the password. Most providers ask for an app password, made in their security settings.`;
}
