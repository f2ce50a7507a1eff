"use client";

import { type ReactNode, useRef } from "react";
import { AddPersonButton } from "@/components/capture/add-person-button";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { useKeys } from "@/components/ui/use-keys";
import { isNarrowed, noFilter, type PeopleFilter } from "@/lib/domain/person/people-filter";
import type { PeoplePage, StageCounts } from "@/lib/domain/person/person-row";
import { formatCount } from "@/lib/domain/time/format";
import { NarrowFilter } from "./narrow-filter";
import { PeopleRows } from "./people-rows";
import { SearchBox } from "./search-box";
import { StageFilter } from "./stage-filter";
import { stageWords } from "./stage-words";
import { usePeople } from "./use-people";

type PeopleListProps = {
  first: PeoplePage;
  /** the way to the lists of people to be in touch with */
  nav: ReactNode;
  filter: PeopleFilter;
  /** pairs of people who may be one */
  duplicates: number;
  zone: string;
  /** epoch milliseconds */
  now: number;
};

function countAll(counts: StageCounts | null): number {
  return counts === null ? 0 : Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** The page of people: search, stages, and as many rows as there are. */
export function PeopleList(props: PeopleListProps) {
  const { first, nav, filter: initial, duplicates, zone, now } = props;
  const people = usePeople(first, initial);
  const { filter, setFilter, rows, counts, status } = people;
  const search = useRef<HTMLInputElement>(null);
  useKeys([
    {
      key: "/",
      label: "Search",
      run: () => {
        search.current?.focus();
        search.current?.select();
      },
    },
  ]);
  const all = countAll(counts);
  const total = filter.stage === null ? all : (counts?.[filter.stage] ?? 0);
  const narrowed = filter.query.trim() !== "" || filter.stage !== null || isNarrowed(filter);
  const nobody = counts !== null && all === 0 && !narrowed;
  return (
    <>
      <PageHeader
        title="People"
        meta={
          <span role="status">
            {formatCount(total, "person", "people")}
            {filter.query.trim() === "" ? "" : " found"}
          </span>
        }
        actions={
          <>
            <AddPersonButton className="md:hidden" />
            <ButtonLink
              href="/people/duplicates"
              size="small"
              variant={duplicates > 0 ? "plain" : "quiet"}
            >
              Duplicates{duplicates > 0 ? ` (${duplicates.toLocaleString("en")})` : null}
            </ButtonLink>
          </>
        }
      />
      {nav}
      <SearchBox
        ref={search}
        value={filter.query}
        kept={filter}
        busy={status === "searching"}
        onChange={(query) => setFilter({ ...filter, query })}
      />
      {nobody ? null : (
        <>
          <NarrowFilter
            chosen={filter}
            onChoose={(choice) => setFilter({ ...filter, ...choice })}
          />
          <StageFilter
            counts={counts}
            all={all}
            chosen={filter.stage}
            onChoose={(stage) => setFilter({ ...filter, stage })}
          />
        </>
      )}
      {status === "failed" ? (
        <p role="alert" className="mb-4 flex flex-wrap items-center gap-3 text-no">
          The list could not be fetched. Is Acquaint still running?
          <Button size="small" onClick={people.retry}>
            Try again
          </Button>
        </p>
      ) : null}
      {rows.length === 0 && status !== "searching" ? (
        <NobodyHere narrowed={narrowed} filter={filter} onClear={() => setFilter(noFilter)} />
      ) : (
        <PeopleRows
          rows={rows}
          total={total}
          hasMore={people.next !== null}
          onNearEnd={people.fetchMore}
          zone={zone}
          now={now}
        />
      )}
    </>
  );
}

type NobodyHereProps = { narrowed: boolean; filter: PeopleFilter; onClear: () => void };

function NobodyHere({ narrowed, filter, onClear }: NobodyHereProps) {
  if (!narrowed) {
    return (
      <EmptyState
        title="Nobody is here yet"
        actions={
          <>
            <ButtonLink href="/import" variant="go">
              Import from LinkedIn
            </ButtonLink>
            <ButtonLink href="/invitations/new">Add invitations</ButtonLink>
          </>
        }
      >
        <p>People come with your LinkedIn archive, or with an invitation that you type in.</p>
      </EmptyState>
    );
  }
  const stage = filter.stage === null ? "" : ` in “${stageWords[filter.stage].label}”`;
  return (
    <EmptyState
      title={
        filter.query.trim() === "" && !isNarrowed(filter)
          ? `Nobody${stage}`
          : `Nobody found${stage}`
      }
      actions={<Button onClick={onClear}>Show everybody</Button>}
    >
      {filter.query.trim() === "" ? null : (
        <p>
          The search looks into names, headlines, companies and your notes; accents don't matter.
        </p>
      )}
    </EmptyState>
  );
}
