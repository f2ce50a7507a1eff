import { Button } from "@/components/ui/button";
import { formatCount } from "@/lib/domain/time/format";

type TableBarProps = {
  /** how many are sure not to have replied, and how many of them are ticked */
  sure: number;
  chosen: number;
  onTickAll: (on: boolean) => void;
  onKeep: () => void;
  onSnooze: () => void;
  onRemove: () => void;
};

/** What can be done about all the ticked people at once. */
export function TableBar({ sure, chosen, onTickAll, onKeep, onSnooze, onRemove }: TableBarProps) {
  const all = sure > 0 && chosen === sure;
  const none = chosen === 0;
  return (
    <div className="sticky top-0 z-10 flex flex-wrap items-center gap-2 rounded-t-sheet border-line border-b bg-sunk px-4 py-2.5">
      <label className="me-auto flex min-h-9 items-center gap-2.5 max-md:w-full">
        <input
          type="checkbox"
          className="size-4 accent-act"
          checked={all}
          disabled={sure === 0}
          onChange={() => onTickAll(!all)}
        />
        All who surely did not reply ({sure})
      </label>
      <span role="status" className="text-soft tabular-nums">
        {none ? "" : `${formatCount(chosen, "person", "people")} chosen`}
      </span>
      <Button size="small" keyHint="k" disabled={none} onClick={onKeep}>
        Keep
      </Button>
      <Button size="small" keyHint="s" disabled={none} onClick={onSnooze}>
        Snooze
      </Button>
      <Button size="small" variant="warn" keyHint="r" disabled={none} onClick={onRemove}>
        Remove
      </Button>
    </div>
  );
}
