import type { UnseenPage } from "./unseen.ts";

/** A fourth set of copied pages: counts, marks of direction, cut ends, whole names that are captions. All invented. */
export const fourthSet: UnseenPage[] = [
  {
    name: "fr and de counts with separators, marks of direction around names",
    page: "received",
    text: `Reçues
\u2068Léa Noir\u2069 vous invite à vous connecter
Potière
1\u202f204 relations en commun
il y a 1 an
Ignorer
Accepter
\u200fمحمد الفارسي\u200f vous invite à vous connecter
مهندس
Léa Noir et 1\u00a0052 autres relations en commun
il y a 2 jours
Ignorer
Accepter`,
    rows: [
      { name: "Léa Noir", headline: "Potière", mutualCount: 1204, date: "2025-11-20" },
      {
        name: "محمد الفارسي",
        headline: "مهندس",
        mutualCount: 1053,
        mutualNames: ["Léa Noir"],
        date: "2026-11-18",
      },
    ],
  },
  {
    name: "de 2021: zwei Namen, eine weitere Person, Kurzalter",
    page: "received",
    text: `Einladungen
Erhalten
Änne Kühl
Änne Kühl
Töpferin | Ton & Farbe
Ana Ruiz und 1 weitere Person
2 Wo.
Ignorieren
Annehmen
Bo van den Berg
Bo van den Berg
Küfer
Ana Ruiz, Bo Li und 3 weitere
5 Std.
Ignorieren
Annehmen`,
    rows: [
      {
        name: "Änne Kühl",
        headline: "Töpferin | Ton & Farbe",
        mutualCount: 2,
        mutualNames: ["Ana Ruiz"],
        date: "2026-11-06",
      },
      {
        name: "Bo van den Berg",
        headline: "Küfer",
        mutualCount: 5,
        mutualNames: ["Ana Ruiz", "Bo Li"],
        date: "2026-11-20",
      },
    ],
  },
  {
    name: "en: whole names that are captions",
    page: "received",
    text: `Received
Message is inviting you to connect
Reply
2 days ago
Ignore
Accept
See More is inviting you to connect
More or less
2 days ago
Ignore
Accept
Accept is inviting you to connect
Less is more
2 days ago
Ignore
Accept`,
    rows: [
      { name: "Message", headline: "Reply", date: "2026-11-18" },
      { name: "See More", headline: "More or less", date: "2026-11-18" },
      { name: "Accept", headline: "Less is more", date: "2026-11-18" },
    ],
  },
  {
    name: "en: cut at the top within a note",
    page: "received",
    text: `and that is why I write.
Best, Ola
Reply to Ola
Ada Quinn is inviting you to connect
Weaver
3 days ago
Ignore
Accept`,
    rows: [{ name: "Ada Quinn", headline: "Weaver", date: "2026-11-17" }],
  },
  {
    name: "en: cut at the top at the buttons",
    page: "received",
    text: `Ignore
Accept
Thanks for the talk in Cork!
Reply to Ola
Ada Quinn is inviting you to connect
Weaver
3 days ago
Ignore
Accept
Ben Oz is inviting you to connect
Miller
3 days ago
Ignore
Accept`,
    rows: [
      { name: "Ada Quinn", headline: "Weaver", date: "2026-11-17" },
      { name: "Ben Oz", headline: "Miller", date: "2026-11-17" },
    ],
  },
  {
    name: "en connections 2018: pictures, ages, more actions",
    page: "connections",
    text: `1,052 Connections
Sort by:
Recently added
Search with filters
Ada Quinn’s profile picture
Member’s name
Ada Quinn
Member’s occupation
Weaver at Quinn Rugs
Connected 3 hours ago
Message
Show more actions
Message Boyd’s profile picture
Member’s name
Message Boyd
Member’s occupation
Mail carrier
Connected 2 days ago
Message
Show more actions`,
    rows: [
      { name: "Ada Quinn", headline: "Weaver at Quinn Rugs", date: "2026-11-20" },
      { name: "Message Boyd", headline: "Mail carrier", date: "2026-11-18" },
    ],
  },
  {
    name: "en connections: degree, reachable, blank lines everywhere",
    page: "connections",
    text: `Connections

2 connections

Ada Quinn

Status is reachable

Ada Quinn

Weaver

Connected on November 3, 2026

Message

Ben Oz

Status is offline

Ben Oz

Miller

Connected on October 3, 2026

Message`,
    rows: [
      { name: "Ada Quinn", headline: "Weaver", date: "2026-11-03" },
      { name: "Ben Oz", headline: "Miller", date: "2026-10-03" },
    ],
  },
  {
    name: "en sent: cut at the top within a card",
    page: "sent",
    text: `Weaver at Quinn Rugs
Sent 3 days ago
Withdraw
Ben Oz
Miller
Sent 3 days ago
Withdraw
Cyd Lee
Painter
Sent 1 week ago
Withdraw`,
    rows: [
      { name: "Ben Oz", headline: "Miller", date: "2026-11-17" },
      { name: "Cyd Lee", headline: "Painter", date: "2026-11-13" },
    ],
  },
  {
    name: "es sent, by its older words",
    page: "sent",
    text: `Gestionar invitaciones
Recibidas
Enviadas
Foto de perfil de Ana Sol
Ana Sol
Ana Sol
Cocinera
Enviado hace 3 días
Retirar
Retirar la invitación enviada a Ana Sol
Foto de perfil de Luz
Luz
Luz
Enviado hace 2 meses
Retirar
Retirar la invitación enviada a Luz`,
    rows: [
      { name: "Ana Sol", headline: "Cocinera", date: "2026-11-17" },
      { name: "Luz", date: "2026-09-20" },
    ],
  },
  {
    name: "en profile: own profile without degree",
    page: "profile",
    text: `Robin Ashworth
Add verification badge
Glazier | 3 mutual friends of glass
Ashworth Glass
Cork, Ireland · Contact info
312 connections
Open to
Add profile section
Enhance profile
Resources
Suggested for you
Analytics
1,204 profile views
About
Glass.
Activity
Experience
Glazier
Ashworth Glass · Full-time
Education`,
    rows: [{ name: "Robin Ashworth", headline: "Glazier | 3 mutual friends of glass" }],
  },
  {
    name: "en profile by the phone: no navigation",
    page: "profile",
    text: `Ana-Lena O’Shea, MSc 🐝
Ana-Lena O’Shea, MSc 🐝
(They/Them)
 2nd degree connection
· 2nd
Bee keeper
Kettle & Sons · Technion
Galway, Ireland
Contact info
500+ connections
Bo Li and Ana Ruiz are mutual connections
Bo Li and Ana Ruiz are mutual connections
Connect
Message
More
About
Bees.
Experience
Keeper
Kettle & Sons · Part-time`,
    rows: [
      {
        name: "Ana-Lena O’Shea, MSc 🐝",
        headline: "Bee keeper",
        mutualCount: 2,
        mutualNames: ["Bo Li", "Ana Ruiz"],
      },
    ],
  },
  {
    name: "html: the note in a span with line breaks, See more as a button, tracking in the links",
    page: "received",
    html: `<section><ul><li><div><a data-x="1" href="https://www.linkedin.com/in/l%C3%A9a-noir-4/?lipi=urn%3Ali%3Apage&amp;licu=x#top"><span>Léa Noir</span></a><div>Potière</div><div><span>1 relation en commun</span></div><div>il y a 3 sem.</div></div><div><span>Bonjour,<br/>Accepter, c’est bien.<br/><br/>Léa</span><span>… </span><button>voir plus</button></div><div><button>Ignorer</button><button>Accepter</button></div></li></ul></section>`,
    rows: [
      {
        name: "Léa Noir",
        headline: "Potière",
        slug: "léa-noir-4",
        mutualCount: 1,
        date: "2026-10-30",
        note: "Bonjour,\nAccepter, c’est bien.\n\nLéa",
        noteCut: true,
      },
    ],
  },
  {
    name: "html: names as headings, badges as pictures, degrees",
    page: "received",
    html: `<article><h3><a href="https://www.linkedin.com/in/ada-quinn">Ada Quinn</a> <img alt="Verified"> <img alt="Premium"> <span>· 2nd</span></h3><p>follows you and is inviting you to connect</p><p>Weaver</p><p><a href="/in/bo-li">Bo Li</a>, <a href="/in/ana-ruiz">Ana Ruiz</a> and 3 other mutual connections</p><p>2 weeks ago</p><p><button>Accept</button><button>Ignore</button></p></article><article><h3><a href="https://www.linkedin.com/in/ben-oz">Ben Oz</a> <span>· 3rd+</span></h3><p>is inviting you to connect</p><p>Miller</p><p>2 weeks ago</p><p><button>Accept</button><button>Ignore</button></p></article>`,
    rows: [
      {
        name: "Ada Quinn",
        headline: "Weaver",
        slug: "ada-quinn",
        mutualCount: 5,
        mutualNames: ["Bo Li", "Ana Ruiz"],
        date: "2026-11-06",
      },
      { name: "Ben Oz", headline: "Miller", slug: "ben-oz", date: "2026-11-06" },
    ],
  },
  {
    name: "pt-PT: formal words, cut note",
    page: "received",
    text: `Gerir convites
Recebidos
Afonso Brás gostaria de adicioná-lo à sua rede profissional
Enólogo
Ana Ruiz e mais 1 ligação em comum
há 1 semana
Ignorar
Aceitar
Caro Robin,
vi a sua palestra há 3 dias… ver mais
Responder a Afonso`,
    rows: [
      {
        name: "Afonso Brás",
        headline: "Enólogo",
        mutualCount: 2,
        mutualNames: ["Ana Ruiz"],
        date: "2026-11-13",
        note: "Caro Robin,\nvi a sua palestra há 3 dias",
        noteCut: true,
      },
    ],
  },
  {
    name: "nl sent and half a card at the end with its captions",
    page: "sent",
    text: `Verzonden
Personen (3)
Fien Bos
Imker
Verzonden: 3 dagen geleden
Intrekken
Jan Peeters
Boer
1 maand geleden verstuurd
Intrekken
Cas`,
    rows: [
      { name: "Fien Bos", headline: "Imker", date: "2026-11-17" },
      { name: "Jan Peeters", headline: "Boer", date: "2026-10-20" },
    ],
  },
  {
    name: "en: a settings page",
    page: "unknown",
    rows: [],
    text: `Settings
Account preferences
Who can send you invitations
Everyone on LinkedIn
Messages
Accept or ignore invitations
Withdraw consent
2 weeks ago
Close account`,
  },
];
