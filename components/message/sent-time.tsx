"use client";

import { Button } from "@/components/ui/button";
import { Field, TextInput } from "@/components/ui/field";
import { dayMs } from "@/lib/domain/time/day-ms";
import { formatTime, localDate } from "@/lib/domain/time/format";

/** Now, as a date-and-time field takes it, on the member's clock. */
export function wallClockNow(zone: string): string {
  const now = Date.now();
  return `${localDate(now, zone)}T${formatTime(now, zone)}`;
}

function yesterdayEvening(zone: string): string {
  const today = Date.parse(localDate(Date.now(), zone));
  return `${new Date(today - dayMs).toISOString().slice(0, 10)}T18:00`;
}

type SentTimeProps = {
  zone: string;
  /** what the field holds; null means now */
  value: string | null;
  onChange: (value: string | null) => void;
  onEnter: () => void;
};

/** When a message was sent: now, unless the member says otherwise. */
export function SentTime({ zone, value, onChange, onEnter }: SentTimeProps) {
  if (value === null) {
    return (
      <Button variant="quiet" keyHint="e" onClick={() => onChange(wallClockNow(zone))}>
        Sent earlier
      </Button>
    );
  }
  return (
    <div className="flex flex-wrap items-end gap-2">
      <Field label="When">
        <TextInput
          type="datetime-local"
          autoFocus
          value={value}
          max={wallClockNow(zone)}
          onChange={(event) => onChange(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") onEnter();
          }}
        />
      </Field>
      <Button variant="quiet" onClick={() => onChange(yesterdayEvening(zone))}>
        Yesterday 18:00
      </Button>
      <Button variant="quiet" onClick={() => onChange(null)}>
        Now
      </Button>
    </div>
  );
}
