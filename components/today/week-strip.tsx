import { cx } from "@/components/ui/class-names";
import { Sheet } from "@/components/ui/sheet";
import { formatCount } from "@/lib/domain/time/format";
import type { StripDay } from "@/lib/domain/today/day";

const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "short", timeZone: "UTC" });

/** The seven days from today, with chats and ends of weeks as marks. */
export function WeekStrip({ days }: { days: readonly StripDay[] }) {
  return (
    <Sheet aria-label="The coming week">
      <ol className="grid grid-cols-7 gap-1 p-3.5 text-center tabular-nums">
        {days.map((day, at) => (
          <li
            key={day.date}
            className={cx(
              "rounded-lg pt-2 pb-2.5 text-soft text-tiny",
              at === 0 && "bg-coffee-wash",
            )}
          >
            <time dateTime={day.date}>
              {weekday.format(day.at)}
              <span className="block font-semibold font-serif text-[1.0625rem] text-ink leading-snug">
                {Number(day.date.slice(8))}
              </span>
            </time>
            <span aria-hidden="true" className="flex h-3 items-center justify-center gap-1">
              {day.chats > 0 ? <span className="size-1.5 rounded-full bg-coffee" /> : null}
              {day.weeksEnding > 0 ? (
                <span className="size-[7px] rotate-45 border-[1.5px] border-unsure" />
              ) : null}
            </span>
            <span className="sr-only">
              {[
                at === 0 ? "today" : "",
                day.chats > 0 ? formatCount(day.chats, "chat", "chats") : "",
                day.weeksEnding > 0 ? formatCount(day.weeksEnding, "week ends", "weeks end") : "",
              ]
                .filter(Boolean)
                .join(", ")}
            </span>
          </li>
        ))}
      </ol>
      <p aria-hidden="true" className="flex gap-4 px-4 pb-3.5 text-small text-soft">
        <span className="flex items-center gap-1.5">
          <span className="size-2 rounded-full bg-coffee" /> chat
        </span>
        <span className="flex items-center gap-2">
          <span className="size-[7px] rotate-45 border-[1.5px] border-unsure" /> a week ends
        </span>
      </p>
    </Sheet>
  );
}
