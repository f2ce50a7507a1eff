import type { UnseenPage } from "./unseen.ts";

/** Copied pages of received invitations, written from the spec alone. All people are invented. */
export const blindReceived: UnseenPage[] = [
  {
    name: "en 2026: names made of captions, notes that begin with captions",
    page: "received",
    text: `0 notifications
Skip to main content
Home
My Network
Jobs
Messaging
Notifications
Me
For Business
Manage invitations
Received
Sent
All (5)
People (4)
Mutual connections (2)
Mark Read is inviting you to connect
Accept nothing less
3 mutual connections
3 days ago
Ignore
Accept
Accept this as a small hello.
Ignore the typos, I write from a train.

Mark
Reply to Mark
Will Connect follows you and is inviting you to connect
10 years ago I sold my first pump
Yesterday
Ignore
Accept
Grace Message is inviting you to connect
5 mutual funds | CFA
Bo Li and 11 other mutual connections
2 weeks ago
Ignore
Accept
Ignore if you are busy.
We met 2 weeks ago at the fair, with Jo Ignore and Bo Li… show more
Reply to Grace
Jo Ignore is inviting you to connect
Follow your nose | Perfumer
1 month ago
Ignore
Accept
Osprey Freight invited you to follow Osprey Freight
Freight
4 days ago
Ignore
Accept
About
Accessibility
Help Center
Privacy & Terms
Ad Choices
Advertising
Business Services
Get the LinkedIn app
More
LinkedIn Corporation © 2026`,
    rows: [
      {
        name: "Mark Read",
        headline: "Accept nothing less",
        mutualCount: 3,
        date: "2026-11-17",
        note: "Accept this as a small hello.\nIgnore the typos, I write from a train.\n\nMark",
      },
      {
        name: "Will Connect",
        headline: "10 years ago I sold my first pump",
        date: "2026-11-19",
      },
      {
        name: "Grace Message",
        headline: "5 mutual funds | CFA",
        mutualCount: 12,
        mutualNames: ["Bo Li"],
        date: "2026-11-06",
        note: "Ignore if you are busy.\nWe met 2 weeks ago at the fair, with Jo Ignore and Bo Li",
        noteCut: true,
      },
      { name: "Jo Ignore", headline: "Follow your nose | Perfumer", date: "2026-10-20" },
    ],
  },
  {
    name: "en 2018: names twice after alt texts, short ages, note before the buttons",
    page: "received",
    text: `LinkedIn
Search
Home
My Network
Manage all invitations
Received
Sent
Select all
Greta O’Malley-Núñez’s profile picture
Greta O’Malley-Núñez
Greta O’Malley-Núñez
Accept | Ignore | Repeat
Ola Berg and 1 other
2w
Dear Robin,
your talk in Graz was a delight.
- pumps
- pipes
Best, GretaSee more
Ignore
Accept
Plato’s profile picture
Plato
Plato
Philosopher
6d
Ignore
Accept
ANNA KOWALSKA MBA PMP’s profile picture
ANNA KOWALSKA MBA PMP
ANNA KOWALSKA MBA PMP
--
12 mutual connections
1mo
Ignore
Accept`,
    rows: [
      {
        name: "Greta O’Malley-Núñez",
        headline: "Accept | Ignore | Repeat",
        mutualCount: 2,
        mutualNames: ["Ola Berg"],
        date: "2026-11-06",
        note: "Dear Robin,\nyour talk in Graz was a delight.\n- pumps\n- pipes\nBest, Greta",
        noteCut: true,
      },
      { name: "Plato", headline: "Philosopher", date: "2026-11-14" },
      { name: "ANNA KOWALSKA MBA PMP", mutualCount: 12, date: "2026-10-20" },
    ],
  },
  {
    name: "en 2021: hidden button texts, no blank lines",
    page: "received",
    text: `Invitations
Received
Sent
All (1,052)
Renée D’Arcy
Renée D’Arcy
Head of Growth @ Kettle & Sons 🚀 | ex-Osprey | Speaker
Ana Ruiz is a mutual connection
4 days ago
Ignore
Ignore Renée D’Arcy’s invitation
Accept
Accept Renée D’Arcy’s invitation
李小龍
李小龍
工程師
Ana Ruiz and Tom Weiß are mutual connections
12m
Ignore
Ignore 李小龍’s invitation
Accept
Accept 李小龍’s invitation
محمد الفارسي
محمد الفارسي
مهندس برمجيات
10+ mutual connections
1 year ago
Ignore
Ignore محمد الفارسي’s invitation
Accept
Accept محمد الفارسي’s invitation`,
    rows: [
      {
        name: "Renée D’Arcy",
        headline: "Head of Growth @ Kettle & Sons 🚀 | ex-Osprey | Speaker",
        mutualCount: 1,
        mutualNames: ["Ana Ruiz"],
        date: "2026-11-16",
      },
      {
        name: "李小龍",
        headline: "工程師",
        mutualCount: 2,
        mutualNames: ["Ana Ruiz", "Tom Weiß"],
        date: "2026-11-20",
      },
      { name: "محمد الفارسي", headline: "مهندس برمجيات", mutualCount: 10, date: "2025-11-20" },
    ],
  },
  {
    name: "en: tabs from a table, trailing spaces, Windows line ends",
    page: "received",
    text: "Received\t \r\n\tVera Lund is inviting you to connect  \r\n\tBaker\t\r\n\t7 mutual connections \r\n\t2 weeks ago\t\r\n\tIgnore\tAccept\t\r\n\tHello from Oslo.  \r\n\tReply to Vera \r\n\tVera Lund is inviting you to connect\t\r\n\tDentist \r\n\tToday\r\n\tIgnore\tAccept\r\n",
    rows: [
      {
        name: "Vera Lund",
        headline: "Baker",
        mutualCount: 7,
        date: "2026-11-06",
        note: "Hello from Oslo.",
      },
      { name: "Vera Lund", headline: "Dentist", date: "2026-11-20" },
    ],
  },
  {
    name: "en: half a page, cut within a card at both ends",
    page: "received",
    text: `Reliability engineer
6 mutual connections
3 days ago
Ignore
Accept
Sorin Popa is inviting you to connect
Roofer
Yesterday
Ignore
Accept
Dana Wolf is inviting you to connect
Choir leader at Stadt`,
    rows: [
      { name: "Sorin Popa", headline: "Roofer", date: "2026-11-19" },
      { name: "Dana Wolf", headline: "Choir leader at Stadt" },
    ],
  },
  {
    name: "en: newsletters, events, groups and accepted ones between people",
    page: "received",
    text: `Received
Hana Novák is inviting you to connect
Tuner of pianos
3 weeks ago
Ignore
Accept
Ilse Brandt invited you to subscribe to The Slow Pump
Newsletter
2 weeks ago
Ignore
Subscribe
Piet Vos invited you to attend Water Days 2026
Online event · 300 attendees
1 week ago
Ignore
Attend
Omar Haddad is now a connection.
Message Omar
Ilse Brandt invited you to join Pump Friends
Group · 1,204 members
Ignore
Join
יעל כהן is inviting you to connect
מנהלת מוצר
You both studied at Technion
5 days ago
Ignore
Accept
שלום, נעים להכיר!
Reply to יעל`,
    rows: [
      { name: "Hana Novák", headline: "Tuner of pianos", date: "2026-10-30" },
      {
        name: "יעל כהן",
        headline: "מנהלת מוצר",
        date: "2026-11-15",
        note: "שלום, נעים להכיר!",
      },
    ],
  },
  {
    name: "en: no ages, a blank line between all lines",
    page: "received",
    text: `Grow

Catch up

Received

Dr. Ingrid Šťastná, PhD is inviting you to connect

Verified

Lecturer, École Centrale

Works at Osprey Freight

Ignore

Accept

Sam 🐝 Keeper (He/Him) is inviting you to connect

Premium

Bees

1 mutual connection

Ignore

Accept

Hi Robin!

https://bees.example/talk?id=3&x=1

Regards,
Sam

Reply to Sam`,
    rows: [
      { name: "Dr. Ingrid Šťastná, PhD", headline: "Lecturer, École Centrale" },
      {
        name: "Sam 🐝 Keeper",
        headline: "Bees",
        mutualCount: 1,
        note: "Hi Robin!\nhttps://bees.example/talk?id=3&x=1\nRegards,\nSam",
      },
    ],
  },
  {
    name: "en: links in the manner of a chat app, bullets",
    page: "received",
    text: `* [Nils Moe](https://www.linkedin.com/in/nils-moe-12) is inviting you to connect
* Carpenter
* 2 mutual connections
* 2 weeks ago
* Ignore
* Accept
* [Lu Xun](https://www.linkedin.com/in/lu-xun) is inviting you to connect
* Writer
* 3 weeks ago
* Ignore
* Accept`,
    rows: [
      { name: "Nils Moe", headline: "Carpenter", mutualCount: 2, date: "2026-11-06" },
      { name: "Lu Xun", headline: "Writer", date: "2026-10-30" },
    ],
  },
  {
    name: "en: links after names in round brackets",
    page: "received",
    text: `Invitations
Nils Moe (https://www.linkedin.com/in/nils-moe-12)
Carpenter
2 mutual connections (https://www.linkedin.com/search/results/people/?x=1)
2 weeks ago
Ignore
Accept
Lu Xun (https://www.linkedin.com/in/lu-xun)
Writer
3 weeks ago
Ignore
Accept`,
    rows: [
      { name: "Nils Moe", headline: "Carpenter", mutualCount: 2, date: "2026-11-06" },
      { name: "Lu Xun", headline: "Writer", date: "2026-10-30" },
    ],
  },
  {
    name: "en: the age after the buttons, then the note",
    page: "received",
    text: `Received
Ivo Grabovac is inviting you to connect
Sommelier
Accept
Ignore
2 months ago
Hello Robin, 3 days ago I read your piece.
Reply to Ivo
Paz Soto is inviting you to connect
Diver
Accept
Ignore
3 hours ago`,
    rows: [
      {
        name: "Ivo Grabovac",
        headline: "Sommelier",
        date: "2026-09-20",
        note: "Hello Robin, 3 days ago I read your piece.",
      },
      { name: "Paz Soto", headline: "Diver", date: "2026-11-20" },
    ],
  },
];
