import { cva, type VariantProps } from "class-variance-authority";
import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { cx } from "./class-names";
import { Kbd } from "./kbd";
import { Spinner } from "./spinner";

const look = cva(
  "inline-flex max-w-full items-center justify-center gap-2 rounded-lg max-md:text-balance md:whitespace-nowrap border font-medium no-underline transition-colors disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55",
  {
    variants: {
      variant: {
        go: "border-act bg-act text-act-ink hover:border-act-strong hover:bg-act-strong",
        plain: "border-line-strong bg-sheet text-ink hover:bg-sunk",
        quiet: "border-transparent bg-transparent text-soft hover:bg-sunk hover:text-ink",
        warn: "border-line-strong bg-sheet text-no hover:border-no hover:bg-no-wash",
      },
      size: {
        normal: "min-h-[2.375rem] px-3 py-1.5 text-[0.875rem] pointer-coarse:min-h-11",
        small: "min-h-8 px-2.5 py-1 text-small pointer-coarse:min-h-10",
        thumb:
          "min-h-[2.375rem] px-3 py-1.5 text-[0.875rem] max-md:min-h-[2.875rem] max-md:flex-1 max-md:whitespace-nowrap",
      },
    },
    defaultVariants: { variant: "plain", size: "normal" },
  },
);

type Look = VariantProps<typeof look> & {
  /** the single key that does the same; shown as a cap, announced by `aria-keyshortcuts` */
  keyHint?: string;
  icon?: ReactNode;
};

type ButtonProps = ComponentProps<"button"> & Look & { pending?: boolean };

/** A button. `pending` shows a spinner and holds further presses back while keeping the focus. */
export function Button({
  variant,
  size,
  keyHint,
  icon,
  pending,
  className,
  children,
  type = "button",
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      className={cx(look({ variant, size }), className)}
      aria-keyshortcuts={keyHint}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {pending ? <Spinner /> : icon}
      {children}
      {keyHint ? <KeyCap go={variant === "go"}>{keyHint}</KeyCap> : null}
    </button>
  );
}

type ButtonLinkProps<T extends string> = Look & {
  href: Route<T>;
  children: ReactNode;
  className?: string;
  prefetch?: boolean;
};

/** A link inside the app that looks like a button. */
export function ButtonLink<T extends string>({
  href,
  variant,
  size,
  keyHint,
  icon,
  className,
  children,
  prefetch,
}: ButtonLinkProps<T>) {
  return (
    <Link
      href={href}
      prefetch={prefetch}
      className={cx(look({ variant, size }), className)}
      aria-keyshortcuts={keyHint}
    >
      {icon}
      {children}
      {keyHint ? <KeyCap go={variant === "go"}>{keyHint}</KeyCap> : null}
    </Link>
  );
}

type ButtonAnchorProps = ComponentProps<"a"> & Look & { href: string };

/** A link that leaves the app (a profile on LinkedIn, a download) and looks like a button. */
export function ButtonAnchor({
  variant,
  size,
  keyHint,
  icon,
  className,
  children,
  ...rest
}: ButtonAnchorProps) {
  return (
    <a
      className={cx(look({ variant, size }), className)}
      aria-keyshortcuts={keyHint}
      {...(rest.target === "_blank" ? { rel: "noopener noreferrer" } : {})}
      {...rest}
    >
      {icon}
      {children}
      {keyHint ? <KeyCap go={variant === "go"}>{keyHint}</KeyCap> : null}
    </a>
  );
}

function KeyCap({ go, children }: { go: boolean; children: string }) {
  return (
    <Kbd className={go ? "border-current bg-transparent text-inherit" : undefined}>
      {children.toUpperCase()}
    </Kbd>
  );
}
