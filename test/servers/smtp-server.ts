import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** A mail that the server took. */
type TakenMail = { to: string; user: string; isEncrypted: boolean; mail: ParsedMail };

/** A real SMTP server on the loopback, which tests can make difficult. */
export type TestMailServer = {
  port: number;
  /** what it took, in order */
  taken: TakenMail[];
  /** the address for a sender by this name */
  urlFor(user: string): string;
  close(): Promise<void>;
};

type Manners = {
  port?: number;
  /** asked for each reader before the text; what it throws is the answer */
  onReader?: (address: string, user: string) => Promise<void> | void;
  /** asked when the text is there and before it counts as taken; what it throws is the answer */
  onText?: (address: string, user: string) => Promise<void> | void;
};

/** An answer of an SMTP server that refuses. */
export function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

/** Starts a server that takes any user and password, and offers STARTTLS. */
export async function startMailServer(manners: Manners = {}): Promise<TestMailServer> {
  const taken: TakenMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    logger: false,
    closeTimeout: 100,
    onAuth: (auth, _session, done) => done(null, { user: auth.username ?? "" }),
    onRcptTo: async ({ address }, session, done) => {
      try {
        await manners.onReader?.(address, session.user ?? "");
        done();
      } catch (error) {
        done(error as Error);
      }
    },
    onData: async (stream, session, done) => {
      try {
        const mail = await simpleParser(stream);
        const to = session.envelope.rcptTo[0]?.address ?? "";
        await manners.onText?.(to, session.user ?? "");
        taken.push({ to, user: session.user ?? "", isEncrypted: session.secure, mail });
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });
  // A sender that is killed breaks its connection; that is what some tests are about.
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(manners.port ?? 0, "127.0.0.1", resolve);
  });
  const address = server.server.address();
  const port = address && typeof address === "object" ? address.port : 0;
  return {
    port,
    taken,
    urlFor: (user) => `smtp://${user}:secret@127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
