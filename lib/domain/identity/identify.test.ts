import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { names, sightings } from "../../../test/sightings.ts";
import { choosePerson } from "./choose-person.ts";
import { type Identity, identify } from "./identify.ts";
import { toMailbox } from "./mailbox.ts";
import { comparePair, pairUp } from "./pair-up.ts";
import { type Described, type Sighting, toSighting } from "./sighting.ts";

const share = (a: readonly string[], b: readonly string[]) => a.some((one) => b.includes(one));
const isSame = ({ verdict }: Identity) => verdict === "same";
const addressed = ({ slugs, memberIds }: Sighting) =>
  slugs.length > 0 || memberIds.some((id) => !id.startsWith("urn:"));
const strongly = (a: Sighting, b: Sighting) =>
  share(a.conversations, b.conversations) ||
  share(a.memberIds, b.memberIds) ||
  share(a.slugs, b.slugs);
/** Both have a profile address, and none in common. */
const areApart = (a: Sighting, b: Sighting) => addressed(a) && addressed(b) && !strongly(a, b);

describe("laws of identity", () => {
  const both = fc.tuple(sightings, sightings, fc.boolean());
  const law = (holds: (a: Sighting, b: Sighting, isOneFile: boolean) => boolean) =>
    fc.assert(
      fc.property(both, ([a, b, isOneFile]) => holds(a, b, isOneFile)),
      { numRuns: 3000 },
    );

  test("the decision is symmetric", () => {
    law((a, b, isOneFile) => {
      expect(identify(a, b, isOneFile)).toEqual(identify(b, a, isOneFile));
      return true;
    });
  });

  test("whoever is seen twice in the same way is one person, once anything but a name is known", () => {
    fc.assert(
      fc.property(sightings, (one) => {
        const nothingButName = { ...one, company: null, connectedOn: null };
        const hasKey =
          addressed(one) || [one.mailboxes, one.conversations, one.memberIds].flat()[0];
        fc.pre(Boolean(hasKey));
        expect(identify(nothingButName, nothingButName).verdict).toBe("same");
      }),
    );
  });

  test("two ids of one form are two people, whatever weaker keys say", () => {
    law((a, b, isOneFile) => {
      const other = { ...a, conversations: [], memberIds: ["ACoAA8"] };
      const one = { ...b, memberIds: ["ACoAA9"] };
      return !isSame(identify(one, other, isOneFile));
    });
  });

  test("two addresses are joined by name, company, file and row never, and by a mailbox with the name alone", () => {
    law((a, b, isOneFile) => {
      if (!areApart(a, b)) return true;
      const decided = identify(a, b, isOneFile);
      if (!isSame(decided)) return true;
      const isSameDay = a.connectedOn !== null && a.connectedOn === b.connectedOn;
      return decided.verdict === "same" && (decided.by === "email" || isSameDay);
    });
  });

  test("a mailbox makes nobody one with whom no name fits", () => {
    const strangers: readonly [string, string][] = [
      ["Ute Alt", "Nils Neu"],
      ["Paul Weiss", "Paula Weiss"],
      ["Ada Quill", "Bo Quill"],
      ["山田 太郎", "鈴木 一郎"],
    ];
    law((a, b, isOneFile) => {
      if (strongly(a, b) || share(a.rows, b.rows)) return true;
      return strangers.every(([one, other]) => {
        const found = identify({ ...a, name: one }, { ...b, name: other }, isOneFile);
        return !isSame(found);
      });
    });
  });

  test("the same slug is one person under any name, unless an id says otherwise", () => {
    law((a, b) => {
      const withSlug = (one: Sighting) => ({ ...one, memberIds: [], slugs: ["shared"] });
      return isSame(identify(withSlug(a), withSlug(b)));
    });
  });

  test("one more weak key in common never parts two", () => {
    law((a, b, isOneFile) => {
      if (!isSame(identify(a, b, isOneFile))) return true;
      const withCompany = (one: Sighting) => ({ ...one, company: "Osprey" });
      return isSame(identify(withCompany(a), withCompany(b), isOneFile));
    });
  });

  test("a name alone is never more than a suggestion", () => {
    for (const name of names) {
      const one = toSighting({ name, keys: [], company: "Harbour" });
      expect(identify(one, one)).toEqual({ verdict: "suggest", by: "company" });
    }
  });

  test("whom of several a sighting is of doesn't depend on their order", () => {
    fc.assert(
      fc.property(sightings, fc.array(sightings, { maxLength: 5 }), (seen, known) => {
        const candidates = known.map((sighting, person) => ({ person, sighting }));
        const there = choosePerson(seen, candidates);
        const back = choosePerson(seen, candidates.toReversed());
        expect(back.verdict).toBe(there.verdict);
        const isOwn = there.verdict === "same" && there.by !== "email";
        if (there.verdict === "same" && !isOwn) expect(back).toEqual(there);
      }),
    );
  });

  test("rows and people are paired alike whichever came first", () => {
    const some = fc.array(sightings, { maxLength: 5 });
    fc.assert(
      fc.property(some, some, (rows, people) => {
        const pair = (from: readonly Sighting[], to: readonly Sighting[]) => {
          const pairs = from.flatMap((seen, row) =>
            to.flatMap((known, person) => comparePair([row, seen], [person, known]) ?? []),
          );
          return [...pairUp(pairs).paired.values()];
        };
        const there = pair(rows, people).map(({ row, person }) => `${row} ${person}`);
        const back = pair(people, rows).map(({ row, person }) => `${person} ${row}`);
        expect(back.sort()).toEqual(there.sort());
        const persons = there.map((text) => text.split(" ")[1]);
        expect(new Set(persons).size).toBe(persons.length);
      }),
    );
  });
});

