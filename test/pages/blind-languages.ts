import type { UnseenPage } from "./unseen.ts";

/** Copied pages of received invitations in five languages, written from the spec alone. All people are invented. */
export const blindLanguages: UnseenPage[] = [
  {
    name: "de formal 2026: more mutual contacts, notes cut",
    page: "received",
    text: `Einladungen verwalten
Erhalten
Gesendet
Alle (3)
Personen (1.052)
Jürgen Weiß möchte Kontakt mit Ihnen aufnehmen
Leiter Einkauf bei Müller & Söhne GmbH
Ana Ruiz und 71 weitere gemeinsame Kontakte
Ignorieren
Annehmen
Sehr geehrter Herr Ashworth,
vor 2 Wochen sahen wir uns in Wien … mehr anzeigen
Antwort an Jürgen
Dr.-Ing. Katja von der Heide möchte Kontakt mit Ihnen aufnehmen
--
Bernd Öl ist ein gemeinsamer Kontakt
Ignorieren
Annehmen
Pumpen AG hat Sie eingeladen, Pumpen AG zu folgen
Ignorieren
Annehmen`,
    rows: [
      {
        name: "Jürgen Weiß",
        headline: "Leiter Einkauf bei Müller & Söhne GmbH",
        mutualCount: 72,
        mutualNames: ["Ana Ruiz"],
        note: "Sehr geehrter Herr Ashworth,\nvor 2 Wochen sahen wir uns in Wien",
        noteCut: true,
      },
      {
        name: "Dr.-Ing. Katja von der Heide",
        mutualCount: 1,
        mutualNames: ["Bernd Öl"],
      },
    ],
  },
  {
    name: "de informal: ages, both kinds of follower",
    page: "received",
    text: `Mein Netzwerk
Einladungen
Erhalten
Uwe Annehmen folgt dir und möchte sich mit dir vernetzen
Schlosser
2 gemeinsame Kontakte
Vor 2 Wochen
Ignorieren
Annehmen
Ümit Yıldız möchte sich mit dir vernetzen
Vor 10 Jahren Lehrling, heute Meister
Ana Ruiz und Bo Li sind gemeinsame Kontakte
Gestern
Ignorieren
Annehmen
Servus Robin,

vor 3 Tagen war ich in Graz.

LG Ümit
Ümit antworten`,
    rows: [
      {
        name: "Uwe Annehmen",
        headline: "Schlosser",
        mutualCount: 2,
        date: "2026-11-06",
      },
      {
        name: "Ümit Yıldız",
        headline: "Vor 10 Jahren Lehrling, heute Meister",
        mutualCount: 2,
        mutualNames: ["Ana Ruiz", "Bo Li"],
        date: "2026-11-19",
        note: "Servus Robin,\n\nvor 3 Tagen war ich in Graz.\n\nLG Ümit",
      },
    ],
  },
  {
    name: "de 2019: short ages, alt texts",
    page: "received",
    text: `Profilbild von Anja Stern
Anja Stern
Anja Stern
Gärtnerin
7 gemeinsame Kontakte
1 Mon.
Ignorieren
Einladung von Anja Stern ignorieren
Annehmen
Einladung von Anja Stern annehmen
Profilbild von Rolf Groß
Rolf Groß
Rolf Groß
Notar
3 Tage
Ignorieren
Einladung von Rolf Groß ignorieren
Annehmen
Einladung von Rolf Groß annehmen`,
    rows: [
      { name: "Anja Stern", headline: "Gärtnerin", mutualCount: 7, date: "2026-10-20" },
      { name: "Rolf Groß", headline: "Notar", date: "2026-11-17" },
    ],
  },
  {
    name: "fr: gender forms, narrow no-break spaces, voir plus",
    page: "received",
    text: `Gérer les invitations
Reçues
Envoyées
Toutes (1\u202f052)
Personnes (12)
Élodie L’Hôpital vous invite à vous connecter
Directrice générale | Conseil d’administration
Jean Roux, Marc Petit et 35 autres relations en commun
il y a 2 semaines
Ignorer
Accepter
Bonjour Robin\u00a0!
Il y a 3 jours, j’ai lu votre article… voir plus
Répondre à Élodie
Jean-Luc Accepter vous suit et vous invite à vous connecter
Menuisier
Marc Petit est une relation que vous avez en commun
hier
Ignorer
Accepter
Zoé d’Ambre souhaite rejoindre votre réseau
Ignorer le bruit
12 relations en commun
il y a 3\u00a0mois
Ignorer
Accepter
Marc Petit vous invite à suivre Pompes & Cie
il y a 1 jour
Ignorer
Accepter`,
    rows: [
      {
        name: "Élodie L’Hôpital",
        headline: "Directrice générale | Conseil d’administration",
        mutualCount: 37,
        mutualNames: ["Jean Roux", "Marc Petit"],
        date: "2026-11-06",
        note: "Bonjour Robin\u00a0!\nIl y a 3 jours, j’ai lu votre article",
        noteCut: true,
      },
      {
        name: "Jean-Luc Accepter",
        headline: "Menuisier",
        mutualCount: 1,
        mutualNames: ["Marc Petit"],
        date: "2026-11-19",
      },
      { name: "Zoé d’Ambre", headline: "Ignorer le bruit", mutualCount: 12, date: "2026-08-20" },
    ],
  },
  {
    name: "fr 2020: short ages, mutual lines of the older page",
    page: "received",
    text: `Invitations
Reçues
Photo de profil de Noël Masse
Noël Masse
Noël Masse
Pâtissier chez Tarte et fils
Ana Ruiz et 3 autres
2 sem.
Ignorer
Ignorer l’invitation de Noël Masse
Accepter
Accepter l’invitation de Noël Masse
Photo de profil de Inès Dol
Inès Dol
Inès Dol
Avocate
3 j
Ignorer
Ignorer l’invitation d’Inès Dol
Accepter
Accepter l’invitation d’Inès Dol`,
    rows: [
      {
        name: "Noël Masse",
        headline: "Pâtissier chez Tarte et fils",
        mutualCount: 4,
        mutualNames: ["Ana Ruiz"],
        date: "2026-11-06",
      },
      { name: "Inès Dol", headline: "Avocate", date: "2026-11-17" },
    ],
  },
  {
    name: "es: contacts in common, ver más, a note in English",
    page: "received",
    text: `Gestionar invitaciones
Recibidas
Enviadas
Todas (4)
Personas (3)
María del Carmen Ibáñez-Ríos te ha invitado a conectar
Abogada en Ibáñez & Ríos
Ana Ruiz y 3 contactos más en común
hace 3 días
Ignorar
Aceptar
Hi Robin, I liked your talk.
We share 3 mutual connections.
Responder a María del Carmen
Íñigo Ignorar te sigue y te ha invitado a conectar
Aceptar es crecer
6 contactos en común
hace 1 mes
Ignorar
Aceptar
Hola Robin,
¿un café? … ver más
Responder a Íñigo
Luz te ha invitado a conectar
ayer
Ignorar
Aceptar`,
    rows: [
      {
        name: "María del Carmen Ibáñez-Ríos",
        headline: "Abogada en Ibáñez & Ríos",
        mutualCount: 4,
        mutualNames: ["Ana Ruiz"],
        date: "2026-11-17",
        note: "Hi Robin, I liked your talk.\nWe share 3 mutual connections.",
      },
      {
        name: "Íñigo Ignorar",
        headline: "Aceptar es crecer",
        mutualCount: 6,
        date: "2026-10-20",
        note: "Hola Robin,\n¿un café?",
        noteCut: true,
      },
      { name: "Luz", date: "2026-11-19" },
    ],
  },
  {
    name: "es 2022: quiere conectar contigo, Latin American words",
    page: "received",
    text: `Mi red
Invitaciones
Recibidas
Joaquín Peña quiere conectar contigo
Ingeniero civil
Ana Ruiz es un contacto en común
Hace 2 semanas
Ignorar
Aceptar
Belén Ortiz quiere conectar contigo
Jefa de sala | Sumiller
Ana Ruiz y Tomás Gil son contactos en común
Hace 5 meses
Ignorar
Aceptar`,
    rows: [
      {
        name: "Joaquín Peña",
        headline: "Ingeniero civil",
        mutualCount: 1,
        mutualNames: ["Ana Ruiz"],
        date: "2026-11-06",
      },
      {
        name: "Belén Ortiz",
        headline: "Jefa de sala | Sumiller",
        mutualCount: 2,
        mutualNames: ["Ana Ruiz", "Tomás Gil"],
        date: "2026-06-20",
      },
    ],
  },
  {
    name: "pt-BR: conexões em comum, ver mais",
    page: "received",
    text: `Gerenciar convites
Recebidos
Enviados
Todos (3)
Pessoas (3)
João Conceição está convidando você para se conectar
Padeiro na Pão & Cia
Ana Ruiz e mais 4 conexões em comum
há 2 semanas
Ignorar
Aceitar
Olá Robin,
tudo bem? …ver mais
Responder a João
Inês Sá segue você e está convidando você para se conectar
Há 10 anos no mar
2 conexões em comum
há 1 mês
Ignorar
Aceitar
Caio quer se conectar com você
ontem
Ignorar
Aceitar`,
    rows: [
      {
        name: "João Conceição",
        headline: "Padeiro na Pão & Cia",
        mutualCount: 5,
        mutualNames: ["Ana Ruiz"],
        date: "2026-11-06",
        note: "Olá Robin,\ntudo bem?",
        noteCut: true,
      },
      { name: "Inês Sá", headline: "Há 10 anos no mar", mutualCount: 2, date: "2026-10-20" },
      { name: "Caio", date: "2026-11-19" },
    ],
  },
  {
    name: "pt-PT: ligações em comum, short ages",
    page: "received",
    text: `Gerir convites
Recebidos
Enviados
Afonso Brás convidou-o para se ligar
Enólogo
Ana Ruiz e outras 4 ligações em comum
há 3 dias
Ignorar
Aceitar
Matilde Sá convidou-o para se ligar
Parteira
Ana Ruiz é uma ligação em comum
há 2 sem.
Ignorar
Aceitar`,
    rows: [
      {
        name: "Afonso Brás",
        headline: "Enólogo",
        mutualCount: 5,
        mutualNames: ["Ana Ruiz"],
        date: "2026-11-17",
      },
      {
        name: "Matilde Sá",
        headline: "Parteira",
        mutualCount: 1,
        mutualNames: ["Ana Ruiz"],
        date: "2026-11-06",
      },
    ],
  },
  {
    name: "nl: gemeenschappelijke connecties, meer weergeven",
    page: "received",
    text: `Uitnodigingen beheren
Ontvangen
Verzonden
Alle (3)
Personen (3)
Sjoerd van ’t Hof nodigt u uit om connectie te maken
Accepteren is kiezen
Ana Ruiz en 12 andere gemeenschappelijke connecties
2 weken geleden
Negeren
Accepteren
Beste Robin,
3 dagen geleden sprak ik Ana … meer weergeven
Sjoerd beantwoorden
Fleur IJssel volgt je en nodigt je uit om connectie te maken
Imker
1 gemeenschappelijke connectie
gisteren
Negeren
Accepteren
Joost de Negeren wil graag connectie met je maken
Bakker
Ana Ruiz en Bo Li zijn gemeenschappelijke connecties
1 maand geleden
Negeren
Accepteren`,
    rows: [
      {
        name: "Sjoerd van ’t Hof",
        headline: "Accepteren is kiezen",
        mutualCount: 13,
        mutualNames: ["Ana Ruiz"],
        date: "2026-11-06",
        note: "Beste Robin,\n3 dagen geleden sprak ik Ana",
        noteCut: true,
      },
      { name: "Fleur IJssel", headline: "Imker", mutualCount: 1, date: "2026-11-19" },
      {
        name: "Joost de Negeren",
        headline: "Bakker",
        mutualCount: 2,
        mutualNames: ["Ana Ruiz", "Bo Li"],
        date: "2026-10-20",
      },
    ],
  },
];
