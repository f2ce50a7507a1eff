import { describe, expect, test } from "vitest";
import {
  acceptedMail,
  englishMails,
  invitationMail,
  messageMail,
  words,
} from "../../../test/mail/mails.ts";
import { cpuMs } from "../../../test/processor-time.ts";
import { readNotification } from "./read-notification.ts";
import { readSubject } from "./wordings.ts";

const own = { slug: "robin-ashworth", name: "Robin Ashworth", headline: "Trainer" };
const ana = { name: "Ana Ruiz", slug: "ana-ruiz-1b2c3" };

describe.each(words)("a notification in $language", (those) => {
  test.each(those.invited)("is an invitation: %s", (subject) => {
    expect(readNotification(invitationMail(those, { subject }), own)).toEqual({
      kind: "invitation-received",
      person: ana,
      headline: "Product designer at Kestrel Works",
      note: null,
      mutualCount: 12,
      mutualNames: ["Lars Holm"],
    });
  });

  test("brings the personal note and nothing of LinkedIn's own", () => {
    const note = "I read your piece on listening in Porto.\nCould we compare notes some day?";
    const read = readNotification(invitationMail(those, { note }), own);
    expect(read).toMatchObject({ note, headline: "Product designer at Kestrel Works" });
  });

  test.each(those.accepted)("is an acceptance: %s", (subject) => {
    const read = readNotification(acceptedMail(those, subject), own);
    expect(read).toEqual({ kind: "invitation-accepted", person: ana });
  });

  test.each(those.wrote)("is a message: %s", (subject) => {
    const text = "Yes, gladly!\nThursday at ten?";
    expect(readNotification(messageMail(those, { subject, text }), own)).toEqual({
      kind: "message-received",
      person: ana,
      text,
      thread: "2-YWJj",
    });
  });

  test("is told by LinkedIn's own mark when the subject's words are not known", () => {
    const subject = "Zzz zzz";
    expect(readNotification(invitationMail(those, { subject }), own).kind).toBe(
      "invitation-received",
    );
    expect(readNotification(messageMail(those, { subject }), own).kind).toBe("message-received");
  });
});

describe("a notification", () => {
  test("keeps nothing of the personal tokens in its links", () => {
    const all = [
      invitationMail(englishMails),
      acceptedMail(englishMails),
      messageMail(englishMails),
    ];
    const read = JSON.stringify(all.map((mail) => readNotification(mail, own)));
    expect(read).not.toMatch(/secret|midToken|otpToken/);
  });

  test("as plain text alone gives person, note and profile", () => {
    const text = [
      "Hi Robin,",
      "",
      "I enjoyed your talk on quiet meetings.",
      "",
      "Ana Ruiz",
      "Product designer at Kestrel Works",
      "View profile: https://www.linkedin.com/comm/in/ana%2Druiz-1b2c3?midToken=AQ",
      "Accept: https://www.linkedin.com/comm/mynetwork/x",
      "----------------------------------------",
      "This email was intended for Robin Ashworth (Trainer)",
      "Unsubscribe: https://www.linkedin.com/comm/in/robin-ashworth",
    ].join("\r\n");
    const mail = { ...invitationMail(englishMails), html: null, text };
    expect(readNotification(mail, own)).toMatchObject({
      kind: "invitation-received",
      person: ana,
      headline: "Product designer at Kestrel Works",
      note: "I enjoyed your talk on quiet meetings.",
    });
  });

  test("of a message as plain text", () => {
    const text =
      "You have 1 new message\n\nAna Ruiz\n9:14 AM\n\nThursday suits me.\n\nView message: https://www.linkedin.com/comm/messaging/thread/2-abc==/?midToken=A\n\nThis email was intended for Robin";
    const mail = { ...messageMail(englishMails), html: null, text };
    expect(readNotification(mail, own)).toMatchObject({
      person: { name: "Ana Ruiz", slug: null },
      text: "Thursday suits me.",
      thread: "2-abc==",
    });
  });

  test("with a first name alone in the subject is completed from the link", () => {
    const mail = { ...acceptedMail(englishMails, "Ana accepted your invitation") };
    expect(readNotification(mail, own)).toMatchObject({ person: ana });
  });

  test("keeps credentials that follow a comma", () => {
    const read = readNotification(
      acceptedMail(englishMails, "Ana Ruiz, PhD accepted your invitation"),
      own,
    );
    expect(read).toMatchObject({ person: { name: "Ana Ruiz, PhD" } });
  });

  test("about several people at once is left to the member", () => {
    const subject = "Ana Ruiz and 2 others accepted your invitation";
    expect(readNotification(acceptedMail(englishMails, subject), own)).toMatchObject({
      kind: "unclear",
      about: "invitation-accepted",
    });
  });

  test("never takes the member for the sender: the only other person linked is", () => {
    const from = { name: "LinkedIn", address: "invitations@linkedin.com" };
    const bare = { ...invitationMail(englishMails), from, subject: "You have an invitation" };
    expect(readNotification(bare, own)).toMatchObject({ kind: "invitation-received", person: ana });
    const html = bare.html?.replaceAll("/in/ana-ruiz-1b2c3", "/feed/") ?? "";
    expect(readNotification({ ...bare, html }, own)).toMatchObject({ kind: "unclear" });
    const unknown = { slug: null, name: null, headline: null };
    expect(readNotification({ ...bare, html }, unknown)).toMatchObject({ kind: "unclear" });
  });

  test.each([
    "Ana Ruiz invited you to follow Kestrel Works",
    "Ana Ruiz accepted your invitation to follow Kestrel Works",
    "Ana Ruiz invited you to subscribe to The Listener",
    "Robin, you appeared in 9 searches this week",
    "Congratulate Ana Ruiz on 5 years at Kestrel Works",
    "Trainer: 12 new jobs in Porto",
    "Ana Ruiz shared a post",
  ])("is none of ours: %s", (subject) => {
    const mail = { ...acceptedMail(englishMails), html: "<p>hello</p>", subject };
    expect(readNotification(mail, own)).toEqual({ kind: "other" });
  });

  test.each(["a", "“", " ", "(", "Robin Ashworth "])(
    "with megabytes of one character is read in no time: %s",
    (bit) => {
      const flood = `${bit.repeat(300_000 / bit.length)}!x`;
      const bare = { ...messageMail(englishMails), subject: flood, text: flood };
      const begun = cpuMs();
      readNotification({ ...bare, html: `<p>${flood}</p>` }, own);
      readNotification({ ...bare, html: null }, own);
      readNotification({ ...invitationMail(englishMails), html: `<p>${flood}</p>` }, own);
      expect(cpuMs() - begun).toBeLessThan(2500);
    },
  );
});

test("every wording of a subject is of one kind", () => {
  for (const { invited, accepted, wrote } of words) {
    for (const subject of invited) expect(readSubject(subject)?.kind).toBe("invitation-received");
    for (const subject of accepted) expect(readSubject(subject)?.kind).toBe("invitation-accepted");
    for (const subject of wrote) expect(readSubject(subject)?.kind).toBe("message-received");
  }
});
