import type { ThreadShape } from "./test-threads.ts";

/** More copied conversations, written as blindThreads were. All people are invented; copied on 23 November 2026. */
export const moreThreads: ThreadShape[] = [
  {
    name: "de: informal words and weekdays",
    personName: "Gül Öztürk",
    text: `FREITAG
Gül Öztürk hat um 22:40 die folgenden Nachrichten gesendet
Profil von Gül anzeigen
Gül Öztürk
Gül Öztürk (Sie/Ihr)  22:40
Servus Robin!
SAMSTAG
Robin Ashworth hat um 07:05 die folgende Nachricht gesendet
Profil von Robin anzeigen
Robin Ashworth
Robin Ashworth  07:05
Servus!`,
    expected: ["them 2026-11-20 22:40 Servus Robin!", "me 2026-11-21 07:05 Servus!"],
  },
  {
    name: "es: dates in words, reactions",
    personName: "Paco de la O",
    text: `3 DE NOV
Paco de la O envió el siguiente mensaje a las 14:03
Ver el perfil de Paco
Paco de la O
Paco de la O  14:03
¿Un café?
👍
1
Robin Ashworth envió el siguiente mensaje a las 16:20
Ver el perfil de Robin
Robin Ashworth
Robin Ashworth  16:20
Sí, a las 9:30`,
    expected: ["them 2026-11-03 14:03 ¿Un café?", "me 2026-11-03 16:20 Sí, a las 9:30"],
  },
  {
    name: "a message that quotes a day and a name with a time",
    personName: "Ana Ruiz",
    text: `NOV 3
Robin Ashworth sent the following message at 2:03 PM
View Robin’s profile
Robin Ashworth
Robin Ashworth  2:03 PM
Plan:
Friday
Cyd Lee 4:00 PM
Dora 5:00 PM
Ana Ruiz sent the following message at 4:20 PM
View Ana’s profile
Ana Ruiz
Ana Ruiz  4:20 PM
Fine`,
    expected: [
      "me 2026-11-03 14:03 Plan: Friday Cyd Lee 4:00 PM Dora 5:00 PM",
      "them 2026-11-03 16:20 Fine",
    ],
  },
  {
    name: "a group of three",
    text: `NOV 3
Ana Ruiz sent the following message at 2:03 PM
View Ana’s profile
Ana Ruiz
Ana Ruiz  2:03 PM
Hello both
Bo Li sent the following message at 2:05 PM
View Bo’s profile
Bo Li
Bo Li  2:05 PM
Hello
Robin Ashworth sent the following message at 2:10 PM
View Robin’s profile
Robin Ashworth
Robin Ashworth  2:10 PM
Hi`,
    expected: [
      "Ana Ruiz 2026-11-03 14:03 Hello both",
      "Bo Li 2026-11-03 14:05 Hello",
      "me 2026-11-03 14:10 Hi",
    ],
  },
  {
    name: "a member known by another form of the name",
    memberName: "Robin A. Ashworth",
    personName: "Ana Ruiz, PhD",
    text: `Nov 3
Robin Ashworth
2:03 PM
Hello Ana
Ana Ruiz
4:20 PM
Yes`,
    expected: ["me 2026-11-03 14:03 Hello Ana", "them 2026-11-03 16:20 Yes"],
  },
  {
    name: "HTML with a head per message and pre-wrapped words",
    personName: "Ana Ruiz",
    html: `<div><h4>TUESDAY</h4><div><span class="visually-hidden">Ana Ruiz sent the following message at 8:15 AM</span><a href="/in/ana-ruiz"><img alt="View Ana’s profile"></a><span><a href="/in/ana-ruiz"><span aria-hidden="true">Ana Ruiz</span></a></span><span>·</span><time>8:15 AM</time><p style="white-space: pre-wrap">One
two</p></div></div>`,
    expected: ["them 2026-11-17 08:15 One two"],
  },
];
