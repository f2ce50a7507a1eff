/** Copied conversations between Robin Ashworth (the member) and Ana Ruiz, all invented. */
export type ThreadShape = {
  name: string;
  text?: string;
  html?: string;
  memberName?: string;
  personName?: string;
  /** `FROM YYYY-MM-DD HH:MM first words`, on the clock of Vienna */
  expected: string[];
  leftover?: string[];
};

/** Monday 23 November 2026, 12:00 in Vienna. */
export const copiedAt = Date.parse("2026-11-23T11:00:00Z");
export const zone = "Europe/Vienna";

const two = (me: string, them: string) => [
  `me ${me} Hello Ana, would you like to have a coffee?`,
  `them ${them} Yes, gladly!`,
];

/** The page of the browser in one language: day, sentence, label, twin, name with time, words. */
function inWords(
  language: string,
  day: string,
  [mine, theirs]: [string, string],
  [first, second]: [string, string],
  label: [string, string],
): ThreadShape {
  const text = [
    "Ana Ruiz",
    "Product manager at Osprey Freight",
    day,
    mine,
    label[0],
    "Robin Ashworth",
    `Robin Ashworth  ${first}`,
    "Hello Ana, would you like to have a coffee?",
    theirs,
    label[1],
    "Ana Ruiz",
    `Ana Ruiz (She/Her)  ${second}`,
    "Yes, gladly!",
    "",
  ].join("\n");
  return {
    name: `the browser's page in ${language}`,
    text,
    expected: two("2026-11-03 14:03", "2026-11-03 16:20"),
    leftover: ["Ana Ruiz", "Product manager at Osprey Freight"],
  };
}

