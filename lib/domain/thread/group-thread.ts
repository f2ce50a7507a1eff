import type { PasteLine } from "../paste/pasted-page.ts";

const HEADCOUNT =
  /^(\d{1,3}) (?:people|participants|members|group members|personas|participantes|miembros|personnes|membres|personen|teilnehmer|teilnehmerinnen|mitglieder|pessoas|membros|mensen|deelnemers|leden|persone|partecipanti|membri)$/;
const CHANGED =
  /added .{1,60} to (?:the|this) (?:conversation|group)|(?:left|named|joined) the (?:conversation|group)|created (?:the|this) group|ha anadido a|a ajoute .{1,60} a la conversation|hat .{1,60} hinzugefugt|adicionou|toegevoegd aan|ha aggiunto .{1,60} alla conversazione/;

/** "4 people" above a conversation: more than the two of them. */
export function countsGroup({ folded }: PasteLine): boolean {
  return folded.length <= 40 && Number(HEADCOUNT.exec(folded)?.[1] ?? 0) > 2;
}

/** LinkedIn's sentence that somebody was added, left, or gave the group its name. */
export function isGroupNotice({ folded }: PasteLine): boolean {
  return CHANGED.test(folded);
}
