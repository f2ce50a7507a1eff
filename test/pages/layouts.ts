import { ageLine, mutualLine, type TestPerson } from "./people.ts";
import type { Wording } from "./wordings.ts";

export type Layout = {
  page: "received" | "sent" | "connections";
  html: boolean;
  note: boolean;
  age: boolean;
  mutual: boolean;
  /** The layout marks each card, so that no row may be doubtful. */
  render: (people: TestPerson[], wording: Wording, frame: Frame) => string;
};

/** What stands around and between the cards. */
type Frame = {
  navigation: boolean;
  strangers: boolean;
  aside: boolean;
  overlay: boolean;
  blanks: boolean;
  /** Badges, degree and pronouns on lines of their own under the names. */
  marks: boolean;
};

const MARKS = ["Verified", "· 2nd", "(She/Her)", "Premium · 3rd+", "Kontakt 2. Grades"];

function withMarks(lines: string[], person: TestPerson, frame: Frame): string[] {
  const at = lines.findIndex((line) => line.includes(person.name) && !line.includes("’s "));
  if (!frame.marks || at < 0) return lines;
  return [
    ...lines.slice(0, at + 1),
    MARKS[person.name.length % MARKS.length] ?? "",
    ...lines.slice(at + 1),
  ];
}

const shown = (person: TestPerson) => (person.bidi ? `\u2068${person.name}\u2069` : person.name);
const decorated = (person: TestPerson) =>
  `${shown(person)}${person.pronouns === null ? "" : ` (${person.pronouns})`}`;
const first = (person: TestPerson) => person.name.replace(/^(?:Dr\.|🚀) /u, "").split(" ")[0] ?? "";
const present = (lines: (string | null | undefined | false)[]): string[] =>
  lines.filter((line): line is string => typeof line === "string" && line !== "");

const context = (person: TestPerson, wording: Wording): string | null =>
  mutualLine(person, wording) ?? (person.headline === null ? null : person.shared);

function noteAfter(person: TestPerson, wording: Wording): string[] {
  if (person.note === null) return [];
  return present([person.note, person.cut && wording.dottedMore, wording.reply(first(person))]);
}

function sentenceCard(person: TestPerson, wording: Wording): string[] {
  const sentence = person.follows
    ? wording.followSentence(shown(person))
    : wording.sentence(shown(person));
  return present([
    person.badge !== null && shown(person),
    person.badge,
    sentence,
    person.headline ?? "--",
    context(person, wording),
    ageLine(person, wording, "ago"),
    wording.ignore,
    wording.accept,
    ...noteAfter(person, wording),
  ]);
}

/** The sentence broken over two lines, no line at all where there is no headline. */
function brokenSentenceCard(person: TestPerson, wording: Wording): string[] {
  return present([
    shown(person),
    wording.predicate,
    person.headline,
    context(person, wording),
    ageLine(person, wording, "ago"),
    wording.ignore,
    wording.accept,
    ...noteAfter(person, wording),
  ]);
}

/** German page of autumn 2026: no age. */
function agelessCard(person: TestPerson, wording: Wording): string[] {
  return present([
    wording.sentence(shown(person)),
    person.headline ?? "--",
    mutualLine(person, wording),
    wording.ignore,
    wording.accept,
    ...(person.note === null
      ? []
      : present([`${person.note}${person.cut ? ` ${wording.dottedMore}` : ""}`])),
  ]);
}

function oldNote(person: TestPerson, wording: Wording): string | null {
  return person.note === null ? null : `${person.note}${person.cut ? `...${wording.more}` : ""}`;
}

function oldCard(person: TestPerson, wording: Wording): string[] {
  return present([
    wording.picture(person.name),
    decorated(person),
    decorated(person),
    person.badge,
    person.headline,
    context(person, wording),
    ageLine(person, wording, "short"),
    oldNote(person, wording),
    wording.ignore,
    wording.accept,
  ]);
}

function oldCardWithHiddenCaptions(person: TestPerson, wording: Wording): string[] {
  return present([
    person.name,
    person.headline,
    context(person, wording),
    ageLine(person, wording, "ago"),
    oldNote(person, wording),
    wording.hiddenIgnore(person.name),
    wording.hiddenAccept(person.name),
  ]);
}