type Brief = Partial<Described> & { name: string; slug?: string; mail?: string; id?: string };
function seen({ slug, mail, id, ...rest }: Brief): Sighting {
  const keys = [
    ...(slug ? [{ kind: "slug", value: slug }] : []),
    ...(id ? [{ kind: id.startsWith("urn") ? "urn" : "member-id", value: id }] : []),
  ];
  return toSighting({ keys, emails: mail ? [mail] : [], ...rest });
}

const pr = "pr@harbour.example";
const day = { connectedOn: "2024-08-20" };
const later = { connectedOn: "2026-10-01" };

describe("cases", () => {
  type Case = [what: string, a: Brief, b: Brief, verdict: Identity["verdict"], by?: string];
  const cases: Case[] = [
    [
      "a role mailbox and its successor",
      { name: "Ute Alt", slug: "ute", mail: pr, ...day },
      { name: "Nils Neu", slug: "nils", mail: pr, ...later },
      "suggest",
      "email",
    ],
    [
      "a marriage",
      { name: "Ada Quill", slug: "ada-1", mail: pr, ...day },
      { name: "Ada Lang", slug: "ada-2", mail: pr, ...day },
      "same",
      "email",
    ],
    [
      "a marriage of which the day isn't known",
      { name: "Ada Quill", slug: "ada-1", mail: pr },
      { name: "Ada Lang", slug: "ada-2", mail: pr, ...day },
      "suggest",
      "email",
    ],
    [
      "a new address",
      { name: "Ada Quill", slug: "ada-1", mail: pr, ...day },
      { name: "Ada Quill", slug: "ada-2", mail: pr, ...later },
      "same",
      "email",
    ],
    [
      "another name without an address",
      { name: "Ute Alt", slug: "ute", mail: pr },
      { name: "Nils Neu", mail: pr },
      "suggest",
      "email",
    ],
    [
      "a mailbox without a name",
      { name: "Ute Alt", slug: "ute", mail: pr },
      { name: "", mail: pr },
      "same",
      "email",
    ],
    [
      "a mailbox without a name, another address",
      { name: "Ute Alt", slug: "ute", mail: pr },
      { name: "", slug: "x", mail: pr },
      "suggest",
      "email",
    ],
    [
      "a family's mailbox",
      { name: "Paul Weiss", slug: "paul", mail: pr, ...day },
      { name: "Paula Weiss", slug: "paula", mail: pr, ...day },
      "suggest",
      "email",
    ],
    [
      "a short form, without an address",
      { name: "Robert Miller", slug: "r", mail: pr },
      { name: "Bob Miller", mail: pr },
      "same",
      "email",
    ],
    [
      "a short form, with another address",
      { name: "Robert Miller", slug: "r", mail: pr },
      { name: "Bob Miller", slug: "b", mail: pr },
      "suggest",
      "email",
    ],
    [
      "family name first",
      { name: "Robert Miller", slug: "r", mail: pr },
      { name: "Miller Robert", slug: "b", mail: pr },
      "same",
      "email",
    ],
    [
      "another spelling",
      { name: "Omar Müller", slug: "a", mail: pr },
      { name: "Omar Mueller", slug: "b", mail: pr },
      "same",
      "email",
    ],
    [
      "capitals and a tag in the e-mail",
      { name: "Ada Quill", slug: "a", mail: "Ada+Li@Home.example" },
      { name: "Ada Quill", slug: "b", mail: "ada@home.example" },
      "same",
      "email",
    ],
    [
      "a slug that another person has now",
      { name: "Ada Quill", slug: "a", mail: "a@x.example" },
      { name: "Otto Brandt", slug: "a", mail: "o@x.example" },
      "same",
      "slug",
    ],
    [
      "one slug, two member ids",
      { name: "Ada Quill", slug: "a", id: "ACoAA1" },
      { name: "Ada Quill", slug: "a", id: "ACoAA2" },
      "suggest",
      "slug",
    ],
    [
      "one member id, two slugs",
      { name: "Ada Quill", slug: "a", id: "ACoAA1" },
      { name: "Ada Lang", slug: "b", id: "ACoAA1" },
      "same",
      "member-id",
    ],
    [
      "ids of two forms",
      { name: "Ada Quill", id: "ACoAA1" },
      { name: "Ada Quill", id: "AEMAA1" },
      "different",
    ],
    [
      "two member numbers",
      { name: "Ada Quill", id: "urn:li:member:1" },
      { name: "Ada Quill", id: "urn:li:member:2", ...day },
      "different",
    ],
    [
      "the same conversation",
      { name: "Ada Quill", slug: "a", conversations: ["c1"] },
      { name: "Ada Lang", slug: "b", conversations: ["c1"] },
      "same",
      "conversation",
    ],
    [
      "name and day, no address",
      { name: "Ada Quill", ...day },
      { name: "Ada Quill", slug: "a", ...day },
      "same",
      "connection",
    ],
    [
      "name and day, two mailboxes, two addresses",
      { name: "Ada Quill", slug: "a", mail: "a@x.example", ...day },
      { name: "Ada Quill", slug: "b", mail: "b@x.example", ...day },
      "suggest",
      "connection",
    ],
    [
      "name and company",
      { name: "Ada Quill", slug: "a", company: "Harbour" },
      { name: "Ada Quill", company: "HARBOUR" },
      "suggest",
      "company",
    ],
    ["a name alone", { name: "Ada Quill", slug: "a" }, { name: "Ada Quill" }, "suggest", "name"],
    [
      "a name and two addresses",
      { name: "Ada Quill", slug: "a" },
      { name: "Ada Quill", slug: "b" },
      "different",
    ],
  ];
  it.each(cases)("%s", (_, a, b, verdict, by) => {
    expect(identify(seen(a), seen(b))).toEqual(by ? { verdict, by } : { verdict });
  });

  it("an old slug is as good as the newest", () => {
    const keys = [
      { kind: "slug", value: "ada-old" },
      { kind: "slug", value: "ada" },
    ];
    const known = toSighting({ name: "Ada Quill", keys });
    expect(identify(known, seen({ name: "Ada Lang", slug: "ada-old" })).verdict).toBe("same");
  });

  it("a row that was called by its address has no name", () => {
    const nameless = seen({ name: pr, mail: pr });
    expect(identify(nameless, seen({ name: "Ute Alt", mail: pr })).verdict).toBe("same");
  });

  it("a mailbox is the same with a tag, and at Gmail with dots", () => {
    expect(toMailbox(" A.B+news@GoogleMail.com ")).toBe("ab@gmail.com");
    expect(toMailbox("a.b+x@home.example")).toBe("a.b@home.example");
    expect(toMailbox("no address")).toBe("no address");
    expect(toMailbox("+x@home.example")).toBe("+x@home.example");
  });
});
