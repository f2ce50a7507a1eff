import type { Reject } from "../archive/rows/archive-row.ts";
import { type Failure, fail } from "../result.ts";
import { detach } from "../text/clean-text.ts";
import { type Contact, countCharacters, mostCharacters, mostContacts } from "./contact.ts";
import type { SheetView } from "./contacts-preview.ts";

/** Something of a row that was left out while the rest of it came in. */
export type Remark = { file: string; line: number; reason: string };
type Progress = (file: string, contacts: number) => void | Promise<void>;

const MOST_REJECTS = 10_000;
const LONGEST_RAW = 2000;

/** What the files of an upload have brought so far: every row is kept, rejected or passed over, and counted. */
export function createGathering(onProgress?: Progress) {
  const contacts: Contact[] = [];
  const sheets: SheetView[] = [];
  const rejects: Reject[] = [];
  const remarks: Remark[] = [];
  const state = {
    rejected: 0,
    passedOver: 0,
    remarked: 0,
    characters: 0,
    problem: null as Failure | null,
  };
  return {
    contacts,
    sheets,
    rejects,
    remarks,
    onProgress,
    get rejected() {
      return state.rejected;
    },
    get passedOver() {
      return state.passedOver;
    },
    get remarked() {
      return state.remarked;
    },
    get characters() {
      return state.characters;
    },
    get problem() {
      return state.problem;
    },
    /** Counts a row that is not taken; the first ones are listed. */
    reject({ raw, ...entry }: Reject) {
      state.rejected++;
      if (rejects.length < MOST_REJECTS)
        rejects.push({ ...entry, raw: detach(raw.slice(0, LONGEST_RAW)) });
    },
    /** Counts rows of a table in which nothing is known to name or recognise people. */
    passOver(rows: number) {
      state.passedOver += rows;
    },
    /** Counts a row that comes in without something. */
    remark(remark: Remark) {
      state.remarked++;
      if (remarks.length < MOST_REJECTS) remarks.push(remark);
    },
    /** @returns false when more than can be taken has come together */
    keep(contact: Contact): boolean {
      contacts.push(contact);
      state.characters += countCharacters(contact);
      const isFull = contacts.length > mostContacts || state.characters > mostCharacters;
      if (isFull) {
        state.problem = fail("contacts-too-many", { file: contact.file, most: mostContacts });
      }
      return !isFull;
    },
    /** How far it has come, to go back there when a table is read anew with other meanings. */
    mark: () => ({
      rejected: state.rejected,
      listed: rejects.length,
      sheets: sheets.length,
    }),
    backTo(mark: { rejected: number; listed: number; sheets: number }) {
      state.rejected = mark.rejected;
      rejects.length = mark.listed;
      sheets.length = mark.sheets;
    },
  };
}

export type Gathering = ReturnType<typeof createGathering>;
