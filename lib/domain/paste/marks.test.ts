import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPastedPage } from "./read-pasted-page.ts";

const now = Date.parse("2026-11-20T10:30:00Z");
const names = fc.constantFrom("Ada Quinn", "Ben Oz", "María-José O’Neill", "Åsa Öberg, PhD");
const headlines = fc.constantFrom("Weaver", "Miller at Oz & Sons", "Écluse | Guide", "2nd mate");

const LABELS = [
  ["Member’s name", "Member’s occupation"],
  ["Nombre del miembro", "Cargo del miembro"],
  ["Nom du membre", "Poste du membre"],
  ["Name des Mitglieds", "Position des Mitglieds"],
  ["Nome do usuário", "Cargo do usuário"],
  ["Naam van lid", "Functie van lid"],
  ["Nome dell’utente", "Occupazione dell’utente"],
];
const glues: [string, (parts: string[]) => string][] = [
  ["in spans", (parts) => parts.map((part) => `<span>${part}</span>`).join("")],
  ["in bare words", (parts) => parts.join("")],
  ["with blanks", (parts) => parts.join(" ")],
];

describe("hidden labels glued to the values are no part of them", () => {
  for (const [nameLabel = "", workLabel = ""] of LABELS) {
    for (const [how, glue] of glues) {
      it(`${nameLabel}, ${workLabel}: ${how}`, () => {
        fc.assert(
          fc.property(names, headlines, (name, headline) => {
            const words = glue([nameLabel, name, workLabel, headline]);
            const html = `<div><h1>1 connection</h1><ul><li><a href="https://www.linkedin.com/in/some-one-5/">${words}</a><time>Connected on November 19, 2026</time><button>Message</button></li></ul></div>`;
            const page = readPastedPage({ html, now });
            expect(page.rows).toMatchObject([
              { name, headline, slug: "some-one-5", date: "2026-11-19" },
            ]);
          }),
          { numRuns: 20 },
        );
      });
    }
  }
  it("and a headline that begins as a label does is one", () => {
    const text =
      "1 connection\nAda Quinn\nAda Quinn\nMember’s name tags, sewn\nConnected on November 19, 2026\nMessage";
    expect(readPastedPage({ text, now }).rows).toMatchObject([
      { name: "Ada Quinn", headline: "Member’s name tags, sewn" },
    ]);
  });
});

describe("runs of degree and pronouns are never a headline", () => {
  const degrees = [
    "· 2nd2nd degree connection",
    "· 1st 1st degree connection",
    "· 3rd+3rd+ degree connection",
    "· 2ºContacto de 2º grado",
    "· 2. GradesKontakt 2. Grades",
    "· 2nd",
    "2nd degree connection",
  ];
  const pronouns = ["", "(He/Him)", "(She/Her) ", "They/Them ", "(Ella) ", "(er/ihm)"];
  const badges = ["", " · Premium", "\nVerified"];
  const marks = fc
    .tuple(fc.constantFrom(...pronouns), fc.constantFrom(...degrees), fc.constantFrom(...badges))
    .map((parts) => parts.join(""));
  it("on a profile, as text and as HTML", () => {
    fc.assert(
      fc.property(names, headlines, marks, fc.boolean(), (name, headline, run, rich) => {
        const lines = [name, ...run.split("\n"), headline, "Whitby, England"];
        const below = ["Connect", "Message", "Activity", "Great tide"];
        const page = rich
          ? readPastedPage({
              now,
              html: `<main><section><h1>${name}</h1>${lines
                .slice(1)
                .map((line) => `<div>${line}</div>`)
                .join(
                  "",
                )}<a href="https://www.linkedin.com/in/some-one-9/overlay/contact-info/">Contact info</a><button>Connect</button><button>Message</button></section><section><h2>Activity</h2></section></main>`,
            })
          : readPastedPage({ now, text: [...lines, "Contact info", ...below].join("\n") });
        expect(page.rows).toMatchObject([{ headline }]);
      }),
      { numRuns: 300 },
    );
  });
});
