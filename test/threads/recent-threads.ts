import type { ThreadShape } from "./test-threads.ts";

/** Conversations as browsers and phones of 2025 and 2026 copy them. All people are invented; 23 November 2026. */
export const recentThreads: ThreadShape[] = [
  {
    name: "2026 en: hints, attachments, reactions with names, a link's card",
    personName: "Mara Lindqvist",
    text: `Nov 3
Robin Ashworth sent the following messages at 9:59 AM
View Robin’s profileRobin Ashworth
Robin Ashworth   9:59 AM
Here is the plan.
Click or press enter to display in the image preview
Play video
plan.pdf
120 KB
Mara Lindqvist sent the following message at 11:54 AM
View Mara’s profileMara Lindqvist
Mara Lindqvist (She/Her)   11:54 AM
Thank you!
👍
1
❤️ 2
React with 👏
Robin Ashworth reacted with 👍
Seen by Mara Lindqvist at 12:01 PM.
Mara Lindqvist is typing…`,
    expected: ["me 2026-11-03 09:59 Here is the plan.", "them 2026-11-03 11:54 Thank you!"],
  },
  {
    name: "2026 en: a message that is one emoji, by its own head",
    personName: "Mara Lindqvist",
    text: `Today
Robin Ashworth sent the following message at 8:00 AM
View Robin’s profileRobin Ashworth
Robin Ashworth   8:00 AM
Tuesday at nine?
Mara Lindqvist sent the following message at 8:05 AM
View Mara’s profileMara Lindqvist
Mara Lindqvist   8:05 AM
👍
Robin Ashworth sent the following message at 8:06 AM
View Robin’s profileRobin Ashworth
Robin Ashworth   8:06 AM
Good.
👍
1`,
    expected: [
      "me 2026-11-23 08:00 Tuesday at nine?",
      "them 2026-11-23 08:05 👍",
      "me 2026-11-23 08:06 Good.",
    ],
  },
  {
    name: "2026 en: several messages under one head, one of them an emoji",
    personName: "Mara Lindqvist",
    text: `Today
Mara Lindqvist sent the following messages at 8:05 AM
View Mara’s profileMara Lindqvist
Mara Lindqvist   8:05 AM
Yes

🎉

See you there.
👏
👍
😊`,
    expected: [
      "them 2026-11-23 08:05 Yes",
      "them 2026-11-23 08:05 🎉",
      "them 2026-11-23 08:05 See you there.",
    ],
  },
  {
    name: "2026 en: hiring frames, edited and deleted messages, heads without sentences",
    personName: "Gro Vik",
    text: `YESTERDAY
View Gro’s profileGro Vik, #HIRING
Gro Vik   4:20 PM
The job is open. (Edited)
View Robin’s profileRobin Ashworth, #OPENTOWORK
Robin Ashworth   4:25 PM
This message has been deleted.
View Robin’s profileRobin Ashworth, #OPENTOWORK
Robin Ashworth   4:30 PM
I am glad to hear it.
View Gro’s profileGro Vik, #HIRING`,
    expected: [
      "them 2026-11-22 16:20 The job is open.",
      "me 2026-11-22 16:30 I am glad to hear it.",
    ],
  },
  {
    name: "it: reactions, hints, seen",
    personName: "Nadia Ferri",
    text: `Nadia Ferri
Stato: online
1° grado
ieri
Robin Ashworth ha inviato i seguenti messaggi alle ore 09:05
Visualizza il profilo di RobinRobin Ashworth
Robin Ashworth   09:05
Ciao Nadia!

Un caffè la prossima settimana?
Nadia Ferri ha inviato il seguente messaggio alle ore 10:20
Visualizza il profilo di NadiaNadia Ferri
Nadia Ferri (Lei)   10:20
Volentieri! (modificato)
👏
👍
😊
Visualizzato da Nadia Ferri alle 10:30
Scrivi un messaggio…
Invia`,
    expected: [
      "me 2026-11-22 09:05 Ciao Nadia!",
      "me 2026-11-22 09:05 Un caffè la prossima settimana?",
      "them 2026-11-22 10:20 Volentieri!",
    ],
  },
  {
    name: "it: weekday and date, without sentences",
    personName: "Nadia Ferri",
    text: `giovedì
Robin Ashworth 14:03
Come va?
sab 21 nov
Nadia Ferri 16:20
Bene, e tu?`,
    expected: ["me 2026-11-19 14:03 Come va?", "them 2026-11-21 16:20 Bene, e tu?"],
  },
  {
    name: "de: du-words, reaction, deleted",
    personName: "Lea Brandt",
    text: `HEUTE
Lea Brandt hat um 08:05 die folgenden Nachrichten gesendet
Profil von Lea anzeigenLea Brandt
Lea Brandt   08:05
Moin!
👍
1

Bis Dienstag.
Robin Ashworth hat um 08:10 die folgende Nachricht gesendet
Profil von Robin anzeigenRobin Ashworth
Robin Ashworth   08:10
Diese Nachricht wurde gelöscht.`,
    expected: ["them 2026-11-23 08:05 Moin!", "them 2026-11-23 08:05 Bis Dienstag."],
  },
  {
    name: "fr: image hint and photo's text",
    personName: "Maël Kerven",
    text: `AUJOURD’HUI
Maël Kerven a envoyé le message suivant à 08:05
Voir le profil de MaëlMaël Kerven
Maël Kerven   08:05
Voici le bateau.
Cliquez ou appuyez sur Entrée pour afficher l’aperçu de l’image
Robin Ashworth a envoyé le message suivant à 08:10
Voir le profil de RobinRobin Ashworth
Robin Ashworth   08:10
Très beau !
❤️
1`,
    expected: ["them 2026-11-23 08:05 Voici le bateau.", "me 2026-11-23 08:10 Très beau !"],
  },
  {
    name: "en HTML: reactions as buttons, previews, hidden captions",
    personName: "Ana Ruiz",
    html: `<ul><li><time>TODAY</time><div><span class="visually-hidden">Ana Ruiz sent the following message at 8:05 AM</span><a href="/in/ana-ruiz"><img alt="View Ana’s profile"></a><a href="/in/ana-ruiz">Ana Ruiz</a> <time>8:05 AM</time><p>Look at this</p><button><img alt="map"><span class="visually-hidden">Click or press enter to display in the image preview</span></button><div><button>👏</button><button>👍</button><button>😊</button></div><div><span>👍</span><span>1</span></div></div></li><li><div><span class="visually-hidden">Robin Ashworth sent the following message at 8:10 AM</span><img alt="Robin Ashworth’s profile photo"><a href="/in/robin">Robin Ashworth</a> <time>8:10 AM</time><p>👍</p></div></li></ul>`,
    expected: ["them 2026-11-23 08:05 Look at this", "me 2026-11-23 08:10 👍"],
  },
  {
    name: "phone: names over times, a reaction under the words",
    personName: "Ana Ruiz",
    text: `Yesterday
Ana Ruiz
10:20
The tram is late.
😂
1
Robin Ashworth
10:22
No hurry.`,
    expected: ["them 2026-11-22 10:20 The tram is late.", "me 2026-11-22 10:22 No hurry."],
  },
];

