import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { memberProfileSchema } from "../person/member-profile.ts";
import { judgeNote } from "./judge-note.ts";

const fixtures = new URL("../../../e2e/fixtures/notes/", import.meta.url);
const member = memberProfileSchema.parse(
  JSON.parse(readFileSync(new URL("member.json", fixtures), "utf8")),
);

describe("the notes of six authors", () => {
  const rows = [
    "notes.csv",
    "notes-2026.csv",
    "notes-a.csv",
    "notes-b.csv",
    "notes-c.csv",
    "notes-d.csv",
  ].flatMap(
    (file) =>
      Papa.parse<Record<string, string>>(readFileSync(new URL(file, fixtures), "utf8"), {
        header: true,
        skipEmptyLines: true,
      }).data,
  );
  const judged = rows.map((row) => ({
    id: row.id,
    label: row.kind,
    kind: judgeNote({
      note: row.note ?? "",
      sender: { name: row.sender_name ?? "", headline: row.sender_headline },
      member,
    }).kind,
  }));
  const of = (label: string) => judged.filter((row) => row.label === label);

  it("no sincere note is called standard or LinkedIn's own", () => {
    expect(of("personal").length).toBeGreaterThan(280);
    expect(of("personal").filter(({ kind }) => kind !== "personal" && kind !== "unsure")).toEqual(
      [],
    );
  });

  it("no note about the card with a purpose of its own is called standard", () => {
    expect(of("unsure").filter(({ kind }) => kind === "template" || kind === "default")).toEqual(
      [],
    );
  });

  it("every default is told, and fewer than 1 of 100 templates is called personal", () => {
    expect(of("default").filter(({ kind }) => kind !== "default")).toEqual([]);
    const caught = of("template").filter(({ kind }) => kind === "personal");
    expect(caught.length / of("template").length).toBeLessThan(0.01);
  });

  it.each([
    "Salve, sarei lieto di inserirla nella mia rete di contatti professionali. Cordiali saluti",
    "Buenos días, sería un placer poder incluirle en mi red de contactos de LinkedIn",
    "Dag Robin, hierbij nodig ik u graag uit voor mijn netwerk op LinkedIn",
    "Bonjour, je serais ravie de vous compter et de vous ajouter dans mon réseau LinkedIn",
    "Guten Tag, ich nehme Sie gerne in mein Netzwerk auf",
  ])("a default stays one with its words bent and moved: %s", (note) => {
    expect(judgeNote({ note, sender: { name: "Sam Sender" }, member }).kind).not.toBe("personal");
  });

  it.each([
    "bonjour ! en stage au marché de Dinan : 140 paniers, 35 reviennent pleins, et toujours le mardi. Est-ce du hasard ?",
    "We counted 140 crates of your Hull puzzle by hand and found a second answer. May I send it?",
  ])("something from life keeps a note from being called standard: %s", (note) => {
    const sender = { name: "Sam Sender", headline: "Sales trainee" };
    expect(judgeNote({ note, sender, member }).kind).not.toBe("template");
  });

  it.each([
    "Your profile says you plan rotas. I want to move from care into planning and wonder where to begin.",
    "Veo que trabajó en Harbour & Pine. Quisiera pasar de operaciones a previsión y saber qué le costó más.",
  ])("a line of the card with a wish of one's own is neither: %s", (note) => {
    expect(judgeNote({ note, sender: { name: "Sam Sender" }, member }).kind).toBe("unsure");
  });
});
