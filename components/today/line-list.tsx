import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { cx } from "@/components/ui/class-names";
import { textLink } from "@/components/ui/link-styles";
import { Row, RowList } from "@/components/ui/sheet";
import { formatCount } from "@/lib/domain/time/format";
import type { PersonLine, PersonLines } from "@/lib/domain/today/day";

type LineListProps = {
  title: string;
  /** a few words beside the title */
  meta: string;
  people: PersonLines;
  /** where those that did not fit are */
  rest?: Route;
  /** a link at the end of the title's line */
  aside?: ReactNode;
  subOf: (line: PersonLine) => ReactNode;
  endOf: (line: PersonLine) => ReactNode;
};

/** One group of people of Today; nothing where the group is empty. */
export function LineList({ title, meta, people, rest, aside, subOf, endOf }: LineListProps) {
  const more = people.count - people.lines.length;
  if (people.count === 0) return null;
  return (
    <Group title={title} meta={meta} aside={aside}>
      <RowList>
        {people.lines.map((line) => (
          <li key={line.id}>
            <Row
              lead={<Avatar name={line.name} />}
              title={
                <Link href={`/people/${line.id}`} className="no-underline hover:underline">
                  {line.name}
                </Link>
              }
              sub={subOf(line)}
              end={endOf(line)}
            />
          </li>
        ))}
        {more > 0 && rest ? (
          <li className="px-3.5 py-2.5 text-small">
            <Link href={rest} className={textLink}>
              {formatCount(more, "more", "more")}
            </Link>
          </li>
        ) : null}
      </RowList>
    </Group>
  );
}

type GroupProps = {
  title: string;
  meta?: string;
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A titled part of Today. */
export function Group({ title, meta, aside, className, children }: GroupProps) {
  return (
    <section aria-label={title} className={cx("grid gap-2", className)}>
      <div className="flex flex-wrap items-baseline gap-x-2.5">
        <h2 className="text-head">{title}</h2>
        {meta ? <span className="text-faint text-small">{meta}</span> : null}
        {aside ? <span className="ms-auto">{aside}</span> : null}
      </div>
      {children}
    </section>
  );
}
