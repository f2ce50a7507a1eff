import type { ComponentProps, ReactNode } from "react";
import { cx } from "./class-names";

const paper = "rounded-sheet border border-line bg-sheet shadow-sheet";

type SheetProps = ComponentProps<"section"> & {
  /** heading of the sheet; names the region */
  title?: string;
  titleLevel?: 2 | 3;
  /** controls at the end of the title's line */
  aside?: ReactNode;
};

/** A sheet of paper: the card everything lies on. */
export function Sheet({ title, titleLevel = 2, aside, className, children, ...rest }: SheetProps) {
  const Heading = titleLevel === 2 ? "h2" : "h3";
  return (
    <section aria-label={title} className={cx(paper, className)} {...rest}>
      {title ? (
        <div className="flex flex-wrap items-baseline gap-x-3 px-5 pt-4">
          <Heading className="font-serif font-semibold text-head">{title}</Heading>
          {aside ? <div className="ms-auto">{aside}</div> : null}
        </div>
      ) : null}
      {children}
    </section>
  );
}

/** A part of a sheet under a hairline. */
export function SheetSection({ className, children, ...rest }: ComponentProps<"div">) {
  return (
    <div className={cx("border-line border-t px-5 py-4 first:border-t-0", className)} {...rest}>
      {children}
    </div>
  );
}

type SheetFootProps = ComponentProps<"div"> & {
  /** stays in its place on a phone too: for pages with several sheets that have a foot */
  inFlow?: boolean;
};

/** The bar with the decisions: at the foot of the sheet, on a phone above the tab bar. */
export function SheetFoot({ inFlow = false, className, children, ...rest }: SheetFootProps) {
  return (
    <div
      {...(inFlow ? {} : { "data-decision-bar": true })}
      className={cx(
        "flex flex-wrap items-center gap-2 rounded-b-sheet border-line border-t bg-sunk px-5 py-4",
        // At the end, where messages that come up at the start leave them free.
        inFlow
          ? "md:justify-end"
          : "max-md:fixed max-md:inset-x-0 max-md:bottom-[calc(3.5rem+env(safe-area-inset-bottom))] max-md:z-20 max-md:rounded-none max-md:px-4 max-md:py-2.5 max-md:shadow-bar",
        className,
      )}
      {...rest}
    >
      {children}
    </div>
  );
}

/** A sheet of rows, one under the other. */
export function RowList({ className, children, ...rest }: ComponentProps<"ul">) {
  return (
    <ul className={cx(paper, "divide-y divide-line overflow-hidden", className)} {...rest}>
      {children}
    </ul>
  );
}

type RowProps = {
  lead?: ReactNode;
  /** the row's name; truncated; beside the picture in whatever script */
  title: ReactNode;
  /** one line below */
  sub?: ReactNode;
  /** badge or button at the end */
  end?: ReactNode;
  className?: string;
};

/** The content of one row: picture, name with a line below, and what to do at the end. */
export function Row({ lead, title, sub, end, className }: RowProps) {
  return (
    <div className={cx("relative flex min-w-0 items-center gap-3 px-3.5 py-3", className)}>
      {lead}
      <div className="min-w-0 flex-1">
        <div className="truncate font-semibold">
          <bdi>{title}</bdi>
        </div>
        {sub ? (
          <div className="truncate text-small text-soft max-md:line-clamp-2 max-md:whitespace-normal">
            <bdi>{sub}</bdi>
          </div>
        ) : null}
      </div>
      {end ? <div className="flex shrink-0 items-center gap-2">{end}</div> : null}
    </div>
  );
}
