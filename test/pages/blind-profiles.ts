import type { UnseenPage } from "./unseen.ts";

/** Copied profiles and pages that are none of ours, written from the spec alone. All people are invented. */
export const blindProfiles: UnseenPage[] = [
  {
    name: "en profile: pronouns, degree, mutuals, then decoys",
    page: "profile",
    text: `Skip to main content
Home
My Network
Jobs
Background Image
Mark Read
He/Him
 · 2nd
Reader of meters at Osprey Freight | Ex-Kettle
Osprey Freight
University of Graz
Graz, Styria, Austria · Contact info
500+ connections
Ana Ruiz, Bo Li, and 11 other mutual connections
Connect
Message
More
About
10 years ago I met 3 people. I accept nothing less… see more
Activity
1,204 followers
Mark Read posted this • 2w
Experience
Meter reader
Osprey Freight · Full-time
Jan 2019 - Present · 7 yrs 11 mos
People you may know
Jo Ignore
Perfumer
Connect`,
    rows: [
      {
        name: "Mark Read",
        headline: "Reader of meters at Osprey Freight | Ex-Kettle",
        mutualCount: 13,
        mutualNames: ["Ana Ruiz", "Bo Li"],
      },
    ],
  },
  {
    name: "de profile",
    page: "profile",
    text: `Start
Ihr Netzwerk
Jobs
Hintergrundbild
Prof. Dr. Ümit Yıldız
Prof. Dr. Ümit Yıldız
 · 2.
Professor für Strömungslehre
Wien, Österreich · Kontaktinfo
Mehr als 500 Kontakte
Ana Ruiz ist ein gemeinsamer Kontakt
Vernetzen
Nachricht
Mehr
Info
Ich lehre.
Berufserfahrung
Professor
TU Wien · Vollzeit
Jan. 2010–Heute · 16 Jahre 11 Monate`,
    rows: [
      {
        name: "Prof. Dr. Ümit Yıldız",
        headline: "Professor für Strömungslehre",
        mutualCount: 1,
        mutualNames: ["Ana Ruiz"],
      },
    ],
  },
  {
    name: "fr profile",
    page: "profile",
    text: `Accueil
Réseau
Offres d’emploi
Élodie L’Hôpital
(Elle)
· 3e et +
Directrice générale
Nantes, Pays de la Loire, France · Coordonnées
1 204 abonnés · Plus de 500 relations
Se connecter
Message
Plus
Infos
Bonjour.
Expérience
Directrice
Pompes & Cie · CDI
janv. 2019 - aujourd’hui · 7 ans 11 mois`,
    rows: [{ name: "Élodie L’Hôpital", headline: "Directrice générale" }],
  },
  {
    name: "es profile",
    page: "profile",
    text: `Inicio
Mi red
Empleos
María Ibáñez-Ríos
Ella
· 2º
Abogada | Mediadora
Bilbao, País Vasco, España · Información de contacto
Más de 500 contactos
Ana Ruiz y 3 contactos más en común
Conectar
Mensaje
Más
Acerca de
Hola.
Experiencia
Abogada
Ibáñez & Ríos · Jornada completa`,
    rows: [
      {
        name: "María Ibáñez-Ríos",
        headline: "Abogada | Mediadora",
        mutualCount: 4,
        mutualNames: ["Ana Ruiz"],
      },
    ],
  },
  {
    name: "pt profile",
    page: "profile",
    text: `Início
Minha rede
Vagas
João Conceição
· 2º
Padeiro na Pão & Cia
São Paulo, Brasil · Informações de contato
+ de 500 conexões
2 conexões em comum
Conectar
Mensagem
Mais
Sobre
Olá.
Experiência
Padeiro
Pão & Cia · Tempo integral`,
    rows: [{ name: "João Conceição", headline: "Padeiro na Pão & Cia", mutualCount: 2 }],
  },
  {
    name: "nl profile",
    page: "profile",
    text: `Home
Mijn netwerk
Vacatures
Sjoerd van ’t Hof
· 2e
Bakker bij Brood & Co
Utrecht, Nederland · Contactgegevens
Meer dan 500 connecties
Ana Ruiz en 12 andere gemeenschappelijke connecties
Connectie maken
Bericht
Meer
Over
Hallo.
Ervaring
Bakker
Brood & Co · Fulltime`,
    rows: [
      {
        name: "Sjoerd van ’t Hof",
        headline: "Bakker bij Brood & Co",
        mutualCount: 13,
        mutualNames: ["Ana Ruiz"],
      },
    ],
  },
  {
    name: "feed",
    page: "unknown",
    rows: [],
    text: `Home
My Network
Jobs
Start a post
Video
Photo
Write article
Sort by: Top
Feed post number 1
Ana Ruiz likes this
Grace Message
• 2nd
Fund manager
2w •
Follow
Accept nothing less. I invited ten people to connect. …more
12 comments
3 reposts
Like
Comment
Repost
Send
Add to your feed
Osprey Freight
Company • Freight
Follow`,
  },
  {
    name: "search results",
    page: "unknown",
    rows: [],
    text: `Home
My Network
People
1st
2nd
3rd+
Locations
Current company
All filters
About 1,204 results
Mark Read
• 2nd
Reader
Graz
Ana Ruiz is a mutual connection
Connect
Jo Ignore
• 3rd+
Perfumer
Wien
Bo Li and 3 other mutual connections
Message
Next`,
  },
  {
    name: "jobs",
    page: "unknown",
    rows: [],
    text: `Jobs
Top job picks for you
Pump engineer
Osprey Freight
Graz, Austria (On-site)
Actively recruiting
2 weeks ago
Easy Apply
3 connections work here
Save
About the job
We accept nothing less.
Meet the hiring team
Grace Message
2nd
Recruiter
Message`,
  },
  {
    name: "an e-mail",
    page: "unknown",
    rows: [],
    text: `From: Mark Read <mark@kettle.example>
To: Robin Ashworth <robin@osprey.example>
Subject: Coffee
Date: Fri, 20 Nov 2026 10:00:00 +0100

Hi Robin,
2 weeks ago you sent me an invitation. I will accept.
Best
Mark`,
  },
  {
    name: "messaging",
    page: "unknown",
    rows: [],
    text: `Messaging
Search messages
Focused
Jobs
Unread
My connections
InMail
Starred
Ana Ruiz
Nov 3
You: Hello Ana
Mark Read
Nov 2
Mark: I accept
Ana Ruiz
1st degree connection
Product manager
TUESDAY
Robin Ashworth sent the following message at 2:03 PM
Robin Ashworth  2:03 PM
Hello Ana, shall we connect?
Write a message…
Send`,
  },
  {
    name: "notifications",
    page: "unknown",
    rows: [],
    text: `Home
Notifications
All
Jobs
My posts
Mentions
Ana Ruiz accepted your invitation
2h
Grace Message viewed your profile
1d
Bo Li commented on a post: "Accept!"
3d
Congratulate Mark Read for 10 years at Osprey Freight
1w
Say congrats`,
  },
  {
    name: "company page",
    page: "unknown",
    rows: [],
    text: `Osprey Freight
Freight for birds
Freight · Graz, Styria · 12K followers · 201-500 employees
Ana Ruiz & 3 other connections work here
Follow
Visit website
Home
About
Posts
Jobs
People
Overview
We accept every bird.
Website
https://osprey.example
Industry
Freight`,
  },
  {
    name: "My Network hub: invitations preview, then people you may know",
    page: "received",
    text: `Manage my network
Connections
1,052
Following & followers
Groups
Events
Pages
Newsletters
Invitations (2)
Show all
Mark Read is inviting you to connect
Reader
3 mutual connections
Ignore
Accept
Grace Message is inviting you to connect
Fund manager
Ignore
Accept
People you may know based on your recent activity
Jo Ignore
Perfumer
Bo Li and 4 other mutual connections
Connect
Dana Wolf
Choir leader
2 mutual connections
Connect`,
    rows: [
      { name: "Mark Read", headline: "Reader", mutualCount: 3 },
      { name: "Grace Message", headline: "Fund manager" },
    ],
  },
  {
    name: "de feed",
    page: "unknown",
    rows: [],
    text: `Start
Ihr Netzwerk
Beitrag beginnen
Ana Ruiz gefällt das
Jürgen Weiß
• 2.
Leiter Einkauf
2 Wochen •
Folgen
Annehmen, was ist. …mehr
12 Kommentare
Gefällt mir
Kommentieren
Teilen
Senden`,
  },
  {
    name: "fr search",
    page: "unknown",
    rows: [],
    text: `Accueil
Personnes
1er
2e
3e et +
Lieux
Tous les filtres
Environ 1 204 résultats
Élodie L’Hôpital
• 2e
Directrice
Nantes
Jean Roux est une relation en commun
Se connecter`,
  },
];
