"use client";

import { type ComponentProps, createContext, type ReactNode, use, useId } from "react";
import { cx } from "./class-names";

type Wiring = { id: string; describedBy: string | undefined; invalid: boolean; required: boolean };

const FieldContext = createContext<Wiring | null>(null);

type FieldProps = {
  label: ReactNode;
  /** hides the label from eyes only */
  labelHidden?: boolean;
  /** one line of help, announced with the control */
  hint?: ReactNode;
  /** what is wrong with what was typed; marks the control invalid */
  error?: string | null;
  required?: boolean;
  /** at the end of the label's line: a counter, a link */
  aside?: ReactNode;
  className?: string;
  /** one TextInput, TextArea or Select */
  children: ReactNode;
};

/** Label, hint and error around one control, wired to it once for everybody. */
export function Field(props: FieldProps) {
  const { label, labelHidden, hint, error, required = false, aside, className, children } = props;
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const describedBy = [errorId, hintId].filter(Boolean).join(" ") || undefined;
  return (
    <div className={cx("grid content-start gap-1.5", className)}>
      <div className={cx("flex items-baseline gap-3", labelHidden && "sr-only")}>
        <label htmlFor={id} className="font-medium text-[0.875rem]">
          {label}
        </label>
        {aside ? <span className="ms-auto text-small text-soft">{aside}</span> : null}
      </div>
      <FieldContext value={{ id, describedBy, invalid: Boolean(error), required }}>
        {children}
      </FieldContext>
      {error ? (
        <p id={errorId} className="flex gap-1.5 text-no text-small">
          <span aria-hidden="true" className="font-semibold">
            !
          </span>
          {error}
        </p>
      ) : null}
      {hint ? (
        <p id={hintId} className="text-small text-soft">
          {hint}
        </p>
      ) : null}
    </div>
  );
}

function useWiring() {
  const wiring = use(FieldContext);
  if (wiring === null) return {};
  return {
    id: wiring.id,
    "aria-describedby": wiring.describedBy,
    "aria-invalid": wiring.invalid || undefined,
    required: wiring.required || undefined,
  };
}

const box =
  "w-full rounded-lg border border-edge bg-sheet px-3 text-ink aria-invalid:border-no disabled:bg-sunk disabled:text-soft pointer-coarse:text-base";

/** A line of text. Inside a Field it is labelled by it. */
export function TextInput({ className, ...rest }: ComponentProps<"input">) {
  return (
    <input
      dir="auto"
      {...useWiring()}
      className={cx(box, "min-h-[2.375rem] py-1.5 pointer-coarse:min-h-11", className)}
      {...rest}
    />
  );
}

type TextAreaProps = ComponentProps<"textarea"> & {
  /** set in the serif of what people write */
  letter?: boolean;
};

/** Several lines of text, growing with what is typed where the browser can. */
export function TextArea({ className, letter, ...rest }: TextAreaProps) {
  return (
    <textarea
      dir="auto"
      rows={4}
      {...useWiring()}
      className={cx(
        box,
        "field-sizing-content max-h-[60vh] min-h-24 py-2 leading-relaxed",
        letter && "font-serif text-note",
        className,
      )}
      {...rest}
    />
  );
}

/** A choice from a list: the browser's own control, which every keyboard and phone knows. */
export function Select({ className, children, ...rest }: ComponentProps<"select">) {
  return (
    <select
      {...useWiring()}
      className={cx(box, "min-h-[2.375rem] py-1.5 pointer-coarse:min-h-11", className)}
      {...rest}
    >
      {children}
    </select>
  );
}

type CheckboxProps = ComponentProps<"input"> & { label: ReactNode; hint?: ReactNode };

/** A box to tick with its label beside it. */
export function Checkbox({ label, hint, className, ...rest }: CheckboxProps) {
  const id = useId();
  return (
    <div className={cx("grid gap-0.5", className)}>
      <label className="flex min-h-7 items-baseline gap-2.5 pointer-coarse:min-h-11 pointer-coarse:items-center">
        <input
          type="checkbox"
          aria-describedby={hint ? id : undefined}
          className="size-4 shrink-0 translate-y-0.5 accent-act"
          {...rest}
        />
        <span>{label}</span>
      </label>
      {hint ? (
        <p id={id} className="ps-[1.625rem] text-small text-soft">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
