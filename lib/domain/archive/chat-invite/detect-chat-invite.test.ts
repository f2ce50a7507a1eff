import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cpuMs } from "../../../../test/processor-time.ts";
import { detectChatInvite, detectTidyingWarning, isChatInvite } from "./detect-chat-invite.ts";

const INVITES = [
  "Thanks for inviting me to connect, Ñusta! I like to know the people in my network: would you be up for a 20-minute coffee chat next week? If I do not hear back I may tidy up my connections.",
  "Hi Kwame, good to meet you here. Fancy a quick phone call or a coffee to get to know each other?",
  "Nadia, thank you for reaching out - shall we book a short virtual coffee?",
  "Would you like to grab a coffee some time?",
  "Are you free for a quick call on Tuesday?",
  "Let's hop on a call next week.",
  "I'd love to buy you a coffee and hear about your work.",
  "Could we have a short video call?",
  "How about a chat over Zoom?",
  "Do you have 15 minutes for a call this week?",
  "Coffee next week?",
  "Quick call tomorrow?",
  "Thanks for the chat yesterday! Shall we have another coffee next month?",
  "Why don't we meet for lunch when you are in Leeds?",
  "It would be great to have a coffee with you.",
  "If you don't mind, could we schedule a quick chat?",
  "Can I call you on Thursday?",
  "I suggest a phone call to get to know each other.",
  "Happy to jump on a call if that is easier for you.",
  "A coffee, my treat: what do you think?",
  "Hätten Sie Lust auf einen Kaffee?",
  "Wollen wir nächste Woche kurz telefonieren?",
  "Hast du Zeit für einen kurzen Call?",
  "Ich würde Sie gerne auf einen Kaffee einladen.",
  "Danke für die Einladung! Wie wäre es mit einem kurzen Telefonat, oder trinken wir einen Kaffee?",
  "Lass uns mal einen virtuellen Kaffee trinken.",
  "Seriez-vous disponible pour un appel la semaine prochaine ?",
  "Ça te dit de prendre un café ?",
  "Je vous propose un échange téléphonique de 15 minutes.",
  "Et si on se prenait un café virtuel ?",
  "¿Te apetece tomar un café la próxima semana?",
  "¿Tienes tiempo para una llamada rápida?",
  "Me gustaría invitarte a un café para conocernos.",
  "Que tal tomarmos um café na próxima semana?",
  "Podemos marcar uma conversa de 20 minutos?",
  "Gostaria de agendar uma chamada rápida consigo.",
  "Ti va di prendere un caffè insieme?",
  "Possiamo fissare una breve call per conoscerci?",
  "Che ne dici di due chiacchiere la prossima settimana?",
  "Heb je zin in een kop koffie?",
  "Zullen we een keer even bellen?",
  "Masz ochotę na kawę w przyszłym tygodniu?",
  "Ska vi ta en fika nästa vecka?",
  "Skal vi tage en kop kaffe i næste uge?",
  "Gelecek hafta bir kahve içelim mi, ne dersin?",
  "Давайте выпьем кофе на следующей неделе!",
  "来週、コーヒーでもいかがですか？",
  "有空一起喝杯咖啡吗？",
  "다음 주에 커피 한잔 어떠세요?",
  "هل ترغب في فنجان قهوة الأسبوع القادم؟",
  "Would love to connect over a virtual coffee!",
  "Let me know if you'd like to jump on a call.",
  "I'd be happy to chat further if you have time next week.",
  "Do you have time for a quick chat?",
  "When would be a good time to talk?",
  "Could we speak on the phone next week?",
  "Let's grab a coffee!",
  "Want to grab lunch?",
  "Can we schedule a meeting?",
  "Thanks for connecting! If you're ever in Leeds, let's have a coffee.",
  "Would a 20 minute call next week suit you?",
  "I was wondering if you'd be open to a brief Zoom chat?",
  "Fancy a brew sometime?",
  "Any interest in a virtual coffee?",
  "It'd be great to hop on a quick call to learn more about what you do.",
  "Could I steal 15 minutes of your time for a call?",
  "Let me buy you a coffee.",
  "Up for a chat?",
  "We should catch up over coffee soon.",
  "What does your calendar look like next week for a call?",
  "Are you available for a 15-min call?",
  "Let's schedule a time to chat.",
  "Would you have 20 minutes for a virtual coffee next week?",
  "Hätten Sie nächste Woche Zeit für ein kurzes Telefonat?",
  "Ich lade Sie herzlich auf einen virtuellen Kaffee ein.",
  "Magst du auf einen Kaffee vorbeikommen?",
  "Lust auf einen Kaffee?",
  "Können wir kurz telefonieren?",
  "Wann hätten Sie Zeit für ein Gespräch?",
  "Seriez-vous partant pour un café ?",
  "On s'appelle la semaine prochaine ?",
  "Auriez-vous 20 minutes pour échanger par téléphone ?",
  "Je serais ravi d'échanger avec vous autour d'un café.",
  "Puis-je vous inviter à prendre un café ?",
  "¿Nos tomamos un café?",
  "¿Podríamos agendar una llamada?",
  "Me encantaría charlar contigo, ¿tienes 20 minutos?",
  "Vamos tomar um café?",
  "Gostaria de te convidar para um café virtual.",
  "Podemos conversar por telefone na próxima semana?",
  "Le andrebbe un caffè virtuale?",
  "Possiamo sentirci per una breve chiamata?",
  "Ci prendiamo un caffè?",
  "Zullen we een kop koffie drinken?",
  "Heb je tijd om te bellen?",
  "Czy moglibyśmy umówić się na krótką rozmowę?",
  "Har du tid för en kaffe?",
  "Har du lyst til en kop kaffe?",
  "Kahve içmeye ne dersiniz?",
  "Bir kahve içelim mi?",
  "Может, созвонимся на неделе?",
  "Möchten Sie sich auf einen Kaffee treffen?",
  "Wie wäre es mit einem Kaffee?",
  "Let us have a call.",
  "let's chat next week",
  "Shall I call you on Monday?",
  "I'd like to invite you for a coffee chat.",
  "Do you fancy meeting for a coffee?",
  "Perhaps a call next week?",
  "Would you be willing to have a chat with me about your career?",
];

