import type { AddressInfo, Socket } from "node:net";
import hoodiecrow from "hoodiecrow-imap";

export const imapUser = "robin@example.net";
export const imapPassword = "app pass 7f3a-quince";

/** A real IMAP server on the loopback, for tests. */
export type TestImapServer = {
  port: number;
  /** Puts a mail into the INBOX. */
  deliver(raw: string, at?: Date): void;
  /** The raw mails of the INBOX with their flags. */
  messages: { raw: string; flags?: string[] }[];
  /** Ends it as a power cut would: open connections break. */
  kill(): Promise<void>;
};

const crlf = (raw: string) => raw.replace(/\r?\n/g, "\r\n");

/** The date form of IMAP, in UTC. */
function imapDate(at: Date): string {
  const month = at.toLocaleString("en", { month: "short", timeZone: "UTC" });
  const [, day = "", time = ""] = /-(\d\d)T([\d:]{8})/.exec(at.toISOString()) ?? [];
  return `${day}-${month}-${at.getUTCFullYear()} ${time} +0000`;
}

/**
 * Starts an IMAP server with one mailbox.
 * @param options.mails raw mails that lie in the INBOX, the oldest first
 * @param options.port the port of a server that was killed, to come back at
 * @param options.secure TLS from the first byte, with a certificate that nobody trusts
 */
export async function startImapServer(
  options: {
    mails?: { raw: string; at: Date }[];
    port?: number;
    uidValidity?: number;
    firstUid?: number;
    secure?: boolean;
  } = {},
): Promise<TestImapServer> {
  const { mails = [], port = 0, uidValidity = 1, firstUid = 1, secure = false } = options;
  const inbox = {
    uidvalidity: uidValidity,
    uidnext: firstUid,
    messages: mails.map(({ raw, at }) => ({ raw: crlf(raw), internaldate: imapDate(at) })),
  };
  const imap = hoodiecrow({
    plugins: ["ID", "LITERALPLUS", "NAMESPACE", "UNSELECT", "SPECIAL-USE"],
    storage: { INBOX: inbox },
    users: { [imapUser]: { password: imapPassword } },
    secureConnection: secure,
  });
  const sockets = new Set<Socket>();
  imap.server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    imap.server.once("error", reject);
    imap.server.listen(port, "127.0.0.1", resolve);
  });
  return {
    port: (imap.server.address() as AddressInfo).port,
    messages: inbox.messages,
    deliver: (raw, at = new Date()) => imap.appendMessage("INBOX", [], imapDate(at), crlf(raw)),
    kill: () =>
      new Promise((resolve) => {
        imap.server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