const foreign = (
  name: string,
  day: string,
  says: (name: string, time: string) => string,
  label: (first: string) => string,
): ThreadShape => ({
  name,
  personName: "Nadia Ferri",
  text: `Nadia Ferri
${day}
${says("Robin Ashworth", "09:05")}
${label("Robin")}Robin Ashworth
Robin Ashworth   09:05
Hello Nadia, a coffee?
${says("Nadia Ferri", "10:20")}
${label("Nadia")}Nadia Ferri
Nadia Ferri   10:20
With pleasure!`,
  expected: ["me 2026-11-23 09:05 Hello Nadia, a coffee?", "them 2026-11-23 10:20 With pleasure!"],
});

/** The same two messages in languages that are not known: read or not, each carries the doubt. */
export const foreignThreads: ThreadShape[] = [
  foreign(
    "pl",
    "DZISIAJ",
    (n, t) => `${n} wysłał(a) następującą wiadomość o ${t}`,
    (f) => `Wyświetl profil: ${f}`,
  ),
  foreign(
    "sv",
    "IDAG",
    (n, t) => `${n} skickade följande meddelande kl. ${t}`,
    (f) => `Visa profilen för ${f}`,
  ),
  foreign(
    "da",
    "I DAG",
    (n, t) => `${n} sendte følgende besked kl. ${t}`,
    (f) => `Se ${f}s profil`,
  ),
  foreign(
    "tr",
    "BUGÜN",
    (n, t) => `${n} saat ${t}’te aşağıdaki mesajı gönderdi`,
    (f) => `${f} adlı üyenin profilini görüntüle`,
  ),
  foreign(
    "ja",
    "今日",
    (n, t) => `${n}さんが${t}に次のメッセージを送信しました`,
    (f) => `${f}さんのプロフィールを表示`,
  ),
  foreign(
    "ro",
    "ASTĂZI",
    (n, t) => `${n} a trimis următorul mesaj la ${t}`,
    (f) => `Vizualizați profilul lui ${f}`,
  ),
  foreign(
    "cs",
    "DNES",
    (n, t) => `${n} odeslal(a) v ${t} následující zprávu`,
    (f) => `Zobrazit profil uživatele ${f}`,
  ),
];
