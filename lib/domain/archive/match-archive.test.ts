import { describe, expect, it } from "vitest";
import { fileOf } from "../../../test/archive/fixture-archives.ts";
import type { KnownPerson } from "./match/planned-person.ts";
import type { MessageFact } from "./message-facts.ts";
import { type ArchiveReading, readArchive } from "./read-archive.ts";

const URL_COLUMNS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";
const NAME_COLUMNS = "First Name,Last Name,Email Address,Company,Position,Connected On";
const INVITED = "From,To,Sent At,Message,Direction";
const INVITED_URL = `${INVITED},inviterProfileUrl,inviteeProfileUrl`;
const INVITED_URN = `${INVITED},inviterProfileUrn,inviteeProfileUrn`;
const TALK_2022 =
  "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER";
const TALK = `${TALK_2022.replace(",DATE", ",RECIPIENT PROFILE URLS,DATE")},ATTACHMENTS,IS MESSAGE DRAFT`;
const PROFILE = "First Name,Last Name,Headline\nRobin,Ashworth,Head of Forecasting\n";
const IN = "https://www.linkedin.com/in/";
const ME = `${IN}robin-ashworth`;
const HELLO = "Would you be up for a coffee chat next week?";

type Files = {
  connections?: string[];
  invitations?: string[];
  messages?: string[];
  profile?: string;
};

async function read(files: Files, known: KnownPerson[] = []) {
  const { connections, invitations, messages, profile = PROFILE } = files;
  const list = [
    fileOf("Profile.csv", profile),
    ...(connections ? [fileOf("Connections.csv", connections.join("\n"))] : []),
    ...(invitations ? [fileOf("Invitations.csv", invitations.join("\n"))] : []),
    ...(messages ? [fileOf("messages.csv", messages.join("\n"))] : []),
  ];
  const reading = await readArchive({ archiveName: "archive.zip", files: list, known });
  const facts: MessageFact[] = [];
  for await (const batch of reading.messageFacts()) facts.push(...batch);
  return { reading, facts };
}

const talk = (facts: MessageFact[]) =>
  facts.map(({ person, kind }) => [person.slug ?? person.connectedOn, kind]);

const statuses = ({ invitations }: ArchiveReading) =>
  invitations.map(({ person, direction, status }) => [person.name, direction, status]).sort();

describe("people", () => {
  it("of one name and different slugs stay apart, with their own conversations", async () => {
    const { reading, facts } = await read({
      connections: [
        URL_COLUMNS,
        `Yuki,Tanaka,${IN}yuki-1,,,,01 Jan 2020`,
        `Yuki,Tanaka,${IN}yuki-2,,,,01 Oct 2026`,
      ],
      messages: [
        TALK,
        `a,,Robin Ashworth,${ME},Yuki Tanaka,${IN}yuki-2,2026-10-01 10:00:00 UTC,,${HELLO},INBOX,,No`,
        `b,,Yuki Tanaka,${IN}yuki-1,Robin Ashworth,${ME},2026-10-02 10:00:00 UTC,,Hello,INBOX,,No`,
      ],
    });
    expect(reading.counts.connections.people).toBe(2);
    expect(talk(facts)).toEqual([
      ["yuki-2", "chat-invited"],
      ["yuki-1", "message-received"],
    ]);
  });

  it("are the same whether the slug is percent-encoded or raw", async () => {
    const { reading } = await read({
      connections: [URL_COLUMNS, `Omar,Müller,${IN}omar-m%C3%BCller-d,,,,01 Jan 2024`],
      invitations: [
        INVITED_URL,
        `Omar Müller,Robin Ashworth,"12/20/23, 2:37 PM",,INCOMING,${IN}omar-müller-d,${ME}`,
      ],
    });
    expect(statuses(reading)).toEqual([["Omar Müller", "incoming", "accepted"]]);
  });

  it("who vanished or hide are counted and nobody is made of them", async () => {
    const { reading, facts } = await read({
      connections: [URL_COLUMNS, ",,,,,,07 Jan 2021", "LinkedIn,Member,,,,,07 Jan 2021"],
      messages: [
        TALK,
        `a,,LinkedIn Member,,Robin Ashworth,${ME},2026-10-01 10:00:00 UTC,,Hello,INBOX,,No`,
      ],
    });
    expect(reading.counts.connections).toEqual({ rows: 2, people: 0, dateOnly: 2 });
    expect([reading.people, facts]).toEqual([[], []]);
  });
});

