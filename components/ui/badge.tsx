import { cva } from "class-variance-authority";
import type { ReactNode } from "react";
import { cx } from "./class-names";

export type Tone = "neutral" | "act" | "coffee" | "yes" | "no" | "unsure";

const look = cva(
  "inline-flex max-w-full items-center gap-1.5 rounded-full px-[9px] py-[3px] font-semibold text-tiny",
  {
    variants: {
      tone: {
        neutral: "bg-sunk text-soft",
        act: "bg-act-wash text-act",
        coffee: "bg-coffee-wash text-coffee",
        yes: "bg-yes-wash text-yes",
        no: "bg-no-wash text-no",
        unsure: "bg-unsure-wash text-unsure",
      },
    },
  },
);

type BadgeProps = {
  tone?: Tone;
  /** the second sign beside the colour; a shape by tone when left out, null for none */
  icon?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A short word in a pill. Green, amber and red always come with a shape. */
export function Badge({ tone = "neutral", icon, className, children }: BadgeProps) {
  const sign = icon === undefined ? <ToneSign tone={tone} /> : icon;
  return (
    <span className={cx(look({ tone }), className)}>
      {sign}
      <span className="truncate">{children}</span>
    </span>
  );
}

/** The shape that says what a colour says: a disc, a struck ring, a diamond. */
export function ToneSign({ tone, className }: { tone: Tone; className?: string }) {
  if (tone === "neutral" || tone === "act" || tone === "coffee") return null;
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 10 10"
      className={cx("size-2.5 shrink-0", className)}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
    >
      {tone === "yes" ? <circle cx="5" cy="5" r="4" fill="currentColor" /> : null}
      {tone === "no" ? <path d="M5 1a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM2.4 7.6l5.2-5.2" /> : null}
      {tone === "unsure" ? <path d="M5 1l4 4-4 4-4-4z" /> : null}
    </svg>
  );
}
