const gmail = new Set(["gmail.com", "googlemail.com"]);

/**
 * The mailbox behind an e-mail address, for comparing and never for writing to: lower-case, without the tag after `+`;
 * at Gmail without dots too. The text as it is, where it is no address.
 */
export function toMailbox(email: string): string {
  const address = email.normalize("NFC").trim().toLowerCase();
  const at = address.lastIndexOf("@");
  if (at < 1) return address;
  const [local = ""] = address.slice(0, at).split("+", 1);
  const host = address.slice(at + 1);
  if (local === "") return address;
  if (!gmail.has(host)) return `${local}@${host}`;
  return `${local.replaceAll(".", "")}@gmail.com`;
}