const OTHERS = [
  "",
  "Thanks for the chat yesterday.",
  "Thank you for the coffee, it was lovely to meet you.",
  "Thanks for a great call!",
  "I run a call centre in Hull.",
  "We are a coffee machine supplier and would love to work with you.",
  "I'll call you back.",
  "I work for a coffee company.",
  "Would you like to see our new coffee machines?",
  "Are you interested in our coffee brand?",
  "Would you call this a success?",
  "I'm sorry, I can't make the call this week.",
  "Unfortunately I do not have time for a coffee.",
  "I enjoyed our chat last week.",
  "As discussed on our call, here are the slides.",
  "Could you send me the notes after our call yesterday?",
  "How was the coffee?",
  "We would like to offer you our chatbot and live chat platform.",
  "Let's call it a day.",
  "There is a call for papers that may interest you.",
  "Let us know what you think of the report.",
  "Congratulations on the new job!",
  "Note 3 about Harbour & Pine, thanks & regards",
  "Thanks for connecting, have a great week.",
  "Would you be able to send me the deck?",
  "My daughter and I had a coffee at your old place.",
  "Danke für das Gespräch gestern.",
  "Vielen Dank für den Kaffee!",
  "Wir verkaufen Kaffeemaschinen.",
  "Leider habe ich keine Zeit für einen Kaffee.",
  "Merci pour l'appel d'hier.",
  "Merci pour le café !",
  "Gracias por la llamada de ayer.",
  "Gracias por el café.",
  "Obrigado pela conversa de ontem.",
  "Grazie per la chiacchierata di ieri.",
  "Bedankt voor het gesprek van gisteren.",
  "Dziękuję za rozmowę.",
  "No pude hacer una llamada ayer.",
  "The best pizza in Leeds, they say",
  "I'm grateful for our coffee chat.",
  "It was great to chat with you yesterday.",
  "Looking forward to our call tomorrow.",
  "Our call is confirmed for Tuesday.",
  "See you on the call tomorrow.",
  "The call was great.",
  "Sorry I missed your call.",
  "I work in coffee and would love to connect.",
  "We supply coffee to offices, would you like a quote?",
  "Please call our support centre.",
  "I will call you back tomorrow.",
  "Good call!",
  "Great to connect, thanks for accepting.",
  "Could you share the recording of the call?",
  "I love coffee.",
  "Would you like to try our new coffee?",
  "We are hiring call centre agents, would you be interested?",
  "Let's not have a call.",
  "No need for a call.",
  "As I said on the phone, we can start in May.",
  "Happy birthday!",
  "My coffee shop opens next week, would love your feedback.",
  "I'd like to thank you for the coffee yesterday.",
  "Let me know what you think.",
  "Unser Callcenter sucht Mitarbeiter.",
  "Merci pour notre échange de ce matin.",
  "Ich habe den Kaffee genossen.",
  "Gracias por el café de ayer, fue un placer.",
  "Obrigado pelo café!",
  "Grazie per il caffè di ieri.",
  "Bedankt voor de koffie gisteren!",
  "Would you consider our chat software for your website?",
  "They call it the best city.",
  "What would you call it?",
  "Thanks, it was lovely talking to you over coffee last week.",
  "I had a chat with Ada about it.",
  "I am in a call right now, will reply later.",
  "You asked for the recording of the video call, here it is.",
  "Coffee prices went up again.",
  "I saw your call for speakers and would like to apply.",
];

