type Host = { host: string };
type Port = Host & { port: number };

/** What is wrong with the mailbox, a mail, the digest or a template. */
export const mailProblems = {
  "mailbox-host-missing": "Enter the server, such as imap.example.net.",
  "mailbox-host-invalid":
    "This is not the name of a server. It looks like imap.example.net, without spaces or slashes.",
  "mailbox-port-invalid": "Enter a port number, usually 993.",
  "mailbox-user-missing": "Enter the user name, usually your whole e-mail address.",
  "mailbox-folder-unnamed": "Enter the folder, usually INBOX.",
  "mailbox-auth-server-invalid": "This is not the name of a server. It looks like google.com.",
  "mailbox-gone": "There is no mailbox any more. Reload the page.",
  "mailbox-password-missing": "Enter the app password of the mailbox.",
  "mailbox-address-changed": "The address has changed: enter the app password again.",
  "mailbox-secret-changed":
    "The app password can't be opened: the secret of this Acquaint has changed. Enter the app password again.",
  "mailbox-takes-no-passwords":
    "Microsoft accepts no passwords for mailboxes any more, app passwords included, so this one can't be watched. Let a rule there redirect the mails of linkedin.com to a mailbox that accepts an app password, and watch that one (redirect, not forward: forwarded mails no longer come from LinkedIn). Or save LinkedIn's mails as files (.eml) and drop them on Import.",
  "mailbox-password-refused": ({ host }: Host) =>
    `${host} refused the user name or the password. Most providers ask for an app password, made in their security settings.`,
  "mailbox-port-closed": ({ host, port }: Port) => `Nothing answers at ${host} on port ${port}.`,
  "mailbox-no-tls": ({ host, port }: Port) =>
    `${host} does not speak TLS on port ${port}. TLS is usual on 993, STARTTLS on 143.`,
  "mailbox-no-starttls": ({ host, port }: Port) =>
    `${host} offers no encryption by STARTTLS on port ${port}. The password was not sent.`,
  "mailbox-certificate-expired": ({ host }: Host) =>
    `The certificate of ${host} is not trusted (it has expired). The password was not sent.`,
  "mailbox-certificate-unverified": ({ host }: Host) =>
    `The certificate of ${host} is not trusted (it can't be verified). The password was not sent.`,
  "mailbox-timeout": ({ host, port }: Port) => `${host} does not answer on port ${port}.`,
  "mailbox-connection-lost": ({ host }: Host) =>
    `The connection to ${host} broke off. It is tried again.`,
  "mailbox-host-unknown": ({ host }: Host) =>
    `There is no server called ${host}. Check the spelling, and the network.`,
  "mailbox-host-private": ({ host }: Host) =>
    `${host} lies in a private network. Whoever runs this Acquaint can allow that (MAILBOX_ALLOW_PRIVATE).`,
  "mailbox-unencrypted":
    "Without encryption anybody on the way could read the password. That is only for a server on this machine.",
  "mailbox-folder-missing": ({ folder }: { folder: string }) =>
    `There is no folder "${folder}" in this mailbox. The usual one is INBOX.`,
  "mailbox-search-refused": "The server did not search the folder. It is tried again.",
  "mailbox-dmarc-unstated": ({ organisation }: { organisation: string }) =>
    `${organisation} checks mails, but never says whether DMARC passed. So nobody can tell LinkedIn's mails from forged ones, and none would be read. Let LinkedIn write to a mailbox whose server says so (Gmail, iCloud, Fastmail and others), or redirect its mails there; or rely on the archive alone.`,
  "mailbox-too-few-mails":
    "Fewer than three mails are in this folder: too few to learn which server checks them for forgery. Name that server, or wait for more mails.",
  "mailbox-mails-unchecked":
    "Most mails in this folder carry no mark of a server that checked them for forgery (Authentication-Results). Without it nobody can tell LinkedIn's mails from forged ones, and none is read.",
  "mail-unavailable": "This instance can't send mail.",
  "mail-gone": "This mail does not wait for an answer any more.",
  "digest-test-too-soon":
    "One was sent within the last minute. Look into your mailbox, or wait a little.",
  "digest-test-too-often": ({ count }: { count: number }) =>
    `${count} were sent since yesterday. Try again tomorrow.`,
  "digest-unwritten": "The digest could not be written. The log of the server says more.",
  "digest-uncertain":
    "The program ended while the mail was on its way. It may have arrived; it is not sent again by itself.",
  "mail-server-answered": ({ reply }: { reply: string }) => `The mail server said: ${reply}`,
  "mail-server-login-refused": "The mail server refused the user or password of SMTP_URL.",
  "mail-server-not-found": "The mail server of SMTP_URL was not found.",
  "mail-server-not-encrypted": "No encrypted connection to the mail server was possible.",
  "mail-server-too-slow": "The mail server did not answer in time.",
  "mail-server-disconnected": "The connection to the mail server broke.",
  "mail-server-unreachable": "The mail server could not be reached.",
  "mail-server-unknown": "The mail could not be handed over.",
  "digest-not-waiting": "This digest is not waiting to be sent again.",
  "template-name-missing": "Give the template a name.",
  "template-field-unknown": ({ written, nearest }: { written: string; nearest: string }) =>
    `There is no field {${written}}. Did you mean {${nearest}}?`,
  "template-brace-alone": "A brace stands alone. A field is written like {first name}.",
  "template-gone": "This template is not there any more.",
};
