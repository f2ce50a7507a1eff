import { type Stage, stageSchema } from "../conversation/conversation-state.ts";

/** What the list of people is narrowed to; the same words as in the address of the page. */
export type PeopleFilter = { query: string; stage: Stage | null };

const longestQuery = 200;

type Params = Record<string, string | string[] | undefined>;

function first(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

/** Reads `q` and `stage` of an address; what makes no sense narrows nothing. */
export function readPeopleFilter(params: Params): PeopleFilter {
  const stage = stageSchema.safeParse(first(params.stage));
  const query = first(params.q).replaceAll("\0", "").slice(0, longestQuery).toWellFormed();
  return { query, stage: stage.success ? stage.data : null };
}

/** The query string of a filter, with its `?`; empty when nothing is narrowed. */
export function writePeopleFilter({ query, stage }: PeopleFilter): string {
  const params = new URLSearchParams();
  if (query.trim() !== "") params.set("q", query);
  if (stage !== null) params.set("stage", stage);
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}
