import type { Metadata } from "next";
import { PeopleList } from "@/components/people/people-list";
import { TouchNav } from "@/components/touch/touch-nav";
import { TouchPage } from "@/components/touch/touch-page";
import { requireViewer } from "@/lib/auth/session-gate";
import { readEverybody, readTouches } from "@/lib/data/page/people-page";
import { readPeopleFilter, writePeopleFilter } from "@/lib/domain/person/people-filter";
import { readTouchList } from "@/lib/domain/person/touch-list";

type PeoplePageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const titles = { "keep-in-touch": "Keep in touch", "losing-touch": "Losing touch" } as const;

export async function generateMetadata({ searchParams }: PeoplePageProps): Promise<Metadata> {
  const list = readTouchList((await searchParams).list);
  return { title: list ? titles[list] : "People" };
}

export default async function PeoplePage({ searchParams }: PeoplePageProps) {
  const now = new Date();
  const viewer = await requireViewer();
  const params = await searchParams;
  const filter = readPeopleFilter(params);
  const list = readTouchList(params.list);
  if (list) {
    const { zone, touches, ...found } = await readTouches(
      viewer,
      { list, query: filter.query },
      now,
    );
    const nav = <TouchNav chosen={list} counts={touches} />;
    return <TouchPage list={list} {...found} zone={zone} now={now.getTime()} nav={nav} />;
  }
  const { zone, touches, duplicates, ...first } = await readEverybody(viewer, filter, now);
  return (
    <PeopleList
      nav={<TouchNav chosen={null} counts={touches} />}
      key={writePeopleFilter(filter)}
      first={first}
      filter={filter}
      duplicates={duplicates}
      zone={zone}
      now={now.getTime()}
    />
  );
}
