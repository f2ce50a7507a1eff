import type { Metadata } from "next";
import { PeopleList } from "@/components/people/people-list";
import { requireViewer } from "@/lib/auth/session-gate";
import { countDuplicates } from "@/lib/data/duplicate/queries";
import { countByStage, listPeople } from "@/lib/data/person/list-people";
import { readSettings } from "@/lib/data/settings/queries";
import { readPeopleFilter, writePeopleFilter } from "@/lib/domain/person/people-filter";

export const metadata: Metadata = { title: "People" };

const firstPageLength = 60;

type PeoplePageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PeoplePage({ searchParams }: PeoplePageProps) {
  const now = new Date();
  const viewer = await requireViewer();
  const filter = readPeopleFilter(await searchParams);
  const [page, counts, { zone }, duplicates] = await Promise.all([
    listPeople(viewer, filter, null, firstPageLength),
    countByStage(viewer, filter),
    readSettings(viewer),
    countDuplicates(viewer),
  ]);
  return (
    <PeopleList
      key={writePeopleFilter(filter)}
      first={{ ...page, counts }}
      filter={filter}
      duplicates={duplicates}
      zone={zone}
      now={now.getTime()}
    />
  );
}
