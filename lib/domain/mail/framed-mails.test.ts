import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  chiara,
  framedInvitation,
  framedMail,
  framedMessage,
  frames,
  parts,
  robin,
} from "../../../test/mail/frames.ts";
import { readNotification } from "./read-notification.ts";
import type { ReceivedMail } from "./received-mail.ts";

const [english] = frames as [(typeof frames)[0]];
const unknownMember = { slug: null, name: null, headline: null };
const read = (mail: ReceivedMail, owner = robin) => readNotification(mail, owner);
const noteOf = (mail: ReceivedMail) => {
  const reading = read(mail);
  return reading.kind === "invitation-received" ? reading.note : reading.kind;
};

describe.each(frames)("a mail in $language ($subject)", (own) => {
  test("is a pending invitation without a note", () => {
    for (const owner of [robin, unknownMember]) {
      for (const greeted of [true, false]) {
        expect(read(framedInvitation(own, { greeted }), owner)).toEqual({
          kind: "invitation-received",
          person: chiara,
          headline: "Head of training at Vela Nova",
          note: null,
          mutualCount: null,
          mutualNames: [],
        });
      }
    }
  });

  test("is a message of the only person linked, without buttons and small print", () => {
    for (const owner of [robin, unknownMember]) {
      for (const text of [
        "Thursday at ten suits me.",
        "Hi Robin,\nyes, gladly!",
        "Ok",
        "See you",
      ]) {
        expect(read(framedMessage(own, { text, sender: own.via }), owner)).toEqual({
          kind: "message-received",
          person: chiara,
          text,
          thread: "2-ZTkwYjE4MzUt",
        });
      }
    }
  });

  test.each([
    ["one line", "We met at the fair in Turin."],
    ["one line that names LinkedIn", "I found your piece on quiet meetings on LinkedIn last week."],
    [
      "five lines",
      "We met in Turin.\nYou spoke of listening.\nI would like to go on.\nKind regards\nChiara Fontana",
    ],
    ["of a newsletter", "Your newsletter on listening made me smile"],
    ["that wants to connect", "I would like to connect after your talk in Turin."],
    ["that counts people", "I came to your talk with Lars and 3 others"],
    ["that asks for the network", "Let’s connect, our networks have much in common!"],
    ["that begins with the name", "Chiara Fontana here, from the fair in Turin."],
    ["a greeting of its own", "Hi Robin,\nwe met at the fair in Turin.\nBest, Chiara"],
    ["an empty line inside", "Ciao Robin,\n\nwe met at the fair.\n\nBest\nChiara"],
  ])("keeps a real note whole: %s", (_, note) => {
    expect(noteOf(framedInvitation(own, { note }))).toBe(note);
    expect(noteOf(framedInvitation(own, { note, greeted: false }))).toBe(note);
  });
});

/** Cells of an invitation in other orders than the usual one. */
const arranged = (cells: Parameters<typeof framedMail>[1]["body"]) =>
  noteOf(
    framedMail(frames[7] ?? english, {
      ...{ sort: "email_m2m_invite_single_01", subject: "Voglio collegarmi", body: cells },
      from: { name: chiara.name, address: "invitations@linkedin.com" },
    }),
  );
const card = [
  parts.face(),
  parts.person(),
  parts.words("Head of training at Vela Nova"),
  parts.words("Torino e dintorni"),
];
const buttons = [
  parts.link("mynetwork/invite-accept/1", "Accetta"),
  parts.person({ ...chiara, name: "Visualizza profilo" }),
];

describe("the note stands between frame and card", () => {
  const hello = parts.words("Ciao Robin,");
  const note = "Hi Robin,\nloved your talk in Turin\nYesterday\nBest\nChiara Fontana";
  test("under the card as well as above it", () => {
    const text = parts.words("Loved your talk in Turin");
    expect(arranged([hello, text, ...card, ...buttons])).toBe("Loved your talk in Turin");
    expect(arranged([hello, ...card, text, ...buttons])).toBe("Loved your talk in Turin");
    expect(arranged([...card, parts.words(note), ...buttons])).toBe(note);
    expect(arranged([...card, ...buttons])).toBeNull();
  });

  test("in one cell or in a cell for each line, with a greeting of its own", () => {
    const cells = note.split("\n").map((line) => parts.words(line));
    expect(arranged([hello, parts.words(note), ...card, ...buttons])).toBe(note);
    expect(arranged([hello, ...cells, ...card, ...buttons])).toBe(note.replace("\nYesterday", ""));
  });

  test("without the sums of a card, and with the quotes of its own", () => {
    const sums = [parts.words("Vela Nova"), parts.words("500+ collegamenti")];
    const quoting = parts.words("“Listening” was the best talk of “Turin Days”");
    expect(arranged([hello, ...card, ...sums, ...buttons])).toBeNull();
    expect(arranged([hello, quoting, ...card, ...buttons])).toMatch(
      /^“Listening” .* “Turin Days”$/,
    );
    const closing = parts.words("Me gustó tu charla.<br>Recibe un cordial saludo,<br>Chiara");
    expect(arranged([closing, ...card, ...buttons])).toContain("Recibe un cordial saludo");
  });

  test("in plain text under a card", () => {
    const text = [
      ...["Chiara Fontana", "Head of training at Vela Nova", "Torino e dintorni", ""],
      ...["Loved your talk in Turin", "Best", "Chiara", ""],
      "Accetta: https://www.linkedin.com/comm/mynetwork/invite-accept/1?midToken=A",
      "Visualizza profilo: https://www.linkedin.com/comm/in/chiara-fontana-44d?midToken=A",
      ...["", "Questa email è destinata a Robin Ashworth (Trainer and coach)"],
    ].join("\n");
    const mail = { ...framedInvitation(frames[7] ?? english), html: null, text };
    expect(read(mail)).toMatchObject({
      person: chiara,
      headline: "Head of training at Vela Nova",
      note: "Loved your talk in Turin\nBest\nChiara",
    });
  });
});

