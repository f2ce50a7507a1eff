import { cx } from "./class-names";

type ProgressProps = {
  /** what is progressing; the accessible name */
  label: string;
  /** steps done; leave out while unknown */
  value?: number;
  max: number;
  className?: string;
  tone?: "coffee" | "act";
};

/** A progress bar of the browser's own, so that it needs no inline style. */
export function Progress({ label, value, max, className, tone = "coffee" }: ProgressProps) {
  return (
    <progress
      aria-label={label}
      value={value}
      max={Math.max(max, 1)}
      className={cx("progress-bar w-full", tone === "act" && "text-act", className)}
    />
  );
}