function captionlessCard(person: TestPerson, wording: Wording): string[] {
  return present([
    wording.picture(person.name),
    decorated(person),
    person.headline,
    context(person, wording),
    ageLine(person, wording, "short"),
    oldNote(person, wording),
  ]);
}

function plainCard(person: TestPerson, wording: Wording): string[] {
  return present([
    person.name,
    person.headline ?? "--",
    mutualLine(person, wording),
    ageLine(person, wording, "short"),
    oldNote(person, wording),
    `${wording.ignore}${wording.accept}`,
  ]);
}

const strangers = (wording: Wording): string[] => [
  wording.toFollow("Massimo Test", "Studio Test - Retail & Estate Consulting"),
  wording.ignore,
  wording.accept,
  wording.toSubscribe("Newsroom Europe", "Tech Wrap-Up"),
  wording.ignore,
  wording.accept,
  wording.toAttend("Gina Muster", "Open Day 2026"),
  wording.ignore,
  wording.accept,
  wording.nowConnected("Bob Stone"),
  wording.message,
];

const aside = (wording: Wording): string[] => [
  wording.mayKnow,
  wording.picture("Zed Alpha"),
  "Zed Alpha",
  "Zed Alpha",
  "Engineer at Quux",
  wording.countMutuals(4),
  wording.connect,
];

const overlay = [
  "Messaging",
  "You are on the messaging overlay. Press enter to open the list of conversations.",
  "Compose message",
  "Nina Ost",
  "Nov 12",
  "Nina: thanks a lot",
];

function framed(cards: string[][], head: string[], wording: Wording, frame: Frame): string {
  const gap = frame.blanks ? "\n\n" : "\n";
  const body = cards.map((card) => card.join("\n"));
  const middle = Math.ceil(body.length / 2);
  const parts = [
    ...(frame.navigation ? [...wording.navigation, ...head] : head.slice(0, 3)),
    ...body.slice(0, middle),
    ...(frame.strangers ? [strangers(wording).join("\n")] : []),
    ...body.slice(middle),
    ...(frame.aside ? aside(wording) : []),
    ...(frame.navigation ? wording.footer : []),
    ...(frame.overlay ? overlay : []),
  ];
  return parts.join(gap);
}

const received =
  (card: (person: TestPerson, wording: Wording) => string[]): Layout["render"] =>
  (people, wording, frame) =>
    framed(
      people.map((person) => withMarks(card(person, wording), person, frame)),
      wording.head(people.length),
      wording,
      frame,
    );

function sentCard(person: TestPerson, wording: Wording): string[] {
  const age =
    person.age === "yesterday" ? wording.sentToday : wording.sent(ageLine(person, wording, "ago"));
  return present([person.name, person.headline ?? "--", age, wording.withdraw]);
}

function oldSentCard(person: TestPerson, wording: Wording): string[] {
  const age =
    person.age === "yesterday" ? wording.sentToday : wording.sent(ageLine(person, wording, "ago"));
  return present([
    wording.picture(person.name),
    person.name,
    person.name,
    person.headline,
    age,
    oldNote(person, wording),
    wording.withdraw,
  ]);
}

const dayOf = (person: TestPerson) => 1 + (person.name.length % 28);
const monthOf = (person: TestPerson) => 1 + (person.name.length % 12);
export const connectedDay = (person: TestPerson): string =>
  `2025-${String(monthOf(person)).padStart(2, "0")}-${String(dayOf(person)).padStart(2, "0")}`;

function connectionCard(person: TestPerson, wording: Wording): string[] {
  return present([
    person.name,
    person.headline ?? "--",
    wording.connectedOn(dayOf(person), monthOf(person), 2025),
    wording.message,
  ]);
}

function labelledConnectionCard(person: TestPerson, wording: Wording): string[] {
  return present([
    person.badge === null ? person.name : `${person.name} is reachable`,
    "Member’s name",
    person.name,
    "Member’s occupation",
    person.headline,
    wording.connectedOn(dayOf(person), monthOf(person), 2025),
    "",
    wording.message,
  ]);
}