const nonsense = fc.string({ unit: "grapheme", maxLength: 60 });
const frame = fc.constantFrom(...frames);

test("the subject and the sender's name change nothing of who wrote when one alone is linked", () => {
  fc.assert(
    fc.property(frame, nonsense, nonsense, (own, subject, name) => {
      const plain = framedMessage(own);
      const renamed = { ...plain, subject, from: { name, address: plain.from?.address ?? "" } };
      expect(read(renamed)).toEqual(read(plain));
    }),
  );
});

test("no note holds the member's name and headline, a button, or LinkedIn's words", () => {
  const line = fc.constantFrom("We met in Turin.", "Hi Robin,", "Shall we talk?", "Best", "Chiara");
  fc.assert(
    fc.property(frame, fc.array(line, { minLength: 1, maxLength: 6 }), (own, lines) => {
      const note = noteOf(framedInvitation(own, { note: lines.join("\n") })) ?? "";
      for (const words of [own.sentence, own.accept, own.profile, "Trainer and coach", "©"]) {
        expect(note).not.toContain(words);
      }
      const said = lines.filter((each) => each.endsWith(".") || each.endsWith("?"));
      for (const each of said) expect(note.split("\n")).toContain(each);
    }),
  );
});

const anton = { name: "Anton Vesely", slug: "anton-vesely-5" };
const invited = (
  subject: string,
  from = "Chiara Fontana",
  body: Parameters<typeof framedMail>[1]["body"] = [],
) => ({
  ...framedMail(english, {
    sort: "x",
    subject,
    from: { name: from, address: "invitations@linkedin.com" },
    body,
  }),
  template: null,
});

describe("a message mail", () => {
  const digest = (
    body: Parameters<typeof framedMail>[1]["body"],
    subject = "You have 2 new messages",
  ) =>
    framedMail(english, {
      ...{ sort: "email_type_messaging_digest", subject, body },
      from: { name: "LinkedIn", address: "messaging-digest-noreply@linkedin.com" },
    });

  test("that links two people is left to the member, who learns whom it may mean", () => {
    const body = [
      parts.person(),
      parts.link("messaging/thread/2-a/", "Hello"),
      parts.person(anton),
    ];
    expect(read(digest([...body, parts.link("messaging/thread/2-b/", "Hi")]))).toEqual({
      kind: "unclear",
      about: "message-received",
      name: null,
      mentions: [chiara, anton],
      thread: null,
    });
    const both = digest(body, "Chiara Fontana and Anton Vesely sent you messages");
    expect(read(both)).toMatchObject({ kind: "unclear", thread: "2-a" });
  });

  test("that links nobody leads to its conversation by the id, whatever its subject says", () => {
    const body = [
      parts.words("Anton"),
      parts.link("messaging/thread/2-a1", "See you then."),
      parts.link("messaging/thread/2-a1", "View message"),
    ];
    const named = { person: { name: "Anton", slug: null }, thread: "2-a1", text: "See you then." };
    expect(read(digest(body, "Anton just messaged you"))).toMatchObject(named);
    expect(read(digest(body, "Zzz"))).toMatchObject({
      person: { name: null, slug: null },
      thread: "2-a1",
    });
  });

  test("that links and names nobody is never passed over", () => {
    expect(read(digest([parts.words("Zzz")], "Zzz"))).toMatchObject({
      kind: "unclear",
      about: "message-received",
    });
  });

  test("is known by the class of old mails, and by the thread alone", () => {
    const body = [
      parts.person(),
      parts.link("messaging/thread/2-a/", "Hello there."),
      parts.link("messaging/thread/2-a/", "View"),
    ];
    const old = {
      ...digest(body, "RE: Lunch"),
      template: null,
      from: { name: "Chiara Fontana", address: "member@linkedin.com" },
    };
    for (const mailClass of ["MBR-TO-MBR", "INMAIL", null]) {
      expect(read({ ...old, mailClass })).toMatchObject({
        kind: "message-received",
        person: chiara,
      });
    }
  });

  test("of an InMail whose subject its writer chose is a message, whatever it speaks of", () => {
    const mail = framedMail(english, {
      ...{ sort: "email_inmail_hit_reply_01", subject: "I want to follow up on your newsletter" },
      from: { name: "Chiara Fontana via LinkedIn", address: "inmail-hit-reply@linkedin.com" },
      body: [
        parts.person(),
        parts.link("messaging/thread/2-a/", "Would you have time?"),
        parts.link("messaging/thread/2-a/", "Reply"),
      ],
    });
    expect(read(mail)).toMatchObject({
      kind: "message-received",
      person: chiara,
      text: "Would you have time?",
    });
  });

  test("that is sponsored is nobody's", () => {
    const mail = digest([parts.person(), parts.link("messaging/thread/2-a/", "Buy!")]);
    expect(read({ ...mail, template: "email_sponsored_inmail_01" })).toEqual({ kind: "other" });
  });
});

