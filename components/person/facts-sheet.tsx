import { Badge } from "@/components/ui/badge";
import { Sheet } from "@/components/ui/sheet";
import type { PersonPage } from "@/lib/data/person/page";
import { formatDay } from "@/lib/domain/time/format";
import { EditPerson } from "./edit-person";
import { TrustMark } from "./trust-mark";

/** What is known of a person, and the way to put it right. */
export function FactsSheet({ person, now }: { person: PersonPage; now: number }) {
  const facts: [string, string | null][] = [
    ["Headline", person.headline],
    ["Company", person.company],
    ["Position", person.position],
    ["Place", person.location],
    ["E-mail", person.email],
    [
      "Connected on",
      person.connectedOn === null ? null : formatDay(person.connectedOn, "UTC", now),
    ],
    ["Profile", person.slug ? `linkedin.com/in/${person.slug}` : null],
  ];
  const known = facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
  return (
    <Sheet
      title="Facts"
      className="pb-4"
      aside={
        <EditPerson
          personId={person.id}
          name={person.name}
          headline={person.headline ?? ""}
          company={person.company ?? ""}
          profileUrl={person.slug ? `https://www.linkedin.com/in/${person.slug}` : ""}
        />
      }
    >
      {known.length > 0 ? (
        <dl className="grid gap-2 px-5 pt-2 text-small">
          {known.map(([label, value]) => (
            <div key={label}>
              <dt className="text-faint">{label}</dt>
              <dd dir="auto" className="break-words text-start">
                {value}
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="px-5 pt-2 text-small text-soft">Only the name is known.</p>
      )}
      <div className="mt-4 grid gap-2 border-line border-t px-5 pt-4">
        {person.trusted ? (
          <p className="flex flex-wrap items-baseline gap-2 text-small">
            <Badge tone="yes">Trusted</Badge>
            {person.trustedWhy ? <bdi className="text-soft">{person.trustedWhy}</bdi> : null}
          </p>
        ) : null}
        <TrustMark
          personId={person.id}
          name={person.name}
          trusted={person.trusted}
          proposal={person.trustProposal}
        />
      </div>
    </Sheet>
  );
}
