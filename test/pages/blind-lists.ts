import type { UnseenPage } from "./unseen.ts";

/** Copied pages of sent invitations and of connections, written from the spec alone. All people are invented. */
export const blindLists: UnseenPage[] = [
  {
    name: "en sent: captions as names, a sentence as headline, a twin person",
    page: "sent",
    text: `Manage invitations
Received
Sent
People (1,204)
Newsletters
Will Withdraw
Withdraw early, sleep well
Sent 3 days ago
Withdraw
Message Boyd
Sent with love: a bakery
Sent today
Withdraw
Message Boyd
Notary
Sent 2 weeks ago
Withdraw
Ma
Sent yesterday
Withdraw`,
    rows: [
      { name: "Will Withdraw", headline: "Withdraw early, sleep well", date: "2026-11-17" },
      { name: "Message Boyd", headline: "Sent with love: a bakery", date: "2026-11-20" },
      { name: "Message Boyd", headline: "Notary", date: "2026-11-06" },
      { name: "Ma", date: "2026-11-19" },
    ],
  },
  {
    name: "en sent 2019: alt texts, names twice, mutual lines, notes",
    page: "sent",
    text: `Manage all invitations
Received
Sent
Select all
Aino Mäkelä’s profile picture
Aino Mäkelä
Aino Mäkelä
Violinist
4 mutual connections
2 weeks ago
Hi Aino, I heard you in Turku.
Withdraw
Withdraw invitation sent to Aino Mäkelä
Ed Ng’s profile picture
Ed Ng
Ed Ng
Farmer | 5 mutual funds
1 month ago
Withdraw
Withdraw invitation sent to Ed Ng`,
    rows: [
      {
        name: "Aino Mäkelä",
        headline: "Violinist",
        mutualCount: 4,
        date: "2026-11-06",
        note: "Hi Aino, I heard you in Turku.",
      },
      { name: "Ed Ng", headline: "Farmer | 5 mutual funds", date: "2026-10-20" },
    ],
  },
  {
    name: "de sent",
    page: "sent",
    text: `Einladungen verwalten
Erhalten
Gesendet
Personen (2)
Unternehmen
Heinz Gesendet
Postbote
Vor 53 Minuten gesendet
Zurückziehen
Gül Şahin, MBA
--
Vor 1 Monat gesendet
Zurückziehen`,
    rows: [
      { name: "Heinz Gesendet", headline: "Postbote", date: "2026-11-20" },
      { name: "Gül Şahin, MBA", date: "2026-10-20" },
    ],
  },
  {
    name: "fr sent",
    page: "sent",
    text: `Gérer les invitations
Reçues
Envoyées
Personnes (2)
Hélène N’Diaye
Ingénieure | Envoyée spéciale
Envoyée il y a 3 jours
Retirer
Léo
Envoyée aujourd’hui
Retirer`,
    rows: [
      { name: "Hélène N’Diaye", headline: "Ingénieure | Envoyée spéciale", date: "2026-11-17" },
      { name: "Léo", date: "2026-11-20" },
    ],
  },
  {
    name: "es sent",
    page: "sent",
    text: `Gestionar invitaciones
Recibidas
Enviadas
Personas (2)
Íñigo Retirar
Enfermero
Enviada hace 3 semanas
Retirar
Nuria Font i Pla
Retirar el velo | Poeta
Enviada ayer
Retirar`,
    rows: [
      { name: "Íñigo Retirar", headline: "Enfermero", date: "2026-10-30" },
      { name: "Nuria Font i Pla", headline: "Retirar el velo | Poeta", date: "2026-11-19" },
    ],
  },
  {
    name: "pt sent",
    page: "sent",
    text: `Gerenciar convites
Recebidos
Enviados
Pessoas (2)
Iara Conceição
Designer
Enviado há 3 dias
Retirar
Bento
Enviado hoje
Retirar`,
    rows: [
      { name: "Iara Conceição", headline: "Designer", date: "2026-11-17" },
      { name: "Bento", date: "2026-11-20" },
    ],
  },
  {
    name: "nl sent",
    page: "sent",
    text: `Uitnodigingen beheren
Ontvangen
Verzonden
Mensen (2)
Ype de Vries
Zeiler
2 weken geleden verzonden
Intrekken
Roos Intrekken
Bloemist
Vandaag verzonden
Intrekken`,
    rows: [
      { name: "Ype de Vries", headline: "Zeiler", date: "2026-11-06" },
      { name: "Roos Intrekken", headline: "Bloemist", date: "2026-11-20" },
    ],
  },
  {
    name: "en connections: hidden labels, reachable, absolute dates",
    page: "connections",
    text: `1,052 connections
Sort by:
Recently added
Search with filters
Grace Message is reachable
Member’s name
Grace Message
Member’s occupation
Connected with myself | 3 days ago I began
Connected 5 months ago
Message
Member’s name
ÓSCAR RUIZ-DÍAZ
Member’s occupation
CEO
Connected on November 3, 2026
Message
Member’s name
王芳
Member’s occupation
--
Connected on October 31, 2026
Message`,
    rows: [
      {
        name: "Grace Message",
        headline: "Connected with myself | 3 days ago I began",
        date: "2026-06-20",
      },
      { name: "ÓSCAR RUIZ-DÍAZ", headline: "CEO", date: "2026-11-03" },
      { name: "王芳", date: "2026-10-31" },
    ],
  },
  {
    name: "en connections 2026: no labels, blank lines between cards only",
    page: "connections",
    text: `Connections
2 connections
Sort by: Recently added

Max Connected
Connecting pumps and people
Connected on February 29, 2024
Message

Ole Bull Jr.
Fiddler
Connected on January 1, 2025
Message`,
    rows: [
      { name: "Max Connected", headline: "Connecting pumps and people", date: "2024-02-29" },
      { name: "Ole Bull Jr.", headline: "Fiddler", date: "2025-01-01" },
    ],
  },
  {
    name: "de connections",
    page: "connections",
    text: `1.052 Kontakte
Sortieren nach:
Kürzlich hinzugefügt
Name des Mitglieds
Anke Nachricht
Beruf des Mitglieds
Köchin
Am 10. August 2026 vernetzt
Nachricht
Name des Mitglieds
Ivo
Beruf des Mitglieds
Fahrer, vor 3 Jahren noch Läufer
Am 1. März 2025 vernetzt
Nachricht`,
    rows: [
      { name: "Anke Nachricht", headline: "Köchin", date: "2026-08-10" },
      { name: "Ivo", headline: "Fahrer, vor 3 Jahren noch Läufer", date: "2025-03-01" },
    ],
  },
  {
    name: "fr connections",
    page: "connections",
    text: `1 052 relations
Trier par :
Ajoutées récemment
Aïcha Ben Saïd
Traductrice
En relation depuis le 3 novembre 2026
Message
Guy Message
Facteur
En relation depuis le 1er août 2025
Message`,
    rows: [
      { name: "Aïcha Ben Saïd", headline: "Traductrice", date: "2026-11-03" },
      { name: "Guy Message", headline: "Facteur", date: "2025-08-01" },
    ],
  },
  {
    name: "es connections",
    page: "connections",
    text: `1.052 contactos
Ordenar por:
Añadidos recientemente
Lola Mensaje
Cartera
Conectado el 3 de noviembre de 2026
Mensaje
Ander Etxe
Panadero
Conectado hace 2 semanas
Mensaje`,
    rows: [
      { name: "Lola Mensaje", headline: "Cartera", date: "2026-11-03" },
      { name: "Ander Etxe", headline: "Panadero", date: "2026-11-06" },
    ],
  },
  {
    name: "pt connections",
    page: "connections",
    text: `1.052 conexões
Classificar por:
Adicionados recentemente
Rui Mensagem
Carteiro
Conectado em 3 de novembro de 2026
Mensagem
Dora Lé
Pintora
Conectado em 28 de fev. de 2025
Mensagem`,
    rows: [
      { name: "Rui Mensagem", headline: "Carteiro", date: "2026-11-03" },
      { name: "Dora Lé", headline: "Pintora", date: "2025-02-28" },
    ],
  },
  {
    name: "nl connections",
    page: "connections",
    text: `1.052 connecties
Sorteren op:
Onlangs toegevoegd
Teun Bericht
Koerier
Connectie sinds 3 november 2026
Bericht
Saar ten Have
Smid
Connectie sinds 2 maart 2025
Bericht`,
    rows: [
      { name: "Teun Bericht", headline: "Koerier", date: "2026-11-03" },
      { name: "Saar ten Have", headline: "Smid", date: "2025-03-02" },
    ],
  },
];
