import { readProfileUrl } from "../../person/profile-slug.ts";
import { nameKey } from "../../text/clean-text.ts";
import { readMessageDate } from "../dates/read-clocks.ts";
import type { ProfileNote } from "../rows/read-profile-rows.ts";
import type { PeopleIndex } from "./people-index.ts";
import type { PlannedPerson } from "./planned-person.ts";

/** A note that the member wrote on LinkedIn, with the person it is about. Times are epoch ms. */
export type PlannedNote = {
  person: PlannedPerson;
  text: string;
  /** names the note through its edits: when it was made, as the file says */
  created: string;
  createdAt: number | null;
  editedAt: number | null;
};

function instantOf(text: string | null): number | null {
  const read = text === null ? null : readMessageDate(text);
  return read && "at" in read ? read.at : null;
}

function personOf({ slug, name }: ProfileNote, people: PeopleIndex): PlannedPerson | null {
  if (slug !== null) return people.find(readProfileUrl(`https://www.linkedin.com/in/${slug}`));
  const connected = people
    .named(nameKey(name))
    .filter((person) => person.inConnections || person.wasConnected);
  return connected.length === 1 ? (connected[0] ?? null) : null;
}

/**
 * Gives the notes of Notes.csv their people: by the address; without one by the name, when one connection alone bears
 * it. `waiting` are those about people who aren't known.
 */
export function placeNotes(notes: readonly ProfileNote[], people: PeopleIndex) {
  const placed: PlannedNote[] = [];
  const waiting: ProfileNote[] = [];
  for (const note of notes) {
    const person = personOf(note, people);
    if (note.text === "") continue;
    if (!person) waiting.push(note);
    else {
      placed.push({
        person,
        text: note.text,
        created: note.createdOn ?? "",
        createdAt: instantOf(note.createdOn),
        editedAt: instantOf(note.editedOn),
      });
    }
  }
  return { placed, waiting };
}
