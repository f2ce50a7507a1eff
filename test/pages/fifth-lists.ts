import type { UnseenPage } from "./unseen.ts";

/** Lists of invitations and connections as browsers of 2025 and 2026 copy them. All people are invented. */
export const fifthLists: UnseenPage[] = [
  {
    name: "en sent 2026: own notes under their label, between cards and last",
    page: "sent",
    text: `Manage invitations
Received
Sent
People (3)
Kari Moe
Kari Moe
Beekeeper
Sent yesterday
Withdraw
Message sent
Hello Kari,

your honey at the fair was the best. Shall we connect?
Omar Said
Omar Said
Tailor
Sent 2 days ago
Withdraw
Lin Zhao
Lin Zhao
Printer
Sent 1 week ago
Withdraw
Message sent
Hi Lin, thanks for the posters.
About
Accessibility
Help Center
LinkedIn Corporation © 2026`,
    rows: [
      {
        name: "Kari Moe",
        headline: "Beekeeper",
        date: "2026-11-19",
        note: "Hello Kari,\n\nyour honey at the fair was the best. Shall we connect?",
      },
      { name: "Omar Said", headline: "Tailor", date: "2026-11-18" },
      {
        name: "Lin Zhao",
        headline: "Printer",
        date: "2026-11-13",
        note: "Hi Lin, thanks for the posters.",
      },
    ],
  },
  {
    name: "it sent 2026: with a note",
    page: "sent",
    text: `Gestisci inviti
Ricevuti
Inviati
Persone (2)
Sara Conti
Sara Conti
Fotografa
Inviato ieri
Ritira
Messaggio inviato
Ciao Sara, belle le foto del porto!
Dario Riva
Dario Riva
Fornaio
Inviato 2 settimane fa
Ritira`,
    rows: [
      {
        name: "Sara Conti",
        headline: "Fotografa",
        date: "2026-11-19",
        note: "Ciao Sara, belle le foto del porto!",
      },
      { name: "Dario Riva", headline: "Fornaio", date: "2026-11-06" },
    ],
  },
  {
    name: "it connections",
    page: "connections",
    text: `340 collegamenti
Ordina per:
Aggiunti di recente
Cerca con filtri
Immagine del profilo di Rosa Greco
Rosa Greco
Ceramista
Collegamento effettuato il 3 novembre 2026
Messaggio
Immagine del profilo di Ivo Marin
Ivo Marin
Velista
Collegamento effettuato il 28 ottobre 2026
Messaggio`,
    rows: [
      { name: "Rosa Greco", headline: "Ceramista", date: "2026-11-03" },
      { name: "Ivo Marin", headline: "Velista", date: "2026-10-28" },
    ],
  },
  {
    name: "it received: follow and newsletter invitations beside, chips, a one-name mutual",
    page: "received",
    text: `Vai al contenuto principale
Home
Rete
Lavoro
Messaggistica
Notifiche
Tu
Gestisci inviti
Ricevuti
Inviati
Tutti (4)
Persone (2)
Collegamenti in comune (1)
Elena Sforza ti ha invitato a collegarti
Notaia
Bo Li è un collegamento in comune
3 ore fa
Ignora
Accetta
Luca Bassi ti invita a seguire Bassi Vini
Ignora
Accetta
Marta Poli ti invita a iscriverti a Lettere dal faro
Newsletter • Settimanale
Ignora
Accetta
Nino Villa vuole collegarsi con te
Pescatore
Ana Ruiz e Bo Li sono collegamenti in comune
1 mese fa
Ignora
Accetta
Persone che potresti conoscere
Rita Finta
Rita Finta
Sarta
Collegati`,
    rows: [
      {
        name: "Elena Sforza",
        headline: "Notaia",
        mutualCount: 1,
        mutualNames: ["Bo Li"],
        date: "2026-11-20",
      },
      {
        name: "Nino Villa",
        headline: "Pescatore",
        mutualCount: 2,
        mutualNames: ["Ana Ruiz", "Bo Li"],
        date: "2026-10-20",
      },
    ],
  },
  {
    name: "en received: hiring and open-to-work frames in names and image texts",
    page: "received",
    text: `Invitations
Gro Vik, #HIRING
Gro Vik is inviting you to connect
Cooper
5 days ago
Ignore
Accept
Ede Balog, #OPENTOWORK
Ede Balog is inviting you to connect
Luthier
6 days ago
Ignore
Accept`,
    rows: [
      { name: "Gro Vik", headline: "Cooper", date: "2026-11-15" },
      { name: "Ede Balog", headline: "Luthier", date: "2026-11-14" },
    ],
  },
  {
    name: "en received, shared from a phone: no buttons",
    page: "received",
    text: `Invitations
Pia Lund is inviting you to connect
Sailmaker
4 mutual connections
2 days ago
Ravi Nair is inviting you to connect
Dyer
3 days ago
Show all invitations`,
    rows: [
      { name: "Pia Lund", headline: "Sailmaker", mutualCount: 4, date: "2026-11-18" },
      { name: "Ravi Nair", headline: "Dyer", date: "2026-11-17" },
    ],
  },
  {
    name: "it HTML received",
    page: "received",
    html: `<h1>Inviti</h1><ul><li><a href="/in/vera-lodi"><img alt="Foto del profilo di Vera Lodi"></a><p><a href="/in/vera-lodi">Vera Lodi</a> ti invita a collegarti</p><p>Liutaia</p><p><a href="/in/lars-holm">Lars Holm</a> e altri 6 collegamenti in comune</p><p>Ieri</p><button aria-label="Ignora l’invito di Vera Lodi">Ignora</button><button>Accetta</button><p>Buongiorno Robin, suono anch’io.</p><button>Rispondi a Vera</button></li></ul>`,
    rows: [
      {
        name: "Vera Lodi",
        headline: "Liutaia",
        slug: "vera-lodi",
        mutualCount: 7,
        mutualNames: ["Lars Holm"],
        date: "2026-11-19",
        note: "Buongiorno Robin, suono anch’io.",
      },
    ],
  },
];