describe("the years without addresses", () => {
  it("tell a pending invitation from an older connection of the same name", async () => {
    const { reading } = await read({
      connections: [NAME_COLUMNS, "Yuki,Tanaka,,,,03 Mar 2018", "Mei,Novák,,,,20 Aug 2022"],
      invitations: [
        INVITED,
        'Yuki Tanaka,Robin Ashworth,"8/15/22, 1:21 AM",,INCOMING',
        'Mei Novák,Robin Ashworth,"8/7/22, 6:22 PM",,INCOMING',
        'Mei Novák,Robin Ashworth,"9/1/22, 6:22 PM",,INCOMING',
      ],
    });
    expect(statuses(reading)).toEqual([
      ["Mei Novák", "incoming", "accepted"],
      ["Mei Novák", "incoming", "pending"],
      ["Yuki Tanaka", "incoming", "pending"],
    ]);
    expect(reading.people).toHaveLength(4);
  });

  it("give as many invitations to namesakes as there are later connections", async () => {
    const { reading } = await read({
      connections: [NAME_COLUMNS, "Mei,Novák,,Acme,,20 Aug 2022", "Mei,Novák,,Quartz,,01 Jun 2022"],
      invitations: [
        INVITED,
        'Mei Novák,Robin Ashworth,"5/20/22, 6:22 PM",,INCOMING',
        'Mei Novák,Robin Ashworth,"8/19/22, 6:22 PM",,INCOMING',
      ],
    });
    const days = reading.invitations.map(({ sentAt, person }) => [
      new Date(sentAt).getUTCMonth() + 1,
      person.connectedOn,
    ]);
    expect(days.sort()).toEqual([
      [5, "2022-06-01"],
      [8, "2022-08-20"],
    ]);
  });

  it("count an invitation accepted on the same UTC day, whatever the Pacific day", async () => {
    const { reading } = await read({
      connections: [NAME_COLUMNS, "Mei,Novák,,,,21 Aug 2022"],
      invitations: [INVITED, 'Mei Novák,Robin Ashworth,"8/20/22, 9:30 PM",,INCOMING'],
    });
    expect(statuses(reading)).toEqual([["Mei Novák", "incoming", "accepted"]]);
  });

  it("learn the slug from a message, and give a thread to the namesake connected last before it", async () => {
    const { reading, facts } = await read({
      connections: [NAME_COLUMNS, "Yuki,Tanaka,,,,03 Mar 2018", "Yuki,Tanaka,,,,01 Aug 2022"],
      messages: [
        TALK_2022,
        `new,,Robin Ashworth,${ME},Yuki Tanaka,2022-08-01 12:00:00 UTC,,${HELLO},INBOX`,
        `other,,Yuki Tanaka,${IN}yuki-9,Robin Ashworth,2022-08-02 12:00:00 UTC,,Yes!,INBOX`,
        `old,,Yuki Tanaka,${IN}yuki-1,Robin Ashworth,2019-08-02 12:00:00 UTC,,Hi,INBOX`,
      ],
    });
    const slugs = new Map(reading.people.map((person) => [person.connectedOn, person.slug]));
    expect(slugs).toEqual(
      new Map([
        ["2018-03-03", "yuki-1"],
        ["2022-08-01", "yuki-9"],
      ]),
    );
    expect(talk(facts)).toEqual([
      ["yuki-9", "chat-invited"],
      ["yuki-9", "message-received"],
      ["yuki-1", "message-received"],
    ]);
  });

  it("read the bare /in of December 2023 as no key at all", async () => {
    const { reading } = await read({
      connections: [URL_COLUMNS, `Ada,Quill,${IN}ada,,,,01 Dec 2023`],
      invitations: [
        INVITED_URL,
        `Ada Quill,Robin Ashworth,"11/20/23, 2:00 PM",,INCOMING,${IN.slice(0, -1)},${IN.slice(0, -1)}`,
        `Mei Novák,Robin Ashworth,"11/21/23, 2:00 PM",,INCOMING,${IN.slice(0, -1)},${IN.slice(0, -1)}`,
      ],
    });
    expect(statuses(reading)).toEqual([
      ["Ada Quill", "incoming", "accepted"],
      ["Mei Novák", "incoming", "pending"],
    ]);
  });

  it("keep people apart or together by the member number of July 2023", async () => {
    const { reading } = await read({
      connections: [URL_COLUMNS],
      invitations: [
        INVITED_URN,
        'Ada Quill,Robin Ashworth,"6/6/23, 4:08 PM",,INCOMING,urn:li:member:1,urn:li:member:9',
        'Ada Quill,Robin Ashworth,"6/7/23, 4:08 PM",,INCOMING,urn:li:member:2,urn:li:member:9',
        'Robin Ashworth,Ada Quill,"6/8/23, 4:08 PM",,OUTGOING,urn:li:member:9,urn:li:member:1',
      ],
    });
    expect(reading.people).toHaveLength(2);
  });

  it("read the files of 2018: no ids, no addresses, times with AM and PM", async () => {
    const { reading, facts } = await read({
      connections: [
        "First Name,Last Name,Email Address,Company,Position,Connected On",
        'Ada,Quill,,Acme,CFO,"1/15/18, 9:03 AM"',
      ],
      invitations: [INVITED, 'Ada Quill,Robin Ashworth,"1/14/18, 9:03 AM",,RECEIVED'],
      messages: [
        "From,To,Date,Subject,Content,Direction,Folder",
        `Robin Ashworth,Ada Quill,"1/16/18, 9:03 AM",,${HELLO},OUTGOING,INBOX`,
        'Ada Quill,Robin Ashworth,"1/17/18, 9:03 AM",,Gladly,INCOMING,INBOX',
      ],
    });
    expect(reading.people[0]).toMatchObject({
      connectedOn: "2018-01-15",
      connectedAt: Date.UTC(2018, 0, 15, 9, 3),
    });
    expect(facts.map(({ kind, at }) => [kind, at])).toEqual([
      ["chat-invited", Date.UTC(2018, 0, 16, 9, 3)],
      ["message-received", Date.UTC(2018, 0, 17, 9, 3)],
    ]);
  });
});

