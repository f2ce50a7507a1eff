import type { UnseenPage } from "./unseen.ts";

/** A third set of copied pages: hard names, headlines and notes. All people are invented. */
export const thirdSet: UnseenPage[] = [
  {
    name: "en: headlines of one word that the page uses elsewhere",
    page: "received",
    text: `Received
Ana Follows is inviting you to connect
Premium
2 weeks ago
Ignore
Accept
ben oz is inviting you to connect
Work
3 days ago
Ignore
Accept
Wanda Wants is inviting you to connect
New
Yesterday
Ignore
Accept
E. T. is inviting you to connect
Home
1 mutual connection
5 days ago
Ignore
Accept`,
    rows: [
      { name: "Ana Follows", date: "2026-11-06" },
      { name: "ben oz", headline: "Work", date: "2026-11-17" },
      { name: "Wanda Wants", date: "2026-11-19" },
      { name: "E. T.", headline: "Home", mutualCount: 1, date: "2026-11-15" },
    ],
  },
  {
    name: "en: notes that end with a name, a headline and a sentence of LinkedIn's",
    page: "received",
    text: `Received
Lars Holm is inviting you to connect
Surveyor
2 mutual connections
1 week ago
Ignore
Accept
Hi Robin,
LinkedIn wrote "Ana Ruiz is inviting you to connect", so I thought I would too.
Best,
Lars Holm
Surveyor
Reply to Lars
Ida Moe is inviting you to connect
Retired, inviting you to connect with nature
Lars Holm, PhD and 3 others
1 week ago
Ignore
Accept
Lars Holm
Lars Holm
told me to write.
Reply to Ida`,
    rows: [
      {
        name: "Lars Holm",
        headline: "Surveyor",
        mutualCount: 2,
        date: "2026-11-13",
        note: 'Hi Robin,\nLinkedIn wrote "Ana Ruiz is inviting you to connect", so I thought I would too.\nBest,\nLars Holm\nSurveyor',
      },
      {
        name: "Ida Moe",
        headline: "Retired, inviting you to connect with nature",
        mutualCount: 4,
        mutualNames: ["Lars Holm, PhD"],
        date: "2026-11-13",
        note: "Lars Holm\nLars Holm\ntold me to write.",
      },
    ],
  },
  {
    name: "en: names with pipes, slashes, quotes, numbers and brackets",
    page: "received",
    text: `Received
Ana Ruiz | Coach is inviting you to connect
Coach
2 weeks ago
Ignore
Accept
Robert "Bob" O’Neil-St. John III, Esq. is inviting you to connect
Lawyer
2 weeks ago
Ignore
Accept
Maria (Mia) Skłodowska is inviting you to connect
Chemist
2 weeks ago
Ignore
Accept
🌈✨ Kai ✨🌈 is inviting you to connect
✨
2 weeks ago
Ignore
Accept
J2 is inviting you to connect
20 years in 20 words
2 weeks ago
Ignore
Accept`,
    rows: [
      { name: "Ana Ruiz | Coach", headline: "Coach", date: "2026-11-06" },
      { name: 'Robert "Bob" O’Neil-St. John III, Esq.', headline: "Lawyer", date: "2026-11-06" },
      { name: "Maria (Mia) Skłodowska", headline: "Chemist", date: "2026-11-06" },
      { name: "🌈✨ Kai ✨🌈", headline: "✨", date: "2026-11-06" },
      { name: "J2", headline: "20 years in 20 words", date: "2026-11-06" },
    ],
  },
  {
    name: "fr sent and inclusive forms",
    page: "sent",
    text: `Invitations envoyées
Personnes (3)
Chloé Fé
Luthière
Envoyé(e) il y a 2 semaines
Retirer
Guy Lô
Vitrier
Invitation envoyée il y a 1 mois
Retirer
Lou
Envoyé·e hier
Retirer`,
    rows: [
      { name: "Chloé Fé", headline: "Luthière", date: "2026-11-06" },
      { name: "Guy Lô", headline: "Vitrier", date: "2026-10-20" },
      { name: "Lou", date: "2026-11-19" },
    ],
  },
  {
    name: "fr connections and inclusive forms",
    page: "connections",
    text: `2 relations
Chloé Fé
Luthière
Connecté(e) il y a 2 semaines
Message
Guy Lô
Vitrier
Mis(e) en relation le 3 novembre 2026
Message`,
    rows: [
      { name: "Chloé Fé", headline: "Luthière", date: "2026-11-06" },
      { name: "Guy Lô", headline: "Vitrier", date: "2026-11-03" },
    ],
  },
  {
    name: "nl and its word order on connections",
    page: "connections",
    text: `2 connecties
Teun Bot
Smid
2 weken geleden verbonden
Bericht
Saar Vis
Bakker
Verbonden op 3 november 2026
Bericht sturen`,
    rows: [
      { name: "Teun Bot", headline: "Smid", date: "2026-11-06" },
      { name: "Saar Vis", headline: "Bakker", date: "2026-11-03" },
    ],
  },
  {
    name: "pt and es connections by their verbs",
    page: "connections",
    text: `2 conexões
Rui Sá
Carteiro
Conectou-se há 2 semanas
Mensagem
Dora Lé
Pintora
Conectado(a) há 1 mês
Mensagem
Eva Gil
Pintora
Conexão estabelecida em 3 de nov. de 2026
Mensagem`,
    rows: [
      { name: "Rui Sá", headline: "Carteiro", date: "2026-11-06" },
      { name: "Dora Lé", headline: "Pintora", date: "2026-10-20" },
      { name: "Eva Gil", headline: "Pintora", date: "2026-11-03" },
    ],
  },
  {
    name: "html: buttons of icons only, with labels in attributes",
    page: "received",
    html: `<h2>Invitations</h2><div><a href="/in/ada-quinn"><img alt="Ada Quinn’s profile picture"></a><a href="/in/ada-quinn"><p>Ada Quinn</p></a><p>Weaver</p><p>2 mutual connections</p><p>3d</p><button aria-label="Ignore Ada Quinn’s invitation"><svg></svg></button><button aria-label="Accept Ada Quinn’s invitation"><svg></svg></button></div><div><a href="/in/ben-oz"><img alt="Ben Oz’s profile picture"></a><a href="/in/ben-oz"><p>Ben Oz</p></a><p>Miller</p><p>1w</p><button aria-label="Ignore Ben Oz’s invitation"><svg></svg></button><button aria-label="Accept Ben Oz’s invitation"><svg></svg></button></div>`,
    rows: [
      {
        name: "Ada Quinn",
        headline: "Weaver",
        slug: "ada-quinn",
        mutualCount: 2,
        date: "2026-11-17",
      },
      { name: "Ben Oz", headline: "Miller", slug: "ben-oz", date: "2026-11-13" },
    ],
  },
  {
    name: "html: the note links to others, the headline to a company",
    page: "received",
    html: `<div><p><a href="/in/ada-quinn"><b>Ada Quinn</b></a> is inviting you to connect</p><p>Weaver at <a href="/company/rugs">Quinn Rugs</a></p><p>3 days ago</p><button>Ignore</button><button>Accept</button><p>Do you know <a href="https://www.linkedin.com/in/cyd-lee">Cyd Lee</a>?</p><p><a href="https://www.linkedin.com/in/cyd-lee">https://www.linkedin.com/in/cyd-lee</a></p><button>Reply to Ada</button></div><div><p><a href="/in/ben-oz"><b>Ben Oz</b></a> is inviting you to connect</p><p>Miller</p><p>3 days ago</p><button>Ignore</button><button>Accept</button></div>`,
    rows: [
      {
        name: "Ada Quinn",
        headline: "Weaver at Quinn Rugs",
        slug: "ada-quinn",
        date: "2026-11-17",
        note: "Do you know Cyd Lee?\nhttps://www.linkedin.com/in/cyd-lee",
      },
      { name: "Ben Oz", headline: "Miller", slug: "ben-oz", date: "2026-11-17" },
    ],
  },
  {
    name: "pl: a language not known, with notes",
    page: "received",
    text: `Zaproszenia
Otrzymane
Zofia Wrona zaprasza Cię do nawiązania kontaktu
Szklarka
3 wspólne kontakty
2 tyg. temu
Ignoruj
Akceptuj
Jan Lis zaprasza Cię do nawiązania kontaktu
Młynarz
wczoraj
Ignoruj
Akceptuj`,
    rows: [
      { name: "Zofia Wrona", headline: "Szklarka" },
      { name: "Jan Lis", headline: "Młynarz" },
    ],
  },
  {
    name: "en: a spaced page, a blank after name lines only, and notes of two paragraphs",
    page: "received",
    text: `Received

Ada Quinn is inviting you to connect

Weaver
Bo Li and 2 other mutual connections
2 weeks ago

Ignore

Accept

Hi Robin,

I weave.

Ada

Reply to Ada

Ben Oz is inviting you to connect

Miller
2 weeks ago

Ignore

Accept`,
    rows: [
      {
        name: "Ada Quinn",
        headline: "Weaver",
        mutualCount: 3,
        mutualNames: ["Bo Li"],
        date: "2026-11-06",
        note: "Hi Robin,\n\nI weave.\n\nAda",
      },
      { name: "Ben Oz", headline: "Miller", date: "2026-11-06" },
    ],
  },
  {
    name: "en: sent, with pictures, degrees and Message buttons too",
    page: "sent",
    text: `Ada Quinn
Ada Quinn
• 2nd
Weaver
Sent 3 weeks ago
Message
Withdraw
Ben Oz
Ben Oz
• 3rd+
Miller
Sent 1 year ago
Message
Withdraw`,
    rows: [
      { name: "Ada Quinn", headline: "Weaver", date: "2026-10-30" },
      { name: "Ben Oz", headline: "Miller", date: "2025-11-20" },
    ],
  },
  {
    name: "a group's members",
    page: "unknown",
    rows: [],
    text: `Pump Friends
1,204 members
Invite
Ada Quinn
2nd
Weaver
Connect
Ben Oz
3rd+
Miller
Connect
About this group
Public`,
  },
  {
    name: "the page of followers",
    page: "unknown",
    rows: [],
    text: `Following & followers
Followers
12 people are following you
Ada Quinn
Weaver
Follow
Ben Oz
Miller
Following`,
  },
  {
    name: "an event's page",
    page: "unknown",
    rows: [],
    text: `Water Days 2026
Event by Osprey Freight
Fri, Nov 20, 2026, 10:00 AM - 11:00 AM
Online
Ana Ruiz and 12 other attendees
Attend
Share
About
Accept that water flows.`,
  },
  {
    name: "es-LatAm: sus formas formales",
    page: "received",
    text: `Administrar invitaciones
Recibidas
Enviadas
Doña Flor de la Vega le ha invitado a conectar
Hoy | Mañana | Siempre
Más de 10 contactos en común
Hace 1 día
Ignorar
Aceptar
Estimado Robin:
Mensaje breve... ver más
Responder a Doña Flor
Cruz Ignorar Paz quiere añadirte a su red
Ayer panadero, hoy poeta
Ana Ruiz, Bo Li y 10 contactos más en común
Hace 21 horas
Rechazar
Aceptar`,
    rows: [
      {
        name: "Doña Flor de la Vega",
        headline: "Hoy | Mañana | Siempre",
        mutualCount: 10,
        date: "2026-11-19",
        note: "Estimado Robin:\nMensaje breve",
        noteCut: true,
      },
      {
        name: "Cruz Ignorar Paz",
        headline: "Ayer panadero, hoy poeta",
        mutualCount: 12,
        mutualNames: ["Ana Ruiz", "Bo Li"],
        date: "2026-11-19",
      },
    ],
  },
  {
    name: "en: the last note runs into the page's footer without a reply line",
    page: "received",
    text: `Received
Ada Quinn is inviting you to connect
Weaver
3 days ago
Ignore
Accept
Ben Oz is inviting you to connect
Miller
3 days ago
Ignore
Accept
I grind, you build.
Let us talk.
About
Accessibility
Help Center
LinkedIn Corporation © 2026`,
    rows: [
      { name: "Ada Quinn", headline: "Weaver", date: "2026-11-17" },
      {
        name: "Ben Oz",
        headline: "Miller",
        date: "2026-11-17",
        note: "I grind, you build.\nLet us talk.",
      },
    ],
  },
];
