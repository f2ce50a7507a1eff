import type { Route } from "next";
import Link from "next/link";
import { cx } from "@/components/ui/class-names";
import type { TouchList } from "@/lib/domain/person/touch-list";

type TouchNavProps = { chosen: TouchList | null; counts: Record<TouchList, number> };

/** Everybody, or one of the two lists of people to be in touch with. */
export function TouchNav({ chosen, counts }: TouchNavProps) {
  const links: [TouchList | null, string, Route, number | null][] = [
    [null, "Everybody", "/people", null],
    ["keep-in-touch", "Keep in touch", "/people?list=keep-in-touch", counts["keep-in-touch"]],
    ["losing-touch", "Losing touch", "/people?list=losing-touch", counts["losing-touch"]],
  ];
  return (
    <nav aria-label="Lists of people" className="mb-4">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 border-line border-b">
        {links.map(([list, label, href, count]) => (
          <li key={label}>
            <Link
              href={href}
              aria-current={list === chosen ? "page" : undefined}
              className={cx(
                "flex min-h-9 items-center gap-1.5 border-transparent border-b-2 text-soft no-underline hover:text-ink pointer-coarse:min-h-11",
                "aria-[current=page]:border-act aria-[current=page]:text-ink",
              )}
            >
              {label}
              {count ? (
                <span className="text-small tabular-nums">{count.toLocaleString("en-GB")}</span>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
