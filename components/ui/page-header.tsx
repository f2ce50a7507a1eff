import type { ReactNode } from "react";
import { cx } from "./class-names";

type PageHeaderProps = {
  /** the page's h1 */
  title: string;
  /** "16 to decide · about 4 minutes" */
  meta?: ReactNode;
  /** buttons at the end of the line */
  actions?: ReactNode;
  className?: string;
};

/** Title of a page, with what is worth knowing beside it. */
export function PageHeader({ title, meta, actions, className }: PageHeaderProps) {
  return (
    <header className={cx("mb-5 flex flex-wrap items-baseline gap-x-4 gap-y-1.5", className)}>
      <h1 dir="auto" className="text-title">
        {title}
      </h1>
      {meta ? <div className="text-soft tabular-nums">{meta}</div> : null}
      {actions ? (
        <div className="ms-auto flex flex-wrap items-center gap-2 self-center">{actions}</div>
      ) : null}
    </header>
  );
}