describe("messages", () => {
  const ada = [
    URL_COLUMNS,
    `Ada,"Quill, PhD",${IN}ada,,,,20 Aug 2024`,
    `Bo,Lind,${IN}bo,,,,20 Aug 2024`,
  ];

  it("that repeat the note of an invitation are its acceptance and no reply", async () => {
    const note = '"Hello Robin,\nfish & chips?"';
    const { reading, facts } = await read({
      connections: ada,
      invitations: [
        INVITED_URL,
        `"Ada Quill, PhD",Robin Ashworth,"8/15/24, 1:00 PM",${note},INCOMING,${IN}ada,${ME}`,
      ],
      messages: [
        TALK,
        `a,,"Ada Quill, PhD",${IN}ada,Robin Ashworth,${ME},2024-08-25 09:00:00 UTC,,"<p>Hello Robin,</p><p>fish &amp; chips?</p>",INBOX,,No`,
        `a,,"Ada Quill, PhD",${IN}ada,Robin Ashworth,${ME},2024-08-20 09:30:00 UTC,,"<p>Hello Robin,</p><p>fish &amp; chips?</p>",INBOX,,No`,
      ],
    });
    expect(reading.people[0]?.connectedAt).toBe(Date.UTC(2024, 7, 20, 9, 30));
    expect(reading.invitations[0]?.acceptedAt).toBe(Date.UTC(2024, 7, 20, 9, 30));
    expect(facts.map(({ at, kind }) => [kind, at])).toEqual([
      ["message-received", Date.UTC(2024, 7, 25, 9)],
    ]);
  });

  it("that repeat the member's own note are no coffee-chat invite", async () => {
    const { facts } = await read({
      connections: ada,
      invitations: [
        INVITED_URL,
        `Robin Ashworth,Bo Lind,"8/15/24, 1:00 PM",${HELLO},OUTGOING,${ME},${IN}bo`,
      ],
      messages: [
        TALK,
        `a,,Robin Ashworth,${ME},Bo Lind,${IN}bo,2024-08-20 09:30:00 UTC,,${HELLO},INBOX,,No`,
      ],
    });
    expect(facts).toEqual([]);
  });

  it("to several people are split by address, never by name, and propose no chat", async () => {
    const { facts } = await read({
      connections: ada,
      messages: [
        TALK,
        `g,,Robin Ashworth,${ME},"Ada Quill, PhD,Bo Lind","${IN}ada,${IN}bo",2024-08-21 09:00:00 UTC,,${HELLO},INBOX,,No`,
        `g,,Bo Lind,${IN}bo,"Robin Ashworth,Ada Quill, PhD","${ME},${IN}ada",2024-08-22 09:00:00 UTC,,Yes,INBOX,,No`,
        `h,,Robin Ashworth,${ME},"Ada Quill, PhD",${IN}ada,2024-08-23 09:00:00 UTC,,${HELLO},INBOX,,No`,
      ],
    });
    expect(talk(facts)).toEqual([
      ["ada", "message-sent"],
      ["bo", "message-sent"],
      ["bo", "group-message"],
      ["ada", "chat-invited"],
    ]);
  });

  const invite = `c,,Robin Ashworth,${ME},"Ada Quill, PhD",${IN}ada,2024-08-21 09:00:00 UTC,,${HELLO},INBOX,,No`;
  it.each([
    ["to several who are named by address", `g,,A,${IN}ada,"Robin Ashworth,Sam","${ME},${IN}sam"`],
    ["where the third has vanished", `g,,A,${IN}ada,"Robin Ashworth,LinkedIn Member","${ME},"`],
    ["where the vanished has no place", `g,,A,${IN}ada,"Robin Ashworth,LinkedIn Member",${ME}`],
    ["in a conversation that bears a name", `g,Class of 2012,A,${IN}ada,Robin Ashworth,${ME}`],
  ])("in a group answer nobody: %s", async (_, row) => {
    const post = `${row},2024-08-22 09:00:00 UTC,,Happy birthday!,INBOX,,No`;
    const { facts } = await read({ connections: ada, messages: [TALK, post, invite] });
    expect(talk(facts)).toEqual([
      ["ada", "group-message"],
      ["ada", "chat-invited"],
    ]);
  });

  it.each([
    ["under their own names", `d,"A, Robin Ashworth",A,${IN}ada,Robin Ashworth,${ME}`, ""],
    ["in their own conversation", `c,,A,${IN}ada,Robin Ashworth,${ME}`, ""],
    ["when somebody was added to it later", `c,,A,${IN}ada,"R,Bo","${ME},${IN}bo"`, ""],
    ["under the subject of an InMail", `s,Your talk,A,${IN}ada,Robin Ashworth,${ME}`, "Your talk"],
  ])("between two alone are answers: %s", async (_, row, subject) => {
    const reply = `${row},2024-08-22 09:00:00 UTC,${subject},"Yes, Thursday!",INBOX,,No`;
    const { facts } = await read({ connections: ada, messages: [TALK, reply, invite] });
    expect(talk(facts)[0]).toEqual(["ada", "message-received"]);
  });

  it.each([
    ["two", "Robin Ashworth", "message-received"],
    ["two, with the owner's letters", `"Robin Ashworth, PhD"`, "message-received"],
    ["several", `"Robin Ashworth, Bela Horn, PhD"`, "group-message"],
  ])("without addresses of receivers tell by the names: %s", async (_, to, kind) => {
    const { facts } = await read({
      connections: ada,
      messages: [TALK_2022, `g,,A,${IN}ada,${to},2022-08-22 09:00:00 UTC,,Hello,INBOX`],
    });
    expect(talk(facts)).toEqual([["ada", kind]]);
  });

  it("that say at once that nobody is there are automatic replies", async () => {
    const reply = `c,,A,${IN}ada,Robin Ashworth,${ME},2024-08-21 09:00:20 UTC,,"I am out of office until Monday.",INBOX,,No`;
    const { facts } = await read({ connections: ada, messages: [TALK, reply, invite] });
    expect(talk(facts)[0]).toEqual(["ada", "automatic-reply"]);
  });

  it("with people Acquaint does not know are counted and left out", async () => {
    const { reading, facts } = await read({
      connections: ada,
      messages: [
        TALK,
        `s,,Sam Stranger,${IN}sam,Robin Ashworth,${ME},2024-08-21 09:00:00 UTC,,Hi,INBOX,,No`,
      ],
    });
    expect([facts, reading.counts.messages.strangers]).toEqual([[], 1]);
  });

  it("of a namesake of the owner's are the namesake's", async () => {
    const { facts } = await read({
      connections: [URL_COLUMNS, `Robin,Ashworth,${IN}robin-ashworth-99,,,,20 Aug 2024`],
      invitations: [
        INVITED_URL,
        `Ada Quill,Robin Ashworth,"8/15/24, 1:00 PM",,INCOMING,${IN}ada,${ME}`,
      ],
      messages: [
        TALK,
        `n,,Robin Ashworth,${IN}robin-ashworth-99,Robin Ashworth,${ME},2024-08-21 09:00:00 UTC,,Hi,INBOX,,No`,
      ],
    });
    expect(talk(facts)).toEqual([["robin-ashworth-99", "message-received"]]);
  });

  it("tell who the owner is when nothing else does", async () => {
    const row = (n: number) =>
      `t${n},,Robin Ashworth,${ME},P ${n},${IN}p${n},2024-08-2${n} 09:00:00 UTC,,Hi,INBOX,,No`;
    const { reading } = await read({
      profile: "First Name,Last Name,Headline\n",
      messages: [TALK, row(1), row(2), row(3)],
    });
    expect(reading.owner).toMatchObject({ name: "Robin Ashworth", slug: "robin-ashworth" });
  });
});

