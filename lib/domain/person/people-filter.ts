import { z } from "zod";
import { type Stage, stageSchema } from "../conversation/conversation-state.ts";
import { toStorable } from "../text/storable-text.ts";

/** What the member marked people with. */
export const peopleTags = ["trusted"] as const;
/** The kinds of note that people sent with their invitation; see lib/domain/note. */
export const noteKindFilters = ["personal", "template", "unsure", "default", "none"] as const;
/** What the silence of the unresponsive rests on; see judgeFreshness. */
export const freshnessKinds = ["no-reply", "check-first"] as const;

/** What the list of people is narrowed to beside the search and the stage. */
export type PeopleNarrowing = {
  tag: (typeof peopleTags)[number] | null;
  note: (typeof noteKindFilters)[number] | null;
  freshness: (typeof freshnessKinds)[number] | null;
};

/** What the list of people is narrowed to; the same words as in the address of the page. */
export type PeopleFilter = { query: string; stage: Stage | null } & PeopleNarrowing;

export const noFilter: PeopleFilter = {
  query: "",
  stage: null,
  tag: null,
  note: null,
  freshness: null,
};

const longestQuery = 200;

type Params = Record<string, string | string[] | undefined>;

const choices = z.object({
  stage: stageSchema.nullable().catch(null),
  tag: z.enum(peopleTags).nullable().catch(null),
  note: z.enum(noteKindFilters).nullable().catch(null),
  freshness: z.enum(freshnessKinds).nullable().catch(null),
});

function first(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

/** Reads `q`, `stage`, `tag`, `note` and `freshness` of an address; what makes no sense narrows nothing. */
export function readPeopleFilter(params: Params): PeopleFilter {
  const query = toStorable(first(params.q)).slice(0, longestQuery).toWellFormed();
  const chosen = Object.keys(choices.shape).map((name) => [name, first(params[name])]);
  return { query, ...choices.parse(Object.fromEntries(chosen)) };
}

/** The query string of a filter, with its `?`; empty when nothing is narrowed. */
export function writePeopleFilter({ query, ...chosen }: PeopleFilter): string {
  const params = new URLSearchParams();
  if (query.trim() !== "") params.set("q", query);
  for (const [name, value] of Object.entries(chosen)) if (value !== null) params.set(name, value);
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}

/** Whether anything but the search and the stage narrows the list. */
export function isNarrowed({ tag, note, freshness }: PeopleNarrowing): boolean {
  return tag !== null || note !== null || freshness !== null;
}
