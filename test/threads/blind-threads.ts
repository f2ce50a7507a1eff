import type { ThreadShape } from "./test-threads.ts";

/** Copied conversations written before the reader was looked at. All people are invented; copied on 23 November 2026. */
export const blindThreads: ThreadShape[] = [
  {
    name: "en 2026: the list of conversations before, days by weekday, attachments and reactions",
    personName: "Mark Read",
    text: `Messaging
Search messages
Focused
Jobs
Unread
Mark Read
Nov 20
Mark: I accept
Grace Message
Nov 2
You: Hello
Mark Read
Status is reachable
Reader of meters
NOV 18
Robin Ashworth sent the following message at 9:05 AM
View Robin’s profile
Robin Ashworth
Robin Ashworth (He/Him)  9:05 AM
Hello Mark,

two things:
- meters
- coffee
FRIDAY
Mark Read sent the following messages at 10:40 PM
View Mark’s profile
Mark Read
Mark Read  10:40 PM
I accept nothing less than coffee.
👏
1
See you at 9:05 AM then!
Write a message…
Send`,
    expected: [
      "me 2026-11-18 09:05 Hello Mark, two things: - meters - coffee",
      "them 2026-11-20 22:40 I accept nothing less than coffee.",
      "them 2026-11-20 22:40 See you at 9:05 AM then!",
    ],
  },
  {
    name: "en: plain names and times, a year in the heading",
    personName: "Ma",
    text: `DEC 31, 2025
Ma 11:58 PM
Happy new year
JAN 1
Robin Ashworth 12:01 AM
And to you`,
    expected: ["them 2025-12-31 23:58 Happy new year", "me 2026-01-01 00:01 And to you"],
  },
  {
    name: "de: heute und gestern, formal",
    personName: "Jürgen Weiß",
    text: `GESTERN
Jürgen Weiß hat um 18:02 die folgende Nachricht gesendet
Profil von Jürgen Weiß anzeigen
Jürgen Weiß
Jürgen Weiß  18:02
Guten Abend Herr Ashworth,
heute um 9:00 im Café?
HEUTE
Robin Ashworth hat um 08:15 die folgende Nachricht gesendet
Profil von Robin Ashworth anzeigen
Robin Ashworth
Robin Ashworth  08:15
Gern!`,
    expected: [
      "them 2026-11-22 18:02 Guten Abend Herr Ashworth, heute um 9:00 im Café?",
      "me 2026-11-23 08:15 Gern!",
    ],
  },
  {
    name: "fr: hier, gender forms",
    personName: "Élodie L’Hôpital",
    text: `3 NOV.
Élodie L’Hôpital a envoyé les messages suivants à 14:03
Voir le profil de Élodie
Élodie L’Hôpital
Élodie L’Hôpital  14:03
Bonjour Robin !
Un café ?
HIER
Robin Ashworth a envoyé les messages suivants à 16:20
Voir le profil de Robin
Robin Ashworth
Robin Ashworth  16:20
Avec plaisir`,
    expected: [
      "them 2026-11-03 14:03 Bonjour Robin ! Un café ?",
      "me 2026-11-22 16:20 Avec plaisir",
    ],
  },
  {
    name: "es: ayer",
    personName: "María Ibáñez-Ríos",
    text: `AYER
María Ibáñez-Ríos envió los siguientes mensajes a las 9:05
Ver el perfil de María
María Ibáñez-Ríos
María Ibáñez-Ríos  9:05
Hola, ¿un café?
HOY
Robin Ashworth envió los siguientes mensajes a las 9:10
Ver el perfil de Robin
Robin Ashworth
Robin Ashworth  9:10
¡Claro!`,
    expected: ["them 2026-11-22 09:05 Hola, ¿un café?", "me 2026-11-23 09:10 ¡Claro!"],
  },
  {
    name: "pt: ontem",
    personName: "João Conceição",
    text: `ONTEM
João Conceição enviou as seguintes mensagens às 09:05
Visualizar perfil de João
João Conceição
João Conceição  09:05
Olá! Um café?
HOJE
Robin Ashworth enviou as seguintes mensagens às 09:10
Visualizar perfil de Robin
Robin Ashworth
Robin Ashworth  09:10
Claro`,
    expected: ["them 2026-11-22 09:05 Olá! Um café?", "me 2026-11-23 09:10 Claro"],
  },
  {
    name: "nl: gisteren, vandaag",
    personName: "Sjoerd van ’t Hof",
    text: `GISTEREN
Sjoerd van ’t Hof heeft de volgende berichten om 09:05 verzonden
Profiel van Sjoerd bekijken
Sjoerd van ’t Hof
Sjoerd van ’t Hof  09:05
Koffie?
VANDAAG
Robin Ashworth heeft de volgende berichten om 09:10 verzonden
Profiel van Robin bekijken
Robin Ashworth
Robin Ashworth  09:10
Graag`,
    expected: ["them 2026-11-22 09:05 Koffie?", "me 2026-11-23 09:10 Graag"],
  },
  {
    name: "en: one-word name that is a caption, a message that is a time, edited and InMail marks",
    personName: "Message",
    text: `NOV 3
Message sent the following message at 2:03 PM
View Message’s profile
Message
Message  2:03 PM
InMail
Coffee at Kettle
Shall we?
(Edited)
Robin Ashworth sent the following message at 2:10 PM
View Robin’s profile
Robin Ashworth
Robin Ashworth  2:10 PM
3:30 PM`,
    expected: ["them 2026-11-03 14:03 Coffee at Kettle Shall we?", "me 2026-11-03 14:10 3:30 PM"],
  },
  {
    name: "Windows line ends, blank lines between all lines",
    personName: "Ana Ruiz",
    text: "NOV 3\r\n\r\nRobin Ashworth sent the following message at 2:03 PM\r\n\r\nRobin Ashworth  2:03 PM\r\n\r\nHello Ana\r\n\r\nAna Ruiz sent the following message at 4:20 PM\r\n\r\nAna Ruiz  4:20 PM\r\n\r\nYes!\r\n",
    expected: ["me 2026-11-03 14:03 Hello Ana", "them 2026-11-03 16:20 Yes!"],
  },
  {
    name: "half a conversation, begun within a message",
    personName: "Ana Ruiz",
    text: `and that was that.
See you
NOV 3
Robin Ashworth  2:03 PM
Hello Ana
Ana Ruiz  4:20 PM
Yes`,
    expected: ["me 2026-11-03 14:03 Hello Ana", "them 2026-11-03 16:20 Yes"],
    leftover: ["and that was that.", "See you"],
  },
  {
    name: "right-to-left name and text",
    personName: "יעל כהן",
    text: `NOV 3
יעל כהן sent the following message at 2:03 PM
View יעל’s profile
יעל כהן
יעל כהן  2:03 PM
שלום רובין
Robin Ashworth sent the following message at 4:20 PM
Robin Ashworth  4:20 PM
Shalom`,
    expected: ["them 2026-11-03 14:03 שלום רובין", "me 2026-11-03 16:20 Shalom"],
  },
  {
    name: "HTML without class names, times beside links",
    personName: "Ada Quinn",
    html: `<ul><li><p>Nov 3</p><p>Ada Quinn sent the following message at 2:03 PM</p><div><a href="https://www.linkedin.com/in/ada-quinn"><img alt="Ada Quinn"></a><a href="https://www.linkedin.com/in/ada-quinn">Ada Quinn</a> <span>2:03 PM</span></div><p>Hi Robin,<br><br>coffee?</p></li><li><p>Robin Ashworth sent the following messages at 4:20 PM</p><div><a href="https://www.linkedin.com/in/robin-ashworth">Robin Ashworth</a><time>4:20 PM</time></div><p>Yes</p></li></ul>`,
    expected: ["them 2026-11-03 14:03 Hi Robin, coffee?", "me 2026-11-03 16:20 Yes"],
  },
];
