import { expect, test } from "vitest";
import { authenticateMail } from "../../domain/mail/authenticate-mail.ts";
import { english, messageMail, passed } from "../../domain/mail/test-mails.ts";
import { toRawMail } from "../../domain/mail/test-raw-mail.ts";
import { parseMail } from "./parse-mail.ts";

const parse = (raw: string) => parseMail(Buffer.from(raw));

test("a mail is taken apart as it was put together", async () => {
  const mail = { ...messageMail(english), template: "messaging_digest_01" };
  const parsed = await parse(toRawMail(mail));
  expect({ ...parsed, html: parsed?.html?.trim() }).toEqual({ ...mail, html: mail.html?.trim() });
});

test("headers keep their order, so that the topmost is the receiving server's", async () => {
  const forged = "mx.example.net; dmarc=pass header.from=linkedin.com";
  const real = "mx.example.net; dmarc=fail header.from=linkedin.com";
  const parsed = await parse(
    toRawMail({ ...messageMail(english), authenticationResults: [real, forged] }),
  );
  expect(parsed?.authenticationResults).toEqual([real, forged]);
  expect(parsed && authenticateMail(parsed, null).passed).toBe(false);
});

test("of several senders none is believed, however they are written", async () => {
  const raw = toRawMail(messageMail(english));
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
  const parsed = await parse(toRawMail({ ...messageMail(english), html, subject: "a\0b" }));
  expect(parsed?.html).not.toContain("\0");
  expect(parsed?.subject).toBe("ab");
  expect(parsed?.authenticationResults).toEqual([passed]);
});
