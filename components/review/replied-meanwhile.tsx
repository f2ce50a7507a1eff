import Link from "next/link";
import { textLink } from "@/components/ui/link-styles";
import { formatCount } from "@/lib/domain/time/format";

type RepliedMeanwhileProps = { people: readonly { personId: string; name: string }[] };

const namedAtMost = 5;

/** Says who left the review because their reply came in while it was open. */
export function RepliedMeanwhile({ people }: RepliedMeanwhileProps) {
  if (people.length === 0) return null;
  const more = people.length - namedAtMost;
  return (
    <p role="status" className="mb-4 rounded-sheet bg-coffee-wash px-4 py-2.5">
      <strong>{formatCount(people.length, "person", "people")} replied meanwhile</strong> and left
      the review:{" "}
      {people.slice(0, namedAtMost).map(({ personId, name }, place) => (
        <span key={personId}>
          {place > 0 ? ", " : ""}
          <Link href={`/people/${personId}`} className={textLink}>
            <bdi>{name}</bdi>
          </Link>
        </span>
      ))}
      {more > 0 ? ` and ${more} more` : ""}.
    </p>
  );
}