export const threadShapes: ThreadShape[] = [
  inWords(
    "English",
    "NOV 3",
    [
      "Robin Ashworth sent the following message at 2:03 PM",
      "Ana Ruiz sent the following messages at 4:20 PM",
    ],
    ["2:03 PM", "4:20 PM"],
    ["View Robin’s profile", "View Ana’s profile"],
  ),
  inWords(
    "Spanish",
    "3 de nov",
    [
      "Robin Ashworth envió el siguiente mensaje a las 14:03",
      "Ana Ruiz ha enviado los siguientes mensajes a las 16:20",
    ],
    ["14:03", "4:20 p. m."],
    ["Ver el perfil de Robin", "Ver perfil de Ana"],
  ),
  inWords(
    "French",
    "mar. 3 nov.",
    [
      "Robin Ashworth a envoyé le message suivant à 14:03",
      "Ana Ruiz a envoyé les messages suivants à 16 h 20",
    ],
    ["14:03", "16 h 20"],
    ["Voir le profil de Robin", "Voir le profil d’Ana"],
  ),
  inWords(
    "German",
    "3. Nov.",
    [
      "Robin Ashworth hat um 14:03 die folgende Nachricht gesendet",
      "Ana Ruiz hat die folgenden Nachrichten um 16:20 gesendet",
    ],
    ["14:03 Uhr", "16.20 Uhr"],
    ["Profil von Robin anzeigen", "Profil von Ana anzeigen"],
  ),
  inWords(
    "Portuguese",
    "3 de novembro de 2026",
    [
      "Robin Ashworth enviou a seguinte mensagem às 14:03",
      "Ana Ruiz enviou as seguintes mensagens às 16:20",
    ],
    ["14:03", "16:20"],
    ["Ver perfil de Robin", "Ver o perfil de Ana"],
  ),
  inWords(
    "Dutch",
    "dinsdag 3 november",
    [
      "Robin Ashworth heeft het volgende bericht verzonden om 14:03",
      "Ana Ruiz heeft om 16:20 de volgende berichten gestuurd",
    ],
    ["14:03", "16:20"],
    ["Profiel van Robin weergeven", "Bekijk het profiel van Ana"],
  ),
  {
    name: "the whole messaging page, with the list of conversations beside it",
    text: `Messaging
Search messages
Focused
Ana Ruiz
10:42 AM
Ana: Yes, gladly!
Ben Hill
Nov 12
You: see you
Load more conversations
Ana Ruiz
Status is online
Active now
Product manager at Osprey Freight
YESTERDAY
Robin Ashworth sent the following message at 9:05 AM
View Robin’s profileRobin Ashworth
Robin Ashworth  9:05 AM
Hello Ana, would you like to have a coffee?
TODAY
Ana Ruiz sent the following messages at 10:42 AM
View Ana’s profileAna Ruiz
Ana Ruiz  10:42 AM
Yes, gladly!
👏
👍
😊
Seen by Ana Ruiz at 10:50 AM.
Write a message…
Maximize compose field
Attach an image to your conversation with Ana
Send
Ben Hill
11:00 AM
not of this thread`,
    expected: two("2026-11-22 09:05", "2026-11-23 10:42"),
    leftover: [
      "Ana Ruiz",
      "10:42 AM",
      "Ana: Yes, gladly!",
      "Ben Hill",
      "Nov 12",
      "You: see you",
      "Ana Ruiz",
      "Product manager at Osprey Freight",
    ],
  },
  {
    name: "several messages under one head, a paragraph each",
    text: `FRIDAY
Ana Ruiz sent the following messages at 8:00 AM
View Ana’s profile
Ana Ruiz   8:00 AM

Good morning!

I looked at your talk.
It was good.

Shall we meet?`,
    expected: [
      "them 2026-11-20 08:00 Good morning!",
      "them 2026-11-20 08:00 I looked at your talk. It was good.",
      "them 2026-11-20 08:00 Shall we meet?",
    ],
  },
  {
    name: "one message of several paragraphs",
    text: `Nov 3, 2025
Ana Ruiz sent the following message at 8:00 AM
Ana Ruiz   8:00 AM
Good morning!

I looked at your talk.`,
    expected: ["them 2025-11-03 08:00 Good morning! I looked at your talk."],
  },
  {
    name: "names with the time, without sentences",
    text: `MONDAY
Robin Ashworth · 09:05
Hello Ana, would you like to have a coffee?
Ana Ruiz (She/Her) · 16:20
Yes, gladly!`,
    personName: "Ana Ruiz",
    expected: two("2026-11-16 09:05", "2026-11-16 16:20"),
  },
  {
    name: "a name over its time",
    text: `Today
Robin Ashworth
09:05
Hello Ana, would you like to have a coffee?
Ana Ruiz
(She/Her)
·
10:20
Yes, gladly!`,
    personName: "Ana Ruiz",
    expected: two("2026-11-23 09:05", "2026-11-23 10:20"),
  },
  {
    name: "each line with its own date",
    text: `Robin Ashworth, Nov 3, 2:03 PM
Hello Ana, would you like to have a coffee?
Ana Ruiz, Nov 4, 2025, 4:20 PM
Yes, gladly!`,
    personName: "Ana Ruiz",
    expected: two("2026-11-03 14:03", "2025-11-04 16:20"),
  },
  {
    name: "numeric dates",
    text: `3.11.2026
Robin Ashworth 14:03
Hello Ana, would you like to have a coffee?
2026-11-04
Ana Ruiz 16:20
Yes, gladly!`,
    personName: "Ana Ruiz",
    expected: two("2026-11-03 14:03", "2026-11-04 16:20"),
  },
  {
    name: "a month of last year without its year",
    text: `Dec 20
Robin Ashworth 14:03
Hello Ana, would you like to have a coffee?
Jan 5
Ana Ruiz 16:20
Yes, gladly!`,
    personName: "Ana Ruiz",
    expected: two("2025-12-20 14:03", "2026-01-05 16:20"),
  },
  {
    name: "the member as You",
    text: `Yesterday
You 9:05 AM
Hello Ana, would you like to have a coffee?
Ana Ruiz 4:20 PM
Yes, gladly!`,
    personName: "Ana Ruiz",
    expected: two("2026-11-22 09:05", "2026-11-22 16:20"),
  },
  {
    name: "names with credentials, degree and emoji",
    text: `Yesterday
Robin Ashworth, MBA 🚀 9:05 AM
Hello Ana, would you like to have a coffee?
Ana Ruiz, PhD · 1st 4:20 PM
Yes, gladly!`,
    personName: "Ana Ruiz, PhD",
    expected: two("2026-11-22 09:05", "2026-11-22 16:20"),
  },
  {
    name: "a name from right to left",
    text: `Yesterday
Robin Ashworth sent the following message at 9:05 AM
Robin Ashworth 9:05 AM
Hello Ana, would you like to have a coffee?
ليلى حداد sent the following message at 4:20 PM
ليلى حداد 4:20 PM
Yes, gladly!`,
    personName: "ليلى حداد",
    expected: two("2026-11-22 09:05", "2026-11-22 16:20"),
  },
  {
    name: "deleted, edited, reacted to, with attachments",
    text: `Yesterday
Robin Ashworth sent the following message at 9:00 AM
Robin Ashworth 9:00 AM
You deleted this message
Robin Ashworth sent the following message at 9:05 AM
Robin Ashworth 9:05 AM
Hello Ana, would you like to have a coffee?
(Edited)
👍
1
Ana Ruiz sent the following message at 4:20 PM
Ana Ruiz 4:20 PM
Yes, gladly!
agenda.pdf
245 KB
Download
👏 2
Ana Ruiz sent the following message at 4:21 PM
Ana Ruiz 4:21 PM
map.png
Ana Ruiz sent the following message at 4:22 PM
Ana Ruiz 4:22 PM
🎉`,
    expected: [
      ...two("2026-11-22 09:05", "2026-11-22 16:20"),
      "them 2026-11-22 16:21 map.png",
      "them 2026-11-22 16:22 🎉",
    ],
  },
  {
    name: "words that look like heads and headings",
    text: `Yesterday
Robin Ashworth sent the following message at 9:05 AM
Robin Ashworth 9:05 AM
Which day suits you?
Ana Ruiz sent the following message at 4:20 PM
Ana Ruiz 4:20 PM
Monday
or let us meet Tuesday at 10:42
Call me at 17:30
Robin Ashworth sent the following message at 4:30 PM
Robin Ashworth 4:30 PM
Nov 30
is fine`,
    expected: [
      "me 2026-11-22 09:05 Which day suits you?",
      "them 2026-11-22 16:20 Monday or let us meet Tuesday at 10:42 Call me at 17:30",
      "me 2026-11-22 16:30 Nov 30 is fine",
    ],
  },
  {
    name: "the invitation accepted, an InMail, a group joined",
    text: `Ana Ruiz
InMail
Nov 3
Robin Ashworth sent the following message at 2:03 PM
Robin Ashworth 2:03 PM
Hello Ana, would you like to have a coffee?
Ana Ruiz accepted your invitation
Ana Ruiz sent the following message at 4:20 PM
Ana Ruiz 4:20 PM
Yes, gladly!`,
    expected: two("2026-11-03 14:03", "2026-11-03 16:20"),
    leftover: ["Ana Ruiz", "Ana Ruiz accepted your invitation"],
  },
  {
    name: "a group",
    text: `Today
Robin Ashworth sent the following message at 8:00 AM
Robin Ashworth 8:00 AM
Hello both
Ana Ruiz sent the following message at 8:10 AM
Ana Ruiz 8:10 AM
Hello
Bo Li sent the following message at 8:11 AM
Bo Li 8:11 AM
Hi`,
    expected: [
      "me 2026-11-23 08:00 Hello both",
      "Ana Ruiz 2026-11-23 08:10 Hello",
      "Bo Li 2026-11-23 08:11 Hi",
    ],
  },
  {
    name: "a group on the page of one of them",
    text: `Today
Ana Ruiz sent the following message at 8:10 AM
Ana Ruiz 8:10 AM
Hello
Bo Li sent the following message at 8:11 AM
Bo Li 8:11 AM
Hi
Cy Day sent the following message at 8:12 AM
Cy Day 8:12 AM
Hey`,
    personName: "Ana Ruiz",
    expected: [
      "them 2026-11-23 08:10 Hello",
      "Bo Li 2026-11-23 08:11 Hi",
      "Cy Day 2026-11-23 08:12 Hey",
    ],
  },
  {
    name: "another name of the member's on LinkedIn, on the page of the other",
    text: `Today
R. Ashworth-Vale 8:00
Hello
Ana Ruiz 8:10
Hi
R. Ashworth-Vale 8:11
How are you?`,
    memberName: "Kim Ono",
    personName: "Ana Ruiz",
    expected: [
      "me 2026-11-23 08:00 Hello",
      "them 2026-11-23 08:10 Hi",
      "me 2026-11-23 08:11 How are you?",
    ],
  },
  {
    name: "the top cut off, so that no day stands over the first",
    text: `Ana Ruiz sent the following message at 4:20 PM
Ana Ruiz 4:20 PM
Yes, gladly!
Yesterday
Robin Ashworth sent the following message at 9:05 AM
Robin Ashworth 9:05 AM
Good.`,
    expected: ["them 2026-11-22 16:20 Yes, gladly!", "me 2026-11-22 09:05 Good."],
  },
  {
    name: "links and names over every head, without sentences",
    text: `Nov 3
View Robin’s profile
Robin Ashworth
Robin Ashworth
 2:03 PM
Hello Ana, would you like to have a coffee?

View Ana’s profile
Ana Ruiz
Ana Ruiz (She/Her)
 4:20 PM
Yes, gladly!`,
    personName: "Ana Ruiz",
    expected: two("2026-11-03 14:03", "2026-11-03 16:20"),
  },
  {
    name: "a date beside each time, under the name",
    text: `Robin Ashworth
Nov 3, 2:03 PM
Hello Ana, would you like to have a coffee?
Ana Ruiz
Yesterday 16:20
Yes, gladly!`,
    personName: "Ana Ruiz",
    expected: two("2026-11-03 14:03", "2026-11-22 16:20"),
  },
  {
    name: "a language that is not known",
    text: `3.11.2026
Robin Ashworth wysłał(a) następującą wiadomość o 14:03
Robin Ashworth  14:03
Hello Ana, would you like to have a coffee?
Ana Ruiz wysłał(a) następującą wiadomość o 16:20
Ana Ruiz  16:20
Yes, gladly!`,
    personName: "Ana Ruiz",
    expected: two("2026-11-03 14:03", "2026-11-03 16:20"),
  },
  {
    name: "HTML of the browser",
    html: `<ul><li><time>NOV 3</time><div><span class="visually-hidden">Robin Ashworth sent the following message at 2:03 PM</span>
<a href="https://www.linkedin.com/in/robin-ashworth"><img alt="Robin Ashworth"></a><span><a href="/in/robin-ashworth">Robin Ashworth</a></span> <time>2:03 PM</time>
<p>Hello Ana,<br>would you like to have a coffee?</p><button>👍</button></div></li>
<li><div><span class="visually-hidden">Ana Ruiz sent the following message at 4:20 PM</span><a href="https://www.linkedin.com/in/Ana-Ruiz-1?x=1"><span>Ana Ruiz</span></a> <time>4:20 PM</time><p>Yes, gladly!</p></div></li></ul><div role="textbox">Write a message…</div>`,
    expected: two("2026-11-03 14:03", "2026-11-03 16:20"),
  },
];