describe("invitations", () => {
  it("of one person are pending once: the newest", async () => {
    const { reading } = await read({
      connections: [URL_COLUMNS],
      invitations: [
        INVITED_URL,
        `Ada Quill,Robin Ashworth,"6/1/24, 1:00 PM",,INCOMING,${IN}ada,${ME}`,
        `Ada Quill,Robin Ashworth,"8/15/24, 1:00 PM",,INCOMING,${IN}ada,${ME}`,
        `Ada Quill,Robin Ashworth,"8/15/24, 1:00 PM",,INCOMING,${IN}ada,${ME}`,
      ],
    });
    expect(reading.counts.invitations).toMatchObject({ incoming: 3, pending: 1 });
    expect(statuses(reading).map(([, , status]) => status)).toEqual(["pending", "withdrawn"]);
  });
});

describe("a spreadsheet's re-save", () => {
  it("is read in spite of semicolons, CRLF, its own dates, a lost preamble and lost columns", async () => {
    const csv =
      '\ufeffFirst Name;Last Name;Company;Connected On\r\nAda;Quill;"Blue; Inc.";15-Jan-24\r\nMei;Novák;;31-Feb-24\r\n';
    const { reading } = await read({ connections: [csv] });
    expect(reading.people).toMatchObject([
      { name: "Ada Quill", company: "Blue; Inc.", connectedOn: "2024-01-15" },
      { name: "Mei Novák", company: null, connectedOn: null },
    ]);
    expect(reading.rejects).toEqual([]);
    expect(reading.undated).toEqual([
      {
        file: "Connections.csv",
        line: 3,
        reason: 'Connected On "31-Feb-24" is a date that does not exist',
        raw: "Mei;Novák;;31-Feb-24",
      },
    ]);
    expect(reading.counts.connections).toEqual({ rows: 2, people: 2, dateOnly: 0 });
  });
});

