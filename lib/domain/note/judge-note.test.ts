import { readFileSync } from "node:fs";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { memberProfileSchema } from "../person/member-profile.ts";
import { judgeNote } from "./judge-note.ts";
import { buildNoteIndex } from "./near-duplicates.ts";

const fixtures = new URL("../../../e2e/fixtures/notes/", import.meta.url);
const member = memberProfileSchema.parse(
  JSON.parse(readFileSync(new URL("member.json", fixtures), "utf8")),
);
const labelled = Papa.parse<Record<string, string>>(
  readFileSync(new URL("notes.csv", fixtures), "utf8"),
  { header: true, skipEmptyLines: true },
).data;
const sender = { name: "Sam Sender" };
const judge = (note: string | null) => judgeNote({ note, sender, member });
const codes = (note: string) => judge(note).spans.map((span) => span.code);

describe("judging a note", () => {
  it("an empty note is no note, and says that this is weak evidence", () => {
    for (const note of [null, "", "  \n\t"]) expect(judge(note).kind).toBe("none");
    expect(judge(null).summary).toMatch(/weak evidence/);
  });

  it.each([
    "I'd like to add you to my professional network on LinkedIn.",
    "Hi Robin, I'd like to join your LinkedIn network.\n\nThanks,\nSam",
    "ROBIN, I’D LIKE TO JOIN YOUR LINKEDIN NETWORK",
    "Hallo Robin, ich möchte Sie zu meinem beruflichen Netzwerk auf LinkedIn hinzufügen.",
    "J'aimerais vous ajouter à mon réseau professionnel sur LinkedIn.",
    "Me gustaría añadirte a mi red profesional en LinkedIn.",
    "Gostaria de adicionar você à minha rede profissional no LinkedIn.",
    "Vorrei aggiungerti alla mia rete professionale su LinkedIn.",
    "Ik wil u graag toevoegen aan mijn professionele netwerk op LinkedIn.",
    "Jag vill lägga till dig i mitt professionella nätverk på LinkedIn.",
    "Jeg vil gerne tilføje dig til mit professionelle netværk på LinkedIn.",
    "Chcę dołączyć do Twojej sieci kontaktów na LinkedIn.",
    "Rád bych vás přidal do své profesní sítě na LinkedIn.",
    "Sizi LinkedIn'deki profesyonel ağıma eklemek istiyorum.",
    "Я хочу добавить вас в свою профессиональную сеть на LinkedIn.",
    "مرحبًا روبن، أود إضافتك إلى شبكتي المهنية على LinkedIn.",
    "मैं LinkedIn पर आपके नेटवर्क से जुड़ना चाहता हूँ।",
    "Robinさん、LinkedInであなたのネットワークに参加したいです。",
    "Robin 您好，我希望将您加入我的领英人脉网络。",
    "LinkedIn에서 회원님을 제 네트워크에 추가하고 싶습니다.",
    "Saya ingin menambahkan Anda ke jaringan profesional saya di LinkedIn.",
  ])("LinkedIn's own sentence is told whatever its language and dress: %s", (note) => {
    expect(judge(note)).toMatchObject({ kind: "default", reason: false });
  });

  it.each([
    "Id like to add you to my professional network on LinkedIn",
    "I'd like to include you in my network.",
    "Hello Robin, hope you are well. I would like to ad you to my proffesional network on Linkedin. Kind regards, Sam",
    "hi, id like to join your linked in network thx",
    "Ich möchte Sie gern zu meinem beruflichem Netzwerk auf LinkedIn hinzufügen, danke!",
    "Bonjour, j'aimerais vous ajouter a mon reseau professionel sur Linkedin. Cordialement",
    "Hola Robin, me gustaria añadirte a mi red profesional. Saludos",
    "Θα ήθελα να σας προσθέσω στο επαγγελματικό μου δίκτυο στο LinkedIn.",
    "Haluaisin lisätä sinut ammatilliseen verkostooni LinkedInissä.",
    "Szeretném önt felvenni a szakmai hálózatomba a LinkedInen.",
    "Jeg ønsker å legge deg til i det profesjonelle nettverket mitt på LinkedIn.",
    "Aș dori să vă adaug la rețeaua mea profesională de pe LinkedIn.",
    "Я хотів би додати вас до своєї професійної мережі на LinkedIn.",
    "ฉันต้องการเพิ่มคุณในเครือข่ายมืออาชีพของฉันบน LinkedIn",
    "Saya ingin menambah anda ke dalam rangkaian profesional saya di LinkedIn.",
    "Gusto kong idagdag ka sa aking propesyonal na network sa LinkedIn.",
    "Tôi muốn thêm bạn vào mạng lưới chuyên nghiệp của tôi trên LinkedIn.",
  ])("and in altered forms and in all of LinkedIn's languages: %s", (note) => {
    expect(judge(note)).toMatchObject({ kind: "default", reason: false });
  });

  it("greets nobody else who greets the member by any of their names", () => {
    const names = ["Robert Ashworth", "Робин", "Dr Bobby Ashworth-Lee"];
    const named = (note: string) =>
      judgeNote({ note, sender, member, memberNames: names }).spans.map(({ code }) => code);
    for (const name of ["Bob", "Robert", "Dr. Ashworth", "Mr Ashworth", "Робин", "Robyn", "Rob"])
      expect(named(`Hi ${name}, thanks for the talk in York.`)).not.toContain("wrong-name");
    expect(named("Hi Karen, thanks for the talk in York.")).toContain("wrong-name");
  });

  it.each([
    "Поздрав Robin, имам малу пекару у Нишу и сваког петка бацимо четрдесет хлебова.",
    "Tere Robin, meil on Tartus väike raamatukogu ja talvel jäävad pooled riiulid tühjaks.",
    "გამარჯობა, თბილისში პატარა საცხობი მაქვს და ყოველ პარასკევს ორმოცი პური რჩება გაუყიდავი.",
  ])("a note in a language that it cannot read is never called standard: %s", (note) => {
    expect(["unsure", "personal"]).toContain(judge(note).kind);
  });

  it("nor personal for its strange words alone", () => {
    const note =
      "გამარჯობა, თბილისში პატარა საცხობი მაქვს და ყოველ პარასკევს პური რჩება გაუყიდავი.";
    expect(judge(note).kind).toBe("unsure");
  });

  it("says what is asked and what to be careful about, beside the kind", () => {
    const pitch = judge(
      "Hi Robin, we help firms earn with crypto. Write me on WhatsApp +44 7700 900123 for a call.",
    );
    expect(pitch.asks).toBe("invest");
    expect(pitch.cautions.map(({ code }) => code)).toEqual(["crypto", "off-platform"]);
    const kept = "You left your kettle in room 4 at Otley Hall in 2011. Shall I send it to you?";
    expect(judge(kept)).toMatchObject({ kind: "personal", asks: "return", cautions: [] });
    expect(judge(`${kept} I am on WhatsApp too.`).kind).toBe("personal");
  });

  it("words of the member's own post, several in a row, were read; words of the card are still the card", () => {
    const writer = {
      ...member,
      works: ["Why a buffer is a confession, and what the rota taught me"],
    };
    const judged = (note: string) => judgeNote({ note, sender, member: writer });
    const read = judged("A buffer is a confession: we put that line on the wall of our depot.");
    expect(read.spans.map(({ code }) => code)).toContain("quote");
    expect(read.kind).toBe("personal");
    const card = judged("Head of Forecasting at Northwind Analytics: what an inspiring journey!");
    expect(card.spans.map(({ code }) => code)).not.toContain("quote");
    expect(card.kind).toBe("template");
  });

  it("half of the words from two others make a template however personal the rest sounds", () => {
    const shared =
      "We place nearshore R developers within ten days and there is no fee until week four, open to a short call?";
    const otherNotes = buildNoteIndex([
      { id: "1", note: `Great to see a cyclist. ${shared}`, senderName: "Ann Lee" },
      { id: "2", note: `Your talk was mentioned. ${shared}`, senderName: "Bo Ray" },
    ]);
    const note = `Marta from the Otley bakery sent me, about the burnt kettle. ${shared}`;
    expect(judgeNote({ note, sender, member, otherNotes }).kind).toBe("template");
  });

  it("a default sentence with a reason of one's own is no default", () => {
    const note =
      "Hi Robin, I'd like to add you to my network as I've just joined Northwind as your new finance partner, starting Monday.";
    expect(judge(note).kind).toBe("personal");
  });

  it("left-over slots and wrong names are named", () => {
    expect(judge("Hi {firstName}, we met at the conference, let's talk.").kind).toBe("template");
    expect(codes("Hello <first name>, let's connect")).toContain("slot");
    expect(codes("Ciao NOME, restiamo in contatto")).toContain("slot");
    expect(codes("Hi Karen, great profile, let's connect.")).toContain("wrong-name");
    expect(codes("Hi , let's connect.")).toContain("name-gap");
  });

  it("short forms, slips and the sender's own name are no wrong names", () => {
    for (const greeting of [
      "Hi Rob,",
      "Hey Robbie!",
      "Hi Robyn,",
      "Hi Sam here,",
      "Hi Ashworth,",
      "Hi London folks,",
    ])
      expect(codes(`${greeting} thanks for the talk in York.`)).not.toContain("wrong-name");
  });

  it("the same words from several senders are one template", () => {
    const text = (company: string) =>
      `Dear reader of ${company}, the moon garden opens its gates on the first clear night of the month.`;
    const otherNotes = buildNoteIndex(
      ["Ann Lee", "Bo Ray", "Cy Fox"].map((senderName, i) => ({
        id: String(i),
        note: text(`Company ${i}`),
        senderName,
      })),
      member,
    );
    const alone = judge(text("Northwind Analytics"));
    const judged = judgeNote({
      note: text("Northwind Analytics"),
      sender,
      member,
      otherNotes,
      noteId: "9",
    });
    expect(judged.alike).toHaveLength(3);
    expect(judged.score).toBeLessThan(alone.score);
    expect(judged.kind).toBe("template");
    expect(judged.against[0]?.code).toBe("alike");
    expect(judged.spans.map((span) => span.text)).toContain(
      "The same sentence came from 3 others.",
    );
  });

  it("a note is never compared with itself or with the same sender's earlier one", () => {
    const note =
      "The moon garden opens its gates on the first clear night of the month, come along.";
    const otherNotes = buildNoteIndex([
      { id: "a", note, senderName: "Ann Lee" },
      { id: "b", note, senderName: "Sam Sender" },
    ]);
    const judged = judgeNote({
      note,
      sender: { name: "Ann Lee" },
      member,
      otherNotes,
      noteId: "a",
    });
    expect(judged.alike).toEqual(["b"]);
    expect(judgeNote({ note, sender, member, otherNotes, noteId: "b" }).alike).toEqual(["a"]);
  });
});

