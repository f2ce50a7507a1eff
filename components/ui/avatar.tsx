import { cx } from "./class-names";
import { hueOf, initialsOf } from "./initials";

const sizes = {
  small: "size-7 text-[0.6875rem]",
  normal: "size-[2.375rem] text-small",
  large: "size-[3.25rem] text-[1.0625rem]",
} as const;

type AvatarProps = { name: string; size?: keyof typeof sizes; className?: string };

/** The initials of a name on its own colour. Decoration: the name always stands beside it. */
export function Avatar({ name, size = "normal", className }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      data-hue={hueOf(name)}
      className={cx(
        "avatar grid shrink-0 select-none place-items-center rounded-full font-semibold text-ink leading-none",
        sizes[size],
        className,
      )}
    >
      {initialsOf(name)}
    </span>
  );
}
