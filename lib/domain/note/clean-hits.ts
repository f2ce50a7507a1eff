import type { Provenance } from "./provenance.ts";

const CLAIMS: ReadonlySet<string> = new Set([
  "met",
  "kin",
  "hearsay",
  "youDid",
  "yourWork",
  "heardRead",
]);
const COVERING: ReadonlySet<string> = new Set([
  "investment",
  "hiring",
  "proof",
  "bridge",
  "anyPurpose",
  "hollowMeeting",
]);

/** "I meet many managers", "your talk inspired me": what is part of a stock phrase is no claim of its own. */
export function withoutClaimsInStock(hits: Provenance["hits"]): Provenance["hits"] {
  const covers = hits.filter(({ code }) => COVERING.has(code));
  if (covers.length === 0) return hits;
  return hits.filter(
    ({ code, start, end }) =>
      !CLAIMS.has(code) || !covers.some((cover) => cover.start <= start && cover.end >= end),
  );
}

const OF_CARD: ReadonlySet<string> = new Set(["profileSeen", "cardPraise"]);
const SAID_OF_CARD: ReadonlySet<string> = new Set(["hearsay", "youDid", "heardRead"]);

/** "Your profile says you ...", "I saw that you planned ...": read on the card, and nowhere else. */
export function withoutCardClaims(all: Provenance["hits"]): Provenance["hits"] {
  const hits = withoutLooksAtWorks(all);
  const onCard = new Set(hits.filter(({ code }) => OF_CARD.has(code)).map((hit) => hit.sentence));
  if (onCard.size === 0) return hits;
  const onWork = new Set(hits.filter(({ code }) => code === "yourWork").map((hit) => hit.sentence));
  return hits.filter(
    ({ code, sentence }) =>
      !SAID_OF_CARD.has(code) ||
      !onCard.has(sentence) ||
      (code === "heardRead" && onWork.has(sentence)),
  );
}

/** "I see your graph on the wall" looks at a work, not at a card. */
function withoutLooksAtWorks(hits: Provenance["hits"]): Provenance["hits"] {
  const works = hits.filter(({ code }) => code === "yourWork");
  if (works.length === 0) return hits;
  return hits.filter(
    ({ code, start, end }) =>
      !OF_CARD.has(code) ||
      !works.some((work) => start < work.start && work.start < end && end < work.end),
  );
}

/** How many stretches that do not overlap. */
export function apartPlaces(hits: Provenance["hits"]): number {
  let count = 0;
  let reached = -1;
  for (const { start, end } of hits)
    if (start >= reached) {
      count++;
      reached = end;
    }
  return count;
}

/** Overlapping hits of one meaning are one. */
export function apart(hits: Provenance["hits"]): Provenance["hits"] {
  const reached = new Map<string, number>();
  return [...hits]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ code, start, end }) => {
      if (start < (reached.get(code) ?? -1)) return false;
      reached.set(code, end);
      return true;
    });
}
