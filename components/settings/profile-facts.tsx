import type { ReactNode } from "react";
import type { MemberProfile } from "@/lib/domain/person/member-profile";

/** What the member's archive says of them: the other half of common ground. */
export function ProfileSummary({ profile }: { profile: MemberProfile }) {
  const { positions, education, skills, languages } = profile;
  const jobs = positions.map(({ title, company }) => (title ? `${title}, ${company}` : company));
  return (
    <dl className="grid gap-3">
      <Fact term="Name">{profile.name}</Fact>
      <Fact term="Headline">{profile.headline}</Fact>
      <Fact term="Location">{profile.location}</Fact>
      <Fact term="Positions">{listOf(jobs)}</Fact>
      <Fact term="Education">{listOf(education.map(({ school }) => school))}</Fact>
      <Fact term="Skills">{skills.join(", ")}</Fact>
      <Fact term="Languages">{languages.join(", ")}</Fact>
    </dl>
  );
}

function listOf(items: string[]): ReactNode {
  if (items.length === 0) return null;
  return (
    <ul>
      {[...new Set(items)].map((item) => (
        <li key={item} dir="auto">
          {item}
        </li>
      ))}
    </ul>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div className="grid gap-x-4 sm:grid-cols-[8rem_minmax(0,1fr)]">
      <dt className="text-small text-soft">{term}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}
