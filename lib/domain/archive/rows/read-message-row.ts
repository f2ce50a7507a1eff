import { type ProfileKey, readProfileUrl } from "../../person/profile-slug.ts";
import { decodeCell, detach } from "../../text/clean-text.ts";
import { say } from "../../words/sentences.ts";
import { readMessageDate } from "../dates/read-clocks.ts";
import type { Table } from "../open-table.ts";
import { type MessageRow, quoteCell, type RowReading } from "./archive-row.ts";

const SPONSORED_TITLE = "Sponsored Conversation";
const SPONSORED_MARK = "spinmail-quill-editor";
const MOST_REMEMBERED = 200_000;

/** What parts the addresses of several receivers, or encloses them as JSON does. */
const LIST = /[,;\s["\]|]/;

/** The entries of a list of addresses, however they are parted: by commas, semicolons or blanks, or as JSON. */
function splitList(text: string): string[] {
  return text.split(/[,;\s["\]|]+/).filter((entry) => entry !== "");
}

/** Reads each address once: the same few thousand stand in half a million rows. */
function createUrlMemory() {
  const known = new Map<string, ProfileKey | null>();
  return (url: string): ProfileKey | null => {
    if (url === "") return null;
    const found = known.get(url);
    if (found !== undefined) return found;
    const read = readProfileUrl(url);
    const key = read && { kind: read.kind, value: detach(read.value) };
    if (known.size < MOST_REMEMBERED && url.length < 500) known.set(detach(url), key);
    return key;
  };
}

const VANISHED = /\blinkedin member\b/i;

/** The vanished have a name and no address; an address list shows them by an empty place. */
function countReceivers(urls: string, names: string): number {
  const places = urls.trim() === "" ? 0 : urls.split(",").length;
  const listed = Math.max(places, splitList(urls).length);
  const isMore = VANISHED.test(names) && names.replace(VANISHED, "").replace(/[\s,;]+/g, "") !== "";
  return Math.max(listed, isMore ? 2 : 1);
}

/** A conversation of two may bear their names; a name of its own is a group's. */
function namesGroup(title: string, sender: string, receiver: string): boolean {
  const own = [sender, receiver].filter((name) => name !== "").sort((a, b) => b.length - a.length);
  return /\p{L}/u.test(own.reduce((rest, name) => rest.replaceAll(name, ""), title));
}

function saysYes(text: string): boolean {
  return /^(?:yes|true|1)$/i.test(text.trim());
}

/**
 * Makes the reader of one messages.csv of any era; columns are found by name, in either case.
 *
 * `TO` is never split (names contain `, PhD`), `RECIPIENT PROFILE URLS` is, at commas, semicolons and blanks. Before 2021 there is no conversation id:
 * the pair of names stands for it.
 */
export function createMessageReader(table: Table) {
  const thread = table.index("conversation id");
  const title = table.index("conversation title");
  const from = table.index("from");
  const fromUrl = table.index("sender profile url");
  const to = table.index("to");
  const toUrls = table.index("recipient profile urls");
  const date = table.index("date");
  const subject = table.index("subject");
  const content = table.index("content");
  const way = table.index("direction");
  const messageDraft = table.index("is message draft");
  const conversationDraft = table.index("is conversation draft");
  const readUrl = createUrlMemory();

  function recipients(text: string): ProfileKey[] {
    if (text === "") return [];
    if (!LIST.test(text)) {
      const key = readUrl(text);
      return key ? [key] : [];
    }
    return splitList(text).flatMap((url) => readUrl(url) ?? []);
  }

  return (cells: string[]): RowReading<MessageRow> => {
    const read = readMessageDate(cells[date] ?? "");
    if ("problem" in read) {
      const cell = quoteCell(cells[date] ?? "");
      return { reason: say("row-date", { column: "Date", cell, problem: read.problem }) };
    }
    const sender = decodeCell(cells[from] ?? "");
    const receiver = decodeCell(cells[to] ?? "");
    const text = cells[content] ?? "";
    const direction = (cells[way] ?? "").toUpperCase();
    return {
      row: {
        thread: cells[thread] || [sender, receiver].sort().join(" · "),
        from: sender,
        fromKey: readUrl(cells[fromUrl] ?? ""),
        to: receiver,
        toKeys: recipients(cells[toUrls] ?? ""),
        receivers: countReceivers(cells[toUrls] ?? "", receiver),
        isTitled: namesGroup(cells[title] ?? "", sender, receiver),
        hasSubject: (cells[subject] ?? "").trim() !== "",
        at: read.at,
        content: text,
        direction:
          direction === "INCOMING" ? "incoming" : direction === "OUTGOING" ? "outgoing" : null,
        isDraft: saysYes(cells[messageDraft] ?? "") || saysYes(cells[conversationDraft] ?? ""),
        isSponsored: cells[title] === SPONSORED_TITLE || text.includes(SPONSORED_MARK),
      },
    };
  };
}
