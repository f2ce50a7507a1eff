import { readMemberUrn, readProfileUrl } from "../../person/profile-slug.ts";
import { cellLine, cellText, nameKey } from "../../text/clean-text.ts";
import { say } from "../../words/sentences.ts";
import { readSentAt } from "../dates/read-clocks.ts";
import type { DayOrder } from "../headings/meaning.ts";
import type { Table } from "../open-table.ts";
import { type InvitationRow, quoteCell, type RowReading } from "./archive-row.ts";

function readDirection(text: string): InvitationRow["direction"] | null {
  const word = text.trim().toUpperCase();
  if (word === "INCOMING" || word === "RECEIVED") return "incoming";
  return word === "OUTGOING" || word === "SENT" ? "outgoing" : null;
}

/**
 * Makes the reader of one Invitations.csv of any era.
 * @param ownerName from Profile.csv; shows the direction where a re-save has lost that column
 * @param dayOrder the member's word for dates of numbers that may be either way
 */
export function createInvitationReader(
  table: Table,
  ownerName: string | null,
  dayOrder: DayOrder | null = null,
) {
  const from = table.index("from");
  const to = table.index("to");
  const sent = table.index("sent at");
  const message = table.index("message");
  const way = table.index("direction");
  const inviterUrl = table.index("inviterprofileurl");
  const inviteeUrl = table.index("inviteeprofileurl");
  const inviterUrn = table.index("inviterprofileurn");
  const inviteeUrn = table.index("inviteeprofileurn");
  const owner = ownerName === null ? null : nameKey(ownerName);

  function directionOf(cells: string[], fromName: string, toName: string) {
    const text = cells[way] ?? "";
    if (text.trim() !== "" || owner === null) return readDirection(text);
    if (nameKey(toName) === owner) return "incoming";
    return nameKey(fromName) === owner ? "outgoing" : null;
  }

  return (cells: string[]): RowReading<InvitationRow> => {
    const inviter = cellLine(cells[from] ?? "", 200);
    const invitee = cellLine(cells[to] ?? "", 200);
    const direction = directionOf(cells, inviter, invitee);
    if (!direction) {
      return {
        reason: say("row-direction", { cell: quoteCell(cells[way] ?? "") }),
      };
    }
    const read = readSentAt(cells[sent] ?? "", dayOrder);
    if ("problem" in read) {
      const cell = quoteCell(cells[sent] ?? "");
      return { reason: say("row-date", { column: "Sent At", cell, problem: read.problem }) };
    }
    const incoming = direction === "incoming";
    const key = readProfileUrl(cells[incoming ? inviterUrl : inviteeUrl] ?? "");
    const urn = readMemberUrn(cells[incoming ? inviterUrn : inviteeUrn] ?? "");
    const name = (incoming ? inviter : invitee) || key?.value || "";
    if (name === "") return { reason: say("row-unnamed-in", { column: incoming ? "From" : "To" }) };
    const note = cellText(cells[message] ?? "", 4000);
    return {
      row: {
        direction,
        name,
        key,
        urn,
        ownerName: incoming ? invitee : inviter,
        ownerKey: readProfileUrl(cells[incoming ? inviteeUrl : inviterUrl] ?? ""),
        sentAt: read.at,
        precision: read.precision,
        note: note === "" ? null : note,
      },
    };
  };
}
