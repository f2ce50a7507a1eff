import type { ReactNode } from "react";
import { cx } from "./class-names";

type EmptyStateProps = {
  title: string;
  /** one or two sentences: why it is empty and what comes next */
  children?: ReactNode;
  /** buttons or links */
  actions?: ReactNode;
  icon?: ReactNode;
  className?: string;
};

/** What stands where nothing is yet, with the way onwards. */
export function EmptyState({ title, children, actions, icon, className }: EmptyStateProps) {
  return (
    <div
      className={cx(
        "grid justify-items-center gap-3 rounded-sheet border border-line-strong border-dashed px-6 py-12 text-center",
        className,
      )}
    >
      {icon ? (
        <span aria-hidden="true" className="text-coffee [&>svg]:size-7">
          {icon}
        </span>
      ) : null}
      <h2 className="text-name">{title}</h2>
      {children ? <div className="max-w-prose text-soft">{children}</div> : null}
      {actions ? <div className="mt-2 flex flex-wrap justify-center gap-2.5">{actions}</div> : null}
    </div>
  );
}
