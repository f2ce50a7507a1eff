import type { Relation, RowStanding, Standing } from "@/lib/domain/invitation/person-draft";
import type { Doubt, PageKind, PastedPage } from "@/lib/domain/paste/pasted-page";
import { openProfileUrl } from "@/lib/domain/person/profile-slug";
import { formatCount } from "@/lib/domain/time/format";

export type PreviewRow = {
  key: number;
  chosen: boolean;
  name: string;
  profileUrl: string;
  headline: string;
  note: string;
  noteCut: boolean;
  date: string;
  dateExact: boolean;
  mutualCount: number | null;
  mutualNames: string[];
  doubts: readonly Doubt[];
  standing: Standing;
  /** who it is, or (a namesake) may be */
  person: RowStanding["person"];
  /** a namesake is the same person */
  same: boolean;
};

/** What the member changed of the rows, by their place; kept until they are saved. */
export type Edits = Record<number, Partial<PreviewRow>>;

/** How the people of each page stand to the member; of a profile the member says it. */
export const relationOf: Record<Exclude<PageKind, "unknown">, Relation> = {
  received: "incoming",
  sent: "outgoing",
  connections: "connected",
  profile: "incoming",
};

/** What a row is called on each page, one and many. */
export const nounsOf: Record<Relation, [string, string]> = {
  incoming: ["invitation", "invitations"],
  outgoing: ["invitation", "invitations"],
  connected: ["connection", "connections"],
  met: ["person", "people"],
};

/** What is known brings nothing new: it is counted and not shown for editing. */
export function isKnownRow({ standing }: Pick<PreviewRow, "standing">): boolean {
  return standing === "pending" || standing === "connected";
}

/**
 * Rows that would bring nothing new are not chosen. A name alone is somebody known only where the member says so:
 * proposed for those who become connected now, asked for all others.
 */
export function toPreview(
  { rows }: PastedPage,
  known: readonly RowStanding[],
  relation: Relation,
  today: string,
): PreviewRow[] {
  return rows.map((row, key) => {
    const { standing, person } = known[key] ?? { standing: "new", person: null };
    const becomes = relation === "connected" && person !== null && !person.isConnected;
    const isNamesake = standing === "namesake";
    return {
      key,
      chosen: standing === "new" || standing === "known" || (isNamesake && becomes),
      name: row.name,
      profileUrl: row.slug ? openProfileUrl(row.slug) : "",
      headline: row.headline ?? "",
      note: row.note ?? "",
      noteCut: row.noteCut,
      date: row.date ?? today,
      dateExact: row.date !== null && row.dateExact,
      mutualCount: row.mutualCount,
      mutualNames: row.mutualNames,
      doubts: row.doubts,
      standing,
      person,
      same: isNamesake && person !== null && relation !== "incoming",
    };
  });
}

/** The rows with what the member changed. */
export function applyEdits(rows: readonly PreviewRow[], edits: Edits): PreviewRow[] {
  return rows.map((row) => ({ ...row, ...edits[row.key] }));
}

/** A row as it is saved. */
export function toInput(row: PreviewRow, relation: Relation) {
  const { name, profileUrl, headline, note, date, dateExact, mutualCount, mutualNames } = row;
  const namesake = row.standing === "namesake";
  const personId = namesake && row.same ? (row.person?.id ?? null) : null;
  const anotherPerson = namesake && !row.same;
  const sent = {
    sentAt: date,
    sentPrecision: dateExact ? ("day" as const) : ("approximate" as const),
  };
  const shown = { name, profileUrl, headline, note, mutualCount, mutualNames };
  return { ...shown, ...sent, relation, personId, anotherPerson };
}

const otherPages = {
  search: "This looks like a search page",
  feed: "This looks like the feed",
  mail: "This looks like an e-mail",
  binary: "This looks like a file rather than text",
} as const;

/** Why a pasted page can't be saved, in words; null when it can. */
export function findPageProblem({ page, rows, looksLike, self }: PastedPage): string | null {
  if (self) return "This is you: your own profile. Nothing was taken.";
  if (page === "unknown") {
    const what = looksLike ? otherPages[looksLike] : "This looks like another page";
    return `${what}: nothing was taken. Open your invitations, your connections, a conversation or a profile on LinkedIn, select all and copy.`;
  }
  if (page === "profile" && rows.length === 0) {
    return "This is a profile, but whose it is can’t be read: nothing was taken.";
  }
  const [, many] = nounsOf[relationOf[page]];
  return rows.length === 0 ? `No ${many} were found on this page.` : null;
}

const pageWords: Record<Exclude<PageKind, "unknown">, string> = {
  received: "The invitations you received",
  sent: "The invitations you sent",
  connections: "Your connections",
  profile: "A profile",
};

/** Which page was read, and how much of it is known: "Your connections: 40 found, 38 known already." */
export function describePage(
  page: PageKind,
  rows: readonly Pick<PreviewRow, "standing">[],
): string {
  if (page === "unknown") return "";
  const knownCount = rows.filter(isKnownRow).length;
  const found = `${pageWords[page]}: ${formatCount(rows.length, "person", "people")} found`;
  return knownCount > 0 ? `${found}, ${knownCount} known already and unchanged.` : `${found}.`;
}
