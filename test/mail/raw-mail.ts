import type { ReceivedMail } from "../../lib/domain/mail/received-mail.ts";

const encode = (text: string) => `=?UTF-8?B?${base64(text)}?=`;

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

/** An invented mail as it would lie in a mailbox or an .eml file. */
export function toRawMail(mail: ReceivedMail): string {
  const { messageId, from, subject, sentAt, html, text, authenticationResults } = mail;
  const { to, template, mailClass } = mail;
  const type = html ? "text/html" : "text/plain";
  const body = base64(html ?? text ?? "").replace(/.{76}/g, "$&\r\n");
  return [
    ...authenticationResults.map(
      (value) => `Authentication-Results: ${value.replace(/; /g, ";\r\n ")}`,
    ),
    "Received: from maile.linkedin.com (maile.linkedin.com [108.174.6.1]) by mx.example.net with ESMTPS",
    ...(from ? [`From: ${encode(from.name)} <${from.address}>`] : []),
    ...(to === null ? [] : [`To: ${to} <robin@example.net>`]),
    `Subject: ${encode(subject)}`,
    ...(messageId ? [`Message-ID: ${messageId}`] : []),
    ...(sentAt === null ? [] : [`Date: ${new Date(sentAt).toUTCString()}`]),
    ...(template ? [`X-LinkedIn-Template: ${template}`] : []),
    ...(mailClass ? [`X-LinkedIn-Class: ${mailClass}`] : []),
    "MIME-Version: 1.0",
    `Content-Type: ${type}; charset=UTF-8`,
    "Content-Transfer-Encoding: base64",
    "",
    body,
    "",
  ].join("\r\n");
}

/** A mail of somebody else that the same server checked. */
export function otherRawMail(number: number, at: Date): string {
  return toRawMail({
    messageId: `<${number}.other@example.org>`,
    from: { name: "Kim", address: "kim@example.org" },
    subject: `Lunch ${number}`,
    sentAt: at.getTime(),
    text: "At twelve?",
    html: null,
    to: "Robin Ashworth",
    template: null,
    mailClass: null,
    authenticationResults: [
      "mx.example.net; spf=pass smtp.mailfrom=example.org; dmarc=none header.from=example.org",
    ],
  });
}
