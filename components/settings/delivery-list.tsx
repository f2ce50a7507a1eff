import { Badge, type Tone } from "@/components/ui/badge";
import type { DeliveryRow } from "@/lib/data/digest/queries";
import { readPeriod } from "@/lib/domain/digest/digest-clock";
import { formatDay, formatDayTime, formatLongDay } from "@/lib/domain/time/format";
import { SendNow } from "./send-now";

type DeliveryListProps = {
  deliveries: readonly DeliveryRow[];
  zone: string;
  now: Date;
  canSend: boolean;
};

/** A digest by what it stands for: "Monday 23 November", "Week of 23 Nov", "On request". */
function namePeriod({ period, createdAt }: DeliveryRow, zone: string, now: Date): string {
  const { kind, on } = readPeriod(period);
  if (kind === "test") return `On request, ${formatDayTime(createdAt, zone, now)}`;
  const noon = Date.parse(`${on}T12:00:00Z`);
  return kind === "daily" ? formatLongDay(noon, "UTC") : `Week of ${formatDay(noon, "UTC", now)}`;
}

function describeState(row: DeliveryRow, zone: string, now: Date): { tone: Tone; words: string } {
  const at = (time: Date | null) => (time ? formatDayTime(time, zone, now) : "");
  switch (row.status) {
    case "sent":
      return { tone: "yes", words: `Sent ${at(row.sentAt)}` };
    case "empty":
      return { tone: "neutral", words: "Nothing waited, no mail" };
    case "failed":
      return { tone: "no", words: "Not sent" };
    case "uncertain":
      return { tone: "unsure", words: "May have arrived" };
    case "handing-over":
      return { tone: "neutral", words: "On its way" };
    default:
      return row.attempts === 0
        ? { tone: "neutral", words: "About to be sent" }
        : { tone: "unsure", words: `Next try ${at(row.nextAttemptAt)}` };
  }
}

/** The last digests, with what became of each. */
export function DeliveryList({ deliveries, zone, now, canSend }: DeliveryListProps) {
  if (deliveries.length === 0) return null;
  return (
    <div className="grid gap-2">
      <h3 className="font-semibold">Last digests</h3>
      <ul className="divide-y divide-line">
        {deliveries.map((row) => {
          const name = namePeriod(row, zone, now);
          const { tone, words } = describeState(row, zone, now);
          const canRepeat = canSend && (row.status === "failed" || row.status === "uncertain");
          return (
            <li key={row.period} className="grid gap-1.5 py-2.5">
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
                <span>{name}</span>
                <Badge tone={tone}>{words}</Badge>
                {canRepeat ? (
                  <span className="ms-auto">
                    <SendNow period={row.period} label={`Send again: ${name}`}>
                      Send again
                    </SendNow>
                  </span>
                ) : null}
              </div>
              {row.error ? <p className="break-words text-small text-soft">{row.error}</p> : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
