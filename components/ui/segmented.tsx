"use client";

import { cx } from "./class-names";
import { Kbd } from "./kbd";

type SegmentTone = "yes" | "no" | "unsure" | "plain";

type Segment<T extends string> = {
  value: T;
  label: string;
  tone?: SegmentTone;
  keyHint?: string;
};

const tones: Record<SegmentTone, string> = {
  yes: "has-checked:bg-yes-wash has-checked:text-yes",
  no: "has-checked:bg-no-wash has-checked:text-no",
  unsure: "has-checked:bg-unsure-wash has-checked:text-unsure",
  plain: "has-checked:bg-act-wash has-checked:text-ink",
};

const signs: Record<SegmentTone, string> = {
  yes: "M2 6.5l2.5 2.5L10 3.5",
  no: "M3 3l6 6M9 3l-6 6",
  unsure: "M2.5 6.5c1.2-1.4 2.3-1.4 3.5 0s2.3 1.4 3.5 0",
  plain: "",
};

type SegmentedProps<T extends string> = {
  /** the question, as screen readers hear it */
  label: string;
  /** group name of the radio inputs; unique on the page */
  name: string;
  segments: readonly Segment<T>[];
  /** null while nothing is chosen */
  value?: T | null;
  defaultValue?: T;
  onChange?: (value: T) => void;
  /** shown after the segments: the key that moves through the answers */
  keyHint?: string;
  disabled?: boolean;
  className?: string;
};

/** A radio group in one bar. A chosen yes, no or unsure shows a sign beside its colour. */
export function Segmented<T extends string>(props: SegmentedProps<T>) {
  const { label, name, segments, value, defaultValue, onChange, keyHint, disabled, className } =
    props;
  return (
    <fieldset
      disabled={disabled}
      className={cx(
        "inline-flex min-w-0 max-w-full self-start rounded-lg border border-line-strong bg-sheet has-focus-visible:outline-2 has-focus-visible:outline-act has-focus-visible:outline-offset-2",
        className,
      )}
    >
      <legend className="sr-only">{label}</legend>
      {segments.map((segment) => {
        const tone = segment.tone ?? "plain";
        return (
          <label
            key={segment.value}
            className={cx(
              "relative inline-flex min-h-8 flex-auto items-center justify-center gap-1.5 border-line border-s px-3 py-1.5 font-medium text-small text-soft first-of-type:rounded-s-[7px] first-of-type:border-s-0 last-of-type:rounded-e-[7px] hover:text-ink has-checked:font-semibold pointer-coarse:min-h-11",
              tones[tone],
            )}
          >
            <input
              type="radio"
              name={name}
              value={segment.value}
              className="peer absolute inset-0 size-full cursor-pointer appearance-none rounded-[inherit] outline-none"
              aria-keyshortcuts={segment.keyHint}
              {...(value === undefined
                ? { defaultChecked: segment.value === defaultValue }
                : { checked: segment.value === value })}
              onChange={() => onChange?.(segment.value)}
            />
            {tone === "plain" ? null : <Sign path={signs[tone]} />}
            <span className="pointer-events-none relative">{segment.label}</span>
            {segment.keyHint ? <Kbd className="relative">{segment.keyHint}</Kbd> : null}
          </label>
        );
      })}
      {keyHint ? (
        <span className="flex items-center pe-2">
          <Kbd>{keyHint}</Kbd>
        </span>
      ) : null}
    </fieldset>
  );
}

function Sign({ path }: { path: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 12 12"
      className="pointer-events-none relative hidden size-3 shrink-0 peer-checked:block"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
    >
      <path d={path} />
    </svg>
  );
}