describe("detectChatInvite", () => {
  it.each(INVITES)("reads an invite: %s", (text) => expect(isChatInvite(text)).toBe(true));

  it.each(OTHERS)("reads no invite: %s", (text) => expect(detectChatInvite(text)).toBeNull());

  it("names the words it rests on", () => {
    expect(detectChatInvite("Shall we book a short virtual coffee?")).toEqual({
      phrase: "virtual coffee",
    });
  });

  it("finds the invite wherever it stands in a longer message", () => {
    const plain = fc.constantFrom(
      ...OTHERS.filter((text) => /[.!?]$/.test(text) && !text.includes("How was")),
    );
    fc.assert(
      fc.property(
        fc.array(plain, { maxLength: 6 }),
        fc.array(plain, { maxLength: 6 }),
        (before, after) => {
          const invite = "Would you be up for a coffee chat next week?";
          expect(isChatInvite([...before, ...after].join("\n"))).toBe(false);
          expect(isChatInvite([...before, invite, ...after].join(" "))).toBe(true);
        },
      ),
    );
  });

  it("takes time in proportion to the text", () => {
    const texts = [
      "would you like to not ".repeat(5000),
      "coffee machine ".repeat(7000),
      "a call yesterday. ".repeat(6000),
      "thanks for a call ".repeat(6000),
      "?".repeat(100_000),
      "咖啡机".repeat(30_000),
    ];
    for (const text of texts) {
      const started = cpuMs();
      detectChatInvite(text);
      expect(cpuMs() - started).toBeLessThan(1500);
    }
  });
});

describe("detectTidyingWarning", () => {
  it("sees the warning that silent connections are tidied up", () => {
    expect(detectTidyingWarning("If I do not hear back I may tidy up my connections.")).toBe(true);
    expect(
      detectTidyingWarning("Sonst räume ich meine Kontakte auf und bereinige das Netzwerk."),
    ).toBe(true);
    expect(detectTidyingWarning("Thanks for being in my network!")).toBe(false);
  });
});
