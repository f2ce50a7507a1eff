"use client";

import Link from "next/link";
import { Button, ButtonAnchor } from "@/components/ui/button";
import { Row, RowList } from "@/components/ui/sheet";
import type { ReviewPerson } from "@/lib/data/review/queries";
import { linkProfile } from "@/lib/domain/person/profile-link";
import { formatRelativeDay } from "@/lib/domain/time/format";
import { useReview } from "./use-review";

type RemovalsProps = { people: readonly ReviewPerson[]; zone: string; now: number };

/** People to remove, who wait for the member to do it on LinkedIn. */
export function Removals({ people, zone, now }: RemovalsProps) {
  const { decided, decide } = useReview();
  const open = people.filter(({ personId }) => !decided.has(personId));
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="removals" className="mt-8">
      <h2 id="removals" className="mb-2 text-head">
        To remove on LinkedIn
      </h2>
      <RowList>
        {open.map((person) => (
          <li key={person.personId}>
            <Row
              className="flex-wrap"
              title={<Link href={`/people/${person.personId}`}>{person.name}</Link>}
              sub={
                person.removalDecidedAt === null
                  ? null
                  : `decided ${formatRelativeDay(person.removalDecidedAt, zone, now)}`
              }
              end={
                <>
                  <ButtonAnchor href={linkProfile(person)} target="_blank" size="small">
                    Open on LinkedIn
                  </ButtonAnchor>
                  <Button
                    size="small"
                    variant="go"
                    onClick={() =>
                      void decide(
                        { personIds: [person.personId], decision: { kind: "removed" } },
                        `Removed ${person.name}`,
                      )
                    }
                  >
                    Removed on LinkedIn
                  </Button>
                </>
              }
            />
          </li>
        ))}
      </RowList>
    </section>
  );
}
