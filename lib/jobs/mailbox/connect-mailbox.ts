import "server-only";
import { isIP } from "node:net";
import { ImapFlow, type MailboxObject } from "imapflow";
import type { MailboxSettings } from "../../domain/mailbox/mailbox-settings.ts";
import { advisePassword } from "../../domain/mailbox/password-advice.ts";
import { env } from "../../server/env.ts";
import { findMailHost } from "../../server/mail-host.ts";

/** A mailbox that can't be read, in a sentence for its owner. `field` is the setting to look at. */
export class MailboxProblem extends Error {
  override name = "MailboxProblem";
  readonly field: "host" | "port" | "security" | "password" | "folder" | "authServer" | undefined;
  constructor(message: string, field?: MailboxProblem["field"]) {
    super(message);
    this.field = field;
  }
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
function explain(error: ImapError, { host, port }: MailboxAccess): MailboxProblem {
  const code = error.code ?? "";
  if (error instanceof MailboxProblem) return error;
  if (error.authenticationFailed) {
    return new MailboxProblem(advisePassword(host), "password");
  }
  if (code === "ECONNREFUSED") {
    return new MailboxProblem(`Nothing answers at ${host} on port ${port}.`, "port");
  }
  if (code.startsWith("ERR_SSL") || code === "EPROTO") {
    return new MailboxProblem(
      `${host} does not speak TLS on port ${port}. TLS is usual on 993, STARTTLS on 143.`,
      "security",
    );
  }
  if (certificates.test(code)) {
    const why = code === "CERT_HAS_EXPIRED" ? "it has expired" : "it can't be verified";
    return new MailboxProblem(
      `The certificate of ${host} is not trusted (${why}). The password was not sent.`,
      "host",
    );
  }
  if (/STARTTLS/i.test(error.message)) {
    return new MailboxProblem(
      `${host} offers no encryption by STARTTLS on port ${port}. The password was not sent.`,
      "security",
    );
  }
  if (/TIMEOUT|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH/i.test(code)) {
    return new MailboxProblem(`${host} does not answer on port ${port}.`, "host");
  }
  return new MailboxProblem(`The connection to ${host} broke off. It is tried again.`);
}

async function findAddress({ host, security }: MailboxAccess): Promise<string> {
  const found = await findMailHost(host, env().mailboxAllowPrivate);
  if (!found.ok) {
    throw new MailboxProblem(
      found.problem === "not-found"
        ? `There is no server called ${host}. Check the spelling, and the network.`
        : `${host} lies in a private network. Whoever runs this Acquaint can allow that (MAILBOX_ALLOW_PRIVATE).`,
      "host",
    );
  }
  if (security === "none" && !found.isLoopback) {
    throw new MailboxProblem(
      "Without encryption the password would travel in the clear: that is only for a server on this machine.",
      "security",
    );
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
  // Whatever breaks is told by the command that waits for an answer.
  client.on("error", () => undefined);
  try {
    await client.connect();
    const box = await client
      .mailboxOpen(access.folder, { readOnly: true })
      .catch((error: ImapError) => {
        if (!client.usable) throw error;
        throw new MailboxProblem(
          `There is no folder "${access.folder}" in this mailbox. The usual one is INBOX.`,
          "folder",
        );
      });
    return await work(client, box);
  } catch (error) {
    // With the connection standing, only what the server answered is about the mailbox.
    const isOurs = client.usable && error instanceof Error && !("responseStatus" in error);
    throw isOurs ? error : explain(error as ImapError, access);
  } finally {
    if (client.usable) await client.logout().catch(() => undefined);
    client.close();
  }
}
