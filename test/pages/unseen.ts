import type { Doubt, PageKind } from "../../lib/domain/paste/pasted-page.ts";
import type { ExpectedRow } from "./people.ts";

/**
 * Pages in layouts and words that the reader was not written for, to see how it bears what LinkedIn may do next. All
 * people are invented; days count back from 2026-11-20.
 */
export type UnseenPage = {
  name: string;
  text?: string;
  html?: string;
  page: PageKind;
  rows: (Partial<ExpectedRow> & { name: string })[];
  /** What every row must doubt; the fields of rows in a language not known are not held to more. */
  doubts?: Doubt[];
};

export const unseenPages: UnseenPage[] = [
  {
    name: "en: accept before ignore, with signs and a third button",
    page: "received",
    text: `Invitations
Nora Lind sent you a connection request
Glazier at Lind & Daughters
You both know Ana Sol
5 days ago
✓ Accept
✕ Ignore
Message
Tariq Aziz 🌍 sent you a connection request
Beekeeper
12 mutual connections
1 week ago
✓ Accept
✕ Ignore
Message`,
    rows: [
      { name: "Nora Lind", headline: "Glazier at Lind & Daughters", date: "2026-11-15" },
      { name: "Tariq Aziz 🌍", headline: "Beekeeper", mutualCount: 12, date: "2026-11-13" },
    ],
  },
  {
    name: "en: every line followed by two empty ones, with blanks at the ends",
    page: "received",
    text: "Received\r\n\r\n\r\nNora Lind is inviting you to connect  \r\n\r\n\r\nGlazier  \r\n\r\n\r\n3 mutual connections \r\n\r\n\r\n2 weeks ago\r\n\r\n\r\nIgnore\r\n\r\n\r\nAccept\r\n\r\n\r\nHello from Graz.\r\n\r\n\r\nReply to Nora\r\n\r\n\r\nBo Li is inviting you to connect\r\n\r\n\r\nCook\r\n\r\n\r\nYesterday\r\n\r\n\r\nIgnore\r\n\r\n\r\nAccept\r\n",
    rows: [
      {
        name: "Nora Lind",
        headline: "Glazier",
        mutualCount: 3,
        date: "2026-11-06",
        note: "Hello from Graz.",
      },
      { name: "Bo Li", headline: "Cook", date: "2026-11-19" },
    ],
  },
  {
    name: "en: as a list of links, copied through a notes app",
    page: "received",
    text: `- Nora Lind is inviting you to connect
- Glazier
- 3 mutual connections
- 2 weeks ago
- Ignore
- Accept
- Bo Li is inviting you to connect
- Cook
- Yesterday
- Ignore
- Accept`,
    rows: [
      { name: "Nora Lind", headline: "Glazier", mutualCount: 3, date: "2026-11-06" },
      { name: "Bo Li", headline: "Cook", date: "2026-11-19" },
    ],
  },
  {
    name: "en: degree and place under the headline",
    page: "received",
    text: `Manage invitations
Received
Nora Lind is inviting you to connect
· 2nd
Glazier
3 mutual connections
3w
Ignore
Accept
ليلى حداد is inviting you to connect
· 3rd+
Physician
1mo
Ignore
Accept`,
    rows: [
      { name: "Nora Lind", headline: "Glazier", mutualCount: 3, date: "2026-10-30" },
      { name: "ليلى حداد", headline: "Physician", date: "2026-10-20" },
    ],
  },
  {
    name: "en: would like to join your network, seen today",
    page: "received",
    text: `Nora Lind would like to join your network
Glazier
Ana Sol, Bo Li and 4 other mutual connections
Today
Ignore
Accept
Bo Li wants to join your professional network
Cook
Received 3 days ago
Ignore
Accept`,
    rows: [
      {
        name: "Nora Lind",
        headline: "Glazier",
        mutualCount: 6,
        mutualNames: ["Ana Sol", "Bo Li"],
        date: "2026-11-20",
      },
      { name: "Bo Li", headline: "Cook", date: "2026-11-17" },
    ],
  },
  {
    name: "es: solicitud de conexión, with tú and a note above",
    page: "received",
    text: `Invitaciones
Nora Lind te ha enviado una solicitud de conexión
Vidriera
Ana Sol y otros 3 contactos en común
hace un mes
Ignorar
Aceptar
Hola, leí tu artículo.
Responder a Nora
Íñigo Ríos quiere formar parte de tu red
Cocinero
hace 3 sem.
Ignorar
Aceptar`,
    rows: [
      {
        name: "Nora Lind",
        headline: "Vidriera",
        mutualCount: 4,
        mutualNames: ["Ana Sol"],
        date: "2026-10-20",
        note: "Hola, leí tu artículo.",
      },
      { name: "Íñigo Ríos", headline: "Cocinero", date: "2026-10-30" },
    ],
  },
  {
    name: "fr: faire partie de votre réseau, short ages",
    page: "received",
    text: `Invitations
Nora Lind souhaite faire partie de votre réseau
Vitrière
5 relations en commun
il y a 3 sem.
Ignorer
Accepter
Élodie d’Arc vous a envoyé une demande de connexion
--
il y a 1 mois
Ignorer
Accepter
Bonjour, votre exposé m’a plu.
Répondre à Élodie`,
    rows: [
      { name: "Nora Lind", headline: "Vitrière", mutualCount: 5, date: "2026-10-30" },
      {
        name: "Élodie d’Arc",
        headline: null,
        date: "2026-10-20",
        note: "Bonjour, votre exposé m’a plu.",
      },
    ],
  },
  {
    name: "de: du, with no age and a note",
    page: "received",
    text: `Einladungen
Nora Lind möchte dich zu ihrem Netzwerk hinzufügen
Glaserin
Ana Sol und 3 weitere gemeinsame Kontakte
Ignorieren
Annehmen
Hallo, dein Vortrag war gut.
Nora antworten
Jürgen Groß hat dir eine Kontaktanfrage gesendet
Koch
2 gemeinsame Kontakte
Ignorieren
Annehmen`,
    rows: [
      {
        name: "Nora Lind",
        headline: "Glaserin",
        mutualCount: 4,
        mutualNames: ["Ana Sol"],
        note: "Hallo, dein Vortrag war gut.",
      },
      { name: "Jürgen Groß", headline: "Koch", mutualCount: 2 },
    ],
  },
  {
    name: "pt: pedido de conexão, of Portugal and of Brazil",
    page: "received",
    text: `Convites
Nora Lind enviou um pedido de conexão
Vidraceira
3 conexões em comum
há 1 mês
Ignorar
Aceitar
João Conceição gostaria de se ligar a si
Cozinheiro
Ontem
Ignorar
Aceitar`,
    rows: [
      { name: "Nora Lind", headline: "Vidraceira", mutualCount: 3, date: "2026-10-20" },
      { name: "João Conceição", headline: "Cozinheiro", date: "2026-11-19" },
    ],
  },
  {
    name: "nl: connectieverzoek, short months",
    page: "received",
    text: `Uitnodigingen
Nora Lind heeft je een connectieverzoek gestuurd
Glazenmaakster
4 gemeenschappelijke connecties
1 mnd. geleden
Negeren
Accepteren
Bo van den Berg wil lid worden van je netwerk
Kok
3 wk geleden
Negeren
Accepteren`,
    rows: [
      { name: "Nora Lind", headline: "Glazenmaakster", mutualCount: 4, date: "2026-10-20" },
      { name: "Bo van den Berg", headline: "Kok", date: "2026-10-30" },
    ],
  },
  {
    name: "en: sent, Invitation sent",
    page: "sent",
    text: `Manage invitations
Received
Sent
Nora Lind
Glazier
Invitation sent 3 days ago
Withdraw
Bo Li
Cook
Invitation sent 2 weeks ago
Withdraw`,
    rows: [
      { name: "Nora Lind", headline: "Glazier", date: "2026-11-17" },
      { name: "Bo Li", headline: "Cook", date: "2026-11-06" },
    ],
  },
  {
    name: "de: sent, with Einladung and a profile picture",
    page: "sent",
    text: `Einladungen verwalten
Eingegangen
Gesendet
Profilbild von Nora Lind
Nora Lind
Glaserin
Einladung vor 3 Tagen gesendet
Einladung zurückziehen
Profilbild von Bo Li
Bo Li
Koch
Einladung gestern gesendet
Einladung zurückziehen`,
    rows: [
      { name: "Nora Lind", headline: "Glaserin", date: "2026-11-17" },
      { name: "Bo Li", headline: "Koch", date: "2026-11-19" },
    ],
  },
  {
    name: "fr: sent, several on the page",
    page: "sent",
    text: `Gérer les invitations
Reçues
Envoyées
Nora Lind
Vitrière
Invitation envoyée il y a 3 jours
Retirer
Zoé Petit
--
Invitation envoyée hier
Retirer`,
    rows: [
      { name: "Nora Lind", headline: "Vitrière", date: "2026-11-17" },
      { name: "Zoé Petit", headline: null, date: "2026-11-19" },
    ],
  },
  {
    name: "en: connections with full dates",
    page: "connections",
    text: `312 connections
Sort by: Recently added
Nora Lind
Glazier
Connected on Nov 3, 2026
Message
Bo Li
Cook
Connected yesterday
Message
ليلى حداد
Physician
Connected 2 months ago
Message`,
    rows: [
      { name: "Nora Lind", headline: "Glazier", date: "2026-11-03" },
      { name: "Bo Li", headline: "Cook", date: "2026-11-19" },
      { name: "ليلى حداد", headline: "Physician", date: "2026-09-20" },
    ],
  },
  {
    name: "es: connections",
    page: "connections",
    text: `312 contactos
Ordenar por: Añadidos recientemente
Nora Lind
Vidriera
Contacto desde el 3 de noviembre de 2026
Mensaje
Bo Li
Cocinero
Conectado hace 2 meses
Mensaje`,
    rows: [
      { name: "Nora Lind", headline: "Vidriera", date: "2026-11-03" },
      { name: "Bo Li", headline: "Cocinero", date: "2026-09-20" },
    ],
  },
  {
    name: "pt: connections",
    page: "connections",
    text: `312 conexões
Classificar por: Adicionados recentemente
Nora Lind
Vidraceira
Conectou-se em 3 de novembro de 2026
Mensagem
Bo Li
Cozinheiro
Conexão feita há 2 meses
Mensagem`,
    rows: [
      { name: "Nora Lind", headline: "Vidraceira", date: "2026-11-03" },
      { name: "Bo Li", headline: "Cozinheiro", date: "2026-09-20" },
    ],
  },
  {
    name: "nl: connections",
    page: "connections",
    text: `312 connecties
Sorteren op: Onlangs toegevoegd
Nora Lind
Glazenmaakster
Connectie sinds 3 november 2026
Bericht
Bo Li
Kok
2 maanden geleden verbonden
Bericht`,
    rows: [
      { name: "Nora Lind", headline: "Glazenmaakster", date: "2026-11-03" },
      { name: "Bo Li", headline: "Kok", date: "2026-09-20" },
    ],
  },
  {
    name: "HTML: articles with headings, labels on the buttons and an emoji in the name",
    page: "received",
    html: `<main><h1>Invitations</h1><article><a href="https://www.linkedin.com/in/nora-lind/?x=1"><img alt="Nora Lind 🌿"></a><h3><a href="/in/nora-lind/">Nora Lind 🌿</a> is inviting you to connect</h3><p>Glazier</p><p><a href="/in/ana-sol">Ana Sol</a> and 3 other mutual connections</p><time>2 weeks ago</time><div><button aria-label="Ignore Nora Lind’s invitation">Ignore</button><button>Accept</button></div><blockquote>Hello!<br>Your talk was good.</blockquote><button>Reply to Nora</button></article>
<article><a href="https://www.linkedin.com/in/bo-li-1"><img alt="Bo Li"></a><h3><a href="/in/bo-li-1">Bo Li</a> follows you and is inviting you to connect</h3><p>Cook</p><time>Yesterday</time><div><button>Ignore</button><button>Accept</button></div></article></main>`,
    rows: [
      {
        name: "Nora Lind 🌿",
        headline: "Glazier",
        slug: "nora-lind",
        mutualCount: 4,
        mutualNames: ["Ana Sol"],
        note: "Hello!\nYour talk was good.",
        date: "2026-11-06",
      },
      { name: "Bo Li", headline: "Cook", slug: "bo-li-1", date: "2026-11-19" },
    ],
  },
  {
    name: "HTML: nested spans without classes, the name in bold",
    page: "connections",
    html: `<div><div><a href="https://www.linkedin.com/in/nora-lind"><span><b>Nora Lind</b></span></a></div><div><span>Glazier</span></div><div><span>Connected on November 3, 2026</span></div><div><a role="button">Message</a></div></div><div><div><a href="https://www.linkedin.com/in/bo-li-1"><span><b>Bo Li</b></span></a></div><div><span>Cook</span></div><div><span>Connected on October 30, 2026</span></div><div><a role="button">Message</a></div></div>`,
    rows: [
      { name: "Nora Lind", headline: "Glazier", slug: "nora-lind", date: "2026-11-03" },
      { name: "Bo Li", headline: "Cook", slug: "bo-li-1", date: "2026-10-30" },
    ],
  },
  {
    name: "HTML: sent, a table",
    page: "sent",
    html: `<table><tr><td><a href="/in/nora-lind">Nora Lind</a></td><td>Glazier</td><td>Sent 3 days ago</td><td><button>Withdraw</button></td></tr><tr><td><a href="/in/bo-li-1">Bo Li</a></td><td>Cook</td><td>Sent today</td><td><button>Withdraw</button></td></tr></table>`,
    rows: [
      { name: "Nora Lind", headline: "Glazier", slug: "nora-lind", date: "2026-11-17" },
      { name: "Bo Li", headline: "Cook", slug: "bo-li-1", date: "2026-11-20" },
    ],
  },
  {
    name: "en: words nobody has seen yet",
    page: "received",
    text: `Invitations
Nora Lind asks to become a part of your network
Glazier
3 mutual connections
2 weeks ago
Ignore
Accept
Bo Li asks to become a part of your network
Cook
Yesterday
Ignore
Accept
Hello there, we met in Graz.`,
    rows: [
      { name: "Nora Lind", headline: "Glazier", mutualCount: 3, date: "2026-11-06" },
      { name: "Bo Li", headline: "Cook", date: "2026-11-19", note: "Hello there, we met in Graz." },
    ],
  },
  {
    name: "de: words nobody has seen yet",
    page: "received",
    text: `Einladungen
Nora Lind bittet um Aufnahme in Ihr Netzwerk
Glaserin
Vor 2 Wochen
Ablehnen
Bestätigen
Jürgen Groß bittet um Aufnahme in Ihr Netzwerk
Koch
Gestern
Ablehnen
Bestätigen`,
    rows: [
      { name: "Nora Lind", headline: "Glaserin", date: "2026-11-06" },
      { name: "Jürgen Groß", headline: "Koch", date: "2026-11-19" },
    ],
  },
  {
    name: "es: half a page, begun below the name of its first card",
    page: "received",
    text: `Cocinera
Ana Sol es un contacto en común
Ayer
Ignorar
Aceptar
Nora Lind quiere conectar contigo
Vidriera
hace 2 semanas
Ignorar
Aceptar`,
    rows: [{ name: "Nora Lind", headline: "Vidriera", date: "2026-11-06" }],
  },
  {
    name: "fr: names twice, the second for the ears, short ages and answers apart",
    page: "received",
    text: `Invitations
Photo de Nora Lind
Nora Lind
Nora Lind
Vitrière
5 relations en commun
2 sem.
Ignorer
Accepter
Photo de دانا الخطيب
دانا الخطيب
دانا الخطيب
Médecin
1 mois
Ignorer
Accepter`,
    rows: [
      { name: "Nora Lind", headline: "Vitrière", mutualCount: 5, date: "2026-11-06" },
      { name: "دانا الخطيب", headline: "Médecin", date: "2026-10-20" },
    ],
  },
  {
    name: "HTML: invitations in Dutch with followers' pages between",
    page: "received",
    html: `<ul><li><a href="https://nl.linkedin.com/in/nora-lind"><span aria-hidden="true">Nora Lind</span><span class="visually-hidden">Nora Lind</span></a> wil graag contact met je maken<div>Glazenmaakster</div><div>2 weken geleden</div><button>Negeren</button><button>Accepteren</button></li><li><a href="/company/kok">Kok BV</a> <div>Bo Li heeft je uitgenodigd om Kok BV te volgen</div><button>Negeren</button><button>Accepteren</button></li><li><a href="https://nl.linkedin.com/in/cy-day"><b>Cy Day 🎈</b></a> wil graag contact met je maken<div>Kok</div><div>Gisteren</div><button>Negeren</button><button>Accepteren</button></li></ul>`,
    rows: [
      { name: "Nora Lind", headline: "Glazenmaakster", slug: "nora-lind", date: "2026-11-06" },
      { name: "Cy Day 🎈", headline: "Kok", slug: "cy-day", date: "2026-11-19" },
    ],
  },
  {
    name: "en: a profile with a long name, pronouns and a badge",
    page: "profile",
    text: `Nora Lind-Bergström, CPA 🌿
She/Her
Verified
· 2nd
Glazier at Lind & Daughters | Speaker
Graz, Styria, Austria · Contact info
Lind & Daughters
2,113 followers · 500+ connections
Ana Sol, Bo Li and 3 other mutual connections
Message
Connect
About
I cut glass.
Experience
Glazier
Lind & Daughters · Full-time`,
    rows: [
      {
        name: "Nora Lind-Bergström, CPA 🌿",
        headline: "Glazier at Lind & Daughters | Speaker",
        mutualCount: 5,
        mutualNames: ["Ana Sol", "Bo Li"],
      },
    ],
  },
  {
    name: "de: a profile",
    page: "profile",
    text: `Jürgen Groß
· 2.
Koch bei Groß & Söhne
Wien, Österreich · Kontaktinfo
Mehr als 500 Kontakte
3 gemeinsame Kontakte
Vernetzen
Info
Ich koche.
Berufserfahrung
Koch`,
    rows: [{ name: "Jürgen Groß", headline: "Koch bei Groß & Söhne", mutualCount: 3 }],
  },
];
