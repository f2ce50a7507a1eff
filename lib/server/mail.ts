import "server-only";
import { Readable } from "node:stream";
import MailComposer from "nodemailer/lib/mail-composer";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { isLoopback } from "./env.ts";
import type { Recipient } from "./recipient.ts";

export type Mail = {
  to: Recipient;
  subject: string;
  text: string;
  html: string;
  /** with its angle brackets */
  messageId: string;
  headers: Readonly<Record<string, string>>;
  date: Date;
};

/** Where mails are handed to, and from whom. */
export type MailServer = {
  /** smtp:// or smtps://, with user and password; never logged */
  url: string;
  from: string;
  /** milliseconds of silence after which the server counts as gone; a minute when left out */
  silence?: number;
};

/** Why a mail did not go out; `reply` is what the server said of it, without secrets. */
export type MailTrouble = {
  reason:
    | "login-refused"
    | "not-found"
    | "not-encrypted"
    | "too-slow"
    | "disconnected"
    | "unreachable"
    | "unknown";
  reply: string | null;
};

/** The trouble, and words for the log. */
type Trouble = { trouble: MailTrouble; cause: string };

export type Handed =
  /** the server took it */
  | { kind: "sent" }
  /** certainly not taken; it may be another time */
  | ({ kind: "unreachable" } & Trouble)
  /** certainly not taken, and never will be */
  | ({ kind: "refused" } & Trouble)
  /** the line broke after the text was on its way: it may have been taken */
  | ({ kind: "uncertain" } & Trouble);

const connectMs = 15_000;
const defaultSilenceMs = 60_000;
const longestReply = 200;

function openConnection({ url, silence = defaultSilenceMs }: MailServer): SMTPConnection {
  const { protocol, hostname, port } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, "");
  const secure = protocol === "smtps:";
  const near = isLoopback(host);
  return new SMTPConnection({
    host,
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    requireTLS: !secure && !near,
    // A certificate tells nothing about who answers on this very machine.
    tls: { rejectUnauthorized: !near },
    connectionTimeout: Math.min(connectMs, silence),
    greetingTimeout: Math.min(connectMs, silence),
    dnsTimeout: Math.min(connectMs, silence),
    socketTimeout: silence,
    socketCloseTimeout: 1_000,
  });
}

type Failure = Error & { code?: string; response?: string; responseCode?: number };

const reasons: Record<string, MailTrouble["reason"]> = {
  EAUTH: "login-refused",
  EDNS: "not-found",
  ETLS: "not-encrypted",
  ETIMEDOUT: "too-slow",
  ECONNECTION: "disconnected",
  ESOCKET: "unreachable",
};

function findTrouble(error: Failure): MailTrouble {
  const reason = reasons[error.code ?? ""] ?? "unknown";
  if (reason === "login-refused") return { reason, reply: null };
  const reply = error.response?.replace(/\s+/g, " ").slice(0, longestReply) || null;
  return { reason, reply };
}

function judge(error: Failure, isOnItsWay: boolean): Handed {
  const code = error.responseCode ?? 0;
  const trouble = { trouble: findTrouble(error), cause: `${error.code ?? error.name} ${code}` };
  if (isOnItsWay && code < 400) return { kind: "uncertain", ...trouble };
  const isFinal = code >= 500 && error.code !== "EAUTH" && error.code !== "ETLS";
  return { kind: isFinal ? "refused" : "unreachable", ...trouble };
}

function compose(mail: Mail, from: string) {
  return new MailComposer({
    from,
    to: { name: mail.to.name, address: mail.to.address },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: mail.messageId,
    headers: mail.headers,
    date: mail.date,
    textEncoding: "quoted-printable",
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
}

/**
 * Connects to the mail server and signs in, and sends nothing.
 * @returns what is wrong, without secrets; null when it would take a mail
 */
export async function findMailTrouble(server: MailServer): Promise<MailTrouble | null> {
  const connection = openConnection(server);
  const { username, password } = new URL(server.url);
  const done = Promise.withResolvers<void>();
  const finish = (error?: Error | null) => (error ? done.reject(error) : done.resolve());
  connection.on("error", finish);
  try {
    connection.connect((error) => {
      if (error || !username) return finish(error);
      const secrets = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
      connection.login(secrets, finish);
    });
    await done.promise;
    connection.quit();
    return null;
  } catch (error) {
    connection.close();
    return findTrouble(error as Failure);
  }
}

/**
 * Hands a mail to the server and returns what became of it; never throws for what the server does.
 *
 * @param beforeText runs when the server is ready for the text, before the first byte of it leaves;
 *   what it throws ends the connection, and the mail is certainly not sent
 * @param signal gives up while the text is not yet on its way
 */
export async function handOver(
  mail: Mail,
  server: MailServer,
  beforeText: () => Promise<void> = async () => undefined,
  signal?: AbortSignal,
): Promise<Handed> {
  const node = compose(mail, server.from);
  const bytes = await node.build();
  const connection = openConnection(server);
  const { username, password } = new URL(server.url);
  let isOnItsWay = false;
  async function* text() {
    await beforeText();
    signal?.removeEventListener("abort", giveUp);
    isOnItsWay = true;
    yield bytes;
  }
  const done = Promise.withResolvers<void>();
  const giveUp = () => done.reject(new Error("The worker is stopping."));
  const finish = (error?: Error | null) => (error ? done.reject(error) : done.resolve());
  const send = () =>
    connection.send(node.getEnvelope(), Readable.from(text(), { objectMode: false }), finish);
  // A server that sends a byte now and then would never be silent.
  const limit = setTimeout(
    () => done.reject(Object.assign(new Error("too slow"), { code: "ETIMEDOUT" })),
    3 * (server.silence ?? defaultSilenceMs),
  );
  connection.on("error", finish);
  signal?.addEventListener("abort", giveUp);
  try {
    if (signal?.aborted) giveUp();
    connection.connect((error) => {
      if (error) return finish(error);
      if (!username) return send();
      const secrets = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
      connection.login(secrets, (refusal) => (refusal ? finish(refusal) : send()));
    });
    await done.promise;
    connection.quit();
    return { kind: "sent" };
  } catch (error) {
    connection.close();
    return judge(error as Failure, isOnItsWay);
  } finally {
    clearTimeout(limit);
    signal?.removeEventListener("abort", giveUp);
  }
}