describe("what is known already", () => {
  const known = (rest: Partial<KnownPerson>): KnownPerson => ({
    id: "k1",
    name: "Ada Quill",
    keys: [],
    slug: null,
    company: null,
    connectedOn: null,
    isConnected: true,
    invitations: [],
    ...rest,
  });

  it("is found by name and day of connection when an older archive had no addresses", async () => {
    const { reading } = await read(
      { connections: [URL_COLUMNS, `Ada,Quill,${IN}ada,,Acme,,20 Aug 2022`] },
      [known({ connectedOn: "2022-08-20" })],
    );
    expect(reading.people).toMatchObject([{ knownId: "k1", slug: "ada" }]);
  });

  it("is not merged by the name alone", async () => {
    const { reading } = await read(
      { connections: [URL_COLUMNS, `Ada,Quill,${IN}ada-2,,Acme,,20 Aug 2024`] },
      [
        known({
          connectedOn: "2022-08-20",
          slug: "ada-1",
          keys: [{ kind: "slug", value: "ada-1" }],
        }),
      ],
    );
    expect(reading.people).toMatchObject([{ knownId: null, slug: "ada-2" }]);
    expect(reading.missing.map(({ knownId }) => knownId)).toEqual(["k1"]);
  });

  it("follows a changed slug by the e-mail, and keeps both", async () => {
    const keys = [
      { kind: "slug", value: "ada-1" },
      { kind: "email", value: "ada@example.org" },
    ] as const;
    const { reading } = await read(
      { connections: [URL_COLUMNS, `Ada,Quill,${IN}ada-2,Ada@Example.org,,,20 Aug 2024`] },
      [known({ slug: "ada-1", keys: [...keys] })],
    );
    expect(reading.people).toMatchObject([{ knownId: "k1", slug: "ada-2" }]);
    expect(reading.people[0]?.keys.map(({ value }) => value)).toEqual([
      "ada-1",
      "ada@example.org",
      "ada-2",
    ]);
  });

  const mailed = [
    { kind: "slug", value: "ada-1" },
    { kind: "email", value: "ada@example.org" },
  ] as const;

  it("is recognised by the e-mail under another surname when given name and day are the same", async () => {
    const { reading } = await read(
      { connections: [URL_COLUMNS, `Ada,Lang,${IN}ada-lang,ada@example.org,,,20 Aug 2024`] },
      [known({ slug: "ada-1", keys: [...mailed], connectedOn: "2024-08-20" })],
    );
    expect(reading.people).toMatchObject([
      { knownId: "k1", name: "Ada Lang", slug: "ada-lang", joinedBy: "email" },
    ]);
  });

  it.each([
    ["another surname and another day", "Ada,Lang", "21 Aug 2024"],
    ["another given name", "Nils,Quill", "20 Aug 2024"],
    ["quite another name", "Nils,Neu", "20 Aug 2024"],
    ["a letter more in the given name", "Adam,Quill", "21 Aug 2024"],
  ])("is not renamed by the e-mail alone: %s", async (_, name, day) => {
    const { reading } = await read(
      { connections: [URL_COLUMNS, `${name},${IN}other,ada@example.org,,,${day}`] },
      [known({ slug: "ada-1", keys: [...mailed], connectedOn: "2024-08-20" })],
    );
    expect(reading.people).toMatchObject([{ knownId: null, slug: "other" }]);
  });

  it("is nobody of another name in the years without addresses, whatever the e-mail", async () => {
    const { reading } = await read(
      { connections: [NAME_COLUMNS, "Nils,Neu,ada@example.org,Acme,,20 Aug 2022"] },
      [known({ keys: [...mailed].slice(1), connectedOn: "2021-08-20" })],
    );
    expect(reading.people).toMatchObject([{ knownId: null, name: "Nils Neu" }]);
  });

  it("gives one e-mail to two people of one file", async () => {
    const { reading } = await read({
      connections: [
        URL_COLUMNS,
        `Ada,Quill,${IN}ada,home@example.org,,,20 Aug 2022`,
        `Bo,Quill,${IN}bo,home@example.org,,,21 Aug 2022`,
        `Ada,Quill,${IN}ada-2,home@example.org,,,22 Aug 2022`,
      ],
    });
    expect(reading.counts.connections.people).toBe(3);
  });

  it("leaves a message of an unknown address to nobody who was typed in by the same name", async () => {
    const { facts } = await read(
      {
        messages: [
          TALK,
          `a,,Ada Quill,${IN}ada-9,Robin Ashworth,${ME},2024-08-20 09:30:00 UTC,,Hello,INBOX,,No`,
        ],
      },
      [known({ connectedOn: null })],
    );
    expect(facts).toEqual([]);
  });

  it("of two namesakes connected on one day at one company is neither, when the address is new", async () => {
    const alike = { connectedOn: "2022-08-20", company: "Acme" };
    const { reading } = await read(
      { connections: [URL_COLUMNS, `Ada,Quill,${IN}ada-3,,Acme,,20 Aug 2022`] },
      [
        known({ ...alike, slug: "ada-1", keys: [{ kind: "slug", value: "ada-1" }] }),
        known({ ...alike, id: "k2", slug: "ada-2", keys: [{ kind: "slug", value: "ada-2" }] }),
      ],
    );
    expect(reading.people).toMatchObject([{ knownId: null, slug: "ada-3" }]);
  });

  it("is not taken for somebody typed in without a link, whatever the name", async () => {
    const typed = {
      id: "i1",
      direction: "incoming" as const,
      sentAt: Date.UTC(2024, 7, 15),
      isExact: false,
      note: null,
    };
    const { reading } = await read(
      { connections: [URL_COLUMNS, `Ada,Quill,${IN}ada,,Acme,,20 Aug 2024`] },
      [known({ isConnected: false, invitations: [typed] })],
    );
    expect(reading.people).toMatchObject([{ knownId: null, slug: "ada" }]);
  });

  it("accepts an invitation that was typed in by hand", async () => {
    const typed = {
      id: "i1",
      direction: "incoming" as const,
      sentAt: Date.UTC(2024, 7, 15),
      isExact: false,
      note: null,
    };
    const { reading } = await read(
      {
        connections: [URL_COLUMNS],
        invitations: [
          INVITED_URL,
          `Ada Quill,Robin Ashworth,"8/15/24, 1:00 PM",,INCOMING,${IN}ada,${ME}`,
        ],
      },
      [known({ isConnected: false, invitations: [typed] })],
    );
    expect(reading.invitations).toMatchObject([
      { knownId: "i1", status: "pending", person: { knownId: "k1", slug: "ada" } },
    ]);
  });

  it("still hides the note of an invitation that a newer archive no longer lists", async () => {
    const note = {
      id: "i1",
      direction: "incoming" as const,
      sentAt: Date.UTC(2024, 7, 15),
      isExact: true,
      note: "Hello there",
    };
    const { facts } = await read(
      {
        connections: [URL_COLUMNS, `Ada,Quill,${IN}ada,,,,20 Aug 2024`],
        messages: [
          TALK,
          `a,,Ada Quill,${IN}ada,Robin Ashworth,${ME},2024-08-20 09:30:00 UTC,,Hello there,INBOX,,No`,
        ],
      },
      [known({ slug: "ada", keys: [{ kind: "slug", value: "ada" }], invitations: [note] })],
    );
    expect(facts).toEqual([]);
  });
});

it("an older archive misses nobody who connected after it was made", async () => {
  const later: KnownPerson = {
    id: "k2",
    name: "Bo Lind",
    keys: [{ kind: "slug", value: "bo" }],
    slug: "bo",
    company: null,
    connectedOn: "2025-01-01",
    isConnected: true,
    invitations: [],
  };
  const { reading } = await read(
    { connections: [URL_COLUMNS, `Ada,Quill,${IN}ada,,,,20 Aug 2022`] },
    [later],
  );
  expect(reading.missing).toEqual([]);
});