describe("the labelled notes", () => {
  const judged = labelled.map((row) => ({
    row,
    judgement: judgeNote({
      note: row.note ?? "",
      sender: { name: row.sender_name ?? "", headline: row.sender_headline },
      member,
    }),
  }));

  it("no default text is ever called personal", () => {
    const defaults = judged.filter(({ row }) => row.kind === "default");
    expect(defaults.length).toBeGreaterThan(0);
    expect(defaults.filter(({ judgement }) => judgement.kind === "personal")).toEqual([]);
  });

  // 97 before manners lost their weight: seven sincere notes and templates that only their manners told are now unsure.
  it("at least 96 of 100 kinds and 95 of 100 reasons are right, even without the other notes", () => {
    const kinds = judged.filter(({ row, judgement }) => row.kind === judgement.kind);
    const fair = judged.filter(({ row }) => row.reason === row.second_reason);
    const reasons = fair.filter(
      ({ row, judgement }) => (row.reason === "yes") === judgement.reason,
    );
    expect(kinds.length / judged.length).toBeGreaterThan(0.96);
    const isWrong = ({ row, judgement }: (typeof judged)[number]) =>
      row.kind !== judgement.kind && judgement.kind !== "unsure";
    expect(judged.filter(isWrong)).toEqual([]);
    expect(reasons.length / fair.length).toBeGreaterThan(0.95);
  });

  it("every span lies inside its note, in order, and says why", () => {
    for (const { row, judgement } of judged) {
      for (const span of judgement.spans) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual((row.note ?? "").length);
        expect(span.text).toMatch(/\.$/);
      }
    }
  });
});

