import { cx } from "./class-names";

/**
 * A key cap. Beside a control it is only a picture of `aria-keyshortcuts`, so it is hidden from
 * screen readers (they would read "Accept A") and on touch screens, which have no keys.
 */
export function Kbd({ children, className }: { children: string; className?: string }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd takes no focus
    <kbd
      aria-hidden="true"
      className={cx(
        "pointer-coarse:hidden rounded-[5px] border border-line-strong border-b-2 bg-sheet px-[5px] py-[3px] font-sans font-semibold text-[0.6875rem] text-soft leading-none",
        className,
      )}
    >
      {children}
    </kbd>
  );
}
