import type { Metadata } from "next";
import { PeopleList } from "@/components/people/people-list";
import { TouchNav } from "@/components/touch/touch-nav";
import { TouchPage } from "@/components/touch/touch-page";
import { requireViewer } from "@/lib/auth/session-gate";
import { countDuplicates } from "@/lib/data/duplicate/queries";
import { countByStage, listPeople } from "@/lib/data/person/list-people";
import { countTouches, listTouches } from "@/lib/data/person/touch-lists";
import { readSettings } from "@/lib/data/settings/queries";
import { readPeopleFilter, writePeopleFilter } from "@/lib/domain/person/people-filter";
import { readTouchList } from "@/lib/domain/person/touch-list";

type PeoplePageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const titles = { "keep-in-touch": "Keep in touch", "losing-touch": "Losing touch" } as const;

export async function generateMetadata({ searchParams }: PeoplePageProps): Promise<Metadata> {
  const list = readTouchList((await searchParams).list);
  return { title: list ? titles[list] : "People" };
}

const firstPageLength = 60;
/** Nobody works through more at a time; the rest comes up as these go. */
const longestList = 100;

export default async function PeoplePage({ searchParams }: PeoplePageProps) {
  const now = new Date();
  const viewer = await requireViewer();
  const params = await searchParams;
  const filter = readPeopleFilter(params);
  const list = readTouchList(params.list);
  const [touches, { zone }] = await Promise.all([countTouches(viewer, now), readSettings(viewer)]);
  const nav = <TouchNav chosen={list} counts={touches} />;
  if (list) {
    const found = await listTouches(viewer, { list, query: filter.query }, longestList, now);
    return <TouchPage list={list} {...found} zone={zone} now={now.getTime()} nav={nav} />;
  }
  const [page, counts, duplicates] = await Promise.all([
    listPeople(viewer, filter, null, firstPageLength, now),
    countByStage(viewer, filter, now),
    countDuplicates(viewer),
  ]);
  return (
    <PeopleList
      nav={nav}
      key={writePeopleFilter(filter)}
      first={{ ...page, counts }}
      filter={filter}
      duplicates={duplicates}
      zone={zone}
      now={now.getTime()}
    />
  );
}
