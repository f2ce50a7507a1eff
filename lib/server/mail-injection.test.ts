import { afterAll, beforeAll, expect, test } from "vitest";
import { refusal, startMailServer, type TestMailServer } from "../../test/servers/smtp-server.ts";
import { handOver, type Mail } from "./mail.ts";
import { findRecipient } from "./recipient.ts";

let server: TestMailServer;
const secret = "s3cret-of-smtp";

beforeAll(async () => {
  server = await startMailServer({
    onReader: (address) => {
      if (address.startsWith("refused")) throw refusal(550, "No such\r\nreader");
    },
  });
});
afterAll(() => server.close());

const to = (name: string, email: string) =>
  findRecipient({ name, email, emailConfirmedAt: new Date() }, false) as Mail["to"];
const mail = (name: string, subject: string, address = "ada@example.org") => ({
  ...{ to: to(name, address), subject, text: "Hello", html: "<p>Hello</p>" },
  ...{ messageId: "<1@acquaint>", headers: { "List-Unsubscribe": "<http://127.0.0.1/x>" } },
  date: new Date("2026-11-23T09:00:00Z"),
});

test.each(["\r\n", "\n", "\r", "\u2028", "\0"])(
  "no name and no subject with %j in it becomes a header or a reader",
  async (end) => {
    const evil = `Ada${end}Bcc: eve@evil.test${end}X-Evil: 1${end}${end}<script>`;
    const from = "Acquaint <acquaint@example.org>";
    const url = server.urlFor("acquaint");
    expect(await handOver(mail(evil, evil), { url, from })).toEqual({ kind: "sent" });
    const taken = server.taken.at(-1);
    expect(taken?.to).toBe("ada@example.org");
    const keys = taken?.mail.headerLines.map(({ key }) => key) ?? [];
    expect(keys).not.toContain("bcc");
    expect(keys).not.toContain("x-evil");
    expect(taken?.mail.text?.trim()).toBe("Hello");
  },
);

test("what went wrong never tells the password of the server, in words or in the log's", async () => {
  const from = "acquaint@example.org";
  const { port } = server;
  const urls = [
    `smtp://user:${secret}@127.0.0.1:${port}`,
    `smtps://user:${secret}@127.0.0.1:${port}`,
    `smtp://user:${secret}@127.0.0.1:1`,
    `smtp://user:${secret}@nowhere.invalid:25`,
  ];
  for (const url of urls) {
    const handed = await handOver(mail("Ada", "x", "refused@example.org"), {
      url,
      from,
      silence: 2000,
    });
    expect(handed.kind).not.toBe("sent");
    expect(JSON.stringify(handed)).not.toContain(secret);
    expect(JSON.stringify(handed)).not.toMatch(/[\r\n]/);
  }
});
