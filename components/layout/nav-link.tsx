"use client";

import type { Route } from "next";
import Link, { useLinkStatus } from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/class-names";

type NavLinkProps = { href: Route; children: ReactNode; look: "side" | "tab" | "row" };

const looks = {
  side: "relative flex min-h-10 items-center justify-between gap-2 rounded-lg px-2.5 py-2 font-medium text-soft no-underline hover:bg-sunk hover:text-ink aria-[current=page]:bg-act-wash aria-[current=page]:text-ink [&[aria-current=page]_[data-count]]:bg-act [&[aria-current=page]_[data-count]]:text-act-ink",
  tab: "relative grid min-h-14 place-items-center px-1 py-2 text-center font-medium text-soft text-tiny no-underline aria-[current=page]:text-act aria-[current=page]:shadow-[inset_0_2px_currentColor]",
  row: "relative flex min-h-12 items-center rounded-lg px-3 font-medium no-underline hover:bg-sunk aria-[current=page]:bg-act-wash",
};

/** A link of the navigation that knows whether the member stands on its page or below it. */
export function NavLink({ href, children, look }: NavLinkProps) {
  const path = usePathname();
  const here = href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
  return (
    <Link href={href} aria-current={here ? "page" : undefined} className={cx(looks[look])}>
      {children}
      <OnTheWay />
    </Link>
  );
}

/** A line that shows, after a moment, that the page behind the link is on its way. */
function OnTheWay() {
  const { pending } = useLinkStatus();
  return pending ? (
    <span
      aria-hidden="true"
      className="absolute inset-x-2 bottom-0 h-0.5 animate-pulse rounded-full bg-act [animation-delay:150ms]"
    />
  ) : null;
}
