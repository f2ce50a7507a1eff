import type { UnseenPage } from "./unseen.ts";

const fifty = Array.from({ length: 50 }, (_, at) => ({
  name: `Person ${String.fromCharCode(65 + (at % 26))}${"aeiou"[at % 5]} Nr${"x".repeat(1 + Math.floor(at / 26))}`,
  headline: `Work of kind ${String.fromCharCode(97 + (at % 26))}`,
  mutualCount: at + 2,
}));

/** More copied pages, written from the spec alone. All people are invented. */
export const blindMore: UnseenPage[] = [
  {
    name: "en: fifty rows",
    page: "received",
    text: `Received\n${fifty
      .map(
        (each) =>
          `${each.name} is inviting you to connect\n${each.headline}\n${each.mutualCount} mutual connections\n3 days ago\nIgnore\nAccept\n`,
      )
      .join("")}`,
    rows: fifty.map((each) => ({ ...each, date: "2026-11-17" })),
  },
  {
    name: "en: one row and nothing else",
    page: "received",
    text: "Ma is inviting you to connect\nIgnore\nAccept",
    rows: [{ name: "Ma" }],
  },
  {
    name: "en Safari: alt texts and no button captions",
    page: "received",
    text: `Ana Stern’s profile picture
Ana Stern
Ana Stern
Gardener
3 mutual connections
2w
Lu Xun’s profile picture
Lu Xun
Lu Xun
Writer
Ana Ruiz and 4 others
3d
Hello from the train.
Ed Ng’s profile picture
Ed Ng
Ed Ng
Farmer
5h`,
    rows: [
      { name: "Ana Stern", headline: "Gardener", mutualCount: 3, date: "2026-11-06" },
      {
        name: "Lu Xun",
        headline: "Writer",
        mutualCount: 5,
        mutualNames: ["Ana Ruiz"],
        date: "2026-11-17",
        note: "Hello from the train.",
      },
      { name: "Ed Ng", headline: "Farmer", date: "2026-11-20" },
    ],
  },
  {
    name: "en 2024: verified and premium badges, pronouns, sentence apart from the name",
    page: "received",
    text: `Received
Zoë Kravchenko
Zoë Kravchenko
 , #OPEN_TO_WORK
Verified
(She/Her)
is inviting you to connect
Data engineer
Ana Ruiz and 2 others
6 days ago
Ignore
Accept
Tom O'Dowd
Tom O'Dowd
Premium
follows you and is inviting you to connect
Chef
Yesterday
Ignore
Accept`,
    rows: [
      {
        name: "Zoë Kravchenko",
        headline: "Data engineer",
        mutualCount: 3,
        mutualNames: ["Ana Ruiz"],
        date: "2026-11-14",
      },
      { name: "Tom O'Dowd", headline: "Chef", date: "2026-11-19" },
    ],
  },
  {
    name: "en: a note as long as a letter, with another invitation's words in it",
    page: "received",
    text: `Received
Lars Holm is inviting you to connect
Surveyor
2 mutual connections
1 week ago
Ignore
Accept
Dear Robin,

three things:
1. Ana Ruiz told me of you
2. I saw 12 mutual connections
3. Yesterday I moved to Graz

See more at https://holm.example
-- 
Lars Holm
Surveyor, Holm & Holm
Show less
Reply to Lars
Bo Li is inviting you to connect
Cook
Today
Ignore
Accept`,
    rows: [
      {
        name: "Lars Holm",
        headline: "Surveyor",
        mutualCount: 2,
        date: "2026-11-13",
        note: "Dear Robin,\n\nthree things:\n1. Ana Ruiz told me of you\n2. I saw 12 mutual connections\n3. Yesterday I moved to Graz\n\nSee more at https://holm.example\n--\nLars Holm\nSurveyor, Holm & Holm",
      },
      { name: "Bo Li", headline: "Cook", date: "2026-11-20" },
    ],
  },
  {
    name: "en: the same person twice and the messaging overlay after",
    page: "received",
    text: `Received
Bo Li is inviting you to connect
Cook
Today
Ignore
Accept
Dana Wolf is inviting you to connect
Choir leader
2 weeks ago
Ignore
Accept
Messaging
You are on the messaging overlay. Press enter to open the list of conversations.
Compose message
Ana Ruiz
Nov 3
You: Hello, I accept`,
    rows: [
      { name: "Bo Li", headline: "Cook", date: "2026-11-20" },
      { name: "Dana Wolf", headline: "Choir leader", date: "2026-11-06" },
    ],
  },
  {
    name: "en: two lines in place of one sentence for followers of pages",
    page: "received",
    text: `Received
Osprey Freight
invited you to follow
Osprey Freight
3 days ago
Ignore
Accept
Petr Novák is inviting you to connect
Follows the river | Guide
You both worked at Kettle & Sons
3 days ago
Ignore
Accept`,
    rows: [{ name: "Petr Novák", headline: "Follows the river | Guide", date: "2026-11-17" }],
  },
  {
    name: "it: a language not known",
    page: "received",
    text: `Inviti
Ricevuti
Inviati
Carla Bruni Rossi ti ha invitato a collegarti
Cuoca
3 collegamenti in comune
2 settimane fa
Ignora
Accetta
Pino Verdi ti ha invitato a collegarti
Fornaio
Ieri
Ignora
Accetta`,
    rows: [
      {
        name: "Carla Bruni Rossi",
        headline: "Cuoca",
        mutualCount: 3,
        date: "2026-11-06",
      },
      { name: "Pino Verdi", headline: "Fornaio", date: "2026-11-19" },
    ],
  },
  {
    name: "es: sin edades, with a button line joined",
    page: "received",
    text: `Recibidas
Ana Sol te ha invitado a conectar
Música | Hace 10 años en la radio
Ignorar Aceptar
Hola
Responder a Ana
Leo Paz te sigue y te ha invitado a conectar
Ignorar Aceptar`,
    rows: [
      {
        name: "Ana Sol",
        headline: "Música | Hace 10 años en la radio",
        note: "Hola",
      },
      { name: "Leo Paz" },
    ],
  },
  {
    name: "nl 2020: short ages and hidden button texts",
    page: "received",
    text: `Uitnodigingen
Ontvangen
Profielfoto van Ype de Vries
Ype de Vries
Ype de Vries
Zeiler | 5 jaar op zee
Ana Ruiz en 3 anderen
2 weken
Negeren
Uitnodiging van Ype de Vries negeren
Accepteren
Uitnodiging van Ype de Vries accepteren
Profielfoto van Roos Vink
Roos Vink
Roos Vink
Bloemist
4 d
Negeren
Uitnodiging van Roos Vink negeren
Accepteren
Uitnodiging van Roos Vink accepteren`,
    rows: [
      {
        name: "Ype de Vries",
        headline: "Zeiler | 5 jaar op zee",
        mutualCount: 4,
        mutualNames: ["Ana Ruiz"],
        date: "2026-11-06",
      },
      { name: "Roos Vink", headline: "Bloemist", date: "2026-11-16" },
    ],
  },
  {
    name: "pt 2020: short ages and hidden button texts",
    page: "received",
    text: `Convites
Recebidos
Foto do perfil de Iara Conceição
Iara Conceição
Iara Conceição
Designer
Ana Ruiz e mais 3 pessoas
2 sem
Ignorar
Ignorar convite de Iara Conceição
Aceitar
Aceitar convite de Iara Conceição`,
    rows: [
      {
        name: "Iara Conceição",
        headline: "Designer",
        mutualCount: 4,
        mutualNames: ["Ana Ruiz"],
        date: "2026-11-06",
      },
    ],
  },
  {
    name: "en: a post that tells of invitations",
    page: "unknown",
    rows: [],
    text: `Five rules for invitations
1. Never accept within 2 weeks.
2. Ignore nobody with 12 mutual connections.
3. Write: "Ana is inviting you to connect" is no reason.
Ignore the rest.`,
  },
];
