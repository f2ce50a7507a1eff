import type { Route } from "next";
import Link from "next/link";
import { cx } from "@/components/ui/class-names";
import type { QueueCounts, QueueFilter, QueueOrder } from "@/lib/domain/invitation/queue-item";

const chip =
  "inline-flex min-h-8 shrink-0 items-center whitespace-nowrap rounded-full border border-line bg-sheet px-2.5 py-1 text-small text-soft no-underline hover:text-ink aria-[current=true]:border-act aria-[current=true]:bg-act-wash aria-[current=true]:text-ink pointer-coarse:min-h-11 pointer-coarse:px-3.5";

const orders: { order: QueueOrder; label: string }[] = [
  { order: "promising", label: "Most promising" },
  { order: "newest", label: "Newest" },
];

const filters: { filter: Exclude<QueueFilter, "all">; label: string }[] = [
  { filter: "personal", label: "Personal note" },
  { filter: "template", label: "Standard note" },
  { filter: "none", label: "No note" },
  { filter: "unsure", label: "Can’t tell" },
  { filter: "asked", label: "Asked first" },
];

function queueHref(order: QueueOrder, filter: QueueFilter): Route {
  const query = new URLSearchParams();
  if (order !== "promising") query.set("order", order);
  if (filter !== "all") query.set("filter", filter);
  return (query.size > 0 ? `/invitations?${query}` : "/invitations") as Route;
}

type QueueFiltersProps = { order: QueueOrder; filter: QueueFilter; counts: QueueCounts };

/** How the queue is ordered and which part of it is shown; a filter pressed again is let go. */
export function QueueFilters({ order, filter, counts }: QueueFiltersProps) {
  return (
    <nav
      aria-label="Order and filter"
      className="flex gap-2 max-md:-mx-4 max-md:overflow-x-auto max-md:px-4 max-md:py-1 md:flex-wrap"
    >
      {orders.map((each) => (
        <Link
          key={each.order}
          href={queueHref(each.order, filter)}
          aria-current={each.order === order ? "true" : undefined}
          className={chip}
        >
          {each.label}
        </Link>
      ))}
      <span aria-hidden="true" className="mx-1 w-px self-stretch bg-line" />
      {filters
        .filter((each) => each.filter === filter || counts[each.filter] > 0)
        .map((each) => (
          <Link
            key={each.filter}
            href={queueHref(order, each.filter === filter ? "all" : each.filter)}
            aria-current={each.filter === filter ? "true" : undefined}
            className={cx(chip, "tabular-nums")}
          >
            {each.label} · {counts[each.filter].toLocaleString("en-GB")}
          </Link>
        ))}
    </nav>
  );
}