const listPage =
  (
    card: (person: TestPerson, wording: Wording) => string[],
    head: "sentHead" | "connectionsHead",
  ): Layout["render"] =>
  (people, wording, frame) =>
    framed(
      people.map((person) => withMarks(card(person, wording), person, frame)),
      wording[head](people.length),
      wording,
      { ...frame, strangers: false },
    );

const escapeHtml = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
const br = (text: string) => escapeHtml(text).replace(/\n/g, "<br>");
const link = (person: TestPerson, inner: string, attributes = "") =>
  `<a href="https://www.linkedin.com/in/${encodeURIComponent(person.slug)}/?miniProfileUrn=urn%3Ali"${attributes}>${inner}</a>`;

function mutualHtml(person: TestPerson, wording: Wording): string {
  let html = escapeHtml(context(person, wording) ?? "");
  (person.mutual?.names ?? []).forEach((name, index) => {
    html = html.replace(
      escapeHtml(name),
      `<a href="/in/mutual-${index}-${person.slug.length}/">${escapeHtml(name)}</a>`,
    );
  });
  return html === "" ? "" : `<p>${html}</p>`;
}

function sentenceHtml(person: TestPerson, wording: Wording): string {
  const sentence = escapeHtml(
    person.follows ? wording.followSentence(shown(person)) : wording.sentence(shown(person)),
  );
  const linked = sentence.replace(
    escapeHtml(shown(person)),
    link(person, `<strong>${escapeHtml(shown(person))}</strong>`),
  );
  const note =
    person.note === null
      ? ""
      : `<p>${br(person.note)}</p>${person.cut ? `<button>${wording.dottedMore}</button>` : ""}<button>${wording.reply(first(person))}</button>`;
  return (
    `<div role="listitem">${link(person, `<img alt="${escapeHtml(wording.picture(person.name))}" src="data:,">`)}` +
    `<p>${linked}${person.badge === null ? "" : `<img alt="${person.badge}">`}</p><p>${escapeHtml(person.headline ?? "--")}</p>${mutualHtml(person, wording)}` +
    `<p>${ageLine(person, wording, "ago")}</p><button aria-label="x">${wording.ignore}</button><button>${wording.accept}</button>${note}</div>`
  );
}

function bareHtml(person: TestPerson, wording: Wording): string {
  const note = oldNote(person, wording);
  return (
    `<li><div>${link(person, "")}<div><div>${link(person, `<span>${escapeHtml(decorated(person))}</span><span>${escapeHtml(decorated(person))}</span>`)}</div>` +
    `${person.headline === null ? "" : `<div>${escapeHtml(person.headline)}</div>`}<div>${mutualHtml(person, wording)}</div>` +
    `<div><span>${ageLine(person, wording, "short")}</span></div></div></div>${note === null ? "" : `<div>${br(note)}</div>`}` +
    `<div><button>${wording.ignore}</button><button>${wording.accept}</button></div></li>`
  );
}

function twinHtml(person: TestPerson, wording: Wording): string {
  const note = oldNote(person, wording);
  return (
    `<li class="invitation-card">${link(person, `<img alt="${escapeHtml(wording.picture(person.name))}">`)}<div>${link(
      person,
      `<span aria-hidden="true">${escapeHtml(person.name)}</span><span class="visually-hidden">View ${escapeHtml(person.name)}’s profile</span>`,
    )}<span>${person.pronouns ?? ""}</span><span class="invitation-card__subtitle" style="display: block">${escapeHtml(person.headline ?? "")}</span>` +
    `${mutualHtml(person, wording)}<time style="display:block">${ageLine(person, wording, "ago")}</time></div>` +
    `${note === null ? "" : `<div style="white-space: pre-wrap">${escapeHtml(note)}</div>`}` +
    `<button><span class="visually-hidden">${escapeHtml(wording.hiddenIgnore(person.name))}</span><span aria-hidden="true">${wording.ignore}</span></button>` +
    `<button><span class="visually-hidden">${escapeHtml(wording.hiddenAccept(person.name))}</span><span aria-hidden="true">${wording.accept}</span></button></li>`
  );
}