const card = (lines: string) => lines.replaceAll("|", "\n");
const foreign = (name: string, cards: string[]): UnseenPage => ({
  name,
  page: "received",
  text: cards.map(card).join("\n"),
  rows: [
    { name: "Ana Ruiz", headline: "Cook" },
    { name: "Bo Li", headline: "Miller" },
  ],
  doubts: ["language"],
});

/** The same two invitations in languages of which only the buttons are known, or not even they. */
export const foreignLists: UnseenPage[] = [
  foreign("pl", [
    "Zaproszenia|Ana Ruiz zaprasza Cię do grona kontaktów|Cook|Lars Holm i 3 innych wspólnych znajomych|2 tygodnie temu|Ignoruj|Akceptuj",
    "Bo Li zaprasza Cię do grona kontaktów|Miller|1 dzień temu|Ignoruj|Akceptuj",
  ]),
  foreign("sv", [
    "Inbjudningar|Ana Ruiz bjuder in dig att skapa kontakt|Cook|Lars Holm och 3 andra gemensamma kontakter|för 2 veckor sedan|Ignorera|Acceptera",
    "Bo Li bjuder in dig att skapa kontakt|Miller|för 1 dag sedan|Ignorera|Acceptera",
  ]),
  foreign("da", [
    "Invitationer|Ana Ruiz inviterer dig til at oprette forbindelse|Cook|Lars Holm og 3 andre fælles forbindelser|for 2 uger siden|Ignorer|Acceptér",
    "Bo Li inviterer dig til at oprette forbindelse|Miller|for 1 dag siden|Ignorer|Acceptér",
  ]),
  foreign("tr", [
    "Davetler|Ana Ruiz sizi bağlantı kurmaya davet ediyor|Cook|Lars Holm ve 3 diğer ortak bağlantı|2 hafta önce|Yok say|Kabul et",
    "Bo Li sizi bağlantı kurmaya davet ediyor|Miller|1 gün önce|Yok say|Kabul et",
  ]),
  foreign("ro", [
    "Invitații|Ana Ruiz vă invită să vă conectați|Cook|Lars Holm și alte 3 relații comune|acum 2 săptămâni|Ignorați|Acceptați",
    "Bo Li vă invită să vă conectați|Miller|acum 1 zi|Ignorați|Acceptați",
  ]),
  foreign("cs", [
    "Pozvánky|Ana Ruiz vás zve ke spojení|Cook|Lars Holm a 3 další společná spojení|před 2 týdny|Ignorovat|Přijmout",
    "Bo Li vás zve ke spojení|Miller|před 1 dnem|Ignorovat|Přijmout",
  ]),
  foreign("ja", [
    "招待状|Ana Ruizさんがつながりを申請しています|Cook|共通のつながり4人|2週間前|無視|承認",
    "Bo Liさんがつながりを申請しています|Miller|1日前|無視|承認",
  ]),
];
