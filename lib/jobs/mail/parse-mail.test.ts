import { expect, test } from "vitest";
import { englishMails, messageMail, passed } from "../../../test/mail/mails.ts";
import { toRawMail } from "../../../test/mail/raw-mail.ts";
import { cpuMs } from "../../../test/processor-time.ts";
import { authenticateMail } from "../../domain/mail/authenticate-mail.ts";
import { parseMail } from "./parse-mail.ts";

const parse = (raw: string) => parseMail(Buffer.from(raw));

test("a mail is taken apart as it was put together", async () => {
  const mail = { ...messageMail(englishMails), template: "messaging_digest_01" };
  const parsed = await parse(toRawMail(mail));
  expect({ ...parsed, html: parsed?.html?.trim() }).toEqual({ ...mail, html: mail.html?.trim() });
});

test("headers keep their order, so that the topmost is the receiving server's", async () => {
  const forged = "mx.example.net; dmarc=pass header.from=linkedin.com";
  const real = "mx.example.net; dmarc=fail header.from=linkedin.com";
  const parsed = await parse(
    toRawMail({ ...messageMail(englishMails), authenticationResults: [real, forged] }),
  );
  expect(parsed?.authenticationResults).toEqual([real, forged]);
  expect(parsed && authenticateMail(parsed, null).passed).toBe(false);
});

test("of several senders none is believed, however they are written", async () => {
  const raw = toRawMail(messageMail(englishMails));
  const twice = `From: Ana <x@forger.test>\r\n${raw}`;
  const listed = raw.replace(/^From: .*$/m, "From: a@linkedin.com, x@forger.test");
  for (const each of [twice, listed]) expect((await parse(each))?.from).toBeNull();
  expect((await parse(raw))?.from?.address).toBe("hit-reply@linkedin.com");
});

test("whatever is no mail is said to be none, and nothing breaks", async () => {
  for (const each of ["", "\0\0\0", "hello", "Subject: x\r\n\r\ny", "%PDF-1.7\n\u0001"]) {
    expect(await parse(each)).toBeNull();
  }
});

test("signs that the database refuses stay out", async () => {
  const html = "<p>a\0b</p>";
  const parsed = await parse(toRawMail({ ...messageMail(englishMails), html, subject: "a\0b" }));
  expect(parsed?.html).not.toContain("\0");
  expect(parsed?.subject).toBe("ab");
  expect(parsed?.authenticationResults).toEqual([passed]);
});

const head = "From: LinkedIn <a@linkedin.com>\r\nSubject: x\r\nMessage-ID: <a@b>\r\n";
const mixed = 'Content-Type: multipart/mixed; boundary="b"\r\n\r\n';
const nested = Array.from(
  { length: 5000 },
  (_, n) => `Content-Type: multipart/mixed; boundary="b${n}"\r\n\r\n--b${n}\r\n`,
);
const most = 1_000_000;

test.each([
  ["parts in parts without end", head + nested.join("")],
  [
    "ten thousand attachments",
    head + mixed + "--b\r\nContent-Disposition: attachment\r\n\r\nx\r\n".repeat(10_000),
  ],
  ["mails in mails", head + "Content-Type: message/rfc822\r\n\r\nFrom: a@b\r\n".repeat(20_000)],
  ["a head without end", "Authentication-Results: mx; dmarc=pass\r\n".repeat(25_000) + head],
  ["senders without end", `From: ${"a@b, ".repeat(most / 5)}\r\n\r\nx`],
  ["comments without end", `From: ${"(".repeat(most)} a@linkedin.com\r\n\r\nx`],
  ["words in a code without end", `${head}To: ${"=?utf-8?q?".repeat(most / 10)}\r\n\r\nx`],
  [
    "parameters without end",
    `${head}Content-Type: text/html; ${"a=b; ".repeat(most / 5)}\r\n\r\nx`,
  ],
  [
    "signs that change their meaning",
    `${head}Content-Type: text/plain; charset=iso-2022-jp\r\n\r\n${"\u001b$B".repeat(most / 3)}`,
  ],
  [
    "an alphabet that nobody knows",
    `${head}Content-Type: text/plain; charset=${"x".repeat(1000)}\r\n\r\nx`,
  ],
  [
    "soft breaks without end",
    `${head}Content-Transfer-Encoding: quoted-printable\r\n\r\n${"=\r\n".repeat(most / 3)}`,
  ],
])("a mail of %s breaks nothing and takes no time", async (_, raw) => {
  const begun = cpuMs();
  const parsed = await parse(raw);
  expect(cpuMs() - begun).toBeLessThan(2000);
  expect((parsed?.text ?? "").length + (parsed?.html ?? "").length).toBeLessThanOrEqual(2 * most);
});
