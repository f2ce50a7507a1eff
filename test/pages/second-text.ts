import type { UnseenPage } from "./unseen.ts";

/** A second set of copied pages in plain text, written from the spec alone. All people are invented. */
export const secondText: UnseenPage[] = [
  {
    name: "en 2026: Verified on a line of its own, mutuals over two lines, notes after",
    page: "received",
    text: `Received
Sent
All (24)
People (20)
Your school (3)
Verified (9)
Oona Accept-Reyes
Verified
is inviting you to connect
Message in a bottle, daily
Bo Li
and 9 other mutual connections
4 weeks ago
Ignore
Accept
Message from a friend of Bo.
Withdraw is not a word I use.
— Oona
Reply to Oona
Hal 9 is inviting you to connect
2 years at sea | 3 weeks on land
1 mutual connection
11 hours ago
Ignore
Accept`,
    rows: [
      {
        name: "Oona Accept-Reyes",
        headline: "Message in a bottle, daily",
        mutualCount: 10,
        mutualNames: ["Bo Li"],
        date: "2026-10-23",
        note: "Message from a friend of Bo.\nWithdraw is not a word I use.\n— Oona",
      },
      {
        name: "Hal 9",
        headline: "2 years at sea | 3 weeks on land",
        mutualCount: 1,
        date: "2026-11-19",
      },
    ],
  },
  {
    name: "en: everything of a card on one line, joined by a spreadsheet's tabs",
    page: "received",
    text: `Mila Storm is inviting you to connect\tGlass artist\t3 mutual connections\t2 weeks ago\tIgnore\tAccept
Jon Dahl is inviting you to connect\tCooper\t\tYesterday\tIgnore\tAccept`,
    rows: [
      { name: "Mila Storm", headline: "Glass artist", mutualCount: 3, date: "2026-11-06" },
      { name: "Jon Dahl", headline: "Cooper", date: "2026-11-19" },
    ],
  },
  {
    name: "en 2018: wants to connect, one other, thousands of mutuals",
    page: "received",
    text: `Pending invitations
Received
Sent
Jürgen Groß PMP®
Jürgen Groß PMP®
Buyer
1,204 mutual connections
5mo
Ignore
Accept
Reply
N’Golo Ba
N’Golo Ba
Runner
Ana Ruiz and 1 other mutual connection
1yr
Ignore
Accept
Reply`,
    rows: [
      { name: "Jürgen Groß PMP®", headline: "Buyer", mutualCount: 1204, date: "2026-06-20" },
      {
        name: "N’Golo Ba",
        headline: "Runner",
        mutualCount: 2,
        mutualNames: ["Ana Ruiz"],
        date: "2025-11-20",
      },
    ],
  },
  {
    name: "en: bullets of dots from a notes app, with a blank after each card",
    page: "received",
    text: `• Ada Quinn is inviting you to connect
• Weaver
• Bo Li is a mutual connection
• 3 days ago
• Ignore
• Accept

• Ben Oz is inviting you to connect
• Miller
• 5 days ago
• Ignore
• Accept`,
    rows: [
      {
        name: "Ada Quinn",
        headline: "Weaver",
        mutualCount: 1,
        mutualNames: ["Bo Li"],
        date: "2026-11-17",
      },
      { name: "Ben Oz", headline: "Miller", date: "2026-11-15" },
    ],
  },
  {
    name: "de: formal, ein weiterer, Gruppe und Veranstaltung dazwischen",
    page: "received",
    text: `Einladungen verwalten
Erhalten
Gesendet
Alle (5)
Gül Öztürk folgt Ihnen und möchte Kontakt mit Ihnen aufnehmen
Nachrichten aus der Küche
Ana Ruiz und ein weiterer gemeinsamer Kontakt
Ignorieren
Annehmen
Piet Vos hat Sie eingeladen, an einer Veranstaltung teilzunehmen
Wassertage 2026
Ignorieren
Teilnehmen
Bernd Öl hat Sie eingeladen, den Newsletter „Pumpenpost“ zu abonnieren
Ignorieren
Abonnieren
Max von Moos möchte Kontakt mit Ihnen aufnehmen
Gärtner
3 gemeinsame Kontakte
Ignorieren
Annehmen
Grüß Gott! Ignorieren Sie meine erste Anfrage, bitte.
… mehr anzeigen
Auf Nachricht von Max antworten`,
    rows: [
      {
        name: "Gül Öztürk",
        headline: "Nachrichten aus der Küche",
        mutualCount: 2,
        mutualNames: ["Ana Ruiz"],
      },
      {
        name: "Max von Moos",
        headline: "Gärtner",
        mutualCount: 3,
        note: "Grüß Gott! Ignorieren Sie meine erste Anfrage, bitte.",
        noteCut: true,
      },
    ],
  },
  {
    name: "fr: lui et les autres, elle, NBSP before signs",
    page: "received",
    text: `Invitations reçues
Reçues
Envoyées
Toutes (3)
Jean-Noël d’Aubigné vous invite à vous connecter
Chef\u00a0: cuisine & jardin
Ana Ruiz, Bo Li et 1 autre relation en commun
il y a 1\u202fsemaine
Ignorer
Accepter
Aïda vous suit et vous invite à vous connecter
Plus de 10 relations en commun
il y a 5 heures
Ignorer
Accepter
Bonjour,
je suis amie avec Jean-Noël.
Message suivra.
Répondre à Aïda`,
    rows: [
      {
        name: "Jean-Noël d’Aubigné",
        headline: "Chef : cuisine & jardin",
        mutualCount: 3,
        mutualNames: ["Ana Ruiz", "Bo Li"],
        date: "2026-11-13",
      },
      {
        name: "Aïda",
        mutualCount: 10,
        date: "2026-11-20",
        note: "Bonjour,\nje suis amie avec Jean-Noël.\nMessage suivra.",
      },
    ],
  },
  {
    name: "es: one mutual more, short ages, old layout",
    page: "received",
    text: `Invitaciones
Recibidas
Foto de perfil de Ñusta Quispe
Ñusta Quispe
Ñusta Quispe
Tejedora
Ana Ruiz y 1 persona más
2 sem
Ignorar
Ignorar la invitación de Ñusta Quispe
Aceptar
Aceptar la invitación de Ñusta Quispe
Foto de perfil de Paco de la O
Paco de la O
Paco de la O
Guitarra
3 d
Ignorar
Ignorar la invitación de Paco de la O
Aceptar
Aceptar la invitación de Paco de la O`,
    rows: [
      {
        name: "Ñusta Quispe",
        headline: "Tejedora",
        mutualCount: 2,
        mutualNames: ["Ana Ruiz"],
        date: "2026-11-06",
      },
      { name: "Paco de la O", headline: "Guitarra", date: "2026-11-17" },
    ],
  },
  {
    name: "pt-BR: notes without a mark, an accepted one between",
    page: "received",
    text: `Convites
Recebidos
Enviados
Thaís Aceitar convidou você para se conectar
Mais que mil palavras
Ana Ruiz e outras 12 conexões em comum
há 3 semanas
Ignorar
Aceitar
Oi Robin, há 2 semanas nos vimos em Graz.
Responder a Thaís
Davi Lopes agora é uma conexão
Enviar mensagem
Zé convidou você para se conectar
Pescador
há 1 dia
Ignorar
Aceitar`,
    rows: [
      {
        name: "Thaís Aceitar",
        headline: "Mais que mil palavras",
        mutualCount: 13,
        mutualNames: ["Ana Ruiz"],
        date: "2026-10-30",
        note: "Oi Robin, há 2 semanas nos vimos em Graz.",
      },
      { name: "Zé", headline: "Pescador", date: "2026-11-19" },
    ],
  },
  {
    name: "nl informal: heeft je uitgenodigd, page and newsletter",
    page: "received",
    text: `Uitnodigingen beheren
Ontvangen
Verzonden
Anne-Wil ’t Hart nodigt je uit om connectie te maken
Bericht uit de polder
Ana Ruiz en nog 1 andere gemeenschappelijke connectie
1 week geleden
Negeren
Accepteren
Kees Bot heeft je uitgenodigd om je te abonneren op De Pomp
2 weken geleden
Negeren
Abonneren
Bas nodigt je uit om connectie te maken
--
10 uur geleden
Negeren
Accepteren
Hoi Robin! Zie https://bas.example
Bas beantwoorden`,
    rows: [
      {
        name: "Anne-Wil ’t Hart",
        headline: "Bericht uit de polder",
        mutualCount: 2,
        mutualNames: ["Ana Ruiz"],
        date: "2026-11-13",
      },
      { name: "Bas", date: "2026-11-20", note: "Hoi Robin! Zie https://bas.example" },
    ],
  },
  {
    name: "en sent: no captions copied, half a page at the end",
    page: "sent",
    text: `Sent
People (3)
Ada Quinn
Weaver of rugs
Sent 1 week ago
Ben Oz
Sent 4 months ago
Cyd Lee
Painter`,
    rows: [
      { name: "Ada Quinn", headline: "Weaver of rugs", date: "2026-11-13" },
      { name: "Ben Oz", date: "2026-07-20" },
    ],
  },
  {
    name: "en connections: names and headlines with ages in them, emojis",
    page: "connections",
    text: `Home
My Network
500 connections
Sort by: Recently added
Ada Quinn 🧶
3 weeks from nowhere | 2 years sober
Connected on Nov 3, 2026
Message
Connected Ltd. Ben Oz
Yesterday’s papers, today’s news
Connected yesterday
Message
Load more`,
    rows: [
      {
        name: "Ada Quinn 🧶",
        headline: "3 weeks from nowhere | 2 years sober",
        date: "2026-11-03",
      },
      {
        name: "Connected Ltd. Ben Oz",
        headline: "Yesterday’s papers, today’s news",
        date: "2026-11-19",
      },
    ],
  },
  {
    name: "en profile 2026: verified, name once, third degree",
    page: "profile",
    text: `Home
My Network
Notifications
Ada Quinn
 
Verified
She/Her
· 3rd+
Weaver of rugs | 5 mutual funds
Quinn Rugs
Cork, Ireland
·
Contact info
312 connections
Follow
Message
More
Activity
312 followers
Posts
Ada Quinn reposted this
1w
Experience
Owner
Quinn Rugs · Self-employed`,
    rows: [{ name: "Ada Quinn", headline: "Weaver of rugs | 5 mutual funds" }],
  },
  {
    name: "people who viewed the profile",
    page: "unknown",
    rows: [],
    text: `Who’s viewed your profile
12 profile viewers in the past 90 days
Ada Quinn
• 2nd
Weaver of rugs
Viewed 3d ago
Connect
Ben Oz
• 1st
Miller
Viewed 1w ago
Message`,
  },
  {
    name: "an e-mail of LinkedIn's about an invitation",
    page: "unknown",
    rows: [],
    text: `From: Ada Quinn via LinkedIn <invitations@linkedin.example>
To: Robin Ashworth
Subject: Robin, please add me to your LinkedIn network
Ada Quinn
Weaver of rugs
Hi Robin, I'd like to join your LinkedIn network.
Accept
View profile
This email was intended for Robin Ashworth
Unsubscribe · Help`,
  },
];