test.each([
  ["Chiara Fontana wants to connect", "INVITE-MBR", "invitation-received"],
  ["Join my network on LinkedIn", null, "invitation-received"],
  ["Chiara Fontana accepted your invitation", "EMAIL-DEFAULT", "invitation-accepted"],
  ["RE: Lunch in Turin", "MBR-TO-MBR", "message-received"],
])("a mail of the years of member@linkedin.com is told: %s", (subject, mailClass, kind) => {
  const from = { name: "Chiara Fontana", address: "member@linkedin.com" };
  const mail = framedMail(english, { sort: "x", subject, from, body: [parts.person()] });
  const old = { ...mail, template: null, mailClass };
  expect(read(old)).toMatchObject({ kind, person: chiara });
});

describe("a mail of invitations@linkedin.com", () => {
  test("with a person's name and an unknown subject is an invitation or a question, never passed over", () => {
    fc.assert(
      fc.property(nonsense, (subject) => {
        const bare = read(invited(`${subject} ☂`));
        expect(["invitation-received", "unclear"]).toContain(bare.kind);
      }),
    );
  });

  test.each([
    ["Chiara Fontana invited you to subscribe to The Listener", "newsletters/the-listener-1/"],
    ["Chiara Fontana invited you to follow Kestrel Works", "company/kestrel-works/"],
    ["Chiara Fontana invited you to join Quiet Meetings", "feed/"],
    ["Chiara Fontana invited you to an event", "feed/"],
    ["Chiara Fontana ti ha invitato all'evento Torino Lenta", "feed/"],
    ["Chiara Fontana ti ha invitato a seguire Kestrel Works", "company/kestrel-works/"],
    [
      "Chiara Fontana zaprasza do obserwowania strony Kestrel Works",
      "organization-guest/company/kestrel/",
    ],
    ["Chiara Fontana zaprasza na wydarzenie", "events/7123/"],
    ["Chiara Fontana lädt Sie in eine Gruppe ein", "groups/99/"],
  ])("that offers no connection stays out: %s", (subject, place) => {
    const body = [parts.person(), parts.words(subject), parts.link(place, "Kestrel Works")];
    expect(read(invited(subject, "Chiara Fontana", body))).toEqual({ kind: "other" });
  });

  test.each([
    "Chiara Fontana is waiting for your response",
    "Reminder: Chiara Fontana’s invitation is waiting",
    "Robin, please add me to your LinkedIn network",
    "Chiara Fontana ti ha inviato un invito",
    "Hai un invito da Chiara Fontana",
  ])("reminds of an invitation: %s", (subject) => {
    expect(read(framedInvitation(english, { subject }))).toMatchObject({
      kind: "invitation-received",
      person: chiara,
    });
  });
});

test.each([
  ["jobalerts-noreply@linkedin.com", "email_job_alert_digest_01", "30+ new jobs in Porto"],
  ["security-noreply@linkedin.com", "security_pin_challenge_01", "Robin, here's your PIN"],
  [
    "notifications-noreply@linkedin.com",
    "email_notification_single_mentioned_you_in_this_01",
    "Chiara Fontana mentioned you",
  ],
  ["messages-noreply@linkedin.com", "email_pymk_02", "Robin, do you know Chiara Fontana?"],
  [
    "updates-noreply@linkedin.com",
    "email_network_conversations_01",
    "Chiara Fontana shared a post",
  ],
  [
    "editors-noreply@linkedin.com",
    "email_series_follow_newsletter_01",
    "The problem with meetings",
  ],
])("a mail of %s (%s) is none of ours", (address, sort, subject) => {
  const from = { name: "LinkedIn", address };
  const mail = framedMail(english, { sort, subject, from, body: [parts.person()] });
  expect(read(mail)).toEqual({ kind: "other" });
});

test.each([
  "Chiara Fontana accepted your invitation",
  "Chiara Fontana ha accettato il tuo invito",
  "Chiara Fontana a accepté votre invitation",
  "Chiara Fontana przyjął(-ęła) Twoje zaproszenie",
  "Chiara さんがつながり申請を承認しました",
])("an acceptance is known by its template in every language: %s", (subject) => {
  const from = { name: "LinkedIn", address: "invitations-noreply@linkedin.com" };
  const body = [parts.person(), parts.link("messaging/thread/new?recipient=1", "Message")];
  const mail = framedMail(english, { sort: "email_accept_invite_single_01", subject, from, body });
  expect(read(mail)).toEqual({ kind: "invitation-accepted", person: chiara });
});