const htmlPage =
  (
    card: (person: TestPerson, wording: Wording) => string,
    head: "head" | "sentHead" | "connectionsHead",
  ): Layout["render"] =>
  (people, wording, frame) => {
    const lines = (texts: string[]) =>
      texts
        .map((text) => `<li><a href="https://www.linkedin.com/x/">${escapeHtml(text)}</a></li>`)
        .join("");
    const own = frame.navigation
      ? `<a href="/in/the-member/"><img alt="Jo Member"></a><a href="/in/the-member/">Jo Member</a><p>Trainer</p>`
      : "";
    const suggestion = frame.aside
      ? `<section><h2>${wording.mayKnow}</h2><a href="/in/zed-alpha/"><span>Zed Alpha</span></a><p>Engineer at Quux</p><p>${wording.countMutuals(4)}</p><button>${wording.connect}</button></section>`
      : "";
    const stranger = frame.strangers
      ? `<div><p><a href="/in/massimo/">Massimo Test</a>${escapeHtml(wording.toFollow("", "Studio <Test>"))}</p><button>${wording.ignore}</button><button>${wording.accept}</button></div>`
      : "";
    const cards = people.map((person) => card(person, wording));
    return (
      `<meta charset='utf-8'><html><body><!--StartFragment--><nav><ul>${frame.navigation ? lines(wording.navigation) : ""}</ul></nav>${own}<main>` +
      `<ul>${lines(wording[head](people.length))}</ul><ul>${cards.slice(0, 1).join("")}${head === "head" ? stranger : ""}${cards.slice(1).join("")}</ul>${suggestion}</main>` +
      `<footer><ul>${lines(frame.navigation ? wording.footer : [])}</ul></footer><!--EndFragment--></body></html>`
    );
  };

function sentHtml(person: TestPerson, wording: Wording): string {
  const age =
    person.age === "yesterday" ? wording.sentToday : wording.sent(ageLine(person, wording, "ago"));
  return `<div>${link(person, "<img alt=''>")}<p>${link(person, escapeHtml(person.name))}</p><p>${escapeHtml(person.headline ?? "--")}</p><p>${age}</p><button>${wording.withdraw}</button></div>`;
}

function connectionHtml(person: TestPerson, wording: Wording): string {
  return `<div>${link(person, `<div><p>${escapeHtml(person.name)}</p><p>${escapeHtml(person.headline ?? "--")}</p></div>`)}<p>${wording.connectedOn(dayOf(person), monthOf(person), 2025)}</p><a href="/messaging/x">${wording.message}</a></div>`;
}

const text = { html: false, note: true, age: true, mutual: true, page: "received" } as const;
const html = { html: true, note: true, age: true, mutual: true, page: "received" } as const;
const sent = { page: "sent", note: false, age: true, mutual: false } as const;
const connections = { page: "connections", note: false, age: true, mutual: false } as const;

/** Every generation of the three lists that linkedin-pages tells of. */
export const LAYOUTS: Record<string, Layout> = {
  sentence: { ...text, render: received(sentenceCard) },
  brokenSentence: { ...text, render: received(brokenSentenceCard) },
  ageless: { ...text, age: false, render: received(agelessCard) },
  old: { ...text, render: received(oldCard) },
  hiddenCaptions: { ...text, render: received(oldCardWithHiddenCaptions) },
  captionless: {
    ...text,
    render: (people, wording, frame) =>
      received(captionlessCard)(people, wording, { ...frame, strangers: false }),
  },
  plain: { ...text, render: received(plainCard) },
  sentenceHtml: { ...html, render: htmlPage(sentenceHtml, "head") },
  bareHtml: { ...html, render: htmlPage(bareHtml, "head") },
  twinHtml: { ...html, render: htmlPage(twinHtml, "head") },
  sent: { ...sent, html: false, render: listPage(sentCard, "sentHead") },
  oldSent: { ...sent, html: false, note: true, render: listPage(oldSentCard, "sentHead") },
  sentHtml: { ...sent, html: true, render: htmlPage(sentHtml, "sentHead") },
  connections: { ...connections, html: false, render: listPage(connectionCard, "connectionsHead") },
  labelledConnections: {
    ...connections,
    html: false,
    render: listPage(labelledConnectionCard, "connectionsHead"),
  },
  connectionsHtml: {
    ...connections,
    html: true,
    render: htmlPage(connectionHtml, "connectionsHead"),
  },
};