describe("notes that the training never saw", () => {
  const rows = readFileSync(
    new URL("../../../e2e/fixtures/notes/held-out.tsv", import.meta.url),
    "utf8",
  )
    .split("\n")
    .filter(Boolean)
    .map((line) => line.split("\t"));

  it("are told right or left unsure, never wrong, and their reasons are right 90 times in 100", () => {
    const judged = rows.map(([, kind, reason, note]) => ({
      kind,
      reason,
      judgement: judge(note ?? ""),
    }));
    const kinds = judged.filter(
      ({ kind, judgement }) => judgement.kind === (kind === "P" ? "personal" : "template"),
    );
    const reasons = judged.filter(({ reason, judgement }) => judgement.reason === (reason === "y"));
    const lost = judged.filter(
      ({ kind, judgement }) => kind === "P" && judgement.kind === "template",
    );
    const caught = judged.filter(
      ({ kind, judgement }) => kind === "T" && judgement.kind === "personal",
    );
    // Whatever is left is unsure: none is wrong.
    expect(kinds.length / rows.length).toBeGreaterThan(0.93);
    expect(reasons.length / rows.length).toBeGreaterThan(0.9);
    expect(lost).toEqual([]);
    expect(caught).toEqual([]);
  });
});

describe("bad input", () => {
  const kinds = ["none", "default", "template", "personal", "unsure"];

  it("any text gets a judgement with spans inside it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (note) => {
        const judgement = judge(note);
        expect(kinds).toContain(judgement.kind);
        expect(Number.isFinite(judgement.score)).toBe(true);
        for (const { start, end } of judgement.spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(note.length);
          expect(end).toBeGreaterThanOrEqual(start);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("zero-width characters, accents apart and wide letters change nothing", () => {
    const note =
      "Hallo Robin, ich möchte Sie zu meinem beruflichen Netzwerk auf LinkedIn hinzufügen.";
    const dressed = [
      note.normalize("NFD"),
      [...note].join("\u200b"),
      `\u202b${note}\u202c`,
      note.replace(/[a-z]/g, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0)),
    ];
    for (const each of dressed) expect(judge(each).kind).toBe("default");
  });

  it("markup is text: its tags are no words", () => {
    const plain = judge("Hi Robin, let's connect and grow our networks.");
    const marked = judge("<p>Hi Robin, <b>let's connect</b> and grow our networks.</p>");
    expect(marked.kind).toBe(plain.kind);
  });

  it("signs without a single letter are nobody's personal note", () => {
    for (const note of ["👋", "🚀🚀🚀", "...", "!!!", "\u200b\u200b"])
      expect(judge(note).kind).not.toBe("personal");
  });

  it.each([
    ["letters", "a"],
    ["words", "hi Robin I "],
    ["opened braces", "{"],
    ["opened brackets", "[a "],
    ["quotes", "'"],
    ["percent signs", "%a"],
    ["tags", "<p "],
    ["capitals", "Aa "],
    ["digits", "1,"],
    ["emoji", "👩‍👩‍👧"],
    ["Arabic", "مرحبا "],
    ["combining marks", "e\u0301\u0301\u0301"],
    ["lone surrogates", "\ud800"],
    ["signs", "您好"],
  ])("a note of 100,000 %s takes no longer than its reading", (_name, unit) => {
    const note = unit.repeat(Math.ceil(100_000 / unit.length));
    const otherNotes = buildNoteIndex([{ id: "1", note, senderName: "Ann Lee" }], member);
    const before = process.cpuUsage();
    judgeNote({ note, sender, member, otherNotes });
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(400);
  });
});
