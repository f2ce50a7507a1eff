import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { textLink } from "@/components/ui/link-styles";
import { Row, RowList } from "@/components/ui/sheet";
import type { ReviewPerson } from "@/lib/data/review/review-person";
import { formatCount, formatDay, formatRelativeDay } from "@/lib/domain/time/format";

type RemovalsProps = { people: readonly ReviewPerson[]; zone: string; now: number };

const shownAtFirst = 6;

/** Since when somebody is to be removed, or which archive lists them still. */
export function describeRemoval(
  { removalDecidedAt, stillConnectedAt }: ReviewPerson,
  zone: string,
  now: number,
): string | null {
  if (stillConnectedAt !== null) {
    return `still connected in the archive of ${formatDay(stillConnectedAt, "UTC", now)}`;
  }
  return removalDecidedAt === null
    ? null
    : `decided ${formatRelativeDay(removalDecidedAt, zone, now)}`;
}

/** People to remove, who wait for the member to do it on LinkedIn, with the way to the checklist. */
export function Removals({ people, zone, now }: RemovalsProps) {
  if (people.length === 0) return null;
  const more = people.length - shownAtFirst;
  return (
    <section aria-labelledby="removals" className="mx-auto mt-8 max-w-[51rem]">
      <div className="mb-2 flex flex-wrap items-baseline gap-3">
        <h2 id="removals" className="text-head">
          To remove on LinkedIn
        </h2>
        <span className="ms-auto">
          <ButtonLink href="/review/removals" size="small" variant="go">
            Remove one after the other
          </ButtonLink>
        </span>
      </div>
      <RowList>
        {people.slice(0, shownAtFirst).map((person) => (
          <li key={person.personId}>
            <Row
              title={
                <Link href={`/people/${person.personId}`} className={textLink}>
                  {person.name}
                </Link>
              }
              sub={describeRemoval(person, zone, now)}
            />
          </li>
        ))}
        {more > 0 ? (
          <li className="px-3.5 py-2.5 text-small">
            <Link href="/review/removals" className={textLink}>
              {formatCount(more, "more", "more")}
            </Link>
          </li>
        ) : null}
      </RowList>
    </section>
  );
}
