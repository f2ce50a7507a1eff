import type { UnseenPage } from "./unseen.ts";

/** Profiles as browsers of 2025 and 2026 copy them, most without a degree mark. All people are invented. */
export const fifthProfiles: UnseenPage[] = [
  {
    name: "en: the member's own profile, with analytics and suggestions before the sections",
    page: "profile",
    text: `0 notifications total
Skip to search
Skip to main content
Keyboard shortcuts
Close jump menu
Home
My Network
Jobs
Messaging
3
3 new notifications
Notifications
Me
For Business
Retry Premium for €0
Background photo
Robin Ashworth
Robin Ashworth
Add verification badge
(They/Them)
Host of small circles
Kettle & Co
University of Graz
Graz, Styria, Austria
 ·
Contact info
612 connections
Open to
Add profile section
Enhance profile
Resources
Suggested for you
Private to you
Enhance your profile with the help of AI
Analytics
Private to you
41 profile views
Discover who's viewed your profile.
Activity
702 followers
People you may know
From your school
Ivo Decoy
Ivo Decoy
Baker
Connect`,
    rows: [{ name: "Robin Ashworth", headline: "Host of small circles" }],
  },
  {
    name: "en: a follower without a degree, a promotion above the card",
    page: "profile",
    text: `Home
My Network
Jobs
Messaging
Notifications
Me
For Business
Sell smarter with the new Navigator
Tove Alm
Follows you
Weaver of nets | Speaker
Malmö, Skåne County, Sweden
 ·
Contact info
4,120 followers
 ·
500+ connections
Follow
Message
More
Featured
Post
Nets and knots
Activity
4,120 followers
Tove Alm reposted this
Ola Decoy
 · 3rd+
Fisher
Follow
More profiles for you
Per Decoy
 · 2nd
Diver
Connect`,
    rows: [{ name: "Tove Alm", headline: "Weaver of nets | Speaker" }],
  },
  {
    name: "en: out of network, no contact line",
    page: "profile",
    text: `Home
My Network
Jobs
Me
For Business
Amir Talib
Out of network
Archivist
Doha, Qatar
88 connections
Message
More
About
Paper lasts.
Experience
Archivist
City Archive · Full-time
Education
University of Doha
Skills
Cataloguing
People also viewed
Nora Decoy
 · 2nd
Librarian
Connect`,
    rows: [{ name: "Amir Talib", headline: "Archivist" }],
  },
  {
    name: "en: the messaging overlay stands before the card",
    page: "profile",
    text: `Messaging
You are on the messaging overlay. Press enter to open the list of conversations.
Compose message
Zoe Overlay
Zoe Overlay
Jul 28
Zoe: see you
Load more conversations
Skip to main content
Home
My Network
Background Image
Hanne Dahl
She/Her
 · 2nd
Potter
Bergen, Norway · Contact info
120 connections
Connect
Message
Activity
Hanne hasn't posted yet
Interests
Bill Decoy
 · 3rd
Founder`,
    rows: [{ name: "Hanne Dahl", headline: "Potter" }],
  },
  {
    name: "en: people also viewed with degrees stand before the card",
    page: "profile",
    text: `People also viewed
Uma Decoy
 · 2nd
Glazier
Connect
Home
My Network
Me
Jonas Krag
Jonas Krag
He/Him
Carpenter
Aarhus, Denmark
Contact info
300 connections
Message
About
Wood.
Experience
Carpenter`,
    rows: [{ name: "Jonas Krag", headline: "Carpenter" }],
  },
  {
    name: "it: a second degree",
    page: "profile",
    text: `Vai al contenuto principale
Home
Rete
Lavoro
Messaggistica
Notifiche
Tu
Per le aziende
Immagine di sfondo
Giulia Serra
Lei
 · 2°
Restauratrice presso Bottega Serra
Bottega Serra
Torino, Piemonte, Italia
 ·
Informazioni di contatto
Oltre 500 collegamenti
Lars Holm, Ada Neri e altri 3 collegamenti in comune
Collegati
Messaggio
Altro
Informazioni
Restauro mobili.
Attività
512 follower
Esperienza
Restauratrice
Bottega Serra · A tempo pieno
Formazione
Accademia di Brera
Persone che potresti conoscere
Ugo Finto
Sarto
Collegati`,
    rows: [
      {
        name: "Giulia Serra",
        headline: "Restauratrice presso Bottega Serra",
        mutualCount: 5,
        mutualNames: ["Lars Holm", "Ada Neri"],
      },
    ],
  },
  {
    name: "it: the member's own, no degree",
    page: "profile",
    text: `Home
Rete
Lavoro
Messaggistica
Notifiche
Tu
Per le aziende
Robin Ashworth
Aggiungi badge di verifica
Conduce piccoli circoli
Graz, Stiria, Austria
 ·
Informazioni di contatto
612 collegamenti
Disponibile per
Aggiungi sezione del profilo
Migliora il profilo
Risorse
Suggerito per te
Analisi
Attività
Altri profili per te
Lia Finta
 · 2°
Fabbra
Collegati`,
    rows: [{ name: "Robin Ashworth", headline: "Conduce piccoli circoli" }],
  },
  {
    name: "de: no degree, more profiles below",
    page: "profile",
    text: `Start
Ihr Netzwerk
Jobs
Nachrichten
Mitteilungen
Sie
Für Unternehmen
Hintergrundbild
Lea Brandt
Lea Brandt
Sie/Ihr
Uhrmacherin
Glashütte, Sachsen, Deutschland
 ·
Kontaktdaten
244 Kontakte
Folgen
Nachricht
Mehr
Info
Uhren.
Aktivitäten
250 Follower:innen
Weitere Profile für Sie
Udo Köder
 · 2.
Optiker
Vernetzen`,
    rows: [{ name: "Lea Brandt", headline: "Uhrmacherin" }],
  },
  {
    name: "fr: no degree, suggestions below",
    page: "profile",
    text: `Accueil
Réseau
Emplois
Messagerie
Notifications
Vous
Pour les entreprises
Maël Kerven
Charpentier de marine
Brest, Bretagne, France
 ·
Coordonnées
96 relations
Message
Plus
Infos
Des bateaux.
Activité
101 abonnés
Autres profils pour vous
Loïc Leurre
Loïc Leurre
 · 2e
Voilier
Se connecter`,
    rows: [{ name: "Maël Kerven", headline: "Charpentier de marine" }],
  },
  {
    name: "en HTML: the name is the h1, without degree; the side has linked names with degrees",
    page: "profile",
    html: `<main><section><img alt="Cover photo"><button><img alt="Ines Prado"></button><div><h1 class="x">Ines Prado</h1><span>She/Her</span></div><div>Translator of songs</div><div><span>Porto, Portugal</span> <a href="https://www.linkedin.com/in/ines-prado-7/overlay/contact-info/">Contact info</a></div><p>77 connections</p><button>Message</button><button>More</button></section><section><h2><span aria-hidden="true">Activity</span><span class="visually-hidden">Activity</span></h2></section></main><aside><h2>People you may know</h2><ul><li><a href="/in/side-one"><img alt="Side One"></a><a href="/in/side-one"><span>Side One</span></a><span>· 2nd</span><div>Clerk</div><button>Connect</button></li></ul></aside>`,
    rows: [{ name: "Ines Prado", headline: "Translator of songs", slug: "ines-prado-7" }],
  },
  {
    name: "en HTML 2026: no h1, the name a link, the aside before the main part",
    page: "profile",
    html: `<aside><h2>More profiles for you</h2><a href="/in/side-two"><p>Side Two</p></a><p>· 2nd</p><p>Clerk</p><button>Connect</button></aside><main><p></p><a href="/in/oda-lien"><p>Oda Lien</p></a><p>Miller</p><p>Voss, Norway</p><a href="/in/oda-lien/overlay/contact-info/">Contact info</a><p>51 connections</p><button>Follow</button><h2>Activity</h2><p>Oda has no recent posts</p><h2>Experience</h2><p>Miller</p></main>`,
    rows: [{ name: "Oda Lien", headline: "Miller", slug: "oda-lien" }],
  },
];
