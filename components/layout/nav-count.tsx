import { boundCount } from "@/lib/domain/today/day";

type NavCountProps = {
  count: number;
  /** where only two digits have room */
  short?: boolean;
};

/** How many wait behind a link of the navigation; nothing where nobody waits. */
export function NavCount({ count, short }: NavCountProps) {
  if (count === 0) return null;
  return (
    <span
      data-count
      className="rounded-full bg-sunk px-[7px] py-1 font-semibold text-soft text-tiny leading-none tabular-nums"
    >
      {short ? boundCount(count) : count.toLocaleString("en-GB")}
      <span className="sr-only"> waiting</span>
    </span>
  );
}
