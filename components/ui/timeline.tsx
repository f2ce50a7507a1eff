import type { ReactNode } from "react";
import { cx } from "./class-names";

type TimelineMark = "me" | "them" | "flag" | "plain";

const marks: Record<TimelineMark, string> = {
  me: "border-act bg-act",
  them: "border-coffee bg-coffee",
  flag: "rotate-45 rounded-[2px] border-unsure bg-unsure",
  plain: "border-faint bg-sheet",
};

/** A list of facts in time, newest first or last as the caller orders them. */
export function Timeline({ children, className }: { children: ReactNode; className?: string }) {
  return <ol className={cx("px-5 py-3 max-md:px-3", className)}>{children}</ol>;
}

type TimelineItemProps = {
  /** who acted: the member (teal), they (coffee), the clock (a diamond), or nobody in particular */
  mark: TimelineMark;
  /** machine-readable time, ISO 8601 */
  dateTime: string;
  /** the time as read: "9 Nov 10:12" */
  when: string;
  /** what happened, in a few words */
  title: ReactNode;
  /** badges and the source, on the title's line */
  meta?: ReactNode;
  /** what was written */
  quote?: string | null;
  /** undone: struck through and faint */
  undone?: boolean;
  /** buttons of the entry, below */
  children?: ReactNode;
};

export function TimelineItem(props: TimelineItemProps) {
  const { mark, dateTime, when, title, meta, quote, undone, children } = props;
  return (
    <li className="relative grid grid-cols-[4.25rem_1rem_minmax(0,1fr)] gap-2.5 py-2 md:grid-cols-[6.5rem_1.125rem_minmax(0,1fr)]">
      <span
        aria-hidden="true"
        className="absolute inset-y-0 start-[5.375rem] w-px bg-line md:start-[7.6875rem]"
      />
      <time dateTime={dateTime} className="pt-px text-end text-faint text-small tabular-nums">
        {when}
      </time>
      <span
        aria-hidden="true"
        className={cx("relative mx-auto mt-1.5 size-[11px] rounded-full border-2", marks[mark])}
      />
      <div className={cx("min-w-0", undone && "text-faint")}>
        <div className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
          <span className={cx("font-semibold", undone && "font-normal line-through")}>{title}</span>
          {meta ? <span className="text-soft">{meta}</span> : null}
        </div>
        {quote ? (
          <blockquote
            dir="auto"
            className={cx(
              "mt-0.5 whitespace-pre-wrap text-start font-serif text-base",
              undone ? "text-faint" : "text-soft",
            )}
          >
            {quote}
          </blockquote>
        ) : null}
        {children}
      </div>
    </li>
  );
}
