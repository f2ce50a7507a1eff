import "server-only";
import { isIP } from "node:net";
import { ImapFlow, type MailboxObject } from "imapflow";
import type { MailboxSettings } from "../../domain/mailbox/mailbox-settings.ts";
import { refusesPasswords } from "../../domain/mailbox/password-advice.ts";
import { Refusal } from "../../domain/refusal.ts";
import { type Failure, fail } from "../../domain/result.ts";
import { env } from "../../server/env.ts";
import { findMailHost } from "../../server/mail-host.ts";

/** A mailbox that can't be read, in a sentence for its owner. The failure's field is the setting to look at. */
export class MailboxProblem extends Refusal {
  override name = "MailboxProblem";
}

export type MailboxAccess = Omit<MailboxSettings, "authServer"> & { password: string };

const patienceMs = 10_000;
const silenceMs = 60_000;

const certificates = /CERT|SIGNATURE|SELF_SIGNED|ISSUER|ALTNAME/;

type ImapError = Error & {
  code?: string;
  authenticationFailed?: boolean;
  responseText?: string;
};

/** What went wrong, in our own words: those of a strange server are not shown. */
function explain(error: ImapError, { host, port }: MailboxAccess): Failure {
  const code = error.code ?? "";
  if (error.authenticationFailed) {
    return refusesPasswords(host)
      ? fail("mailbox-takes-no-passwords", "password")
      : fail("mailbox-password-refused", { host }, "password");
  }
  if (code === "ECONNREFUSED") {
    return fail("mailbox-port-closed", { host, port }, "port");
  }
  if (code.startsWith("ERR_SSL") || code === "EPROTO") {
    return fail("mailbox-no-tls", { host, port }, "security");
  }
  if (certificates.test(code)) {
    return code === "CERT_HAS_EXPIRED"
      ? fail("mailbox-certificate-expired", { host }, "host")
      : fail("mailbox-certificate-unverified", { host }, "host");
  }
  if (/STARTTLS/i.test(error.message)) {
    return fail("mailbox-no-starttls", { host, port }, "security");
  }
  if (/TIMEOUT|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH/i.test(code)) {
    return fail("mailbox-timeout", { host, port }, "host");
  }
  return fail("mailbox-connection-lost", { host });
}

async function findAddress({ host, security }: MailboxAccess): Promise<string> {
  const found = await findMailHost(host, env().mailboxAllowPrivate);
  if (!found.ok) {
    throw new MailboxProblem(
      found.problem === "not-found"
        ? fail("mailbox-host-unknown", { host }, "host")
        : fail("mailbox-host-private", { host }, "host"),
    );
  }
  if (security === "none" && !found.isLoopback) {
    throw new MailboxProblem(fail("mailbox-unencrypted", "security"));
  }
  return found.address;
}

/**
 * Opens a mailbox for reading only, does the work and closes it. Nothing is marked as read.
 * @throws MailboxProblem with a sentence for the owner, whatever goes wrong on the way
 */
export async function withMailbox<T>(
  access: MailboxAccess,
  work: (client: ImapFlow, box: MailboxObject) => Promise<T>,
): Promise<T> {
  const address = await findAddress(access);
  const client = new ImapFlow({
    host: address,
    ...(isIP(access.host) ? {} : { servername: access.host }),
    port: access.port,
    secure: access.security === "tls",
    doSTARTTLS: access.security === "starttls",
    auth: { user: access.userName, pass: access.password },
    logger: false,
    disableAutoIdle: true,
    clientInfo: { name: "Acquaint" },
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: silenceMs,
  });
  // Whatever breaks is reported by the command that waits for an answer.
  client.on("error", () => undefined);
  try {
    await client.connect();
    const box = await client
      .mailboxOpen(access.folder, { readOnly: true })
      .catch((error: ImapError) => {
        if (!client.usable) throw error;
        throw new MailboxProblem(
          fail("mailbox-folder-missing", { folder: access.folder }, "folder"),
        );
      });
    return await work(client, box);
  } catch (error) {
    // With the connection standing, only what the server answered is about the mailbox.
    const isOurs = client.usable && error instanceof Error && !("responseStatus" in error);
    if (isOurs || error instanceof MailboxProblem) throw error;
    throw new MailboxProblem(explain(error as ImapError, access));
  } finally {
    if (client.usable) await client.logout().catch(() => undefined);
    client.close();
  }
}
